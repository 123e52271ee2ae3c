import { css } from 'lit';

/** For `dialogTemplate`. */
export const dialogStyles = css`
  dialog {
    inline-size: 100%;
    max-inline-size: min(608px, 100dvi - 32px);
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  dialog::backdrop {
    background: var(--_backdrop);
  }

  dialog[open] {
    animation: dialog-in var(--remit-duration-long, 160ms) var(--remit-easing, ease-out);
  }

  dialog[open]::backdrop {
    animation: fade-in var(--remit-duration-long, 160ms) var(--remit-easing, ease-out);
  }

  /* Hung from the top: what a form says while it is filled in lets it grow downwards only, and moves no field. */
  .form {
    margin-block: max(16px, 8dvb) auto;
    max-block-size: calc(100dvb - 16px - max(16px, 8dvb));
  }

  .confirm {
    max-inline-size: min(440px, 100dvi - 32px);
  }

  .sheet {
    block-size: 100dvb;
    max-block-size: 100dvb;
    max-inline-size: 480px;
    margin: 0;
    margin-inline-start: auto;
    border-width: 0;
    border-inline-start-width: 1px;
    border-radius: 0;
  }

  .sheet[open] {
    animation-name: sheet-in;
  }

  .dialog-frame {
    display: flex;
    flex-direction: column;
    max-block-size: inherit;
    block-size: 100%;
  }

  /* Over the body's ground: the ring of the cross reaches into it. */
  .dialog-head {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 16px;
    padding: 16px 16px 8px 24px;
    padding-inline: 24px 16px;
  }

  /* Beside the first line of the title, whose height it does not change. */
  .dialog-head .button {
    flex: none;
    margin-block: calc((var(--_size-l) * 1.45 - var(--_control)) / 2);
  }

  dialog h2 {
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: var(--_size-l);
    font-weight: 600;
    text-wrap: balance;
  }

  /* The line under the head is covered by what scrolls with the content, as long as nothing is scrolled away. */
  .dialog-body {
    --_bleed: 24px;

    flex: 1;
    padding: 4px var(--_bleed) 20px;
    overflow: auto;
    overscroll-behavior: contain;
    background:
      linear-gradient(var(--_surface-raised) 0 0) local top / 100% 2px no-repeat,
      linear-gradient(var(--_line) 0 0) scroll top / 100% 1px no-repeat;
  }

  .dialog-body > p {
    margin-block: 0 4px;
  }

  /* Beside the first line, as all other signs. */
  .alert svg {
    align-self: start;
    margin-block-start: 2px;
  }

  /* As in a form: what is meant mostly comes first. */
  .dialog-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 24px;
    border-block-start: 1px solid var(--_line);
  }

  @media (width < 560px) {
    .sheet,
    .form {
      inline-size: 100dvi;
      max-inline-size: 100dvi;
      block-size: 100dvb;
      max-block-size: 100dvb;
      margin: 0;
      border: 0;
      border-radius: 0;
    }

    .dialog-head {
      padding-inline: 16px 8px;
    }

    .dialog-body {
      --_bleed: 16px;
    }

    .dialog-foot {
      padding-inline: 16px;
    }
  }

  @keyframes dialog-in {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @keyframes sheet-in {
    from {
      transform: translateX(24px);
      opacity: 0;
    }
  }

  :host(:state(rtl)) .sheet[open] {
    animation-name: dialog-in;
  }

  @keyframes fade-in {
    from {
      opacity: 0;
    }
  }
`;
