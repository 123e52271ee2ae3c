import { SourceController, Store, type SourceHost } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { KeptDraft, PaymentDraftStore } from '../state/payment-draft-store.js';
import { keepingOf } from '../state/payment-keeping.js';

export type { KeptDraft } from '../state/payment-draft-store.js';

/** Follows the drafts of one session, for as long as its element is there. */
class DraftsFollower extends Store<object> {
  readonly drafts: PaymentDraftStore;

  constructor(drafts: PaymentDraftStore) {
    super({});
    this.drafts = drafts;
    drafts.addEventListener('change', this.#changed);
    void drafts.load();
  }

  dispose(): void {
    this.drafts.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.set({});
  };
}

/** What the person of a workspace's session typed and did not save, and has open nowhere. */
export class WorkspaceDrafts {
  readonly #followers: SourceController<PaymentsGateway, DraftsFollower>;

  constructor(host: SourceHost, gateway: () => PaymentsGateway | undefined) {
    this.#followers = new SourceController(host, gateway, (source) => new DraftsFollower(keepingOf(source).drafts));
  }

  /** Newest first; none once the session is over. */
  get kept(): readonly KeptDraft[] {
    if (this.#followers.source?.session.ended.aborted !== false) return [];
    return this.#followers.store?.drafts.state ?? [];
  }

  /** Forgets a draft that the person does not want. */
  discard({ key }: KeptDraft): void {
    void this.#followers.store?.drafts.drop(key);
  }
}
