import { css } from 'lit';
import { tokens } from '../tokens/tokens.styles.js';

const ground = css`
  /*
   * The box is the page's to place, so what it says of that wins over this. What would be inherited is not: 'all' ends
   * it, what is important ends it also where the page speaks of every element. Taken from the page, beside the tokens:
   * the colour scheme, whether anything is seen, and whether it can be pressed.
   */
  :host {
    all: initial;
    direction: initial !important;
    letter-spacing: initial !important;
    text-align: initial !important;
    text-indent: initial !important;
    text-transform: initial !important;
    white-space: initial !important;
    word-spacing: initial !important;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    display: block;
    color: var(--_text) !important;
    font: 400 var(--_font-size) / 1.45 var(--_font) !important;
    font-variant-numeric: tabular-nums !important;
  }

  :host([hidden]) {
    display: none;
  }

  :host(:state(rtl)) {
    direction: rtl !important;
  }

  /* Its words are on their way; what takes long is shown in English meanwhile. */
  :host(:state(wordless)) {
    visibility: hidden;
    animation: worded 0s 5s forwards;
  }

  @keyframes worded {
    to {
      visibility: visible;
    }
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_text-muted);
  }

  svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (pointer: coarse) {
    :host {
      --_control: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;

const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control);
    margin: 0;
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition: var(--remit-duration, 120ms);
    transition-property: background-color, border-color;
  }

  .button:hover {
    background: color-mix(in oklab, var(--_text) 6%, var(--_surface-raised));
  }

  .button:active {
    background: color-mix(in oklab, var(--_text) 10%, var(--_surface-raised));
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover {
    background: color-mix(in oklab, var(--_text) 7%, transparent);
  }

  /* The id weighs more than any hover. */
  :is(#_, .button):is(:disabled, [aria-disabled='true']) {
    border-color: var(--_line);
    background: none;
    color: var(--_text-muted);
    cursor: default;
    opacity: 0.72;
  }

  :is(#_, .button).plain[aria-disabled='true'] {
    border-color: transparent;
  }

  @media (forced-colors: active) {
    :is(#_, .button):is(:disabled, [aria-disabled='true']) {
      color: GrayText;
      opacity: 1;
    }
  }
`;

/** Tokens, ground and buttons: what every element has. */
export const baseStyles = [tokens, ground, buttons];
