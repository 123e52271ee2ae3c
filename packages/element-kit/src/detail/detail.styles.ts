import { css } from 'lit';

/** The room that one row stands in: what is read, and the buttons that stick to its end. */
export const detailStyles = css`
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
    background: var(--_foot-background, var(--_surface));
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

  .note {
    display: flex;
    gap: 8px;
    margin: 8px 0 0;
    font-size: var(--_size-s);
  }

  .foot .note {
    flex: 1 0 100%;
    margin: 0 0 4px;
  }

  .note svg {
    margin-block-start: calc((1.45em - 16px) / 2);
    color: var(--_text-muted);
  }

  .busy {
    flex: 1 0 100%;
    font-size: var(--_size-s);
  }

  .busy:empty {
    display: none;
  }

  /* Apart from what is meant mostly. */
  .danger {
    margin-inline-start: auto;
  }

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

  .skeleton span:first-child {
    block-size: 32px;
    inline-size: 56%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
