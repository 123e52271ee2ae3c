import { randomUUID } from 'node:crypto';
import { startTestBackend, type HttpAnswer, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../support/api.js';
import { World } from '../tenancy/world.js';

const FIELDS = 'id version status creditorName amountMinor deletedAt history { version action }';
const DOCUMENTS = {
  create: `mutation M($input: CreatePaymentInput!) { createPayment(input: $input) { ${FIELDS} } }`,
  update: `mutation M($input: UpdatePaymentInput!) { updatePayment(input: $input) { ${FIELDS} } }`,
  delete: `mutation M($input: DeletePaymentInput!) { deletePayment(input: $input) { ${FIELDS} } }`,
  account: 'mutation M($input: CreateAccountInput!) { createAccount(input: $input) { id version name } }',
};
const LIST =
  'query L($nextToken: String) { listPayments(limit: 100, nextToken: $nextToken) { items { id version } nextToken } }';

let backend: TestBackend;
let token: string;
beforeAll(async () => {
  backend = await startTestBackend({ payments: 3 });
  token = await backend.tokenOf('tenant-a');
});
afterAll(() => backend.remove());

const post = (name: keyof typeof DOCUMENTS, input: object) => backend.post(token, DOCUMENTS[name], { input });
/** Amplify posts a mutation up to three times: one after the other when an answer was lost, at once when it was slow. */
const thrice = async (name: keyof typeof DOCUMENTS, input: object): Promise<HttpAnswer[]> => {
  const first = await post(name, input);
  return [first, ...(await Promise.all([post(name, input), post(name, input)]))];
};
const draft = () => ({
  id: randomUUID(),
  requestId: randomUUID(),
  debtorAccountId: 'main-account',
  creditorName: 'Nordwind GmbH',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 125000,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
});
const listed = async (id: string) => {
  const page = (await backend.post(token, LIST)).data?.['listPayments'] as { items: { id: string; version: number }[] };
  return page.items.filter((it) => it.id === id);
};

describe('posted three times', () => {
  it('a creation stores one payment and answers with it each time', async () => {
    const input = draft();
    const answers = await thrice('create', input);
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data?.['createPayment']).toMatchObject({
        id: input.id,
        version: 1,
        history: [{ version: 1, action: 'create' }],
      });
    }
    expect(await listed(input.id)).toHaveLength(1);
  });

  it('a creation that arrives three times at once stores one payment', async () => {
    const input = draft();
    const answers = await Promise.all([post('create', input), post('create', input), post('create', input)]);
    expect(answers.map((it) => [it.errors, (it.data?.['createPayment'] as { version: number }).version])).toEqual(
      Array(3).fill([undefined, 1]),
    );
    expect(await listed(input.id)).toHaveLength(1);
  });

  it('a creation with other content under the same id is a conflict, and changes nothing', async () => {
    const input = draft();
    await post('create', input);
    const { errors } = await post('create', { ...input, amountMinor: 1 });
    expect(errors?.[0]?.errorType).toBe('IdempotencyConflict');
    expect((await post('create', input)).data?.['createPayment']).toMatchObject({ amountMinor: 125000, version: 1 });
  });

  it('a change is made once, whatever version the repeats name', async () => {
    const { id } = (await post('create', draft())).data?.['createPayment'] as { id: string };
    const input = { id, version: 1, requestId: randomUUID(), creditorName: 'Südwind GmbH' };
    for (const { data, errors } of await thrice('update', input)) {
      expect(errors).toBeUndefined();
      expect(data?.['updatePayment']).toMatchObject({
        version: 2,
        creditorName: 'Südwind GmbH',
        history: [{ version: 1 }, { version: 2, action: 'update' }],
      });
    }
    expect(await listed(id)).toMatchObject([{ version: 2 }]);
  });

  it('a change without a requestId meets the new version instead of being made twice', async () => {
    const { id } = (await post('create', draft())).data?.['createPayment'] as { id: string };
    const answers = await thrice('update', { id, version: 1, amountMinor: 5 });
    expect(answers.map((it) => it.errors?.[0]?.errorType)).toEqual([undefined, 'VersionConflict', 'VersionConflict']);
    expect(await listed(id)).toMatchObject([{ version: 2 }]);
  });

  it('a deletion is made once, and a late repeat of the creation stores nothing again', async () => {
    const created = draft();
    await post('create', created);
    for (const { data, errors } of await thrice('delete', { id: created.id, version: 1, requestId: randomUUID() })) {
      expect(errors).toBeUndefined();
      expect(data?.['deletePayment']).toMatchObject({ version: 2, deletedAt: expect.any(String) as string });
    }
    expect((await post('create', created)).data?.['createPayment']).toMatchObject({
      version: 2,
      deletedAt: expect.any(String) as string,
    });
    expect(await listed(created.id)).toEqual([]);
  });

  it('an account is stored once', async () => {
    const input = {
      id: randomUUID(),
      requestId: randomUUID(),
      name: 'Savings',
      holderName: 'Company A',
      iban: 'DE89370400440532013000',
      currency: 'EUR',
    };
    for (const { data, errors } of await thrice('account', input)) {
      expect(errors).toBeUndefined();
      expect(data?.['createAccount']).toEqual({ id: input.id, version: 1, name: 'Savings' });
    }
  });
});

