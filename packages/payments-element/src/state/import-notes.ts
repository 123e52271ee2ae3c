import { ibanCountryOf } from '@remit-elements/element-kit/reading.js';
import { bankDay } from '../model/bank-day.js';
import type { DebtorAccount } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { schemeOf } from '../model/payment-scheme.js';

/**
 * What a reader may want to look at, and what stops nothing: `sameAs` a row before it has the same account and amount, or the
 * same end-to-end reference; `closed` banks execute it on another day; `far` more than a year away; `bic` of another country
 * than the IBAN; `outside` no SEPA payment, and without what banks want of others.
 */
export type ImportNote =
  | { readonly kind: 'sameAmount' | 'sameReference'; readonly row: number }
  | { readonly kind: 'closed'; readonly day: string }
  | { readonly kind: 'far' | 'bic' | 'outside' };

/** From then on a year may be a slip of the finger. */
const FAR_MS = 366 * 86_400_000;

export function notesOf(
  draft: Partial<PaymentDraft>,
  { accounts, now }: { readonly accounts: readonly DebtorAccount[]; readonly now: Date },
): readonly ImportNote[] {
  const { creditorBic, creditorIban = '', creditorAddress, currency, requestedExecutionDate: date = '' } = draft;
  const notes: ImportNote[] = [];
  const day = bankDay(date, currency);
  if (day !== date) notes.push({ kind: 'closed', day });
  if (Date.parse(date) - now.getTime() > FAR_MS) notes.push({ kind: 'far' });
  if (creditorBic && ibanCountryOf(creditorBic.slice(4, 6)) !== creditorIban.slice(0, 2)) notes.push({ kind: 'bic' });
  const debtor = accounts.find(({ id }) => id === draft.debtorAccountId);
  const isOutside = schemeOf(draft, debtor?.iban) === 'other';
  if (isOutside && (!creditorBic || !creditorAddress)) notes.push({ kind: 'outside' });
  return notes;
}

/** What each row has in common with one before it; undefined for a row without. */
export function likenessesOf(
  rows: Iterable<{ readonly row: number; readonly draft: Partial<PaymentDraft> | undefined }>,
): ReadonlyMap<number, ImportNote> {
  const [amounts, references, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<number, ImportNote>(),
  ];
  for (const { row, draft } of rows) {
    if (!draft) continue;
    const reference = draft.endToEndId ?? undefined;
    const amount = `${draft.creditorIban ?? ''} ${String(draft.amountMinor)} ${draft.currency ?? ''}`;
    const [sameReference, sameAmount] = [
      reference === undefined ? undefined : references.get(reference),
      amounts.get(amount),
    ];
    if (sameAmount !== undefined) found.set(row, { kind: 'sameAmount', row: sameAmount });
    else if (sameReference !== undefined) found.set(row, { kind: 'sameReference', row: sameReference });
    if (sameAmount === undefined) amounts.set(amount, row);
    if (reference !== undefined && sameReference === undefined) references.set(reference, row);
  }
  return found;
}
