import { detailStyles, factsStyles } from '@remit-elements/element-kit';
import { css, type CSSResultGroup } from 'lit';
import { accountOutflowStyles } from './account-outflow.styles.js';

const content = css`
  :host {
    --_foot-background: var(--account-detail-foot-background);
  }

  .amount {
    min-block-size: 1.2em;
    margin: 0;
  }

  .amount-note {
    min-block-size: 1.45em;
    margin: 2px 0 12px;
    font-size: var(--_size-s);
  }

  .amount.skeleton span {
    block-size: 32px;
    inline-size: 56%;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0;
  }

  article > .alert {
    margin-block: 12px 0;
  }

  .iban-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
  }

  .small {
    min-block-size: max(24px, calc(var(--_control) - 8px));
    margin-block: -4px;
    margin-inline-start: auto;
    padding: 0 6px;
    font-size: var(--_size-s);
    white-space: nowrap;
  }

  /* So that the button has room beside the number. */
  @container facts (width < 420px) {
    .iban-line bdi {
      font-size: var(--_size-s);
    }
  }

  .said {
    display: block;
    font-size: var(--_size-s);
  }

  .said:empty {
    display: none;
  }
`;

/** The room that an account stands in, and what is in it. */
export const accountDetailStyles: CSSResultGroup = [detailStyles, factsStyles, accountOutflowStyles, content];
