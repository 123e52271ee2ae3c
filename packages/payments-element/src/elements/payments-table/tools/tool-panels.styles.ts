import { css } from 'lit';

/** For what the tools open: filters, columns, views, shortcuts. */
export const toolPanelStyles = css`
  .panel {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_panel-top);
    inset-inline-start: var(--_panel-start);
    max-inline-size: min(400px, 100dvi - 12px);
    max-block-size: calc(100dvb - var(--_panel-top) - 8px);
    margin: 0;
  }

  .panel:is(#columns, #shortcuts) {
    max-inline-size: min(280px, 100dvi - 12px);
  }

  .panel::backdrop {
    background: none;
  }

  .panel .dialog-head,
  .panel .dialog-foot {
    padding-inline: 16px 8px;
  }

  .panel .dialog-foot {
    padding-inline: 16px;
  }

  .panel .dialog-body {
    padding-inline: 16px;
  }

  /* Its word, not its edge, stands under the fields. */
  .dialog-foot .plain:first-child,
  .choices .choice {
    margin-inline-start: -12px;
  }

  @media (forced-colors: active) {
    .dialog-foot .plain:first-child,
    .choices .choice {
      margin-inline-start: 0;
    }
  }

  .sheet .dialog-foot .primary {
    flex: 1;
  }

  .panel-form,
  .save-view {
    display: grid;
    gap: 16px;
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: 12px;
  }

  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: 4px 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .checks legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(28px, var(--_control) - 8px);
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .choices {
    display: grid;
    margin: 8px 0;
    padding: 0;
    list-style: none;
  }

  .choices li {
    display: flex;
    align-items: center;
    gap: 4px;
  }

  .choices .check,
  .choice {
    flex: 1;
    min-inline-size: 0;
  }

  /* Its ring stays within the panel, whose edge it reaches. */
  .choice {
    justify-content: start;
    outline-offset: -2px;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .choice svg {
    color: var(--_accent-ink);
  }

  .deleted {
    display: flex;
    align-items: center;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .deleted .button {
    color: var(--_accent-ink);
  }

  .rename {
    flex: 1;
    min-inline-size: 0;
    padding-block: 4px 8px;
  }

  .save-view {
    gap: 8px;
    justify-items: start;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .save-view .field {
    inline-size: 100%;
  }

  .keys {
    display: grid;
    gap: 8px;
    margin: 0 0 16px;
  }

  .keys div {
    display: flex;
    gap: 12px;
  }

  .keys dt {
    min-inline-size: 32px;
  }

  .keys dd {
    margin: 0;
  }

  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding-inline: 6px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    font: inherit;
    text-align: center;
  }
`;
