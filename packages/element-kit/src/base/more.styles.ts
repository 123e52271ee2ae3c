import { css } from 'lit';
import { moreTokens } from '../tokens/more-tokens.styles.js';

const buttons = css`
  .button.primary:not(:disabled, [aria-disabled='true']) {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_accent-text);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_text) 14%, var(--_accent));
  }

  /* No heavier than a button's own look, which what is disabled overrides. */
  .danger {
    border-color: var(--_danger);
    color: var(--_danger-text);
  }

  .button.danger:hover {
    background: var(--_danger-surface);
  }

  .button.danger.primary {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_surface-raised);
  }

  .button.danger.primary:hover {
    background: color-mix(in oklab, var(--_text) 14%, var(--_danger));
  }

  .button.icon {
    min-inline-size: var(--_control);
    padding: 4px;
  }

  @media (forced-colors: active) {
    .button.primary:not(:disabled, [aria-disabled='true']) {
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }
  }
`;

/** What a list has no use for, and every form, dialog and workspace has: after the base, before what uses it. */
export const moreStyles = [moreTokens, buttons];
