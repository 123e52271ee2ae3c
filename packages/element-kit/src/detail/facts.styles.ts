import { css } from 'lit';

/** For an amount with what there is to know under it, name by name. */
export const factsStyles = css`
  .amount {
    margin: 0 0 4px;
    font-size: var(--_size-xxl);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.2;
    overflow-wrap: anywhere;
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

  /* Beside its name an account number would break. */
  @container facts (width < 420px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      padding-block: 8px;
    }
  }
`;
