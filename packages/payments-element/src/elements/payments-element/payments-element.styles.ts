import { css } from 'lit';

const frame = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-block-size: var(--_control);
    margin-block-end: 12px;
    padding-inline-start: 12px;
  }

  .toolbar h2 {
    margin: 0;
    font-size: var(--_size-xl);
    font-weight: 600;
    line-height: 1.25;
  }

  [slot='empty'] {
    margin-block-start: 12px;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 12px 12px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    padding-inline: 12px 2px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_accent-surface);
    font-size: var(--_size-s);
  }

  .chip button {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: inherit;
    cursor: pointer;
  }

  .chip button:hover {
    background: color-mix(in oklab, var(--_text) 10%, transparent);
  }

  .chip svg {
    inline-size: 12px;
    block-size: 12px;
  }

  .said {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 0;
    z-index: 2;
    display: flex;
    justify-content: center;
    margin: 0;
    pointer-events: none;
  }

  .said span {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    font-weight: 500;
    animation:
      dialog-in 160ms ease-out,
      leave 400ms 8s forwards;
  }

  .said svg {
    color: var(--_success);
    stroke-width: 2;
  }

  @keyframes leave {
    to {
      opacity: 0;
    }
  }

  .busy {
    flex: 1;
    align-self: center;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }
`;

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

  .detail-note {
    margin: 16px 0 0;
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

export const paymentsElementStyles = [frame, form, detail];
