import { css } from 'lit';

const form = css`
  /* As high as the room it stands in: the foot is at the end of it. */
  :host,
  form {
    display: flex;
    flex-direction: column;
  }

  form {
    flex: 1;
    gap: 16px;
    max-inline-size: 560px;
    container: form / inline-size;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
    gap: 16px;
  }

  .resumed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    color: var(--_text-muted);
  }

  .resumed p {
    margin: 0;
  }

  /* What gets the focus is not to lie behind the foot, whose height is measured. */
  .control,
  summary,
  .error-summary a {
    scroll-margin-block: 16px calc(var(--_foot, 80px) + 12px);
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: auto;

    /* In a dialog's body the line goes from edge to edge. */
    margin-inline: calc(-1 * var(--_bleed, 0px));
    padding: 12px var(--_bleed, 0);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }

  .foot [role='status'] {
    flex: 1 1 100%;
    margin: 0;
    color: var(--_text-muted);
  }

  .foot [role='status']:empty {
    display: none;
  }

  .foot.long {
    position: static;
  }

  /* As at 400 % zoom: the foot would leave no room for what is filled in. */
  @media (max-height: 359.98px) {
    .foot {
      position: static;
    }
  }

  .skeleton {
    display: grid;
    gap: 16px;
    animation: appear 120ms 150ms backwards;
  }

  .skeleton span {
    block-size: 36px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface-raised));
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

const address = css`
  .more summary {
    display: flex;
    gap: 8px;
    inline-size: fit-content;
    padding-block: 4px;
    border-radius: var(--_radius);
    color: var(--_accent-ink);
    font-weight: 500;
    list-style: none;
    cursor: pointer;
  }

  .more summary::-webkit-details-marker {
    display: none;
  }

  .more summary::before {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin: 6px 2px 0 3px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: rotate(45deg);
  }

  .more[open] > summary::before {
    margin-block-start: 9px;
    transform: rotate(225deg);
  }

  .address {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    margin: 12px 0 0;
    padding: 0;
    border: 0;
  }

  .address legend {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .address legend .muted {
    font-size: var(--_size-s);
    font-weight: 400;
  }

  /* Said once, of all of it. */
  .address .field-label .muted {
    display: none;
  }

  .street,
  .town {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 144px;
    gap: 12px;
    align-items: start;
  }

  .town {
    grid-template-columns: 144px minmax(0, 1fr);
  }

  @container form (inline-size < 380px) {
    .street,
    .town {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

const conflict = css`
  .conflict {
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid color-mix(in oklab, var(--_warning) 50%, transparent);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 8%, var(--_surface-raised));
  }

  .conflict-head {
    display: flex;
    gap: 8px;
  }

  .conflict-head svg {
    margin-block-start: 2px;
  }

  .conflict-head p {
    margin: 0;
  }

  .choice {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .side {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
    padding: 8px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .side:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .side input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }

  .side > span,
  .side .muted {
    display: block;
    min-inline-size: 0;
  }

  .side .muted {
    font-size: var(--_size-s);
  }
`;

export const accountFormStyles = [form, address, conflict];
