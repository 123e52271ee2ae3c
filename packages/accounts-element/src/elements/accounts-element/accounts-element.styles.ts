import { css } from 'lit';

export const accountsElementStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
    margin-block-end: 12px;
    container: toolbar / inline-size;
  }

  .title {
    margin: 0;
    margin-inline-end: auto;
    font-size: var(--_size-xl);
    font-weight: 600;
    line-height: 1.25;
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

  .alert {
    margin-block-end: 12px;
  }

  [slot='empty'] {
    margin-block-start: 12px;
  }

  /* What stands at the foot there begins the first one as well. */
  @media (max-width: 479px) {
    [slot='empty'] {
      display: none;
    }
  }

  @container toolbar (width < 480px) {
    .toolbar .new {
      display: none;
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
`;
