import { css } from 'lit';

/** For what is to leave an account, and what is left then. */
export const accountOutflowStyles = css`
  section {
    margin-block-start: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: var(--_control);
  }

  h3 {
    margin: 0;
    font-size: var(--_size-l);
    font-weight: 600;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 6px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }

  td + td,
  th + th {
    padding-inline-start: 12px;
  }

  thead th {
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: 500;
  }

  tbody tr {
    border-block-start: 1px solid var(--_line);
  }

  .end {
    direction: ltr;
    text-align: end;
  }

  .total > * {
    font-weight: 600;
  }

  tbody + tbody tr:first-child {
    border-block-start-width: 3px;
    border-block-start-style: double;
  }

  section > .muted,
  .projected .muted {
    margin: 8px 0 0;
    font-size: var(--_size-s);
  }

  .projected {
    margin-block-start: 12px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .projected p {
    margin: 0;
  }

  .projected .muted,
  .projected p + .strong {
    margin-block-start: 4px;
  }

  .projected-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    font-weight: 600;
  }

  .projected-line svg {
    margin-inline-end: 6px;
    vertical-align: -3px;
  }

  .short {
    border-color: color-mix(in oklab, var(--_danger) 40%, transparent);
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .short .muted {
    color: inherit;
  }
`;
