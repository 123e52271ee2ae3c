import { feedbackStyles, toastStyles } from '@remit-elements/element-kit';
import { css, type CSSResultGroup } from 'lit';

const room = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
    margin-block-end: 12px;
    container: toolbar / inline-size;
  }

  .toolbar .button:not(.new) svg {
    display: none;
  }

  /*
   * Sticks to the end of what is seen of the workspace, and leaves with it: a host may have more of its page above and
   * below, over which nothing of ours is to stand, as it would if it were fixed.
   */
  .new-place {
    container: new / inline-size;
    position: sticky;
    inset-block-end: 8px;
    z-index: 1;
  }

  .new-place .new {
    display: none;
  }

  .title {
    margin: 0;
    margin-inline-end: auto;
    font-size: var(--_size-xl);
    font-weight: 600;
    line-height: 1.25;
  }

  .alert {
    margin-block-end: 12px;
  }

  [slot='empty'] {
    margin-block-start: 12px;
  }

  .toast[data-raised] {
    inset-block: 16px auto;
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

  .toast .button {
    color: var(--_accent-ink);
  }

  /* Their icons say it, and their tooltips. */
  @container toolbar (width < 480px) {
    .toolbar .new {
      display: none;
    }

    .toolbar .button:not(.new) {
      gap: 0;
      min-inline-size: var(--_control);
      padding: 4px;
      font-size: 0;
    }

    .toolbar .button:not(.new) svg {
      display: block;
    }
  }

  @container new (width < 480px) {
    .new-place .new {
      display: flex;
      inline-size: 100%;
      margin-block-start: 8px;
      box-shadow: var(--_shadow);
    }
  }

  /* What stands at the foot there begins the first one as well. */
  @media (max-width: 479px) {
    [slot='empty'] {
      display: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .toast.long {
      animation: leave-late 1ms 20s forwards !important;
    }

    .toast.idle {
      animation: none !important;
    }
  }

  @keyframes leave-late {
    to {
      visibility: hidden;
      opacity: 0;
    }
  }
`;

/** The workspace's own room, its notices, and the line that says what was done. */
export const paymentsElementStyles: CSSResultGroup = [feedbackStyles, toastStyles, room];
