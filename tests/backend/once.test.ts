import { randomUUID } from 'node:crypto';
import { startTestBackend, type HttpAnswer, type TestBackend } from '@remit-elements/local-backend/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
