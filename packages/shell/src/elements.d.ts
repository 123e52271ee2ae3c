import type { SessionClient } from '@remit-elements/auth-core';

/** The tags that are not Stencil's own, as its JSX sees them. */
declare module '@stencil/core' {
  namespace JSX {
    interface IntrinsicElements {
      'payments-element': {
        client: SessionClient;
        viewState: { readonly filter?: { readonly debtorAccountId?: string } };
        'onView-state-change': (event: Event) => void;
      };
      'accounts-element': { client: SessionClient };
    }
  }
}
