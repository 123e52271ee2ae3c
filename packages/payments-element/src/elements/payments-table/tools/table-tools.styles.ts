import { css } from 'lit';
import { toolBarStyles } from './tool-bar.styles.js';

const table = css`
  /* Under the sticky head nothing that has the focus may hide. */
  .row-button {
    scroll-margin-block: calc(var(--payments-table-sticky-top, 0px) + 48px) 48px;
  }

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
    margin-inline-end: auto;
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

  @container frame (width < 640px) {
    .amount {
      white-space: normal;
    }

    /* Each card has a column of its own, at the other edge than its figures. */
    :host(:state(rtl)) .amount {
      min-inline-size: 6.5em;
    }
  }
`;

/** For what stands over and under a list once it is shown. */
export const tableToolsStyles = [...toolBarStyles, table, added];
