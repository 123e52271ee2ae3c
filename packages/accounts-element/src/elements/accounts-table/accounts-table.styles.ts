import { css } from 'lit';

const cells = css`
  :host {
    --_sticky-top: var(--accounts-table-sticky-top, 0);
  }

  /* Two lines fit into the height of a row. */
  tbody :is(th, td) {
    padding-block: calc(1.5px - 1px * var(--_density));
  }

  thead .holder {
    inline-size: 15%;
  }

  thead .currency {
    inline-size: calc(var(--_font-size) * 6);
  }

  thead .status {
    inline-size: calc(var(--_font-size) * 8.5);
  }

  thead .end {
    inline-size: calc(var(--_font-size) * 11.5);
  }

  td.holder {
    hyphens: auto;
  }

  .row-button {
    /* Under the sticky head nothing that has the focus may hide. */
    scroll-margin-block: calc(var(--accounts-table-sticky-top, 0px) + 48px) 48px;
    max-inline-size: 100%;
    min-block-size: calc(24px - 6px * var(--_density));
    margin: 0;
    margin-inline-end: 8px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    line-height: calc(20px - 2px * var(--_density));
    text-align: start;
    vertical-align: middle;
    cursor: pointer;
  }

  .row-button:hover {
    color: var(--_accent-ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .second {
    display: block;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    line-height: calc(16px - 2px * var(--_density));
    text-align: -webkit-match-parent; /* stylelint-disable-line declaration-property-value-no-unknown -- Chromium’s only name for it. */
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* An account number is read to its end. */
  .name .second {
    white-space: normal;
  }

  /* Figures are read from the left everywhere, and only so do their points stand under each other. */
  .end {
    direction: ltr;
  }

  .bar {
    display: inline-block;
    inline-size: 64%;
    block-size: 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface));
    vertical-align: middle;
  }

  .card-label {
    display: none;
  }

  .status-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 12px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .alert {
    margin-block-end: 8px;
  }
`;

/** Where there is no room for all of it, what the details say too goes first. */
const widths = css`
  .toPay {
    display: none;
  }

  @container frame (width < 1060px) {
    .state {
      display: none;
    }

    .toPay {
      display: table-cell;
    }
  }

  @container frame (width < 1400px) {
    .balances .state {
      display: none;
    }

    .balances .toPay {
      display: table-cell;
    }
  }

  @container frame (width < 1040px) {
    .balances .holder {
      display: none;
    }
  }

  @container frame (width < 860px) {
    .holder,
    .balances .currency {
      display: none;
    }
  }

  @container frame (width < 760px) {
    .balances .toPay {
      display: none;
    }
  }

  @container frame (width < 640px) {
    .row-button::after {
      position: absolute;
      inset: 0;
      content: '';
    }

    /* As much as most figures take. */
    .card-value {
      min-inline-size: 7.5em;
      min-block-size: 61px;
    }

    .card-label {
      display: inline;
      font-size: var(--_size-xs);
    }
  }

  /* An account number has a line to itself. */
  @container frame (width < 440px) {
    tbody tr {
      grid-template: 'title title' 'note value' 'mark mark' / auto 1fr;
    }
  }
`;

/** For the table before and after its figures are there. */
export const accountsTableStyles = [cells, widths];
