import { css } from 'lit';

/** For a list without pages, whose rows are all of one height. */
export const continuousStyles = css`
  .frame.scroller {
    block-size: var(--payments-table-block-size);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .frame.scroller thead th {
    inset-block-start: 0;
  }

  .continuous .space td {
    display: block;
    padding: 0;
    border: 0;
  }

  .continuous tbody .space,
  .continuous tbody .space:hover > * {
    background: none;
  }

  .continuous :is(.account, .createdAt, .requestedExecutionDate) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @container frame (width < 640px) {
    .continuous tbody tr.space {
      display: block;
      padding: 0;
      border: 0;
    }

    .continuous tbody tr:not(.space) {
      block-size: calc(var(--_row) + 20px);
    }
  }
`;
