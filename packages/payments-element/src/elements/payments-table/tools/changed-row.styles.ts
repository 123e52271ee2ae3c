import { css } from 'lit';

/** For rows with the focus or under the pointer, and those that changed before the reader's eyes. */
export const changedRowStyles = css`
  /* Around the whole cell, since a ring around the name would cross the line under it. */
  .row-button:focus-visible {
    outline: none;
  }

  th:has(.row-button:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  @container frame (width < 640px) {
    tr:has(.row-button:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }

    /* Around the card, and nothing within it. */
    tr th:has(.row-button:focus-visible) {
      outline: none;
    }
  }

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
