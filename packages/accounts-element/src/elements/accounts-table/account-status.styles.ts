import { css } from 'lit';

/** For `accountStatusTemplate`, and for the mark of the default account beside a name. */
export const accountStatusStyles = css`
  .default {
    flex: none;
    padding: 1px 8px;
    border-radius: 999px;
    background: var(--_accent-surface);
    color: var(--_accent-ink);
    font-size: var(--_size-xs);
    line-height: 1.3;
    white-space: nowrap;
  }

  .status-mark {
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }

  .status-mark .fill {
    fill: currentcolor;
  }

  .status-mark svg {
    color: var(--_text-muted);
  }

  .OPEN svg {
    color: var(--_success);
  }
`;
