import {
  ApiError,
  type GraphQLErrorEntry,
  type GraphQLResult,
  type Observable,
  type SessionClient,
} from '@remit-elements/auth-core';
import type { PaymentCommand, PaymentListQuery, PaymentPage } from '@remit-elements/payments-element';
import type { MemoryPaymentsBackend } from '@remit-elements/payments-element/testing.js';
import { expectedRows } from '../contract/parts/model.js';
import { MUTATION_COMMANDS } from './mutation-commands.js';

type Variables = Readonly<Record<string, unknown>> & { readonly id?: string; readonly input?: { readonly id: string } };

/**
 * AppSync's manners over rows in memory: pages that come short, even empty, with a token whenever a filter has thinned
 * them out; errors beside the data; a conflict's row with its error.
 */
export function shortPagesClient(backend: MemoryPaymentsBackend, session: SessionClient['session']): SessionClient {
  const { tenantId } = session;
  let dice = 20_261_122;
  const throwDice = (sides: number): number => (dice = (dice * 48_271) % 0x7fffffff) % sides;
  const answers: Readonly<Record<string, (variables: Variables) => unknown>> = {
    getPayment: ({ id }) => backend.get(tenantId, id ?? '') ?? null,
    listPayments: (variables) => shortPage(backend, tenantId, variables as unknown as PaymentListQuery, throwDice),
    paymentTotals: ({ filter }) => backend.totals(tenantId, filter ?? {}),
    findDuplicatePayments: ({ input }) => ({ items: backend.duplicates(tenantId, input as never) }),
    getTenant: () => ({ id: tenantId, approvalPolicy: backend.approvalPolicy }),
    listAccounts: () => ({ items: backend.accounts(tenantId) }),
  };
  const answer = (field: string, variables: Variables): unknown => {
    const type = MUTATION_COMMANDS[field];
    return type ? backend.write(session, toCommand(type, variables.input)) : answers[field]?.(variables);
  };
  const changes: Observable<GraphQLResult> = {
    subscribe: ({ next }) => {
      const stop = backend.listen(tenantId, (id) => next?.({ data: { onPaymentChange: { id, tenantId } } }));
      return { unsubscribe: stop };
    },
  };
  return {
    session,
    cancel: () => false,
    graphql: ({ query, variables = {} }) => {
      if (query.startsWith('subscription')) return changes;
      if (query.includes('p0: ')) return sendMany(query, variables, answer);
      const [, field = ''] = /\{\s*(\w+)/.exec(query.replace(/\([^)]*\)/g, '')) ?? [];
      // As it goes over the wire: what is undefined is not there.
      return send(field, () => answer(field, JSON.parse(JSON.stringify(variables)) as Variables));
    },
  };
}

async function send(field: string, answer: () => unknown): Promise<GraphQLResult> {
  return settle([partOf(field, answer)]);
}

/** Each part of a document for itself: `p0: submitPayment(input: $p0) { … }`. */
async function sendMany(
  query: string,
  variables: Record<string, unknown>,
  answer: (field: string, variables: Variables) => unknown,
): Promise<GraphQLResult> {
  const parts = [...query.matchAll(/(p\d+): (\w+)\((id|input): /g)];
  return settle(
    parts.map(([, name = '', field = '', argument = '']) =>
      partOf(name, () => answer(field, JSON.parse(JSON.stringify({ [argument]: variables[name] })) as Variables)),
    ),
  );
}

interface Part {
  readonly name: string;
  readonly value: unknown;
  readonly error?: GraphQLErrorEntry;
}

function partOf(name: string, answer: () => unknown): Part {
  try {
    return { name, value: answer() };
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    const { code: errorType, violations, current: data, currentVersion } = cause;
    const errorInfo = { violations, ...(currentVersion !== undefined && { currentVersion }) };
    const error = { errorType, message: errorType, path: [name], data: data ?? null, errorInfo };
    return { name, value: null, error };
  }
}

async function settle(parts: readonly Part[]): Promise<GraphQLResult> {
  await Promise.resolve();
  const data = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  const errors = parts.flatMap(({ error }) => error ?? []);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Amplify rejects with the whole answer, which is no Error
  if (errors.length > 0) throw { data, errors };
  return { data };
}

function toCommand(type: PaymentCommand['type'], input: Variables['input']): PaymentCommand {
  const { id, requestId, version, reason, messageId, ...content } = (input ?? {}) as unknown as Record<string, unknown>;
  return {
    type,
    id,
    requestId,
    version,
    reason,
    messageId,
    draft: content,
    changes: content,
  } as unknown as PaymentCommand;
}

/** As AppSync pages: a few steps, each of which reads some rows and filters them afterwards. */
function shortPage(
  backend: MemoryPaymentsBackend,
  tenantId: string,
  { filter, ...query }: PaymentListQuery,
  throwDice: (sides: number) => number,
): PaymentPage {
  backend.page(tenantId, { ...query, ...(filter && { filter }) }); // refuses what it must refuse
  const items: PaymentPage['items'][number][] = [];
  let { nextToken } = query;
  for (let steps = filter ? 1 + throwDice(4) : 1; steps > 0 && items.length < query.limit; steps -= 1) {
    const lacking = query.limit - items.length;
    const limit = filter ? 1 + throwDice(lacking) : lacking;
    const read = backend.page(tenantId, { ...query, limit, ...(nextToken !== undefined && { nextToken }) });
    const fitting = new Set(expectedRows(read.items, filter ?? {}));
    items.push(...read.items.filter(({ id }) => fitting.has(id)));
    ({ nextToken } = read);
    if (nextToken === undefined) return { items };
  }
  return { items, ...(nextToken !== undefined && { nextToken }) };
}
