import {
  createSessionClient,
  type GraphQLResult,
  type Observable,
  type SessionClient,
} from '@remit-elements/auth-core';
import { startLocalBackend, type LocalBackend } from '@remit-elements/local-backend';
import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';

const LIST = 'query { listPayments(limit: 100) { items { id tenantId remittanceInformation } } }';
const ACCOUNTS = 'query { listAccounts { items { id } } }';
const CREATE = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { id tenantId version status deletedAt }
}`;
const CHANGES = 'subscription { onPaymentChange { id tenantId version status deletedAt } }';

let dataDir: string;
let backend: LocalBackend;

beforeAll(async () => {
  vi.stubGlobal('WebSocket', WebSocket); // Node 20 has none
  dataDir = await mkdtemp(join(tmpdir(), 'remit-session-'));
  backend = await startLocalBackend({ port: 0, dataDir, payments: 5 });
  const outputs = (await (await fetch(`${backend.url}/amplify_outputs.json`)).json()) as Parameters<
    typeof Amplify.configure
  >[0];
  Amplify.configure(outputs);
});

afterEach(() => signOut());

afterAll(async () => {
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

async function enter(letter: 'A' | 'B'): Promise<SessionClient> {
  await signIn({ username: `userTenant${letter}`, password: `password${letter}` });
  return createSessionClient();
}

async function ask<T>(client: SessionClient, query: string, variables?: Record<string, unknown>): Promise<T> {
  const answer = (await client.graphql({ query, ...(variables && { variables }) })) as GraphQLResult;
  return answer.data as T;
}

interface Rows {
  listPayments: { items: { id: string; tenantId: string; remittanceInformation: string }[] };
}

async function create(client: SessionClient): Promise<string> {
  const { listAccounts } = await ask<{ listAccounts: { items: { id: string }[] } }>(client, ACCOUNTS);
  const input = {
    id: randomUUID(),
    requestId: randomUUID(),
    debtorAccountId: listAccounts.items[0]?.id,
    creditorName: 'Nordwind GmbH',
    creditorIban: 'DE89370400440532013000',
    amountMinor: 125_000,
    currency: 'EUR',
    requestedExecutionDate: '2030-01-15',
    endToEndId: 'E2E-1',
  };
  await ask(client, CREATE, { input });
  return input.id;
}

function listen(client: SessionClient, events: unknown[]): () => void {
  const subscription = (client.graphql({ query: CHANGES }) as Observable<GraphQLResult>).subscribe({
    next: ({ data }) => events.push((data as { onPaymentChange: { id: string } }).onPaymentChange.id),
    error: (error) => events.push((error as { code: string }).code),
  });
  return () => subscription.unsubscribe();
}

/** A subscription takes a moment to reach the server: changes are made until one arrives. */
async function changedUntilHeard(client: SessionClient, events: readonly unknown[]): Promise<string> {
  let last = '';
  await vi.waitFor(
    async () => {
      last = await create(client);
      await vi.waitFor(() => expect(events).toContain(last), { timeout: 1_000 });
    },
    { timeout: 15_000, interval: 1 },
  );
  return last;
}

describe('a session over an unmodified Amplify and the local backend', () => {
  it('reads its own rows only', async () => {
    const client = await enter('A');
    expect(client.session).toMatchObject({ tenantId: 'tenant-a', tenantName: 'Company A', roles: ['preparer'] });
    const { listPayments } = await ask<Rows>(client, LIST);
    expect(listPayments.items.length).toBeGreaterThanOrEqual(5);
    expect(new Set(listPayments.items.map(({ tenantId }) => tenantId))).toEqual(new Set(['tenant-a']));
  });

  it('writes, and hears of it', async () => {
    const client = await enter('A');
    const events: unknown[] = [];
    const stop = listen(client, events);
    const id = await changedUntilHeard(client, events);
    stop();
    const { listPayments } = await ask<Rows>(client, LIST);
    expect(listPayments.items.map((row) => row.id)).toContain(id);
  });

  it('ends when the person signs out, and its token is refused from then on', async () => {
    const client = await enter('A');
    const events: unknown[] = [];
    listen(client, events);
    await changedUntilHeard(client, events);
    const token = String((await fetchAuthSession()).tokens?.idToken);
    await signOut();
    await vi.waitFor(() => expect(client.session.ended.aborted).toBe(true));
    expect(events.at(-1)).toBe('SessionEnded');
    await expect(ask(client, LIST)).rejects.toMatchObject({ code: 'SessionEnded' });
    const headers = { authorization: token, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: LIST });
    expect((await fetch(`${backend.url}/graphql`, { method: 'POST', headers, body })).status).toBe(401);
    await vi.waitFor(() => expect(backend.sockets).toBe(0), { timeout: 5_000 });
  });

  it("ends when somebody else signs in, who gets a client of their own and none of the other's rows", async () => {
    const first = await enter('A');
    const heard: unknown[] = [];
    listen(first, heard);
    await changedUntilHeard(first, heard);
    await signOut();
    const second = await enter('B');
    await expect(ask(first, LIST)).rejects.toMatchObject({ code: 'SessionEnded' });
    const before = heard.length;
    const { listPayments } = await ask<Rows>(second, LIST);
    expect(new Set(listPayments.items.map(({ tenantId }) => tenantId))).toEqual(new Set(['tenant-b']));
    const events: unknown[] = [];
    const stop = listen(second, events);
    await changedUntilHeard(second, events);
    stop();
    expect(heard).toHaveLength(before);
  });

  it('is not opened for a person who belongs to no company', async () => {
    await signIn({ username: 'memberless', password: 'passwordX' });
    await expect(createSessionClient()).rejects.toMatchObject({ code: 'Unauthorized' });
  });

  it('goes on after its token was renewed', async () => {
    const client = await enter('A');
    const before = client.session.expiresAtMs;
    await fetchAuthSession({ forceRefresh: true });
    await ask(client, LIST);
    expect(client.session.ended.aborted).toBe(false);
    expect(client.session.expiresAtMs).toBeGreaterThanOrEqual(before);
  });

  it('is what keeps the access token from being sent: a plain client of Amplify is refused', async () => {
    await enter('A');
    const plain = generateClient({ authMode: 'userPool' });
    await expect(plain.graphql({ query: LIST })).rejects.toMatchObject({ errors: [{ errorType: 'Unauthorized' }] });
  });
});
