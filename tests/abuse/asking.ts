import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { AbusedServer, RawAnswer } from './abused-server.js';

/** Requests of an admin of tenant-a, and what came back of them. */
export class Asking {
  readonly server: AbusedServer;

  constructor(server: AbusedServer) {
    this.server = server;
  }

  get token(): string | undefined {
    return this.server.tokens['tenant-a admin'];
  }

  ask(query: unknown, variables: unknown = {}): Promise<RawAnswer> {
    return this.server.post(this.token, JSON.stringify({ query, variables }));
  }

  /** Whatever was asked, the next one is answered, and nothing went wrong inside. */
  async expectWell(): Promise<void> {
    const { status, text } = await this.ask('{ listPayments(limit: 1) { items { id } } }');
    expect([status, text.includes('"items":[{"id"')]).toEqual([200, true]);
    expect(this.server.complaints.splice(0)).toEqual([]);
  }
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly errorType: string; readonly errorInfo?: { readonly violations?: unknown } }[];
}

export const bodyOf = ({ text }: RawAnswer): Body => JSON.parse(text) as Body;

/** Each code once. */
export const codesOf = (answer: RawAnswer): readonly string[] => [
  ...new Set(bodyOf(answer).errors?.map((it) => it.errorType)),
];

/** Cases with names that a person can read, however long they are. */
export function named<Value>(values: readonly Value[]): readonly (readonly [string, Value])[] {
  const short = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
  return values.map((it) => [short(it), it]);
}

/** What makes a payment. */
export function draft(): Record<string, unknown> {
  return {
    ...{ id: randomUUID(), debtorAccountId: 'main-account', creditorName: 'N', creditorIban: 'DE89370400440532013000' },
    ...{ amountMinor: 1, currency: 'EUR', requestedExecutionDate: '2030-01-15' },
  };
}
