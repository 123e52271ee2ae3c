import { css } from 'lit';

/** For the dialog and the line of many writes. */
export const bulkStyles = css`
  #bulk .dialog-body > * + * {
    margin-block-start: 12px;
  }

  #bulk p {
    margin: 0;
  }

  .bulk-summary:focus,
  #bulk [data-bulk-focus]:not(button, textarea):focus {
    outline: none;
  }

  .bulk-sums,
  .bulk-left,
  .bulk-lines {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .bulk-summary > p + .bulk-sums {
    margin-block-start: 8px;
  }

  .bulk-sums li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 4px;
  }

  .bulk-sums li + li {
    border-block-start: 1px solid var(--_line);
  }

  .bulk-sums strong {
    font-size: var(--_size-l);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  #bulk .bulk-left {
    margin-block-start: 4px;
  }

  .bulk-left > li {
    padding-block: 2px;
  }

  #bulk details .bulk-lines {
    margin-block: 4px 8px;
    border-block: 1px solid var(--_line);
  }

  /* One column of figures for all of them, so that their points stand under each other. */
  .bulk-lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 16px;
  }

  .bulk-lines li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    padding-block: 6px;
  }

  .bulk-lines li + li {
    border-block-start: 1px solid var(--_line);
  }

  /* At the list’s own edge, whichever way the name itself is written. */
  .bulk-name {
    justify-self: start;
    text-align: -webkit-match-parent; /* stylelint-disable-line declaration-property-value-no-unknown -- Chromium’s only name for it. */
    text-align: match-parent;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .bulk-amount {
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }

  .bulk-lines p {
    grid-column: 1 / -1;
    font-size: var(--_size-s);
  }

  .bulk-note {
    display: flex;
    gap: 8px;
    margin-block: 12px 0;
    font-size: var(--_size-s);
  }

  .bulk-note svg {
    flex: none;
    margin-block-start: calc((1.45em - 16px) / 2);
    color: var(--_text-muted);
  }

  .bulk-progress {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .bulk-progress progress {
    flex: 1;
    min-inline-size: 80px;
    accent-color: var(--_accent);
  }

  .bulk-count {
    color: var(--_text-muted);
    font-size: var(--_size-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .bulk-line .pending-head svg {
    align-self: center;
    margin-block-start: 0;
  }

  .pending .bulk-progress {
    flex: 0 1 320px;
    min-inline-size: 160px;
  }

  @container pending (width < 480px) {
    .pending .bulk-progress {
      flex: 1 0 100%;
      order: 1;
    }
  }

  .pending-head .bulk-standing {
    flex: 1 0 100%;
    order: 1;
  }
`;