const MUTATIONS = (await readOperations()).filter((it) => it.kind === 'mutation');

describe('whatever the mutation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.backend.remove());

  it.each(MUTATIONS)('$field posted three times is done once, and answered alike', async (mutation) => {
    const id = world.nextId();
    const variables = await world.aim(mutation, id, 'tenant-a');
    const role = /^(approve|reject)/.test(mutation.field) ? 'approver' : 'admin';
    const token = await world.token('tenant-a', role);
    const before = await world.snapshot('tenant-a', id, mutation);
    const first = await world.api.must(token, mutation.field, variables);
    const after = await world.snapshot('tenant-a', id, mutation);
    expect(after).not.toEqual(before);
    const again = () => world.api.must(token, mutation.field, variables);
    expect(await Promise.all([again(), again()])).toEqual([first, first]);
    expect(await world.snapshot('tenant-a', id, mutation)).toEqual(after);
  });

  it.each(MUTATIONS)('$field that arrives three times at once is done once', async (mutation) => {
    const id = world.nextId();
    const variables = await world.aim(mutation, id, 'tenant-a');
    const role = /^(approve|reject)/.test(mutation.field) ? 'approver' : 'admin';
    const token = await world.token('tenant-a', role);
    const once = () => world.api.call(token, mutation.field, variables);
    const answers = await Promise.all([once(), once(), once()]);
    // While an invitation is being mailed, another attempt at it is told to come back.
    const done = answers.filter((it) => it.code !== 'Throttled' || mutation.field !== 'inviteMember');
    expect(done.map((it) => it.code)).toEqual(done.map(() => undefined));
    expect(new Set(done.map((it) => it.text)).size).toBe(1);
    const headers = { Accept: 'application/json' };
    const mails = (await (await fetch(`${world.backend.url}/outbox`, { headers })).json()) as { to: string }[];
    const invites = mutation.field === 'inviteMember' ? 1 : 0;
    expect(mails.filter((it) => it.to === `${id}@nowhere.example`)).toHaveLength(invites);
  });
});

it('keeps the last 100 events of a payment, and knows their requests again', async () => {
  const input = draft();
  await post('create', input);
  const requests = Array.from({ length: 119 }, () => randomUUID());
  for (const [place, requestId] of requests.entries()) {
    const { errors } = await post('update', { id: input.id, version: place + 1, requestId, amountMinor: place + 1 });
    expect(errors).toBeUndefined();
  }
  const repeat = { id: input.id, version: 20, requestId: requests[19], amountMinor: 20 };
  const { data, errors } = await post('update', repeat);
  expect(errors).toBeUndefined();
  const { version, history } = data?.['updatePayment'] as { version: number; history: { version: number }[] };
  expect(version).toBe(120);
  expect(history.map((it) => it.version)).toEqual(Array.from({ length: 100 }, (_, place) => place + 21));
});
