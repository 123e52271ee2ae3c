import { css } from 'lit';

/** For what the form says once something was typed. */
export const outcomeStyles = css`
  .note {
    display: flex;
    gap: 8px;
    margin: 0;
    color: var(--_text-muted);
  }

  .note.draft {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }

  .note.draft p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .note-actions,
  .alert-actions {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 8px;
  }

  .note svg,
  .alert svg,
  .status svg {
    margin-block-start: 2px;
  }

  .alert {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
  }

  .alert p {
    overflow-wrap: anywhere;
  }

  /* Over the buttons: what became of the payment comes before what to do next. */
  .status.pending {
    display: flex;
    flex-basis: 100%;
    order: -1;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_info) 14%, var(--_surface-raised));
    color: var(--_text);
    text-align: start;
  }

  .status.notSent {
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface-raised));
  }

  @container (inline-size < 380px) {
    .alert-actions,
    .note-actions {
      grid-column: 1 / -1;
    }

    .alert-actions .button {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .status.pending {
      border: 1px solid CanvasText;
    }
  }
`;
