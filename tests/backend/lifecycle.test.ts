import { describe, expect, it } from 'vitest';
import { APPROVED, change, companyWithAccount, EXPORTED, REJECTED, type Row, rowOf, SUBMITTED } from './company.js';

const { backend, company, account } = await companyWithAccount();

const ROUTES = {
  UNCONFIRMED: [],
  PENDING_APPROVAL: [SUBMITTED],
  CONFIRMED: [SUBMITTED, APPROVED],
  EXPORTED: [SUBMITTED, APPROVED, EXPORTED],
  REJECTED: [SUBMITTED, REJECTED],
} as const;
type Status = keyof typeof ROUTES;
const STATUSES = Object.keys(ROUTES) as Status[];
const paymentAs = (status: Status) => company.newPayment(account, ROUTES[status]);
const lastEvent = (row: Row) => (row['history'] as Row[]).at(-1);

/** Who, what, from where, to where. */
const STEPS = [
  ['preparer', 'updatePayment', { amountMinor: 7 }, { UNCONFIRMED: 'UNCONFIRMED', REJECTED: 'UNCONFIRMED' }],
  ['preparer', 'submitPayment', {}, { UNCONFIRMED: 'PENDING_APPROVAL' }],
  ['preparer', 'withdrawPayment', {}, { PENDING_APPROVAL: 'UNCONFIRMED' }],
  ['approver', 'approvePayment', {}, { PENDING_APPROVAL: 'CONFIRMED' }],
  ['approver', 'rejectPayment', { reason: 'No' }, { PENDING_APPROVAL: 'REJECTED' }],
  ['preparer', 'markPaymentExported', { messageId: 'M-1' }, { CONFIRMED: 'EXPORTED' }],
  ['preparer', 'deletePayment', {}, { UNCONFIRMED: 'UNCONFIRMED', REJECTED: 'REJECTED' }],
  ['preparer', 'restorePayment', {}, {}],
] as const;

describe('the life-cycle', () => {
  for (const [role, field, more, allowed] of STEPS) {
    for (const status of STATUSES) {
      const to = (allowed as Partial<Record<Status, Status>>)[status];
      it(`${to ? `lets ${field} make ${to} of` : `refuses ${field} to`} ${status}`, async () => {
        const before = await paymentAs(status);
        const { row, code, data, info } = await company.call(role, field, change(before, more));
        const version = before['version'] as number;
        if (to) {
          expect(code).toBeUndefined();
          expect(row).toMatchObject({ status: to, version: version + 1, updatedBy: `${role}-of-tenant-a` });
        } else {
          expect({ code, data, info }).toMatchObject({
            code: 'StatusConflict',
            data: { id: before['id'], status, version },
            info: { currentVersion: version },
          });
          expect(await company.payment(before['id'])).toEqual(before);
        }
      });
    }
  }

  it('keeps who and why, and forgets what no longer holds', async () => {
    const exported = await company.newPayment(account, ROUTES.EXPORTED);
    expect(exported).toMatchObject({
      submittedBy: 'preparer-of-tenant-a',
      approvedBy: 'approver-of-tenant-a',
      exportMessageId: 'MSG-2026-001',
      rejectionReason: null,
    });
    const rejected = await paymentAs('REJECTED');
    expect(rejected).toMatchObject({ submittedBy: 'preparer-of-tenant-a', rejectionReason: 'The amount differs' });
    const edited = rowOf(await company.call('admin', 'updatePayment', change(rejected, { amountMinor: 1 })));
    expect(edited).toMatchObject({ submittedBy: null, rejectionReason: null, editedBy: 'admin-of-tenant-a' });
    const pending = await paymentAs('PENDING_APPROVAL');
    const withdrawn = rowOf(await company.call('preparer', 'withdrawPayment', change(pending)));
    expect(withdrawn).toMatchObject({ submittedBy: null, editedBy: 'preparer-of-tenant-a' });
  });

  it('tells each step in the history, with the status and what was asked for', async () => {
    const pending = await paymentAs('PENDING_APPROVAL');
    const input = change(pending, { reason: 'Wrong "amount"' });
    const rejected = rowOf(await company.call('approver', 'rejectPayment', input));
    expect(lastEvent(rejected)).toEqual({
      version: 3,
      action: 'reject',
      by: 'approver-of-tenant-a',
      byName: 'approver-of-tenant-a',
      requestId: input.requestId,
      changes: [
        { field: 'status', from: '"PENDING_APPROVAL"', to: '"REJECTED"' },
        { field: 'rejectionReason', from: null, to: '"Wrong \\"amount\\""' },
      ],
    });
  });

  it.each([
    ['rejectPayment', 'PENDING_APPROVAL', { reason: '  ' }, { field: 'reason', rule: 'required' }],
    ['rejectPayment', 'PENDING_APPROVAL', { reason: 'x'.repeat(501) }, { field: 'reason', rule: 'length' }],
    ['markPaymentExported', 'CONFIRMED', { messageId: 'Ü' }, { field: 'messageId', rule: 'characters' }],
    ['markPaymentExported', 'CONFIRMED', { messageId: '/1' }, { field: 'messageId', rule: 'format' }],
  ] as const)('refuses %s with %3$j', async (field, status, more, violation) => {
    const before = await paymentAs(status);
    const { code, info } = await company.call('admin', field, change(before, more));
    expect({ code, info }).toEqual({ code: 'ValidationError', info: { violations: [violation] } });
  });
});

