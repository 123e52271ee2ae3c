import { css } from 'lit';

/** For `statusTemplate`. */
export const statusStyles = css`
  .payment-status {
    display: flex;
    align-items: center;
    gap: 6px;
    line-height: calc(20px - 2px * var(--_density));
    white-space: nowrap;
  }

  .payment-status .fill {
    fill: currentcolor;
  }

  .payment-status .cut {
    stroke: var(--_surface);
  }

  .payment-status svg {
    color: var(--_text-muted);
  }

  .PENDING_APPROVAL svg {
    color: var(--_warning);
  }

  .CONFIRMED svg {
    color: var(--_success);
  }

  .EXPORTED svg {
    color: var(--_info);
  }

  .REJECTED svg {
    color: var(--_danger);
  }
`;
