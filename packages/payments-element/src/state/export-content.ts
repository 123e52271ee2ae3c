import type { PaymentsGateway } from '../data/payments-gateway.js';
import { markingTimeLeft } from '../exchange/message-id.js';
import { preparePayments, type PreparedPayments } from '../exchange/payment-file.js';
import type { TextChange, TransferDoubt, TransferProblem } from '../exchange/transfer.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../model/payment-query.js';
import type { HandOverPlan } from './hand-over-plans.js';
import { readMatching, readWhole, type MatchingPayments } from './export-reading.js';

/** As what payments leave: columns as the list has them, all of them, a message to the bank, or on paper. */
export const EXPORT_FORMATS = ['csv', 'csvAll', 'pain001', 'print'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which payments: those that were chosen, or all of a list. */
export type ExportScope =
  | { readonly ids: readonly string[] }
  | { readonly filter?: PaymentFilter | undefined; readonly sort?: PaymentSort | undefined };

/** A payment that can go into a file, which a bank may refuse all the same. */
export interface DoubtfulPayment {
  readonly payment: Payment;
  /** At least one. */
  readonly doubts: readonly TransferDoubt[];
}

/** How many payments of a list stand where they cannot go to the bank. */
export interface StatusCount {
  readonly status: Payment['status'];
  readonly count: number;
}

/** What was read, before anything is done with it. */
export interface ExportContent {
  readonly format: ExportFormat;
  /** Those that go, the doubtful ones among them where they are taken in. */
  readonly payments: readonly Payment[];
  /** Those that a bank may refuse, and why. */
  readonly doubtful: readonly DoubtfulPayment[];
  /** Whether these go too: the reader decides. */
  readonly takesDoubtful: boolean;
  readonly accounts: readonly DebtorAccount[];
  readonly leftOut: readonly { readonly payment: Payment; readonly problem: TransferProblem }[];
  /** Of a list of which nothing can go to the bank: what it holds instead, where that is known. */
  readonly others: readonly StatusCount[];
  /** What stands otherwise in a message to the bank. */
  readonly changes: readonly { readonly payment: Payment; readonly change: TextChange }[];
  /** There are more than one file takes. */
  readonly isCut: boolean;
  /** How many could not be read. */
  readonly missing: number;
  /** Of the file that was begun with these payments; none of a new one. */
  readonly messageId?: string;
  /** How many it was begun with that go into another file: it was begun too long ago. */
  readonly unsent: number;
}

export interface ContentOptions {
  readonly signal: AbortSignal;
  /** Hears how many were read, and of how many once that is known. */
  readonly progress: (read: number, of?: number) => void;
}

/** One file takes so many payments. */
export const MOST_PAYMENTS = 10_000;

/** Reads what is to leave; for a message to the bank also finds out what can. */
export async function readContent(
  gateway: PaymentsGateway,
  format: ExportFormat,
  scope: ExportScope,
  options: ContentOptions,
): Promise<ExportContent> {
  const forBank = format === 'pain001';
  const accounts = await allAccounts(gateway, options.signal);
  const found = await find(gateway, scope, { forBank, isWhole: forBank || format === 'csvAll' }, options);
  const common = { format, accounts, isCut: found.isCut, missing: found.unreadable };
  if (!forBank) return { ...NOTHING, ...common, payments: found.payments };
  const open = found.payments.filter(({ status }) => status === 'CONFIRMED');
  const closed = found.payments.filter(({ status }) => status !== 'CONFIRMED');
  const { leftOut, ...ready } = sorted(await preparePayments(open, accounts, { signal: options.signal }));
  const isNone = found.payments.length === 0 && !('ids' in scope);
  return {
    ...NOTHING,
    ...{ ...common, ...ready },
    leftOut: [...leftOut, ...closed.map((payment) => ({ payment, problem: 'notConfirmed' as const }))],
    ...(isNone && { others: await countOthers(gateway, scope.filter, options.signal) }),
  };
}

/** The same with the doubtful payments among those that go, or without them. */
export function withDoubtful(content: ExportContent, takesDoubtful: boolean): ExportContent {
  if (takesDoubtful === content.takesDoubtful) return content;
  const doubtful = content.doubtful.map(({ payment }) => payment);
  const ids = new Set(doubtful.map(({ id }) => id));
  const sound = content.payments.filter(({ id }) => !ids.has(id));
  return { ...content, takesDoubtful, payments: takesDoubtful ? [...sound, ...doubtful] : sound };
}

/**
 * Reads again what a file was begun with: what is marked for it, and what can still be. What lies in the browser decides
 * nothing by itself: whoever goes on sees it first (decision 0012).
 */
export async function readBegun(
  gateway: PaymentsGateway,
  { messageId, payments }: HandOverPlan,
  { signal, progress }: ContentOptions,
): Promise<ExportContent> {
  const accounts = await allAccounts(gateway, signal);
  const ids = payments.map(({ id }) => id);
  const read = await readWhole(gateway, ids, { signal, progress: (count) => progress(count, ids.length) });
  const marked = read.filter(({ exportMessageId }) => exportMessageId === messageId);
  const confirmed = read.filter(({ status }) => status === 'CONFIRMED');
  const isOver = markingTimeLeft(messageId) <= 0;
  // Those that are marked are a file already, which others can make; of one that has none nobody knows.
  const isFile = isOver && marked.length > 0;
  const open = isFile ? [] : confirmed;
  const { payments: sound, ...ready } = sorted(await preparePayments(open, accounts, { signal }));
  const content = {
    ...NOTHING,
    ...ready,
    format: 'pain001',
    accounts,
    ...((isFile || !isOver) && { messageId }),
    payments: [...marked, ...sound],
    unsent: isFile ? confirmed.length : 0,
  } as const;
  // Whoever began it had taken these in.
  return withDoubtful(content, true);
}

/** What a content says where there is nothing of the kind. */
const NOTHING = {
  ...{ doubtful: [], takesDoubtful: false, leftOut: [], others: [], changes: [], isCut: false, missing: 0, unsent: 0 },
} as const;

function sorted({
  transfers,
  leftOut,
  changes,
}: PreparedPayments): Pick<ExportContent, 'payments' | 'doubtful' | 'leftOut' | 'changes'> {
  return {
    payments: transfers.filter(({ doubts }) => doubts.length === 0).map(({ payment }) => payment),
    doubtful: transfers.flatMap(({ payment, doubts }) => (doubts.length > 0 ? [{ payment, doubts }] : [])),
    ...{ leftOut, changes },
  };
}

/** By the totals, which cost little; a gateway without them, or one that fails at it, tells nothing. */
async function countOthers(
  gateway: PaymentsGateway,
  filter: PaymentFilter | undefined,
  signal: AbortSignal,
): Promise<readonly StatusCount[]> {
  const read = gateway.capabilities.has('totals') ? gateway.totals?.(filter ?? {}, { signal }) : undefined;
  const { totals } = (await read?.catch(() => undefined)) ?? { totals: [] };
  const counts = new Map<StatusCount['status'], number>();
  for (const { status, count } of totals) counts.set(status, (counts.get(status) ?? 0) + count);
  return [...counts].map(([status, count]) => ({ status, count })).filter(({ status }) => status !== 'CONFIRMED');
}

/** Every account that a payment may have left from, closed ones too, as far as the gateway tells. */
export async function allAccounts(gateway: PaymentsGateway, signal: AbortSignal): Promise<readonly DebtorAccount[]> {
  const accounts = (await (gateway.debtorAccounts?.({ signal }) ?? gateway.accounts?.({ signal }))) ?? [];
  return accounts.filter(({ tenantId }) => tenantId === gateway.session.tenantId);
}

async function find(
  gateway: PaymentsGateway,
  scope: ExportScope,
  { forBank, isWhole }: { readonly forBank: boolean; readonly isWhole: boolean },
  { signal, progress }: ContentOptions,
): Promise<MatchingPayments> {
  const whole = async (ids: readonly string[]): Promise<readonly Payment[]> =>
    readWhole(gateway, ids, { signal, progress: (read) => progress(read, ids.length) });
  if ('ids' in scope) {
    const ids = scope.ids.slice(0, MOST_PAYMENTS);
    const payments = await whole(ids);
    return { payments, isCut: ids.length < scope.ids.length, unreadable: ids.length - payments.length };
  }
  const { filter, sort } = scope;
  // Nothing else can be handed over, so nothing else is read.
  const isOther = filter?.status !== undefined && !filter.status.includes('CONFIRMED');
  if (forBank && isOther) return { payments: [], isCut: false, unreadable: 0 };
  const wanted = forBank ? { ...filter, status: ['CONFIRMED' as const] } : filter;
  const found = await readMatching(gateway, { filter: wanted, sort }, { signal, progress, most: MOST_PAYMENTS });
  if (!isWhole) return found;
  const payments = await whole(found.payments.map(({ id }) => id));
  return { ...found, payments, unreadable: found.unreadable + found.payments.length - payments.length };
}