describe('the account of a payment', () => {
  const NOT_OPEN = { violations: [{ field: 'debtorAccountId', rule: 'reference' }] };

  it('is asked for again when the payment is submitted and approved', async () => {
    const closing = await company.newAccount();
    const unconfirmed = await company.newPayment(closing);
    const pending = await company.newPayment(closing, [SUBMITTED]);
    rowOf(await company.call('admin', 'updateAccount', change(closing, { status: 'CLOSED' })));
    const submitted = await company.call('preparer', 'submitPayment', change(unconfirmed));
    expect(submitted).toMatchObject({ code: 'ValidationError', info: NOT_OPEN });
    const approved = await company.call('approver', 'approvePayment', change(pending));
    expect(approved).toMatchObject({ code: 'ValidationError', info: NOT_OPEN });
    expect((await company.call('preparer', 'withdrawPayment', change(pending))).row).toBeDefined();
  });
});

describe('a conflict', () => {
  it('of the version comes before one of the status, and carries the row', async () => {
    const pending = await paymentAs('PENDING_APPROVAL');
    for (const [role, field, more] of STEPS) {
      const stale = { ...change(pending, more), version: 1 };
      const { code, data, info } = await company.call(role, field, stale);
      expect({ field, code, info }).toEqual({ field, code: 'VersionConflict', info: { currentVersion: 2 } });
      expect(data).toMatchObject({ id: pending['id'], status: 'PENDING_APPROVAL', version: 2 });
    }
  });
  it('lets one of two at once win', async () => {
    const pending = await paymentAs('PENDING_APPROVAL');
    const outcomes = await Promise.all([
      company.call('approver', 'approvePayment', change(pending)),
      company.call('admin', 'rejectPayment', change(pending, { reason: 'No' })),
    ]);
    expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['VersionConflict', 'done'].sort());
    const after = await company.payment(pending['id']);
    expect(after).toMatchObject({ version: 3 });
    expect(after?.['history']).toHaveLength(3);
  });
});

describe('a repeated request', () => {
  const MOVES = STEPS.filter(([, field]) => field !== 'restorePayment');

  it.each(MOVES)('of %s %s is answered with the row, whatever its version', async (role, field, more, allowed) => {
    const before = await paymentAs(Object.keys(allowed)[0] as Status);
    const input = change(before, more);
    const first = rowOf(await company.call(role, field, input));
    for (const version of [input.version, first['version'], 99]) {
      expect((await company.call(role, field, { ...input, version })).row).toEqual(first);
    }
  });

  it('is answered with what became of the row since', async () => {
    const unconfirmed = await paymentAs('UNCONFIRMED');
    const edit = change(unconfirmed, {
      creditorName: 'Südwind AG',
      creditorAddress: { townName: 'Bonn', country: 'DE' },
    });
    const edited = rowOf(await company.call('preparer', 'updatePayment', edit));
    const again = rowOf(
      await company.call(
        'preparer',
        'updatePayment',
        change(edited, { creditorName: 'Ost AG', creditorAddress: null }),
      ),
    );
    const submit = change(again);
    const submitted = rowOf(await company.call('preparer', 'submitPayment', submit));
    expect((await company.call('preparer', 'updatePayment', edit)).row).toEqual(submitted);
    const rejected = rowOf(await company.call('approver', 'rejectPayment', change(submitted, { reason: 'No' })));
    expect((await company.call('preparer', 'submitPayment', submit)).row).toEqual(rejected);
  });

  it('that asks for something else is a conflict', async () => {
    const pending = await paymentAs('PENDING_APPROVAL');
    const reject = change(pending, { reason: 'Too much' });
    const rejected = rowOf(await company.call('approver', 'rejectPayment', reject));
    const others = [
      ['approver', 'rejectPayment', { ...reject, reason: 'Too little' }],
      ['approver', 'approvePayment', { ...reject, reason: undefined }],
      ['preparer', 'updatePayment', { ...reject, reason: undefined, version: 3, amountMinor: 1 }],
    ] as const;
    for (const [role, field, input] of others) {
      expect((await company.call(role, field, input)).code).toBe('IdempotencyConflict');
    }
    const edit = change(rejected, { creditorName: 'Südwind AG', amountMinor: 9 });
    rowOf(await company.call('preparer', 'updatePayment', edit));
    const edits = [{ amountMinor: 10 }, { amountMinor: undefined }, { remittanceInformation: 'more' }];
    for (const more of edits) {
      const { code } = await company.call('preparer', 'updatePayment', { ...edit, ...more });
      expect(code).toBe('IdempotencyConflict');
    }
  });

  it('of a creation with the requestId of a change is a conflict', async () => {
    const row = await paymentAs('UNCONFIRMED');
    const { requestId } = change(row);
    rowOf(await company.call('preparer', 'updatePayment', { ...change(row), requestId, amountMinor: 2 }));
    const { id, debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate } = row;
    const draft = { id, debtorAccountId, creditorName, creditorIban, amountMinor, currency, requestedExecutionDate };
    expect((await company.call('preparer', 'createPayment', draft)).row).toMatchObject({ version: 2 });
    expect((await company.call('preparer', 'createPayment', { ...draft, requestId })).code).toBe('IdempotencyConflict');
  });
});

