import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { ownPayment } from './own-payment.js';

/** How many of the last payments are looked at, and how many creditors are shown at once. */
const LOOKED_AT = 100;
const SHOWN = 6;
/** A second person said yes to these. */
const AGREED = ['CONFIRMED', 'EXPORTED'] as const;

/** A payment to a creditor, and what there is to know before it is taken for whom one wants to pay. */
export interface RecentCreditor {
  readonly payment: Payment;
  /** Prepared by the reader, and by nobody else since; no second person has agreed to it. */
  readonly isOwn: boolean;
  /** Under this name another account was paid too. */
  readonly isOneOfSeveral: boolean;
}

/**
 * Whom this company paid last, each account once, by its newest payment: only what a second person agreed to, or what the
 * reader prepared. What anybody else may have written, or was rejected, recommends no account.
 */
export class RecentCreditors {
  readonly #gateway: PaymentsGateway;
  #loading: Promise<readonly RecentCreditor[]> | undefined;
  #creditors: readonly RecentCreditor[] = [];

  constructor(gateway: PaymentsGateway) {
    this.#gateway = gateway;
  }

  /** Reads them, once; again when that failed. */
  async load(): Promise<void> {
    this.#loading ??= this.#read();
    try {
      this.#creditors = await this.#loading;
    } catch {
      // Suggestions are a help: without them the name is typed.
      this.#loading = undefined;
    }
  }

  /** Those whose name, or IBAN, holds the text: first where a word begins with it, then the newest. */
  matching(text: string): readonly RecentCreditor[] {
    const wanted = text.trim().toLowerCase();
    const joined = wanted.replaceAll(' ', '').toUpperCase();
    const found = this.#creditors.filter(
      ({ payment: { creditorName, creditorIban } }) =>
        creditorName.toLowerCase().includes(wanted) || (joined.length > 3 && creditorIban.includes(joined)),
    );
    const rank = ({ payment }: RecentCreditor): number =>
      Number(!` ${payment.creditorName.toLowerCase()}`.includes(` ${wanted}`));
    return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  }

  /** The creditor as that payment has them, with what no list shows. */
  async detailsOf({ id, creditorName, creditorIban }: Payment): Promise<Partial<PaymentDraft>> {
    const known = { creditorName, creditorIban };
    try {
      const whole = await ownPayment(this.#gateway, id);
      if (whole?.creditorIban !== creditorIban || whole.creditorName !== creditorName) return known;
      const { creditorBic, creditorAddress } = whole;
      return { ...known, ...(creditorBic && { creditorBic }), ...(creditorAddress && { creditorAddress }) };
    } catch {
      // A help as well: what the row shows is filled in all the same.
      return known;
    }
  }

  async #read(): Promise<readonly RecentCreditor[]> {
    const { session } = this.#gateway;
    const query = { filter: { status: ['UNCONFIRMED', ...AGREED] }, limit: LOOKED_AT } as const;
    const { items } = await this.#gateway.list(query, { signal: session.ended });
    const isOwn = ({ status, createdBy, editedBy }: Payment): boolean =>
      status === 'UNCONFIRMED' && createdBy === session.subject && editedBy === session.subject;
    const isAgreed = ({ status }: Payment): boolean => AGREED.some((agreed) => agreed === status);
    const ours = items.filter((payment) => payment.tenantId === session.tenantId);
    const payments = [...ours.filter(isAgreed), ...ours.filter(isOwn)];
    const [byAccount, ibans] = [new Map<string, Payment>(), new Map<string, Set<string>>()];
    for (const payment of payments) {
      const name = nameKey(payment);
      const key = `${payment.creditorIban} ${name}`;
      if (!byAccount.has(key)) byAccount.set(key, payment);
      ibans.set(name, (ibans.get(name) ?? new Set()).add(payment.creditorIban));
    }
    return [...byAccount.values()].map((payment) => ({
      payment,
      isOwn: !isAgreed(payment),
      isOneOfSeveral: (ibans.get(nameKey(payment))?.size ?? 0) > 1,
    }));
  }
}

/** However it is written. */
function nameKey({ creditorName }: Payment): string {
  return creditorName.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
