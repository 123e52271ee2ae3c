import type { Payment, PaymentDraft, PaymentsGateway } from '@remit-elements/payments-element';
import { draftFixture } from '@remit-elements/payments-element/testing.js';
import { expect } from 'vitest';

/** Two companies on one server: a preparer, an admin, an approver and a viewer of the one, a preparer of the other. */
export interface World {
  readonly anna: PaymentsGateway;
  readonly carl: PaymentsGateway;
  readonly dora: PaymentsGateway;
  readonly viewer: PaymentsGateway;
  readonly bert: PaymentsGateway;
  /** Decides for the first company whether somebody may approve what they prepared themselves. */
  decide(policy: 'FOUR_EYES' | 'SINGLE'): Promise<void>;
  close(): Promise<void>;
}

/** What a gateway can do, and what it promises beside that; less of it where its server knows less. */
export interface Abilities {
  readonly capabilities: readonly string[];
  /** A repeat of what was carried out is known again, whatever became of the payment since. */
  readonly remembersRequests: boolean;
  readonly namesAuthors: boolean;
  /** What was deleted is kept, so that nothing else can take its id. */
  readonly keepsDeleted: boolean;
  /** Each company has ids of its own. */
  readonly hasIdsPerCompany: boolean;
  readonly listsNewestFirst: boolean;
  /** A page token that is none is refused by its rule. */
  readonly checksTokens: boolean;
  readonly largestAmountMinor: number;
}

export const ALL_ABILITIES: Abilities = {
  capabilities: ['approve', 'versions', 'history', 'totals', 'duplicates', 'sort', 'live', 'export', 'restore'],
  remembersRequests: true,
  namesAuthors: true,
  keepsDeleted: true,
  hasIdsPerCompany: true,
  listsNewestFirst: true,
  checksTokens: true,
  largestAmountMinor: Number.MAX_SAFE_INTEGER,
};

export type Open = () => Promise<World>;

export const uuid = (): string => crypto.randomUUID();

/** What the gateways answer of a payment before its history is told. */
export function withoutHistory(payment: Payment | undefined): Payment | undefined {
  if (!payment) return undefined;
  const { history, ...rest } = payment;
  expect(history === undefined || history.length > 0).toBe(true);
  return rest;
}

/** A draft that breaks no rule of the gateway's company. */
export async function draftOf(gateway: PaymentsGateway, draft: Partial<PaymentDraft> = {}): Promise<PaymentDraft> {
  const [account] = (await gateway.accounts?.()) ?? [];
  return draftFixture({ debtorAccountId: account?.id ?? '', ...draft });
}

/** All rows of a list, by pages of the sizes given, over and over. */
export async function allPages(
  gateway: PaymentsGateway,
  query: Omit<Parameters<PaymentsGateway['list']>[0], 'limit' | 'nextToken'>,
  limits: readonly number[],
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Payment[]> {
  const rows: Payment[] = [];
  let nextToken: string | undefined;
  for (let turn = 0; turn === 0 || nextToken !== undefined; turn += 1) {
    if (turn > 500) throw new Error('The pages have no end');
    const limit = limits[turn % limits.length] ?? 25;
    const page = await gateway.list({ ...query, limit, ...(nextToken !== undefined && { nextToken }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    rows.push(...page.items);
    ({ nextToken } = page);
    if (nextToken !== undefined) await between();
  }
  return rows;
}
