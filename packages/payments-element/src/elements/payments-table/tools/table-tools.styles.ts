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
  }

  /* Nobody presses keys by themselves there. */
  @media (hover: none) {
    [data-opens='shortcuts'] {
      display: none;
    }
  }

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
  }

  @container tools (width < 640px) {
    .bar {
      grid-template: 'search search' auto 'filters end' auto / auto 1fr;
    }

    .search {
      grid-area: search;
    }

    .bar-end {
      justify-self: end;
    }

    .bar-end [data-opens='columns'] {
      display: none;
    }

    /* One line whatever is in it, so that the list stays where it is. */
    .chips {
      flex-wrap: nowrap;
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

      .filtered {
        min-block-size: calc(2 * var(--_control) + 148px);
      }
    }

    /* Two lines, whether it fills them or not. */
    .totals {
      inline-size: 100%;
      min-block-size: 40px;
    }
  }
`;

const table = css`
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: 24px;
    margin: 0 -4px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .end .sort {
    flex-direction: row-reverse;
  }

  .sort svg {
    inline-size: 14px;
    block-size: 14px;
    opacity: 0;
  }

  .sorted,
  .sort:hover {
    color: var(--_text);
  }

  .sorted svg {
    opacity: 1;
  }

  .sort:hover:not(.sorted) svg,
  .sort:focus-visible:not(.sorted) svg {
    opacity: 0.7;
  }

  .page-size {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .page-size .control {
    inline-size: auto;
    min-block-size: max(28px, var(--_control) - 8px);
    padding-block: 2px;
  }

  /* What only is said takes no room at the end of its line. */
  .table-foot {
    position: relative;
  }

  .search .hidden,
  .table-foot .hidden {
    inset-inline-start: 0;
  }
`;

/** Columns that the reader adds. */
const added = css`
  /* The creditor never makes room for others; the details have them too. */
  @container frame (width < 1240px) {
    table:has(thead .account):has(thead .createdAt) .reference {
      display: none;
    }
  }

  @container frame (width < 1100px) {
    table:has(thead :is(.account, .createdAt)) .reference {
      display: none;
    }
  }

  @container frame (width < 960px) {
    table:has(thead .account) .createdAt {
      display: none;
    }
  }

  @container frame (width < 760px) {
    .account,
    .createdAt {
      display: none;
    }
  }
`;

/** For what stands over and under a list once it is shown. */
export const tableToolsStyles = [bar, table, added];
