import { css } from 'lit';

/** For the line that says what was done, over what it was done to; it goes by itself. */
export const toastStyles = css`
  .toast:not(.hidden) {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 16px;
    z-index: 2;
    inline-size: fit-content;
    margin-inline: auto;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 38px;
    padding-inline: 16px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    font-weight: 500;
    animation: leave 400ms 8s forwards;
  }

  .said {
    margin: 0;
  }

  .toast svg {
    color: var(--_success);
    stroke-width: 2;
  }

  @media (max-width: 479px) {
    .toast:not(.hidden) {
      inset-block-end: 60px;
    }
  }

  /* It does not move, but it goes all the same: the base takes every animation away. */
  @media (prefers-reduced-motion: reduce) {
    .toast:not(.hidden) {
      animation: leave 1ms 8s forwards !important;
    }
  }

  @keyframes leave {
    to {
      /* What cannot be seen any more is not to catch a click either. */
      visibility: hidden;
      opacity: 0;
    }
  }
`;