describe('a deleted payment', () => {
  it('is not there, but for its repeat and its restoration', async () => {
    const rejected = await paymentAs('REJECTED');
    const deletion = change(rejected);
    const gone = rowOf(await company.call('preparer', 'deletePayment', deletion));
    expect(gone).toMatchObject({ deletedAt: expect.any(String) as string, version: 4 });
    expect(await company.payment(gone['id'])).toBeNull();
    expect(await company.listed(gone['id'])).toBe(false);
    for (const [role, field, more] of STEPS.filter(([, it]) => it !== 'restorePayment')) {
      expect({ field, ...(await company.call(role, field, change(gone, more))) }).toMatchObject({ code: 'NotFound' });
    }
    expect((await company.call('preparer', 'deletePayment', deletion)).row).toEqual(gone);
    const stale = await company.call('preparer', 'restorePayment', { ...change(gone), version: 3 });
    expect(stale).toMatchObject({ code: 'VersionConflict', info: { currentVersion: 4 } });
    const restoration = change(gone);
    const back = rowOf(await company.call('preparer', 'restorePayment', restoration));
    expect(back).toMatchObject({
      status: 'REJECTED',
      rejectionReason: 'The amount differs',
      deletedAt: null,
      version: 5,
    });
    expect(await company.listed(back['id'])).toBe(true);
    expect((await company.call('preparer', 'restorePayment', restoration)).row).toEqual(back);
    expect((await company.call('preparer', 'deletePayment', deletion)).row).toEqual(back);
  });
  it('is listed under every key again, as it was', async () => {
    const row = await paymentAs('UNCONFIRMED');
    const key = { tenantId: { S: 'tenant-a' }, id: { S: row['id'] } };
    const stored = async () => {
      const { Item } = (await backend.dynamo.request('GetItem', { TableName: 'payments', Key: key })) as { Item: Row };
      return Object.entries(Item).filter(([name]) => /Key$|^searchText$/.test(name));
    };
    const before = await stored();
    expect(before.length).toBeGreaterThan(6);
    const gone = rowOf(await company.call('preparer', 'deletePayment', change(row)));
    expect(await stored()).toEqual([]);
    rowOf(await company.call('preparer', 'restorePayment', change(gone)));
    expect(Object.fromEntries(await stored())).toEqual(Object.fromEntries(before));
  });
});

describe('a member', () => {
  it('who was removed or demoted writes nothing from that moment', async () => {
    const pending = await paymentAs('PENDING_APPROVAL');
    await backend.plantMember('tenant-a', 'approver-of-tenant-a', ['viewer']);
    expect((await company.call('approver', 'approvePayment', change(pending))).code).toBe('Unauthorized');
    await backend.removeMemberRow('tenant-a', 'approver-of-tenant-a');
    expect((await company.call('approver', 'approvePayment', change(pending))).code).toBe('Unauthorized');
    expect(await company.payment(pending['id'])).toEqual(pending);
    await backend.plantMember('tenant-a', 'approver-of-tenant-a', ['approver']);
    expect((await company.call('approver', 'approvePayment', change(pending))).row).toBeDefined();
  });
  it('writes by a role that both the token and the row name, not by one of each', async () => {
    const confirmed = await paymentAs('CONFIRMED');
    const mark = (role: string) => company.call(role, 'markPaymentExported', change(confirmed, { messageId: 'M-1' }));
    await backend.plantMember('tenant-a', 'approver-of-tenant-a', ['preparer', 'viewer']);
    expect((await mark('approver')).code).toBe('Unauthorized');
    expect(await company.payment(confirmed['id'])).toEqual(confirmed);
    await backend.plantMember('tenant-a', 'approver-of-tenant-a', ['preparer', 'approver']);
    expect((await mark('approver')).row).toMatchObject({ status: 'EXPORTED' });
  });
});
