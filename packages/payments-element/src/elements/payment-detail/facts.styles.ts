import { factsStyles as facts } from '@remit-elements/element-kit';
import { css, type CSSResult } from 'lit';

/** For an amount with what there is to know about it under it, and what opens more of that. */
export const factsStyles: readonly CSSResult[] = [
  facts,
  css`
    .second {
      display: block;
      margin-inline-start: 22px;
      color: var(--_text-muted);
      font-size: var(--_size-s);
    }

    dd .link {
      min-block-size: 24px;
      margin-block: -2px;
      padding: 0;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_accent-ink);
      font: inherit;
      font-weight: 500;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }

    @media (pointer: coarse) {
      dd .link {
        min-block-size: 44px;
      }
    }
  `,
];
