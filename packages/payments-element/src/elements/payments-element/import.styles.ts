import { css } from 'lit';

const frame = css`
  /* Only what has columns needs the room. No heavier than a dialog's own: narrow ones take all of the screen. */
  dialog:where(#import:has([data-step='columns'], [data-step='checking'], [data-step='preview'])) {
    max-inline-size: min(960px, 100dvi - 32px);
  }

  #import .dialog-body {
    padding-block-end: 20px;
  }

  .import-step {
    display: grid;
    gap: 16px;
    justify-items: start;
    container: import / inline-size;
  }

  .import-step > * {
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
  }

  .import-step h3 {
    font-size: var(--_size-l);
    font-weight: 600;
  }

  .import-step > :is(.field, .frame, .table-foot, ol, ul, fieldset, .import-drop, .import-tools, .import-progress) {
    inline-size: 100%;
  }

  .import-step p {
    overflow-wrap: anywhere;
  }

  .figures {
    font-variant-numeric: tabular-nums;
  }

  .check {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-block-size: 24px;
  }

  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }
`;

const choose = css`
  .import-drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 24px 16px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-large);
  }

  textarea.control {
    resize: vertical;
    white-space: pre;
  }
`;

const columns = css`
  .import-notices {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_info) 10%, var(--_surface-raised));
  }

  .import-notices p {
    display: flex;
    gap: 8px;
    margin: 0;
  }

  .import-notices svg {
    margin-block-start: 2px;
  }

  .import-columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 16px;
    padding: 0;
    list-style: none;
  }

  .import-columns .field {
    grid-template-rows: auto 1fr auto;
    block-size: 100%;
    overflow-wrap: anywhere;
  }

  .import-rest,
  .import-mend {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .import-rest legend,
  .import-mend legend {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .import-rest legend {
    margin-block-end: 8px;
  }

  .import-rest .field {
    max-inline-size: 420px;
  }
`;

const preview = css`
  .import-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 24px;
  }

  .import-tools .check {
    padding-block: 8px;
  }

  .import-tools .field {
    min-inline-size: min(220px, 100%);
  }

  .import-bad {
    display: grid;
    gap: 24px;
    padding: 0;
    list-style: none;
  }

  .import-bad > li {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_danger);
  }

  .import-bad > li:has(.import-mended) {
    border-inline-start-color: var(--_success);
  }

  .import-mend {
    gap: 8px;
  }

  .import-mend p {
    margin: 0;
  }

  .import-mend .field {
    max-inline-size: 480px;
  }

  .import-mended {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_success-text);
    font-weight: 500;
  }

  /* The table lies on the dialog, not on the page. */
  .import-rows {
    --_surface: var(--_surface-raised);
  }

  .import-rows thead .creditor {
    inline-size: 228px;
  }

  .import-rows thead .import-row {
    inline-size: 60px;
  }

  .import-rows thead :is(.import-due, .import-amount) {
    inline-size: clamp(128px, 15cqi, 136px);
  }

  .import-rows thead .import-check {
    inline-size: 25%;
  }

  .import-rows .import-row {
    color: var(--_text-muted);
  }

  /* The head says of what it is the number; a card has no head. */
  .import-title {
    display: none;
  }

  /* As in the list: figures are read from the left everywhere. */
  .import-rows .import-amount {
    direction: ltr;
  }

  .import-rows .iban {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .import-rows .iban,
  .import-rows .import-check > * {
    display: block;
    font-size: var(--_size-s);
  }

  .import-rows .import-check > .import-standing {
    font-size: inherit;
  }

  /* What there is to check comes before it; the file has it, and the list will. */
  @container frame (width < 820px) {
    .import-rows .reference {
      display: none;
    }

    .import-rows thead .import-check {
      inline-size: auto;
    }
  }

  @container frame (width < 640px) {
    .import-rows tbody tr {
      grid-template: 'title title value' auto 'note mark mark' auto 'check check check' auto / auto minmax(0, 1fr) auto;
      padding-inline: 0;
    }

    .import-rows .import-check {
      grid-area: check;
    }

    .import-number {
      display: none;
    }

    .import-title {
      display: inline;
    }

    /* Below the amount there is nothing: it has the whole card. */
    .import-rows .iban {
      inline-size: max-content;
      max-inline-size: 100cqi;
    }
  }

  .import-standing.bad {
    color: var(--_danger-text);
  }
`;

const result = css`
  .import-progress {
    block-size: 8px;
    accent-color: var(--_accent);
  }

  .import-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .import-step h4 {
    display: flex;
    gap: 8px;
    margin: 0 0 4px;
    font-size: inherit;
  }
`;

/** For an import's dialog; the line over the list looks like the one for what is not sent yet. */
export const importStyles = [frame, choose, columns, preview, result];
