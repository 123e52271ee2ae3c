import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';

/** How many of the last payments are looked at, and how many creditors are shown at once. */
const LOOKED_AT = 100;
const SHOWN = 6;

/** Whom this company paid last, each account once, by its newest payment. */
export class RecentCreditors {
  readonly #gateway: PaymentsGateway;
  #loading: Promise<readonly Payment[]> | undefined;
  #payments: readonly Payment[] = [];

  constructor(gateway: PaymentsGateway) {
    this.#gateway = gateway;
  }

  /** Reads them, once; again when that failed. */
  async load(): Promise<void> {
    this.#loading ??= this.#read();
    try {
      this.#payments = await this.#loading;
    } catch {
      // Suggestions are a help: without them the name is typed.
      this.#loading = undefined;
    }
  }

  /** Those whose name, or IBAN, holds the text; the newest first. */
  matching(text: string): readonly Payment[] {
    const wanted = text.trim().toLowerCase();
    const joined = wanted.replaceAll(' ', '').toUpperCase();
    const found = this.#payments.filter(
      ({ creditorName, creditorIban }) =>
        creditorName.toLowerCase().includes(wanted) || (joined.length > 3 && creditorIban.includes(joined)),
    );
    return found.slice(0, SHOWN);
  }

  /** The creditor as that payment has them, with what no list shows. */
  async detailsOf({ id, creditorName, creditorIban }: Payment): Promise<Partial<PaymentDraft>> {
    const known = { creditorName, creditorIban };
    try {
      const whole = await this.#gateway.get(id);
      if (whole?.tenantId !== this.#gateway.session.tenantId || whole.creditorIban !== creditorIban) return known;
      const { creditorBic, creditorAddress } = whole;
      return { ...known, ...(creditorBic && { creditorBic }), ...(creditorAddress && { creditorAddress }) };
    } catch {
      return known;
    }
  }

  async #read(): Promise<readonly Payment[]> {
    const { session } = this.#gateway;
    const { items } = await this.#gateway.list({ limit: LOOKED_AT }, { signal: session.ended });
    const byAccount = new Map<string, Payment>();
    for (const payment of items) {
      const key = `${payment.creditorIban} ${payment.creditorName.toLowerCase()}`;
      if (payment.tenantId === session.tenantId && !byAccount.has(key)) byAccount.set(key, payment);
    }
    return [...byAccount.values()];
  }
}
