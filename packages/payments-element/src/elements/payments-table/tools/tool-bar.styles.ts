import { css } from 'lit';

const bar = css`
  .bar {
    display: grid;
    grid-template-columns: minmax(0, 320px) auto minmax(0, 1fr) auto;
    align-items: start;
    gap: 8px;
  }

  .search {
    position: relative;
  }

  .search svg {
    position: absolute;
    inset-block-start: calc((var(--_control) - 16px) / 2);
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search .control {
    min-block-size: var(--_control);
    padding-inline-start: 32px;
    text-overflow: ellipsis;
  }

  /* Ours is quieter, and there in each browser. */
  .search input::-webkit-search-cancel-button {
    display: none;
  }

  .search .icon {
    position: absolute;
    inset-block-start: calc((var(--_control) - 24px) / 2);
    inset-inline-end: 4px;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
  }

  .search .icon svg {
    position: static;
    inline-size: 14px;
    block-size: 14px;
  }

  .search:has(.icon) .control {
    padding-inline-end: 32px;
  }

  .search .control::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .bar-end,
  .chips,
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .chips {
    flex-wrap: wrap;
    padding-block: calc((var(--_control) - 28px) / 2);
  }

  .chips .button {
    min-block-size: 28px;
    padding-block: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    max-inline-size: 100%;
    padding-inline: 12px 2px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_accent-surface);
    font-size: var(--_size-s);
  }

  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip button {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .chip button:hover {
    background: color-mix(in oklab, var(--_text) 10%, transparent);
  }

  .chip svg {
    inline-size: 12px;
    block-size: 12px;
  }

  .line {
    justify-content: space-between;
    min-block-size: 40px;
    padding-block: 4px 8px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .totals {
    margin: 0;
  }

  @media (pointer: coarse) {
    .chip,
    .chip button {
      min-block-size: 44px;
    }

    .chip button {
      min-inline-size: 44px;
    }

    .search .icon {
      inset-block-start: 0;
      inset-inline-end: 0;
      min-inline-size: 44px;
      min-block-size: var(--_control);
    }

    .search:has(.icon) .control {
      padding-inline-end: 44px;
    }
  }

  /* Nobody presses keys by themselves there. */
  @media (hover: none) {
    [data-opens='shortcuts'] {
      display: none;
    }
  }
`;

const narrow = css`
  /* What is filtered by has a line of its own where there is no room for it beside the rest. */
  @container tools (width < 1100px) {
    .bar {
      grid-template: 'search filters . end' auto / minmax(0, 320px) auto 1fr auto;
    }

    .bar-end {
      grid-area: end;
    }

    .chips {
      grid-column: 1 / -1;
      padding-block: 0;
    }

    .chips:not(:has(*)) {
      display: none;
    }

    @media (pointer: coarse) {
      .filtered:has(.chip) {
        min-block-size: calc(var(--_control) + 92px);
      }
    }
  }

  @container tools (width < 640px) {
    .bar {
      display: flex;
      flex-wrap: wrap;
    }

    .search {
      flex: 1 1 80px;
    }

    .bar-end {
      display: contents;
    }

    .bar .opener {
      padding-inline: 12px;
    }

    /* Its icon says it where there is room for no more. */
    .bar [data-opens='views'] {
      gap: 0;
      min-inline-size: var(--_control);
      font-size: 0;
    }

    .bar-end [data-opens='columns'] {
      display: none;
    }

    /* One line whatever is in it, so that the list stays where it is. */
    .chips {
      flex: 0 0 calc(100% + 8px);
      flex-wrap: nowrap;
      order: 1;
      margin-inline: -4px;
      padding: 4px;
      block-size: 36px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: thin;
    }

    .chips > * {
      flex: none;
    }

    @media (pointer: coarse) {
      .chips {
        block-size: 52px;
      }

      .filtered:has(.chip) {
        min-block-size: calc(var(--_control) + 112px);
      }
    }

    /* Two lines that sums and mark share, whether they fill them or not. */
    .line {
      display: flow-root;
      min-block-size: 52px;
      line-height: 20px;
    }

    .totals {
      display: inline;
    }
  }

  @container tools (width < 320px) {
    .bar:has([data-opens='views']) [data-opens='filters'] {
      gap: 0;
      min-inline-size: var(--_control);
      font-size: 0;
    }
  }
`;

/** For `toolBarTemplate` and the search box. */
export const toolBarStyles = [bar, narrow];
