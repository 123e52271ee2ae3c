import type { GraphQLResult, SessionClient } from '@remit-elements/auth-core';
import { fakeSession } from '@remit-elements/auth-core/testing.js';
import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import type { Payment, PaymentCommand, PaymentsGateway } from '@remit-elements/payments-element';
import { graphqlPaymentsGateway } from '@remit-elements/payments-element/gateway.js';
import { draftFixture } from '@remit-elements/payments-element/testing.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { BatchWriter } from '../../packages/payments-element/src/state/batch-writer.js';
import { readMany } from '../../packages/payments-element/src/state/read-many.js';
import { FaultProxy } from '../faults/proxy/fault-proxy.js';
import { answerLost, cut, doubled, neverSent, portal, status, type HttpFault } from '../faults/proxy/http-faults.js';
import { Api } from '../support/api.js';
import { howMany } from '../support/deep.js';

const FAULTS: readonly HttpFault[] = [
  answerLost,
  neverSent,
  cut,
  doubled,
  portal({ carriedOut: true }),
  status(429, { retryAfterSeconds: 1 }),
  status(503, { carriedOut: true }),
];

let backend: TestBackend;
let proxy: FaultProxy;
let gateway: PaymentsGateway;
let accountId: string;

beforeAll(async () => {
  backend = await startTestBackend();
  proxy = await FaultProxy.start(backend);
  const token = await backend.tokenOf('tenant-a', 'preparer');
  gateway = graphqlPaymentsGateway(clientOver(proxy.url, token));
  const admin = await backend.tokenOf('tenant-a', 'admin');
  accountId = crypto.randomUUID();
  const account = { name: 'Main', holderName: 'Company', iban: 'DE89370400440532013000', currency: 'EUR' };
  const api = await Api.over(backend);
  const input = { id: accountId, requestId: crypto.randomUUID(), ...account };
  expect((await api.call(admin, 'createAccount', { input })).code).toBeUndefined();
});

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});

afterEach(() => {
  vi.unstubAllGlobals();
  proxy.clear();
});

afterAll(async () => {
  await proxy.close();
  await backend.remove();
});

/** Settles as Amplify does, without its own repeats: those would only make fewer faults come through. */
function clientOver(url: string, token: string): SessionClient {
  const session = fakeSession({ subject: 'preparer-a', roles: ['preparer'] });
  const graphql = async (body: object): Promise<GraphQLResult> => {
    const headers = { 'content-type': 'application/json', authorization: token };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    const failure = { response: { statusCode: response.status, headers: Object.fromEntries(response.headers) } };
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as Amplify wraps it
    if (!response.ok) throw { data: {}, errors: [{ originalError: failure }] };
    const answer = JSON.parse(text) as GraphQLResult;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Amplify rejects with the whole answer
    if (answer.errors) throw answer;
    return answer;
  };
  return { session, graphql, cancel: () => false };
}

/** Lets every other request for an operation meet one of the faults, so many times. */
function troubled(operation: string, times: number): void {
  for (let time = 0; time < times; time += 1) {
    const fault = FAULTS[Math.floor(Math.random() * FAULTS.length)];
    if (fault) proxy.plan(operation, fault);
  }
}

const wait = (): Promise<void> => Promise.resolve();

it('stores each of many payments once, and hands each in once, whatever gets lost on the way', async () => {
  const count = howMany(60, 1_000);
  const draft = draftFixture({ debtorAccountId: accountId });
  const creations = Array.from({ length: count }, (_, index): PaymentCommand => {
    const own = { ...draft, amountMinor: index + 1 };
    return { type: 'create', requestId: crypto.randomUUID(), id: crypto.randomUUID(), draft: own };
  });
  const writer = new BatchWriter(gateway, { wait, isOnline: () => true });

  troubled('createPayment', count / 10);
  const created = await writer.run(creations);
  expect(writer.state).toMatchObject({ phase: 'done', saved: count, failed: 0 });
  expect(created.map((outcome) => outcome?.kind === 'saved' && outcome.payment.version)).toEqual(
    creations.map(() => 1),
  );

  troubled('submitPayment', count / 10);
  await writer.run(creations.map(({ id }) => ({ type: 'submit', requestId: crypto.randomUUID(), id, version: 1 })));
  expect(writer.state).toMatchObject({ phase: 'done', saved: count, failed: 0 });

  troubled('getPayment', 3);
  const { signal } = new AbortController();
  const ids = creations.map(({ id }) => id);
  const { found, error } = await readMany(gateway, ids, { signal, wait, read: () => undefined });
  expect(error).toBeUndefined();
  const stood = ids.map((id) => standing(found.get(id)));
  expect(stood).toEqual(creations.map((_, index) => [2, 'PENDING_APPROVAL', index + 1]));
  expect(await listed()).toBe(count);
});

function standing(payment: Payment | null | undefined): unknown {
  return payment && [payment.version, payment.status, payment.amountMinor];
}

/** How many payments the company has. */
async function listed(): Promise<number> {
  let rows = 0;
  let nextToken: string | undefined;
  do {
    const page = await gateway.list({ limit: 100, ...(nextToken !== undefined && { nextToken }) });
    rows += page.items.length;
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  return rows;
}
