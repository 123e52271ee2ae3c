import { css } from 'lit';

/** For rows that changed before the reader's eyes. */
export const changedRowStyles = css`
  .changed-0 > * {
    animation: changed-even 1800ms ease-out;
  }

  .changed-1 > * {
    animation: changed-odd 1800ms ease-out;
  }

  @keyframes changed-even {
    from {
      background: var(--_accent-surface);
    }
  }

  @keyframes changed-odd {
    from {
      background: var(--_accent-surface);
    }
  }
`;
