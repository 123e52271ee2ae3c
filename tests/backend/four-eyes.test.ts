import { randomUUID } from 'node:crypto';
import { memberClaims } from '@remit-elements/local-backend/testing.js';
import { afterEach, describe, expect, it } from 'vitest';
import { APPROVED, change, Company, companyWithAccount, REJECTED, rowOf, SUBMITTED, type Row } from './company.js';

const { backend, company, account } = await companyWithAccount();

const approve = (row: Row, role: string) => company.call(role, 'approvePayment', change(row));
const update = (row: Row, role: string, more: object) => company.call(role, 'updatePayment', change(row, more));
const decide = async (approvalPolicy: 'FOUR_EYES' | 'SINGLE') => {
  const { version } = await company.tenant();
  rowOf(await company.call('admin', 'updateTenant', { version, requestId: randomUUID(), approvalPolicy }));
};

describe('four eyes', () => {
  it('keeps who submitted from approving', async () => {
    const pending = await company.newPayment(account, [['admin', 'submitPayment']]);
    expect((await approve(pending, 'admin')).code).toBe('FourEyes');
    expect((await approve(pending, 'approver')).row).toMatchObject({ status: 'CONFIRMED' });
  });
  it('keeps who last changed the content from approving, whoever submitted', async () => {
    const pending = await company.newPayment(account, [['admin', 'updatePayment', { amountMinor: 5 }], SUBMITTED]);
    expect((await approve(pending, 'admin')).code).toBe('FourEyes');
  });
  it('lets the one who submitted reject', async () => {
    const pending = await company.newPayment(account, [['admin', 'submitPayment']]);
    const { row } = await company.call('admin', 'rejectPayment', change(pending, { reason: 'A slip' }));
    expect(row).toMatchObject({ status: 'REJECTED' });
  });
  it('is what holds where the tenant has no row', async () => {
    const other = new Company(backend, 'tenant-b');
    const key = { tenantId: { S: 'tenant-b' }, id: { S: 'tenant' } };
    await backend.dynamo.request('DeleteItem', { TableName: 'tenants', Key: key });
    const pending = await other.newPayment(await other.newAccount(), [['admin', 'submitPayment']]);
    expect((await other.call('admin', 'approvePayment', change(pending))).code).toBe('FourEyes');
  });
});

describe('a change that leaves the content as it was', () => {
  const ADDRESS = { townName: 'Bern', country: 'CH' };

  it.each([{}, { amountMinor: 7 }, { remittanceInformation: ' ' }, { creditorAddress: ADDRESS }])(
    'as %j makes nobody its editor, so that who was still may not approve',
    async (same) => {
      const edited = { amountMinor: 7, creditorAddress: { ...ADDRESS, streetName: null } };
      const own = await company.newPayment(account, [['admin', 'updatePayment', edited]]);
      const touched = rowOf(await update(own, 'preparer', same));
      expect(touched).toMatchObject({ editedBy: 'admin-of-tenant-a', updatedBy: 'preparer-of-tenant-a', version: 3 });
      const pending = rowOf(await company.call('preparer', 'submitPayment', change(touched)));
      expect((await approve(pending, 'admin')).code).toBe('FourEyes');
    },
  );
  it('still makes a rejected payment unconfirmed', async () => {
    const rejected = await company.newPayment(account, [SUBMITTED, REJECTED]);
    const reopened = rowOf(await update(rejected, 'admin', {}));
    expect(reopened).toMatchObject({ status: 'UNCONFIRMED', editedBy: 'preparer-of-tenant-a', rejectionReason: null });
  });
  it('has another editor once a part of the address differs', async () => {
    const own = await company.newPayment(account, [['admin', 'updatePayment', { creditorAddress: ADDRESS }]]);
    const moved = rowOf(await update(own, 'preparer', { creditorAddress: { ...ADDRESS, townName: 'Basel' } }));
    expect(moved).toMatchObject({ editedBy: 'preparer-of-tenant-a' });
  });
});

