import type { AccountAction, AccountActionEvent } from '@remit-elements/accounts-element';
import type { SessionClient } from '@remit-elements/auth-core';
import type {
  PaymentActionEvent,
  PaymentsMessages,
  PaymentsViewState,
  PaymentTemplate,
  SavedView,
} from '@remit-elements/payments-element';

/** The tags that are not Stencil's own, as its JSX sees them. */
declare module '@stencil/core' {
  namespace JSX {
    interface IntrinsicElements {
      'payments-element': {
        key?: string;
        ref?: (element?: HTMLElement) => void;
        client: SessionClient;
        heading?: string;
        messages: PaymentsMessages;
        paymentId: string | undefined;
        actions: readonly 'account'[];
        viewState: PaymentsViewState;
        views: readonly SavedView[];
        templates: readonly PaymentTemplate[];
        'onView-state-change': (event: Event) => void;
        'onViews-change': (event: Event) => void;
        'onTemplates-change': (event: Event) => void;
        'onPayment-select': (event: Event) => void;
        'onPayment-close': (event: Event) => void;
        'onPayment-action': (event: PaymentActionEvent) => void;
      };
      'accounts-element': {
        key?: string;
        ref?: (element?: HTMLElement) => void;
        client: SessionClient;
        heading?: string;
        accountId: string | undefined;
        actions: readonly AccountAction[];
        'onAccount-select': (event: Event) => void;
        'onAccount-close': (event: Event) => void;
        'onAccount-action': (event: AccountActionEvent) => void;
      };
    }
  }
}
