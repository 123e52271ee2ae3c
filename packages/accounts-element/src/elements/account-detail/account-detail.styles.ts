import { css } from 'lit';
import { accountOutflowStyles } from './account-outflow.styles.js';

const room = css`
  :host {
    display: flex;
    flex-direction: column;
  }

  article {
    flex: 1;
    border-radius: var(--_radius);
  }

  .alert {
    margin-block-end: 12px;
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 16px;

    /* In a dialog's body the line goes from edge to edge. */
    margin-inline: calc(-1 * var(--_bleed, 0px));
    padding: 12px var(--_bleed, 0);
    border-block-start: 1px solid var(--_line);
    background: var(--account-detail-foot-background, var(--_surface));
  }

  /* As at 400 % zoom: the foot would leave no room for what is read. */
  @media (max-height: 359.98px) {
    .foot {
      position: static;
    }
  }

  .foot .alert {
    flex: 1 0 100%;
    margin: 0;
  }

  .busy {
    flex: 1 0 100%;
    font-size: var(--_size-s);
  }

  .busy:empty,
  .said:empty {
    display: none;
  }

  /* Apart from what is meant mostly. */
  .danger {
    margin-inline-start: auto;
  }
`;

const content = css`
  .amount {
    margin: 0;
    min-block-size: 1.2em;
    font-size: var(--_size-xxl);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .amount-note {
    min-block-size: 1.45em;
    margin: 2px 0 12px;
    font-size: var(--_size-s);
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0;
  }

  .note {
    display: flex;
    gap: 8px;
    margin: 8px 0 0;
    font-size: var(--_size-s);
  }

  .foot .note {
    flex: 1 0 100%;
    margin: 0;
  }

  .note svg {
    margin-block-start: calc((1.45em - 16px) / 2);
    color: var(--_text-muted);
  }

  article > .alert {
    margin-block: 12px 0;
  }

  dl {
    margin: 16px 0 0;
    container: facts / inline-size;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 34%) minmax(0, 1fr);
    gap: 12px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    color: var(--_text-muted);
    font-size: var(--_size-s);
    line-height: calc(1.45 * var(--_font-size));
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .strong {
    font-weight: 600;
  }

  .iban-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
  }

  .small {
    min-block-size: max(24px, calc(var(--_control) - 8px));
    margin-block: -4px;
    padding: 0 8px;
    font-size: var(--_size-s);
  }

  .said {
    display: block;
    font-size: var(--_size-s);
  }

  /* Beside its name an account number would break. */
  @container facts (width < 420px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      padding-block: 8px;
    }
  }
`;

const waiting = css`
  .skeleton {
    display: grid;
    gap: 16px;
    animation: appear 120ms 150ms backwards;
  }

  .skeleton span {
    block-size: 14px;
    inline-size: 72%;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface-raised));
  }

  .whole span:first-child,
  .amount.skeleton span {
    block-size: 32px;
    inline-size: 56%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

/** The room that an account stands in, and what is in it. */
export const accountDetailStyles = [room, content, accountOutflowStyles, waiting];
