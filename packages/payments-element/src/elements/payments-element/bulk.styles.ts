import { css } from 'lit';

/** For the dialog and the line of many writes. */
export const bulkStyles = css`
  #bulk .dialog-body > * + * {
    margin-block-start: 12px;
  }

  #bulk p {
    margin-block-end: 0;
  }

  .bulk-summary:focus,
  #bulk [data-bulk-focus]:not(button, textarea):focus {
    outline: none;
  }

  .bulk-summary > * + * {
    margin-block-start: 8px;
  }

  .bulk-sums,
  .bulk-left,
  .bulk-lines {
    margin: 0;
    padding: 0;
    list-style: none;
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

  .bulk-lines li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    padding-block: 6px;
  }

  .bulk-lines li + li {
    border-block-start: 1px solid var(--_line);
  }

  .bulk-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .bulk-amount {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .bulk-lines p {
    grid-column: 1 / -1;
    margin: 0;
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
