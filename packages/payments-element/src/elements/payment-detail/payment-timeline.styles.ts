import { css } from 'lit';

/** For what was done to a payment. */
export const timelineStyles = css`
  .history {
    margin-block-start: 8px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .history-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-block-size: var(--_control);
  }

  .history h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }

  .history-head .button {
    margin-inline-end: -12px;
    color: var(--_accent-ink);
  }

  .history p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .history :is(ol, ul) {
    margin: 0;
    padding: 0;

    /* A list without any style is none to some readers of the screen. */
    list-style-type: '';
  }

  .history ol > li {
    position: relative;
    padding-block-end: 16px;
    padding-inline-start: 22px;
  }

  .history ol > li:last-child {
    padding-block-end: 4px;
  }

  /* From one to the one before it. */
  .history ol > li:not(:last-child)::before {
    position: absolute;
    inset-block: calc((1.45em - 8px) / 2 + 12px) calc(-1 * (1.45em - 8px) / 2 + 4px);
    inset-inline-start: 7px;
    border-inline-start: 1px solid var(--_line-strong);
    content: '';
  }

  .history ol > li::after {
    position: absolute;
    inset-block-start: calc((1.45em - 8px) / 2);
    inset-inline-start: 4px;
    inline-size: 8px;
    block-size: 8px;
    border: 1.5px solid var(--_text-muted);
    border-radius: 50%;
    content: '';
  }

  .history ol > .approve::after {
    border-color: var(--_success);
    background: var(--_success);
  }

  .history ol > .reject::after {
    border-color: var(--_danger);
    background: var(--_danger);
  }

  .history ol > .submit::after {
    border-color: var(--_warning);
  }

  .history ol > .export::after {
    border-color: var(--_info);
  }

  .history .who,
  .history ins {
    font-weight: 500;
  }

  .history ins {
    text-decoration: none;
  }

  .history del {
    color: var(--_text-muted);
    text-decoration: none;
  }

  .history ul,
  .reason-text,
  .single {
    margin-block: 2px;
    font-size: var(--_size-s);
    overflow-wrap: anywhere;
  }

  .when {
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  .rejection {
    display: flex;
    gap: 8px;
    margin-block-start: 12px;
    padding: 8px 12px;
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, transparent);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .rejection svg {
    margin-block-start: calc((1.45em - 16px) / 2);
  }

  .rejection p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .rejection [dir] {
    white-space: pre-line;
  }

  @media (forced-colors: active) {
    .history ol > :is(.approve, .reject)::after {
      background: CanvasText;
    }
  }
`;
