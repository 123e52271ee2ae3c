import { css } from 'lit';

/** For `selectionColumn` and `selectionBarTemplate`. */
export const selectionStyles = css`
  .tick {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .tick-space {
    display: grid;
    place-items: center;
    block-size: calc(var(--_row) - 4px);
    margin-inline: -4px;
    cursor: pointer;
  }

  thead th.select {
    padding-inline: 0;
  }

  thead label {
    display: grid;
    place-items: center;
    min-block-size: 24px;
    cursor: pointer;
  }

  tr:has(.tick:checked) > * {
    background: var(--_accent-surface);
  }

  /* Colours of surfaces are not there. */
  @media (forced-colors: active) {
    tbody tr:has(.tick:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .selection-space {
    container: selection / inline-size;
    position: sticky;
    inset-block-end: 8px;
    z-index: 2;
    margin-block-start: 8px;
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 8px;
    padding-inline-start: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    background: var(--_surface-raised);
    box-shadow: var(--remit-shadow, 0 4px 16px oklch(0% 0 0deg / 14%));
  }

  .selection p {
    margin: 0;
    margin-inline-end: auto;
    font-weight: 500;
  }

  .selection p .muted {
    margin-inline-start: 8px;
    font-weight: 400;
  }

  .acts {
    display: contents;
  }

  .selection .page,
  .clear svg {
    display: none;
  }

  /* A host's plain buttons look like ours; its own styles weigh more. */
  ::slotted(button) {
    min-block-size: var(--_control);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  /* What gets the focus is not to lie behind it. */
  tr:has(.tick) :is(.row-button, .tick) {
    scroll-margin-block: calc(var(--payments-table-sticky-top, 0px) + 48px) 80px;
  }

  .table-foot :is(button, select) {
    scroll-margin-block-end: 136px;
  }

  /* What can be done stands under what is selected, in one line that is scrolled, so that rows are left to be seen. */
  @container selection (width < 800px) {
    .selection {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .selection p {
      grid-column: 1 / -1;
      padding-block-start: 4px;
    }

    /* Its edges leave room for the ring around what has the focus. */
    .acts {
      display: flex;
      gap: 8px;
      margin: -4px -8px;
      padding: 4px 8px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-padding-inline: 8px;
      scrollbar-width: thin;
    }

    .acts .button,
    ::slotted(button) {
      flex: none;
      white-space: nowrap;
    }
  }

  /* The room is what can be done's. */
  @container selection (width < 480px) {
    .selection .clear {
      gap: 0;
      min-inline-size: var(--_control);
      padding: 4px;
      font-size: 0;
    }

    .clear svg {
      display: block;
    }
  }

  /* Cards have no head with a box for all. */
  @container selection (width < 640px) {
    .selection .page {
      display: inline-flex;
    }
  }

  @container frame (width < 640px) {
    tr:has(.tick) :is(.row-button, .tick) {
      scroll-margin-block-end: 136px;
    }

    thead .tick {
      display: none;
    }

    tbody tr:has(.tick) {
      column-gap: 8px;
    }

    .card-tick {
      inset-block: 0;
      inset-inline-start: 12px;
      z-index: 1;
      inline-size: 32px;
    }

    .tick-space {
      block-size: 100%;
      min-block-size: 44px;
      margin-inline: -8px 0;
    }

    tbody tr:has(.tick:checked) {
      background: var(--_accent-surface);
    }

    tbody tr:has(.tick:checked) > * {
      background: none;
    }
  }
`;
