import { css } from 'lit';

export const themeEditorStyles = css`
  .editor {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }

  h1,
  h2 {
    margin: 0;
    font-size: var(--_size-xl);
    font-weight: 600;
  }

  h2 {
    font-size: var(--_size-l);
  }

  p {
    margin: 0;
  }

  .side,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
  }

  section {
    gap: 12px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    gap: 12px;
    align-items: end;
  }

  .field label {
    font-weight: 500;
  }

  .colour {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: end;
  }

  .colour .field-error {
    grid-column: 1 / -1;
  }

  .pick {
    display: grid;
    gap: 4px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .pick input {
    inline-size: 44px;
    block-size: var(--_control);
    padding: 3px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  input[type='range'] {
    inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding-inline: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    accent-color: var(--_accent);
  }

  /* No control of the kit's: what cannot be typed into would look read-only. */
  .file {
    inline-size: 100%;
    padding: 6px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font: inherit;
  }

  pre,
  .figures {
    max-block-size: 300px;
    margin: 0;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  pre {
    padding: 12px;
    font:
      var(--_size-xs) / 1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  textarea.control {
    min-block-size: 88px;
    font-family: ui-monospace, monospace;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-s);
  }

  caption {
    padding: 8px 10px;
    text-align: start;
    color: var(--_text-muted);
  }

  th,
  td {
    padding: 5px 10px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }

  thead th {
    font-weight: 600;
  }

  td {
    inline-size: 29%;
  }

  .fails {
    color: var(--_danger-text);
    font-weight: 600;
  }

  .preview {
    min-inline-size: 0;
  }

  ::slotted(*) {
    display: block;
    box-sizing: border-box;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
  }

  [role='status'] {
    min-block-size: 1.45em;
    color: var(--_text-muted);
  }

  @media (width >= 960px) {
    .editor {
      grid-template-columns: 360px minmax(0, 1fr);
    }

    ::slotted(*) {
      padding: 24px;
    }
  }
`;
