import { css } from 'lit';
import { factsStyles } from '../payment-detail/facts.styles.js';

const form = css`
  .form .dialog-body,
  #detail .dialog-body {
    display: flex;
    flex-direction: column;
    padding-block-end: 0;
  }

  #payment,
  #opened {
    flex: 1;
  }

  #payment {
    --payment-form-foot-background: var(--_surface-raised);

    max-inline-size: none;
  }
`;

const detail = css`
  .busy {
    flex: 1;
    align-self: center;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  /* Under the buttons where there is no room for a line of it beside them. */
  .busy:not(:empty) {
    flex-basis: 200px;
  }

  /* Apart from what is meant mostly. */
  .sheet .danger:not(.primary) {
    margin-inline-start: auto;
  }

  /* Whom it goes to is known a moment later, and told in full below. */
  #detail h2 {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  #opened {
    --payment-detail-foot-background: var(--_surface-raised);
  }
`;

const look = css`
  /* How an unsent payment stands, over what there is to know about it. */
  .reason {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_info) 10%, var(--_surface-raised));
  }

  .reason.refused {
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .reason svg {
    flex: none;
    margin-block-start: calc((1.45em - 16px) / 2);
  }

  .reason p {
    margin: 0;
  }
`;

const pending = css`
  .pending {
    margin-block-end: 12px;
    padding: 8px 12px;
    container: pending / inline-size;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_info);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .pending.refused {
    border-inline-start-color: var(--_danger);
  }

  .pending-head,
  .pending li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .pending h2,
  .pending li p {
    flex: 1;
    min-inline-size: 16ch;
    margin: 0;
    font-size: inherit;
    overflow-wrap: anywhere;
  }

  .pending h2 {
    font-weight: 600;
  }

  .pending ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }

  .pending li {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }

  .pending-head p {
    flex: 1;
    min-inline-size: 16ch;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .pending summary,
  #bulk summary,
  #export summary {
    display: flex;
    gap: 8px;
    inline-size: fit-content;
    padding-block: 4px;
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }

  .pending summary {
    font-weight: 600;
  }

  .pending .plain {
    color: var(--_accent-ink);
  }

  /* The same sign as in the form. */
  .pending summary::before,
  #bulk summary::before,
  #export summary::before {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin: 6px 2px 0 3px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: rotate(45deg);
  }

  .pending [open] > summary::before,
  #bulk [open] > summary::before,
  #export [open] > summary::before {
    margin-block-start: 9px;
    transform: rotate(225deg);
  }

  .pending > p {
    margin: 4px 0 0;
  }

  .pending .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 16px;
  }

  .pending .entry > p {
    min-inline-size: 0;
  }

  .how-much {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .pending .standing {
    grid-area: 2 / 1;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .entry .how-much {
    grid-area: 1 / 2 / span 2;
  }

  .entry .pending-actions {
    grid-area: 1 / 3 / span 2;
  }

  /* Under the texts, whose edge their own text keeps. */
  @container pending (width < 480px) {
    .pending .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .entry .how-much {
      grid-area: 1 / 2;
      align-self: start;
    }

    .pending .standing {
      grid-area: 2 / 1 / auto / -1;
    }

    .entry .pending-actions {
      grid-area: 3 / 1 / auto / -1;
      margin-inline-start: -12px;
    }

    .pending li:last-child {
      padding-block-end: 0;
    }

    /* Beside the first line. */
    .pending-head svg {
      align-self: start;
      margin-block-start: 2px;
    }

    .pending-head,
    .pending li {
      column-gap: 8px;
    }

    /* Its edge is drawn there, and stands under the texts'. */
    @media (forced-colors: active) {
      .entry .pending-actions {
        margin-inline-start: 0;
      }
    }
  }
`;

/** For what opens over the list. */
export const workspaceDialogStyles = [...factsStyles, form, detail, look, pending];
