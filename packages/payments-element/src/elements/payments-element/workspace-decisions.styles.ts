import { css } from 'lit';

/** For the dialogs in which a payment is approved or rejected. */
export const decisionStyles = css`
  .decision-sentence {
    margin: 0;
    border-radius: var(--_radius);
    font-size: var(--_size-xl);
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .decision-sentence strong {
    font-weight: 600;
    white-space: nowrap;
  }

  /* In one piece, as long as a line has room for it. */
  .day {
    display: inline-block;
  }

  .confirm .payee,
  .confirm .alert,
  .confirm .field {
    margin-block-start: 12px;
  }

  .decision-note {
    display: flex;
    gap: 8px;
    margin: 12px 0 0;
    font-size: var(--_size-s);
  }

  .decision-note svg {
    margin-block-start: calc((1.45em - 16px) / 2);
    color: var(--_text-muted);
  }

  textarea.control {
    display: block;
    field-sizing: content;
    min-block-size: 5.5em;
    max-block-size: 40dvb;
    resize: vertical;
  }
`;
