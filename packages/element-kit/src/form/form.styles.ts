import { css } from 'lit';
import { moreStyles } from '../base/more.styles.js';

const fields = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .field-label {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }

  .field label {
    font-weight: 500;
  }

  .field-label .muted,
  .hint {
    font-size: var(--_size-s);
  }

  .hint {
    margin: 0;
    color: var(--_text-muted);
  }

  .field-error {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin: 0;
    color: var(--_danger-text);
    overflow-wrap: anywhere;
  }

  .field-error svg {
    margin-block-start: 2px;
  }
`;

const controls = css`
  .control {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    transition: border-color var(--remit-duration, 120ms);
  }

  .control:hover {
    border-color: var(--_text-muted);
  }

  .control:focus-visible {
    border-color: var(--_focus);
    outline-offset: 0;
  }

  .control[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .control:read-only:not(select),
  select.control:disabled {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text);
    opacity: 1;
  }

  /* A select brings some inner space of its own. */
  select.control {
    padding-inline-start: 6px;
    text-overflow: ellipsis;
  }

  .control.numeric {
    font-variant-numeric: tabular-nums;
  }

  .control-row {
    display: flex;
    gap: 8px;
  }

  .picker {
    position: relative;
    flex: none;
  }

  .picker .button {
    min-block-size: 100%;
    min-inline-size: var(--_control);
  }

  .picker-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
`;

const summary = css`
  .error-summary {
    padding: 12px 16px;
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, transparent);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .error-summary h3 {
    margin: 0 0 4px;
    font-size: inherit;
    font-weight: 600;
  }

  .error-summary ul {
    margin: 0;
    padding-inline-start: 18px;
  }

  .error-summary li {
    padding-block: 2px;
  }

  .error-summary a {
    color: inherit;
    text-underline-offset: 2px;
  }

  @media (forced-colors: active) {
    .error-summary {
      border-inline-start-width: 6px;
    }
  }
`;

/** For the field templates and the error summary. */
export const formStyles = [...moreStyles, fields, controls, summary];
