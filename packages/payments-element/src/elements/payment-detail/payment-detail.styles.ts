import { detailStyles } from '@remit-elements/element-kit';
import { css, type CSSResultGroup } from 'lit';

/** The room that a payment stands in; what is in it brings its own. */
export const paymentDetailStyles: CSSResultGroup = [
  detailStyles,
  css`
    :host {
      --_foot-background: var(--payment-detail-foot-background);
    }

    .status {
      margin: 0 0 8px;
      color: var(--_text-muted);
      font-size: var(--_size-s);
    }

    .status:empty {
      display: none;
    }
  `,
];
