import { css } from 'lit';

/** For what the creditor's bank says of name and account. */
export const payeeStyles = css`
  .payee {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 6px;
    margin: 0;
    font-size: var(--_size-s);
  }

  .payee:empty {
    display: none;
  }

  .payee span {
    flex: 1;
    min-inline-size: min(24ch, 70%);
    overflow-wrap: anywhere;
  }

  .payee.match {
    color: var(--_success-text);
  }

  .payee.closeMatch,
  .payee.noMatch {
    padding: 8px 12px;
    border-radius: var(--_radius);
  }

  .payee.closeMatch {
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface-raised));
  }

  .payee.closeMatch svg {
    color: color-mix(in oklab, var(--_warning) 60%, var(--_text));
  }

  .payee.noMatch {
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .payee.notPossible {
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .payee.closeMatch,
    .payee.noMatch {
      border: 1px solid CanvasText;
    }
  }
`;
