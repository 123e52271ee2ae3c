import { css } from 'lit';

/** For rows under the pointer, and those that changed before the reader's eyes. */
export const changedRowStyles = css`
  @media (hover: hover) {
    .row-button:hover {
      color: var(--_accent-ink);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  }

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
