import { css } from 'lit';

/** For notices and alerts. */
export const feedbackStyles = css`
  .notice {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 48px 16px;
    text-align: center;
  }

  .notice p,
  .alert p {
    margin: 0;
    text-wrap: pretty;
  }

  .notice > p {
    max-inline-size: 44ch;
  }

  .notice svg {
    inline-size: 24px;
    block-size: 24px;
    margin-block-end: 8px;
    color: var(--_text-muted);
    stroke-width: 1;
  }

  .notice-title {
    font-size: var(--_size-l);
    font-weight: 500;
  }

  .notice .button {
    margin-block-start: 16px;
  }

  .alert {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, transparent);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .alert p {
    flex: 1;
    min-inline-size: 16ch;
  }

  .alert strong {
    font-weight: 600;
  }
`;
