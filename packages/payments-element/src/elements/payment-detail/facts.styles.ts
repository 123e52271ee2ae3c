import { css } from 'lit';

/** For an amount with what there is to know about it under it. */
export const factsStyles = css`
  .amount {
    margin: 0 0 4px;
    font-size: var(--_size-xxl);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .second {
    display: block;
    margin-inline-start: 22px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
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

  dd .link {
    min-block-size: 24px;
    margin-block: -2px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-ink);
    font: inherit;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    dd .link {
      min-block-size: 44px;
    }
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
