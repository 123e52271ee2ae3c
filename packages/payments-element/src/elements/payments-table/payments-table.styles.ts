import { css } from 'lit';

export const paymentsTableStyles = css`
  :host {
    --_sticky-top: var(--payments-table-sticky-top, 0);
  }

  .tools {
    container: tools / inline-size;
  }

  .tools-space {
    min-block-size: calc(var(--_control) + 40px);
  }

  /* Two lines fit into the height of a row. */
  tbody :is(th, td) {
    padding-block: calc(1.5px - 1px * var(--_density));
  }

  thead .select {
    inline-size: 40px;
  }

  thead .requestedExecutionDate {
    inline-size: calc(var(--_font-size) * 9);
  }

  thead .reference {
    inline-size: 24%;
  }

  thead .status {
    inline-size: calc(var(--_font-size) * 10.5);
  }

  thead .amount {
    inline-size: calc(var(--_font-size) * 12);
  }

  table:has(.long) thead .amount {
    inline-size: calc(var(--_font-size) * 17);
  }

  thead .account,
  thead .createdAt {
    inline-size: calc(var(--_font-size) * 11);
  }

  .row-button {
    display: block;
    inline-size: 100%;
    min-block-size: calc(24px - 6px * var(--_density));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    line-height: calc(20px - 2px * var(--_density));
    text-align: start;
    cursor: pointer;
  }

  .row-button span,
  .second {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent; /* stylelint-disable-line declaration-property-value-no-unknown -- Chromium’s only name for it. */
    text-align: match-parent;
    white-space: nowrap;
  }

  .second,
  .code {
    color: var(--_text-muted);
    font-size: var(--_size-xs);
  }

  .second {
    line-height: calc(16px - 2px * var(--_density));
  }

  /* Under the word, not under its mark. */
  .payment-status + .second {
    margin-inline-start: 22px;
  }

  /* Figures are read from the left everywhere, and only so do their points stand under each other. */
  .amount {
    direction: ltr;
    white-space: nowrap;
  }

  .reference-text {
    display: -webkit-box;
    overflow: hidden;
    line-height: calc(18px - 2px * var(--_density));
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    text-wrap: balance;
  }

  .code {
    display: inline-block;
    inline-size: 2.2em;
    text-align: end;
  }

  .pad-1 {
    padding-inline-end: 1ch;
  }

  .pad-2 {
    padding-inline-end: 2ch;
  }

  .pad-3 {
    padding-inline-end: 3ch;
  }

  .pad-4 {
    padding-inline-end: 4ch;
  }

  .pad-point {
    margin-inline-end: 0.28em;
  }

  .status-line {
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .alert {
    margin-block-end: 8px;
  }

  /* There is room for what a rejection says. */
  @container frame (width >= 960px) {
    table:not(:has(.account, .createdAt, .long)) thead .status {
      inline-size: 17%;
    }
  }

  @container tools (width < 1100px) {
    .filtered {
      min-block-size: calc(var(--_control) + 76px);
    }
  }

  @container tools (width < 640px) {
    .tools-space {
      min-block-size: calc(var(--_control) + 52px);
    }

    .filtered {
      min-block-size: calc(var(--_control) + 96px);
    }
  }

  /* The details have it too. */
  @container frame (width < 760px) {
    .reference {
      display: none;
    }

    /* What is left is the IBAN's. */
    thead .requestedExecutionDate {
      inline-size: calc(var(--_font-size) * 8);
    }

    thead .amount {
      inline-size: calc(var(--_font-size) * 10);
    }
  }

  @container frame (width < 640px) {
    tbody tr {
      align-items: center;
    }

    tbody :is(th, td) {
      padding: 0;
    }

    /* Room for a box to tick, which comes later. */
    tr:has(.select) {
      padding-inline-start: 52px;
    }

    .select {
      position: absolute;
    }

    .iban,
    .payment-status + .second {
      display: none;
    }

    .row-button::after {
      position: absolute;
      inset: 0;
      content: '';
    }

    .figure {
      margin: 0;
      padding: 0;
    }

    .code {
      inline-size: auto;
    }
  }
`;
