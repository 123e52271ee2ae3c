import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { KeptDraft, PaymentDraftStore } from '../state/payment-draft-store.js';
import { keepingOf } from '../state/payment-keeping.js';

export type { KeptDraft } from '../state/payment-draft-store.js';

/** What the person of a workspace's session typed and did not save, and has open nowhere. */
export class WorkspaceDrafts {
  readonly #stores: SourceController<PaymentsGateway, PaymentDraftStore>;

  constructor(host: SourceHost, gateway: () => PaymentsGateway | undefined) {
    this.#stores = new SourceController(host, gateway, (source) => {
      const { drafts } = keepingOf(source);
      void drafts.load();
      return drafts;
    });
  }

  /** Newest first; none once the session is over. */
  get kept(): readonly KeptDraft[] {
    if (this.#stores.source?.session.ended.aborted !== false) return [];
    return this.#stores.store?.state ?? [];
  }

  /** Forgets a draft that the person does not want. */
  discard({ key }: KeptDraft): void {
    void this.#stores.store?.drop(key);
  }
}
