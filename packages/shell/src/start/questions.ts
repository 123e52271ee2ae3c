import { dayAfter } from './days.js';

/** How far ahead the outflow is told. */
export const OUTFLOW_DAYS = 30;
/** What the server answers in one document (`resolverCountLimit`). */
const MOST_FIELDS = 25;

const SUMS = '{ totals { currency status count amountMinor } truncated }';
/** Not sent to a bank yet, and meant to be. */
const UNSENT = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED'];

/** What is asked to know whether a company has begun. */
export const SETUP_FIELDS = ['accounts', 'payments', 'members'] as const;

/** One document, and the names that it is answered by. */
export interface Question {
  readonly query: string;
  readonly names: readonly string[];
}

export function dayField(index: number): string {
  return `day${String(index)}`;
}

/**
 * Everything that the start page asks, in as few documents as the server takes. Sums by status and by day are read from an
 * index each, so they cost what they cover, not what the company has; the days alone of a list would have to be cut off.
 * @param isAdmin Nobody else may ask for the members.
 */
export function questionsFor(today: string, isAdmin: boolean): readonly Question[] {
  const days = Array.from({ length: OUTFLOW_DAYS }, (_, index): Field => {
    const day = dayAfter(today, index);
    return [dayField(index), sums({ from: day, to: day, status: [...UNSENT, 'EXPORTED'] })];
  });
  const fields: readonly Field[] = [
    ['approve', sums({ status: ['PENDING_APPROVAL'] })],
    ['rejected', sums({ status: ['REJECTED'] })],
    ['drafts', sums({ status: ['UNCONFIRMED'] })],
    ['confirmed', sums({ status: ['CONFIRMED'] })],
    ['overdue', sums({ to: dayAfter(today, -1), status: UNSENT })],
    ['accounts', 'listAccounts(limit: 1) { items { id } }'],
    ['payments', 'listPayments(limit: 1) { items { id } }'],
    ...(isAdmin ? [['members', 'listMembers(limit: 2) { items { id } }'] as const] : []),
    ...days,
  ];
  const parts = Array.from({ length: Math.ceil(fields.length / MOST_FIELDS) }, (_, part) =>
    fields.slice(part * MOST_FIELDS, (part + 1) * MOST_FIELDS),
  );
  return parts.map((part) => ({
    query: `query Start { ${part.map(([name, field]) => `${name}: ${field}`).join(' ')} }`,
    names: part.map(([name]) => name),
  }));
}

type Field = readonly [name: string, field: string];

interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly status: readonly string[];
}

function sums({ from, to, status }: Wanted): string {
  const filter = [
    from === undefined ? '' : `executionDateFrom: "${from}"`,
    to === undefined ? '' : `executionDateTo: "${to}"`,
    `status: [${status.join(' ')}]`,
  ];
  return `paymentTotals(filter: { ${filter.filter(Boolean).join(' ')} }) ${SUMS}`;
}
