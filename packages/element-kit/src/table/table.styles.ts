import { css } from 'lit';

const wide = css`
  .frame {
    container: frame / inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    block-size: var(--_row);
    padding: calc(4px - 3px * var(--_density)) calc(12px - 4px * var(--_density));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }

  thead th {
    position: sticky;
    inset-block-start: var(--_sticky-top, 0);
    z-index: 1;
    block-size: calc(36px - 4px * var(--_density));
    background: var(--_surface);
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: 500;
    white-space: nowrap;
  }

  .end {
    text-align: end;
  }

  tbody {
    transition: opacity var(--remit-duration, 120ms) 150ms;
  }

  .dimmed tbody {
    opacity: 0.85;
  }

  tbody tr:hover > * {
    background: color-mix(in oklab, var(--_text) 3%, var(--_surface));
  }
`;

const skeletons = css`
  .skeleton > * {
    animation: appear var(--remit-duration, 120ms) 150ms backwards;
  }

  .skeleton span {
    display: inline-block;
    inline-size: 64%;
    block-size: 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface));
  }

  /* How many rows will come is not known: what stands under them is seen in its place, and nowhere before. */
  .frame:has(.skeleton:first-child) + * {
    opacity: 0;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

const cards = css`
  @container frame (width < 640px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      position: relative;
      display: grid;
      grid-template: 'title title value' auto 'note mark mark' auto / auto minmax(0, 1fr) auto;
      gap: 2px 16px;
      padding: 10px 12px;
      border-block-end: 1px solid var(--_line);
    }

    tbody :is(th, td) {
      block-size: auto;
      padding: 0;
      border: 0;
    }

    /* The whole card, not each of its cells. */
    tbody tr:hover {
      background: color-mix(in oklab, var(--_text) 3%, var(--_surface));
    }

    tbody tr:hover > * {
      background: none;
    }

    .card-none {
      display: none;
    }

    .card-title {
      grid-area: title;
    }

    .card-value {
      grid-area: value;
      text-align: end;
    }

    .card-note {
      grid-area: note;
      color: var(--_text-muted);
    }

    .card-mark {
      grid-area: mark;
      justify-self: end;
    }

    .skeleton td {
      min-inline-size: 6em;
    }
  }
`;

const pager = css`
  .table-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px 16px;
    min-block-size: 48px;
    padding-block: 6px;
    padding-inline: 12px 0;
  }

  .pager {
    display: flex;
    gap: 4px;
  }

  :host(:state(rtl)) .pager svg {
    transform: scaleX(-1);
  }
`;

/** For `tableTemplate` and `pagerTemplate`. */
export const tableStyles = [wide, skeletons, cards, pager];
