import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsMessages, PaymentsViewState, PaymentTemplate, SavedView } from '@remit-elements/payments-element';

/** The tags that are not Stencil's own, as its JSX sees them. */
declare module '@stencil/core' {
  namespace JSX {
    interface IntrinsicElements {
      'payments-element': {
        client: SessionClient;
        messages: PaymentsMessages;
        viewState: PaymentsViewState;
        views: readonly SavedView[];
        templates: readonly PaymentTemplate[];
        'onView-state-change': (event: Event) => void;
        'onViews-change': (event: Event) => void;
        'onTemplates-change': (event: Event) => void;
      };
      'accounts-element': { client: SessionClient };
    }
  }
}