describe('somebody who was removed and invited again', () => {
  const APPROVE = `mutation M($input: ApprovePaymentInput!) { approvePayment(input: $input) { id status } }`;

  /** Approves as a member with this subject, and says how it went. */
  async function approveAs(sub: string, claims: object, row: Row): Promise<unknown> {
    await backend.plantMember('tenant-a', sub, ['approver']);
    const token = await backend.identity.token({ ...memberClaims('tenant-a', 'approver', sub), ...claims });
    const { data, errors } = await backend.post(token, APPROVE, { input: change(row) });
    return errors?.[0]?.errorType ?? (data?.['approvePayment'] as Row)['status'];
  }
  /** A user name that tells nothing, and the e-mail that the history names instead. */
  const signedUp = (email: string, verified = true) => ({
    'cognito:username': randomUUID(),
    email,
    email_verified: verified,
  });
  /** Writes as this person, once, and answers the row. */
  async function write(email: string, field: string, input: object): Promise<Row> {
    const sub = randomUUID();
    await backend.plantMember('tenant-a', sub, ['preparer']);
    const token = await backend.identity.token({ ...memberClaims('tenant-a', 'preparer', sub), ...signedUp(email) });
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation M($input: ${type}!) { ${field}(input: $input) { id version } }`;
    const { data, errors } = await backend.post(token, document, { input });
    expect(errors).toBeUndefined();
    return data?.[field] as Row;
  }

  it('does not approve what they submitted before, under another subject', async () => {
    const own = await company.newPayment(account);
    const pending = await write('ann@nordwind.example', 'submitPayment', change(own));
    expect(await approveAs(randomUUID(), signedUp('Ann@nordwind.example'), pending)).toBe('FourEyes');
    expect(await approveAs(randomUUID(), signedUp('bea@nordwind.example'), pending)).toBe('CONFIRMED');
  });
  it('does not approve what they last changed before', async () => {
    const edited = await write(
      'ann@nordwind.example',
      'updatePayment',
      change(await company.newPayment(account), { amountMinor: 9 }),
    );
    const touched = rowOf(await update(edited, 'preparer', { amountMinor: 9 }));
    const pending = rowOf(await company.call('preparer', 'submitPayment', change(touched)));
    expect(await approveAs(randomUUID(), signedUp('ann@nordwind.example'), pending)).toBe('FourEyes');
    expect(await approveAs(randomUUID(), signedUp('bea@nordwind.example'), pending)).toBe('CONFIRMED');
  });
  it('does not approve what they created before and nobody changed', async () => {
    const { debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate } =
      await company.newPayment(account);
    const draft = { debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate };
    const created = await write('ann@nordwind.example', 'createPayment', { id: randomUUID(), ...draft });
    const pending = rowOf(await company.call('preparer', 'submitPayment', change(created)));
    expect(await approveAs(randomUUID(), signedUp('ann@nordwind.example'), pending)).toBe('FourEyes');
  });
  it('approves what somebody else has changed and submitted since', async () => {
    const own = await company.newPayment(account);
    const withdrawn = await write(
      'ann@nordwind.example',
      'withdrawPayment',
      change(await write('ann@nordwind.example', 'submitPayment', change(own))),
    );
    const pending = rowOf(await company.call('preparer', 'submitPayment', change(withdrawn)));
    expect(await approveAs(randomUUID(), signedUp('ann@nordwind.example'), pending)).toBe('CONFIRMED');
  });
  it('is not anybody else without a name', async () => {
    const nameless = { 'cognito:username': '' };
    const sub = randomUUID();
    await backend.plantMember('tenant-a', sub, ['preparer']);
    const token = await backend.identity.token({ ...memberClaims('tenant-a', 'preparer', sub), ...nameless });
    const document = 'mutation M($input: SubmitPaymentInput!) { submitPayment(input: $input) { id version } }';
    const { data } = await backend.post(token, document, { input: change(await company.newPayment(account)) });
    expect(await approveAs(randomUUID(), nameless, data?.['submitPayment'] as Row)).toBe('CONFIRMED');
  });
});

describe('an approval', () => {
  const SINGLE = { field: 'approvalPolicy', from: null, to: '"SINGLE"' };
  const CONFIRMED = { field: 'status', from: '"PENDING_APPROVAL"', to: '"CONFIRMED"' };
  const changesOf = (row: Row) => (row['history'] as Row[]).at(-1)?.['changes'];
  afterEach(() => decide('FOUR_EYES'));

  it.each([
    ['submitted', [['admin', 'submitPayment']]],
    ['changed', [['admin', 'updatePayment', { amountMinor: 5 }], SUBMITTED]],
  ] as const)('of what oneself has %s says in the history that one pair of eyes was enough', async (_, steps) => {
    const pending = await company.newPayment(account, steps);
    await decide('SINGLE');
    const approved = rowOf(await approve(pending, 'admin'));
    expect(changesOf(approved)).toEqual([CONFIRMED, SINGLE]);
  });
  it('by somebody else says nothing of the policy', async () => {
    const pending = await company.newPayment(account, [SUBMITTED]);
    await decide('SINGLE');
    expect(changesOf(rowOf(await approve(pending, 'approver')))).toEqual([CONFIRMED]);
    await decide('FOUR_EYES');
    expect(changesOf(await company.newPayment(account, [SUBMITTED, APPROVED]))).toEqual([CONFIRMED]);
  });
  it('of one’s own is known again when it is repeated, whatever the policy is by then', async () => {
    const pending = await company.newPayment(account, [['admin', 'submitPayment']]);
    await decide('SINGLE');
    const input = change(pending);
    const approved = rowOf(await company.call('admin', 'approvePayment', input));
    await decide('FOUR_EYES');
    expect((await company.call('admin', 'approvePayment', input)).row).toEqual(approved);
  });
});
