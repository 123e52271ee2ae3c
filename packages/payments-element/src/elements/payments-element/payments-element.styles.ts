import { css } from 'lit';

export const paymentsElementStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-block-size: var(--_control);
    margin-block-end: 12px;
  }

  .toolbar h2 {
    margin: 0;
    font-size: var(--_size-xl);
    font-weight: 600;
    line-height: 1.25;
  }

  [slot='empty'] {
    margin-block-start: 12px;
  }

  .toast {
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

  .toast.long {
    padding-inline-end: 4px;
    animation: leave-late 400ms 20s forwards;
  }

  .toast:is(:hover, :focus-within) {
    animation-play-state: paused;
  }

  .toast.idle {
    clip-path: inset(50%);
    animation: none;
  }

  .said {
    margin: 0;
  }

  .toast svg {
    color: var(--_success);
    stroke-width: 2;
  }

  @keyframes leave-late {
    to {
      opacity: 0;
    }
  }

  @keyframes leave {
    to {
      opacity: 0;
    }
  }
`;
