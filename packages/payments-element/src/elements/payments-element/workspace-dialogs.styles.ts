import { css } from 'lit';

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

  .detail-amount {
    margin: 0 0 4px;
    font-size: var(--_size-xxl);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .detail-status {
    margin-block-end: 16px;
  }

  .second {
    display: block;
    margin-inline-start: 22px;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 34%) minmax(0, 1fr);
    gap: 12px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    color: var(--_text-muted);
    font-size: var(--_size-s);
    line-height: calc(1.45 * var(--_font-size));
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .strong {
    font-weight: 600;
  }

  .dialog-body > .detail-note {
    margin-block-start: 16px;
    font-size: var(--_size-s);
  }

  .detail-skeleton {
    display: grid;
    gap: 16px;
    animation: fade-in 120ms 150ms backwards;
  }

  .detail-skeleton span {
    block-size: 14px;
    inline-size: 72%;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface-raised));
  }

  .detail-skeleton span:first-child {
    block-size: 32px;
    inline-size: 56%;
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

  .pending > p {
    margin: 4px 0 0;
  }

  .standing {
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }
`;

/** For what opens over the list. */
export const workspaceDialogStyles = [form, detail, pending];
