import { css } from 'lit';

export const paymentFormStyles = css`
  /* As high as the room it stands in: the foot is at the end of it. */
  :host,
  form {
    display: flex;
    flex-direction: column;
  }

  :host {
    max-inline-size: 560px;
    container-type: inline-size;
  }

  form {
    flex: 1;
    gap: 16px;
  }

  .fields {
    display: grid;
    gap: 16px;
  }

  /* What gets the focus is not to lie behind the foot; its height is measured, for it grows by what it has to say. */
  .control,
  .fields button,
  .more summary,
  .error-summary,
  .error-summary a {
    scroll-margin-block: 16px calc(var(--_foot, 140px) + 12px);
  }

  .start {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .amount {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(88px, 112px);
    gap: 12px;
    align-items: start;
  }

  .more summary {
    inline-size: fit-content;
    padding-block: 4px;
    border-radius: var(--_radius);
    color: var(--_accent-ink);
    font-weight: 500;
    list-style: none;
    cursor: pointer;
  }

  .more summary::before {
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin: 0 8px 3px 3px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: rotate(45deg);
  }

  .more[open] summary::before {
    margin-block-end: 0;
    transform: rotate(225deg);
  }

  .more .fields {
    padding-block-start: 12px;
  }

  .foot {
    position: sticky;
    inset-block-end: var(--payment-form-sticky-bottom, 0);
    display: grid;
    gap: 12px;
    margin: auto calc(-1 * var(--_bleed, 0px)) 0;
    padding: 12px var(--_bleed, 0);
    border-block-start: 1px solid var(--_line);
    background: var(--payment-form-foot-background, var(--_surface));
  }

  /* As at 400 % zoom: the foot would leave no room for a field. */
  @media (max-height: 479.98px) {
    .foot {
      position: static;
    }
  }

  @media (max-height: 719.98px) {
    .foot:has(.alert) {
      position: static;
    }
  }

  .sentence {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .sentence:not(:has(*)) {
    display: none;
  }

  .sentence strong {
    font-weight: 600;
  }

  .sentence :is(strong, bdi + .muted) {
    white-space: nowrap;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .status {
    flex: 1 1 12ch;
    margin: 0;
    color: var(--_text-muted);
    text-align: end;
  }

  .status.saved {
    color: var(--_success-text);
  }

  .foot.long {
    position: static;
  }

  @container (inline-size < 380px) {
    .foot {
      position: static;
    }

    .actions .button {
      flex: 1 1 auto;
    }

    .status {
      flex-basis: 100%;
      text-align: start;
    }
  }
`;
