import { css } from 'lit';

const asking = css`
  .export-group {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .export-group legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .export-option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 10px;
    padding-block: 6px;
  }

  .export-option input {
    inline-size: 16px;
    block-size: 16px;
    margin: calc((1.45em - 16px) / 2) 0;
    accent-color: var(--_accent);
  }

  .export-option .hint {
    grid-column: 2;
  }

  .export-earlier {
    margin-inline-start: -12px;
    color: var(--_accent-ink);
  }

  @media (forced-colors: active) {
    .export-earlier {
      margin-inline-start: 0;
    }
  }
`;

const telling = css`
  /* As in a question: there is no foot of a form to make room for. */
  #export .dialog-body {
    padding-block-end: 20px;
  }

  .export-body:focus {
    outline: none;
  }

  .export-body > * + *,
  #export .dialog-body > * + * {
    margin-block-start: 12px;
  }

  #export p {
    margin-block-end: 0;
  }

  #export h3 {
    margin: 0 0 4px;
    font-size: inherit;
    font-weight: 600;
  }

  .export-sums,
  .export-lines,
  .export-reasons,
  .export-files {
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }

  .export-sums li,
  .export-lines li,
  .export-files li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 6px;
    overflow-wrap: anywhere;
  }

  .export-lines li {
    justify-content: flex-start;
    font-size: var(--_size-s);
  }

  .export-lines .export-change {
    display: block;
  }

  .export-lines li:not(.export-change) bdi:nth-of-type(2) {
    margin-inline-start: auto;
  }

  .export-sums li + li,
  .export-lines li + li,
  .export-files li + li {
    border-block-start: 1px solid var(--_line);
  }

  .export-sums strong {
    font-size: var(--_size-l);
    font-weight: 600;
  }

  .export-reasons > li + li {
    margin-block-start: 10px;
  }

  #export .export-reasons p {
    margin: 0;
  }

  .export-reasons .muted {
    font-size: var(--_size-s);
  }

  .export-files li {
    align-items: center;
    row-gap: 8px;
  }

  .export-files p {
    display: grid;
    flex: 1;
    min-inline-size: 16ch;
    margin: 0;
  }

  .export-files .muted {
    font-size: var(--_size-s);
  }

  .export-details .export-lines {
    max-block-size: 30dvb;
    overflow: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--_line);
  }

  .export-note,
  .export-good {
    display: flex;
    gap: 8px;
  }

  .export-note {
    font-size: var(--_size-s);
  }

  .export-note svg,
  .export-good svg {
    flex: none;
    margin-block-start: calc((1.45em - 16px) / 2);
  }

  .export-note svg {
    color: var(--_text-muted);
  }

  .export-good svg {
    color: var(--_success-text);
  }

  .export-progress {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .export-progress progress,
  .export-bar {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 80px;
    accent-color: var(--_accent);
  }

  .export-figure {
    color: var(--_text-muted);
    font-size: var(--_size-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* What is printed hangs on the page, out of everybody's way. */
  .export-paper {
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    inline-size: 0;
    block-size: 0;
    border: 0;
    opacity: 0;
  }
`;

/** For the export's dialog. */
export const exportStyles = [asking, telling];
