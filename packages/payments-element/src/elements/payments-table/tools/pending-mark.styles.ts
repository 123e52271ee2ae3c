import { css } from 'lit';

/** For `pendingColumns`. */
export const pendingMarkStyles = css`
  .pending-mark {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: 500;
    line-height: calc(16px - 2px * var(--_density));
    white-space: nowrap;
  }

  .pending-mark svg {
    inline-size: 12px;
    block-size: 12px;
    margin-inline: 2px;
  }

  .pending-mark.notSaved {
    color: var(--_danger-text);
  }

  /* A row has two lines, and this is the second one. */
  :is(th, td):has(.pending-mark) .second {
    display: none;
  }

  @container frame (width < 640px) {
    .pending-mark {
      line-height: 20px;
    }

    /* One line for both: what is not sent is more than what was before. */
    .card-mark:has(.pending-mark) .payment-status {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .card-title:has(.pending-mark) {
      display: flex;
      gap: 8px;
    }

    .card-title:has(.pending-mark) .row-button {
      flex: 1;
      min-inline-size: 0;
    }
  }
`;
