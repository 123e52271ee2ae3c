import { css } from 'lit';

export const accountsTableStyles = css`
  :host {
    --_sticky-top: var(--accounts-table-sticky-top, 0);
  }

  thead .iban {
    inline-size: 23.5em;
  }

  thead .bic {
    inline-size: 10.5em;
  }

  thead .currency {
    inline-size: 6.5em;
  }

  thead .status {
    inline-size: 8em;
  }

  thead .name {
    inline-size: 26%;
  }

  td:is(.name, .holder) {
    hyphens: auto;
  }

  /* Under the sticky head nothing that has the focus may hide. */
  .row-button {
    scroll-margin-block: calc(var(--accounts-table-sticky-top, 0px) + 48px) 48px;
    min-block-size: 24px;
    margin: 0;
    margin-inline-end: 8px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-align: start;
    cursor: pointer;
  }

  .row-button:hover {
    color: var(--_accent-ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .default {
    padding: 1px 6px;
    border-radius: 999px;
    background: var(--_surface-sunken);
    color: var(--_text);
    font-size: var(--_size-xs);
    white-space: nowrap;
  }

  .status-mark {
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }

  .status-mark .fill {
    fill: currentcolor;
  }

  .status-mark svg {
    color: var(--_text-muted);
  }

  .OPEN svg {
    color: var(--_success);
  }

  .status-line {
    margin: 0;
    padding: 12px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .alert {
    margin-block-end: 8px;
  }

  /* Between cards and a wide page the least needed columns make room. */
  @container frame (width < 1040px) {
    .bic {
      display: none;
    }
  }

  @container frame (width < 780px) {
    .holder {
      display: none;
    }
  }

  @container frame (width < 640px) {
    .row-button::after {
      position: absolute;
      inset: 0;
      content: '';
    }

    .default {
      position: relative;
    }

    td.iban bdi {
      font-size: var(--_size-xs);
    }
  }
`;
