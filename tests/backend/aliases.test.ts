import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '@remit-elements/local-backend/testing.js';
import { describe, expect, it } from 'vitest';
import { companyWithAccount } from './company.js';

const { backend, company, account } = await companyWithAccount();

const draft = () => ({
  id: randomUUID(),
  debtorAccountId: account['id'],
  creditorName: 'tenant-b',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 125000,
  currency: 'EUR',
  requestedExecutionDate: '2030-01-15',
});

/** Creates a payment with this selection of the answer, and with fragments behind the operation. */
async function create(selection: string, fragments = ''): Promise<{ answer: HttpAnswer; stored: boolean }> {
  const input = draft();
  const document = `mutation M($input: CreatePaymentInput!, $tenantId: Boolean = true) {
    createPayment(input: $input) @include(if: $tenantId) ${selection}
  } ${fragments}`;
  const answer = await backend.post(await backend.tokenOf('tenant-a', 'preparer'), document, { input });
  return { answer, stored: (await company.payment(input.id)) !== null };
}

describe('an answer in which something else is called tenantId', () => {
  it.each([
    ['in the open', '{ id tenantId: creditorName version }', ''],
    ['without a space', '{ id,tenantId:creditorName }', ''],
    ['over two lines', '{ id tenantId # of whom\n : creditorName }', ''],
    ['in a nested inline fragment', '{ id ... on Payment { ... @include(if: true) { tenantId: creditorName } } }', ''],
    ['in a named fragment', '{ id ...row }', 'fragment row on Payment { tenantId: creditorName }'],
    ['in a fragment of that name', '{ id ...tenantId }', 'fragment tenantId on Payment { tenantId: creditorName }'],
    [
      'in a named fragment beside an alias of the field',
      '{ id own: tenantId ...row @include(if: $tenantId) }',
      'fragment row on Payment { ...more } fragment more on Payment { tenantId: creditorName }',
    ],
  ])('is refused %s, and nothing is stored', async (_, selection, fragments) => {
    const { answer, stored } = await create(selection, fragments);
    expect(answer.errors).toMatchObject([
      { errorType: 'ValidationError', errorInfo: { violations: [{ field: 'tenantId', rule: 'format' }] } },
    ]);
    expect(stored).toBe(false);
  });

  it('is refused of an account and its change too', async () => {
    const admin = await backend.tokenOf('tenant-a', 'admin');
    const document = 'mutation M($input: UpdateAccountInput!) { updateAccount(input: $input) { tenantId: name } }';
    const input = { id: account['id'], version: account['version'], name: 'tenant-b' };
    const { errors } = await backend.post(admin, document, { input });
    expect(errors).toMatchObject([{ errorType: 'ValidationError' }]);
    expect(await company.account(account['id'])).toEqual(account);
  });
});

describe('an answer that calls its tenant tenantId, or nothing', () => {
  it.each([
    ['as it is', '{ id tenantId version status deletedAt }', ''],
    ['in an inline fragment', '{ ... on Payment { tenantId } name: creditorName }', ''],
    ['under another name as well', '{ tenantId tenant: tenantId myTenantId: creditorName }', ''],
    ['beside a named fragment', '{ tenantId ...row }', 'fragment row on Payment { id tenantId }'],
    ['not at all', '{ tenant: tenantId ...row }', 'fragment row on Payment { id name: creditorName }'],
  ])('is given %s', async (_, selection, fragments) => {
    const { answer, stored } = await create(selection, fragments);
    expect(answer.errors).toBeUndefined();
    expect(stored).toBe(true);
  });

  it('is given to mutations under aliases', async () => {
    const document = `mutation M($one: CreatePaymentInput!, $two: CreatePaymentInput!) {
      tenantId: createPayment(input: $one) { id tenantId }
      b: createPayment(input: $two) { id tenantId }
    }`;
    const [one, two] = [draft(), draft()];
    const answer = await backend.post(await backend.tokenOf('tenant-a', 'preparer'), document, { one, two });
    expect(answer).toMatchObject({
      data: { tenantId: { id: one.id, tenantId: 'tenant-a' }, b: { id: two.id, tenantId: 'tenant-a' } },
    });
  });

  it('may be called anything in a query, which nobody is told of', async () => {
    expect(await company.query('query Q { getTenant { id tenantId: name } }')).toEqual({
      getTenant: { id: 'tenant-a', tenantId: 'Company tenant-a' },
    });
  });
});
