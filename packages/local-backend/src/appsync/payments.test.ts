import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBackend, type TestBackend } from '../testing/index.js';

const FIELDS = 'id tenantId version status creditorName amountMinor deletedAt';
const CREATE = `mutation Create($input: CreatePaymentInput!) { createPayment(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation Update($input: UpdatePaymentInput!) { updatePayment(input: $input) { ${FIELDS} } }`;
const DELETE = `mutation Delete($input: DeletePaymentInput!) { deletePayment(input: $input) { ${FIELDS} } }`;
const GET = `query Get($id: ID!) { getPayment(id: $id) { ${FIELDS} history { version action byName } } }`;
const LIST =
  'query List($limit: Int, $nextToken: String) { listPayments(limit: $limit, nextToken: $nextToken) { items { id tenantId remittanceInformation } nextToken } }';

const draft = (more: object = {}) => ({
  id: randomUUID(),
  debtorAccountId: 'main-account',
  creditorName: 'Nordwind GmbH',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 125000,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
  remittanceInformation: 'Invoice 1',
  ...more,
});

let backend: TestBackend;
let ann: string;
let bea: string;
beforeAll(async () => {
  backend = await startTestBackend({ payments: 40 });
  [ann, bea] = await Promise.all([backend.tokenOf('tenant-a', 'preparer'), backend.tokenOf('tenant-b', 'preparer')]);
});
afterAll(() => backend.remove());

const create = async (more: object = {}) => {
  const input = draft(more);
  const answer = await backend.post(ann, CREATE, { input });
  expect(answer.errors).toBeUndefined();
  return input.id;
};
interface Page {
  items: { id: string; tenantId: string; remittanceInformation: string }[];
  nextToken: string | null;
}
const list = async (token: string, variables: object = {}) =>
  (await backend.post(token, LIST, variables)).data?.['listPayments'] as Page;

describe('the deployed resolvers over HTTP', () => {
  it('creates, reads, changes and deletes a payment', async () => {
    const id = await create();
    const changed = await backend.post(ann, UPDATE, { input: { id, version: 1, creditorName: 'Südwind GmbH' } });
    expect(changed.data?.['updatePayment']).toMatchObject({
      id,
      tenantId: 'tenant-a',
      version: 2,
      creditorName: 'Südwind GmbH',
    });
    const read = await backend.post(ann, GET, { id });
    expect(read.data?.['getPayment']).toMatchObject({
      version: 2,
      history: [{ action: 'create' }, { action: 'update', byName: 'preparer-of-tenant-a' }],
    });
    const gone = await backend.post(ann, DELETE, { input: { id, version: 2 } });
    expect(gone.data?.['deletePayment']).toMatchObject({
      id,
      version: 3,
      deletedAt: expect.stringMatching(/Z$/) as string,
    });
    expect((await backend.post(ann, GET, { id })).data).toEqual({ getPayment: null });
  });

  it('shapes an error as AppSync does, with the current row as far as the field selects it', async () => {
    const id = await create();
    await backend.post(ann, UPDATE, { input: { id, version: 1, amountMinor: 2 } });
    const { status, data, errors } = await backend.post(ann, UPDATE, { input: { id, version: 1, amountMinor: 3 } });
    expect(status).toBe(200);
    expect(data).toEqual({ updatePayment: null });
    expect(errors).toEqual([
      {
        path: ['updatePayment'],
        message: expect.any(String) as string,
        errorType: 'VersionConflict',
        data: {
          id,
          tenantId: 'tenant-a',
          version: 2,
          status: 'UNCONFIRMED',
          creditorName: 'Nordwind GmbH',
          amountMinor: 2,
          deletedAt: null,
        },
        errorInfo: { currentVersion: 2 },
        locations: [{ line: 1, column: 48, sourceName: null }],
      },
    ]);
  });

  it('names field and rule of bad input', async () => {
    const { errors } = await backend.post(ann, CREATE, {
      input: draft({ creditorIban: 'DE00370400440532013000', amountMinor: 0 }),
    });
    expect(errors?.[0]).toMatchObject({
      errorType: 'ValidationError',
      errorInfo: {
        violations: [
          { field: 'creditorIban', rule: 'checkDigits' },
          { field: 'amountMinor', rule: 'range' },
        ],
      },
    });
  });

  it('lets one of two writes at once win', async () => {
    const id = await create();
    const answers = await Promise.all(
      [2, 3, 4].map((amountMinor) => backend.post(ann, UPDATE, { input: { id, version: 1, amountMinor } })),
    );
    expect(answers.filter((it) => !it.errors)).toHaveLength(1);
    expect(answers.flatMap((it) => it.errors ?? []).map((it) => it.errorType)).toEqual([
      'VersionConflict',
      'VersionConflict',
    ]);
  });

  it('runs 25 mutations of one request in order, one result each, and no more', async () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, n) => `m${n}: createPayment(input: $i${n}) { id }`).join('\n');
    const declared = (count: number) =>
      Array.from({ length: count }, (_, n) => `$i${n}: CreatePaymentInput!`).join(', ');
    const inputs = Object.fromEntries(
      Array.from({ length: 26 }, (_, n) => [`i${n}`, draft(n === 7 ? { amountMinor: 0 } : {})]),
    );
    const { data, errors } = await backend.post(ann, `mutation Many(${declared(25)}) { ${aliases(25)} }`, inputs);
    expect(Object.values(data ?? {}).filter((it) => it !== null)).toHaveLength(24);
    expect(errors?.map((it) => it.path)).toEqual([['m7']]);
    const refused = await backend.post(ann, `mutation Many(${declared(26)}) { ${aliases(26)} }`, inputs);
    expect(refused.errors?.[0]).toMatchObject({
      errorType: 'ValidationError',
      message: expect.stringContaining('25') as string,
    });
  });
});

