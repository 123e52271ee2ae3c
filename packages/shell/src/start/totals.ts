import { isFields } from '@remit-elements/auth-core/gateways.js';

/** What payments of one currency and one status come to. */
export interface Total {
  readonly currency: string;
  readonly status: string;
  readonly count: number;
  readonly amountMinor: number;
}

/** What payments of one currency come to. */
export interface Sum {
  readonly currency: string;
  readonly count: number;
  readonly amountMinor: number;
}

export interface Totals {
  readonly totals: readonly Total[];
  /** There are more payments than the server adds up: what is here is a part. */
  readonly isCut: boolean;
}

/** Out of an answer; undefined where it is none. A total that cannot be read makes the rest a part. */
export function totalsFrom(value: unknown): Totals | undefined {
  if (!isFields(value) || !Array.isArray(value['totals'])) return undefined;
  const rows: readonly unknown[] = value['totals'];
  const totals = rows.flatMap(totalFrom);
  return { totals, isCut: value['truncated'] !== false || totals.length < rows.length };
}

/** Adds up by currency, the one with the most payments first. */
export function sumsOf(totals: readonly Total[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { currency, count, amountMinor } of totals) {
    const sum = sums.get(currency) ?? { currency, count: 0, amountMinor: 0 };
    sums.set(currency, { currency, count: sum.count + count, amountMinor: sum.amountMinor + amountMinor });
  }
  return [...sums.values()].sort((one, other) => other.count - one.count || (one.currency < other.currency ? -1 : 1));
}

export function countOf(sums: readonly { readonly count: number }[]): number {
  return sums.reduce((count, sum) => count + sum.count, 0);
}

/** Several parts as one. */
export function joined(parts: readonly Totals[]): Totals {
  return { totals: parts.flatMap(({ totals }) => totals), isCut: parts.some(({ isCut }) => isCut) };
}

function totalFrom(value: unknown): readonly Total[] {
  const { currency, status, count, amountMinor } = isFields(value) ? value : {};
  if (typeof currency !== 'string' || typeof status !== 'string') return [];
  return Number.isSafeInteger(count) && Number.isSafeInteger(amountMinor)
    ? [{ currency, status, count: count as number, amountMinor: amountMinor as number }]
    : [];
}
