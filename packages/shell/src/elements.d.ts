import type { SessionClient } from '@remit-elements/auth-core';

/** The tags that are not Stencil's own, as its JSX sees them. */
declare module '@stencil/core' {
  namespace JSX {
    interface IntrinsicElements {
      'payments-element': { client: SessionClient; viewState: { filter?: { debtorAccountId: string } } };
      'accounts-element': { client: SessionClient };
    }
  }
}
