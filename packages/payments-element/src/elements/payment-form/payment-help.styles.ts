import { css } from 'lit';

/** For entries that were filled in at once: templates, pasted lines, and the way back. */
export const helpStyles = css`
  .stopped {
    color: var(--_danger-text);
  }

  .filled {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }

  .filled p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .pasted {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface-sunken);
  }

  .pasted p,
  .pasted dl {
    margin: 0;
  }

  .pasted dl {
    display: grid;
    gap: 4px;
  }

  .pasted dl div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 12px;
  }

  .pasted dt {
    color: var(--_text-muted);
  }

  .pasted dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  .pasted-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .template-list {
    display: grid;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }

  .template-list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_line);
  }

  .template {
    display: grid;
    flex: 1 1 24ch;
    gap: 0;
    justify-content: start;
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  /* Its text at the edge of the fields, its ring within the dialog. */
  .button.template {
    margin-inline-start: -12px;
    outline-offset: -2px;
  }

  .template bdi {
    min-inline-size: 0;
    font-weight: 400;
  }

  .template .strong {
    font-weight: 600;
  }

  .template-actions,
  .template-said {
    display: flex;
    align-items: baseline;
    gap: 4px;
  }

  .template-said {
    gap: 12px;
    margin-block-end: 12px;
  }

  .template-said p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .rename {
    flex: 1;
    min-inline-size: 0;
    padding-block: 4px;
  }

  .save-template {
    display: grid;
    gap: 12px;
    justify-items: start;
  }

  .save-template .field {
    inline-size: 100%;
  }

  @container (inline-size < 380px) {
    .template-actions {
      margin-inline-start: -12px;
    }

    .pasted dl div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .pasted {
      border-color: CanvasText;
    }
  }
`;
