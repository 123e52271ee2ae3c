import { asApiError } from '@remit-elements/auth-core';
import { Store } from '@remit-elements/element-kit';
import type { GatewaySession, PaymentsGateway } from '../data/payments-gateway.js';
import type { ApprovalPolicy } from '../model/lifecycle.js';

export interface KnownPolicy {
  /** Undefined while it is not known, which leaves the decision to the server. */
  readonly approvalPolicy?: ApprovalPolicy;
}

type PolicyReader = Pick<PaymentsGateway, 'session' | 'approvalPolicy'>;

const UNKNOWN: KnownPolicy = {};

/** By session, so that its elements ask once; each goes with its session. */
const stores = new WeakMap<GatewaySession, ApprovalPolicyStore>();

/** Whether somebody may approve what they prepared themselves, in one session: read once, and again when that is in doubt. */
export class ApprovalPolicyStore extends Store<KnownPolicy> {
  readonly #gateway: PolicyReader;
  #wasAsked = false;
  #run = new AbortController();

  constructor(gateway: PolicyReader) {
    super(UNKNOWN);
    this.#gateway = gateway;
    const stop = (): void => {
      this.#run.abort();
      this.set(UNKNOWN);
    };
    // Nothing is to be stopped in a session that is over, and what is aborted keeps the stack of who did it: an element.
    gateway.session.ended.addEventListener('abort', stop, { once: true });
  }

  /** Reads it unless that was done. */
  want(): void {
    if (!this.#wasAsked) void this.read();
  }

  /** Reads it again, as after an approval that was refused; what is known stays meanwhile. Never rejects. */
  async read(): Promise<void> {
    const { approvalPolicy, session } = this.#gateway;
    if (!approvalPolicy || session.ended.aborted) return;
    this.#wasAsked = true;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    try {
      const policy = await approvalPolicy.call(this.#gateway, { signal });
      if (!signal.aborted && policy !== this.state.approvalPolicy) this.set({ approvalPolicy: policy });
    } catch (cause) {
      // Nobody is told: the server decides. One that was known is not held against what may be another by now.
      if (signal.aborted) return;
      if (asApiError(cause).code === 'TenantMismatch') this.set(UNKNOWN);
      this.#wasAsked = false;
    }
  }
}

/** The one of a gateway's session. */
export function approvalPolicyOf(gateway: PolicyReader): ApprovalPolicyStore {
  const known = stores.get(gateway.session);
  if (known) return known;
  const made = new ApprovalPolicyStore(gateway);
  stores.set(gateway.session, made);
  return made;
}