describe('pages', () => {
  it('reach every row once, and only the own ones', async () => {
    const seen: string[] = [];
    let nextToken: string | null = null;
    do {
      const page: Page = await list(bea, { limit: 7, nextToken });
      expect(
        page.items.every((it) => it.tenantId === 'tenant-b' && it.remittanceInformation.includes('Company B')),
      ).toBe(true);
      seen.push(...page.items.map((it) => it.id));
      ({ nextToken } = page);
    } while (nextToken !== null);
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
  });

  it('read no more items than they have', async () => {
    backend.reads.reset();
    const { nextToken } = await list(ann, { limit: 10 });
    await list(ann, { limit: 10, nextToken });
    expect(backend.reads.items).toBe(20);
  });

  const refusal = {
    errorType: 'ValidationError',
    errorInfo: { violations: [{ field: 'nextToken', rule: 'format' }] },
  };

  it('refuse the token of another tenant', async () => {
    const { nextToken } = await list(bea, { limit: 5 });
    expect((await backend.post(ann, LIST, { limit: 5, nextToken })).errors?.[0]).toMatchObject(refusal);
  });

  it('refuse an altered token and one of another list', async () => {
    const { nextToken } = await list(ann, { limit: 5 });
    const altered = `${(nextToken ?? '').slice(0, -1)}${nextToken?.endsWith('A') ? 'B' : 'A'}`;
    expect((await backend.post(ann, LIST, { nextToken: altered })).errors?.[0]).toMatchObject(refusal);
    const accounts = 'query ($nextToken: String) { listAccounts(nextToken: $nextToken) { items { id } } }';
    expect((await backend.post(ann, accounts, { nextToken })).errors?.[0]).toMatchObject(refusal);
    expect((await backend.post(ann, LIST, { nextToken: 'nonsense' })).errors?.[0]).toMatchObject(refusal);
  });

  it('tell nothing of the row that they end at', async () => {
    const { nextToken } = await list(ann, { limit: 5 });
    expect(Buffer.from(nextToken ?? '', 'base64url').toString('latin1')).not.toMatch(/tenant-a|payment-/);
  });
});

describe('documents', () => {
  it('that do not fit the schema are ValidationError without errorInfo', async () => {
    for (const query of [
      '{ nothing }',
      '{',
      'query { getPayment { id } }',
      'subscription { onPaymentChange { id } }',
      'mutation { createPayment(input: {}) { id } }',
    ]) {
      const { status, data, errors } = await backend.post(ann, query);
      expect({ status, data }, query).toEqual({ status: 200, data: null });
      expect(errors?.[0]?.errorType, query).toBe('ValidationError');
      expect(errors?.[0], query).not.toHaveProperty('errorInfo');
    }
  });

  it('with values of the wrong kind are refused before anything runs', async () => {
    const { errors } = await backend.post(ann, CREATE, { input: draft({ requestedExecutionDate: '2030-02-30' }) });
    expect(errors?.[0]).toMatchObject({ errorType: 'ValidationError', path: null });
  });

  it('learn nothing of the schema unless introspection is asked for', async () => {
    const { data, errors } = await backend.post(ann, '{ __schema { types { name } } }');
    expect(data).toBeNull();
    expect(errors?.[0]?.errorType).toBe('ValidationError');
    const open = await startTestBackend({ introspection: true });
    const answer = await open.post(await open.tokenOf('tenant-a'), '{ __schema { queryType { name } } }');
    await open.remove();
    expect(answer.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});
