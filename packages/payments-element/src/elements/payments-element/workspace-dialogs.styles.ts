import { css } from 'lit';
import { factsStyles } from '../payment-detail/facts.styles.js';

const form = css`
  .form .dialog-body {
    padding-block-end: 0;
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

  /* Apart from what is meant mostly. */
  .sheet .danger:not(.primary) {
    margin-inline-start: auto;
  }

  #detail .dialog-body {
    display: flex;
    flex-direction: column;
    padding-block-end: 0;
  }

  #opened {
    --payment-detail-foot-background: var(--_surface-raised);

    flex: 1;
  }
`;

const pending = css`
  .pending {
    margin-block-end: 12px;
    padding: 8px 12px;
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

  .pending h3,
  .pending li p {
    flex: 1;
    min-inline-size: 16ch;
    margin: 0;
    font-size: inherit;
    overflow-wrap: anywhere;
  }

  .pending h3 {
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

  .pending summary {
    inline-size: fit-content;
    padding-block: 4px;
    border-radius: var(--_radius);
    font-weight: 600;
    cursor: pointer;
  }

  .pending > p {
    margin: 4px 0 0;
  }

  .standing {
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }
`;

/** For what opens over the list. */
export const workspaceDialogStyles = [factsStyles, form, detail, pending];
