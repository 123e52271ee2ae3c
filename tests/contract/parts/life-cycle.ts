import type { Payment, PaymentCommand, PaymentDraft, PaymentsGateway } from '@remit-elements/payments-element';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftOf, uuid, withoutHistory, type World } from './world.js';

type Step = Exclude<PaymentCommand['type'], 'create' | 'update'>;

/** One step as a command with a requestId of its own. */
function command(type: Step, { id, version }: Pick<Payment, 'id' | 'version'>): PaymentCommand {
  const named = { requestId: uuid(), id, version };
  if (type === 'reject') return { ...named, type, reason: 'Paid already' };
  if (type === 'export') return { ...named, type, messageId: 'MSG-2026-11' };
  return { ...named, type };
}

const STEPS: readonly Step[] = ['delete', 'restore', 'submit', 'withdraw', 'approve', 'reject', 'export'];
/** What is allowed where; everything else is `StatusConflict`. */
const ALLOWED: Readonly<Record<string, readonly Step[]>> = {
  UNCONFIRMED: ['delete', 'submit'],
  PENDING_APPROVAL: ['withdraw', 'approve', 'reject'],
  CONFIRMED: ['export'],
  EXPORTED: [],
  REJECTED: ['delete'],
};
const WAY: Readonly<Record<string, readonly Step[]>> = {
  UNCONFIRMED: [],
  PENDING_APPROVAL: ['submit'],
  CONFIRMED: ['submit', 'approve'],
  EXPORTED: ['submit', 'approve', 'export'],
  REJECTED: ['submit', 'reject'],
};

/** From a draft to the bank, four eyes, restoring, and what history tells of it. */
export function describeLifeCycle(worldNow: () => World): void {
  let world: World;
  let draft: PaymentDraft;

  beforeAll(async () => {
    world = worldNow();
    draft = await draftOf(world.anna);
  });

  const created = (): Promise<Payment> => world.anna.write({ type: 'create', requestId: uuid(), id: uuid(), draft });
  const does = (type: Step): PaymentsGateway => (type === 'approve' || type === 'reject' ? world.dora : world.anna);
  const broughtTo = async (status: string): Promise<Payment> => {
    let payment = await created();
    for (const step of WAY[status] ?? []) payment = await does(step).write(command(step, payment));
    expect(payment.status).toBe(status);
    return payment;
  };

  describe('takes a payment', () => {
    it('from draft to bank, and remembers who and why', async () => {
      const first = await created();
      const submitted = await world.anna.write(command('submit', first));
      expect(submitted).toMatchObject({
        status: 'PENDING_APPROVAL',
        version: 2,
        submittedBy: world.anna.session.subject,
      });
      const approved = await world.dora.write(command('approve', submitted));
      expect(approved).toMatchObject({ status: 'CONFIRMED', version: 3, approvedBy: world.dora.session.subject });
      const exported = await world.anna.write(command('export', approved));
      expect(exported).toMatchObject({ status: 'EXPORTED', version: 4, exportMessageId: 'MSG-2026-11' });
      expect(withoutHistory(await world.viewer.get(first.id))).toEqual(exported);
    });

    it('back by withdrawing it, which forgets who submitted it', async () => {
      const withdrawn = await world.carl.write(command('withdraw', await broughtTo('PENDING_APPROVAL')));
      expect(withdrawn).toMatchObject({ status: 'UNCONFIRMED', version: 3 });
      expect(withdrawn).not.toHaveProperty('submittedBy');
    });

    it('back by rejecting it with a reason, which a change ends', async () => {
      const rejected = await broughtTo('REJECTED');
      expect(rejected).toMatchObject({ rejectionReason: 'Paid already' });
      const { id, version } = rejected;
      const changes = { amountMinor: 7 };
      const edited = await world.anna.write({ type: 'update', requestId: uuid(), id, version, changes });
      expect(edited).toMatchObject({ status: 'UNCONFIRMED', amountMinor: 7 });
      for (const ended of ['rejectionReason', 'submittedBy']) expect(edited).not.toHaveProperty(ended);
    });
  });

  it.each(Object.keys(ALLOWED))('refuses with the payment as it is what %s does not allow', async (status) => {
    const payment = await broughtTo(status);
    for (const step of STEPS.filter((each) => !ALLOWED[status]?.includes(each))) {
      const { id, version } = payment;
      const answer = world.carl.write(command(step, payment));
      const refusal = { code: 'StatusConflict', currentVersion: version, current: { id, version, status } };
      await expect(answer, step).rejects.toMatchObject(refusal);
    }
    expect(withoutHistory(await world.anna.get(payment.id))).toEqual(payment);
  });

  it.each(STEPS)('carries %s out once, whatever its version when it comes again', async (step) => {
    const from = Object.keys(ALLOWED).find((status) => ALLOWED[status]?.includes(step)) ?? 'UNCONFIRMED';
    const before = await broughtTo(from);
    const ready = step === 'restore' ? await world.anna.write(command('delete', before)) : before;
    const once = command(step, ready);
    const answers = await Promise.all([1, 2, 3].map(() => does(step).write(once)));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([ready.version + 1]));
    expect(await does(step).write(once)).toEqual(answers[0]);
    const late = does(step).write(command(step, ready));
    const code = step === 'delete' ? 'NotFound' : 'VersionConflict';
    await expect(late).rejects.toMatchObject({ code });
  });

  it('takes no requestId for two things', async () => {
    const payment = await created();
    const { id, version } = payment;
    const update: PaymentCommand = { type: 'update', requestId: uuid(), id, version, changes: { amountMinor: 5 } };
    await world.anna.write(update);
    const conflict = { code: 'IdempotencyConflict' };
    await expect(world.anna.write({ ...update, changes: { amountMinor: 6 } })).rejects.toMatchObject(conflict);
    const other = { ...command('submit', { id, version: 2 }), requestId: update.requestId };
    await expect(world.anna.write(other)).rejects.toMatchObject(conflict);
    expect(await world.anna.get(id)).toMatchObject({ version: 2, amountMinor: 5, status: 'UNCONFIRMED' });
  });

  it('asks for a reason and for a message id that a bank takes', async () => {
    const pending = await broughtTo('PENDING_APPROVAL');
    const confirmed = await broughtTo('CONFIRMED');
    const refused = (field: string, rule: string): object => ({
      code: 'ValidationError',
      violations: [{ field, rule }],
    });
    const reject = (reason: string): Promise<Payment> =>
      world.dora.write({ type: 'reject', requestId: uuid(), id: pending.id, version: 2, reason });
    const mark = (messageId: string): Promise<Payment> =>
      world.anna.write({ type: 'export', requestId: uuid(), id: confirmed.id, version: 3, messageId });
    await expect(reject(' ')).rejects.toMatchObject(refused('reason', 'required'));
    await expect(reject('x'.repeat(501))).rejects.toMatchObject(refused('reason', 'length'));
    await expect(mark('')).rejects.toMatchObject(refused('messageId', 'required'));
    await expect(mark('x'.repeat(36))).rejects.toMatchObject(refused('messageId', 'length'));
    await expect(mark('Ü')).rejects.toMatchObject(refused('messageId', 'characters'));
    await expect(mark('a//b')).rejects.toMatchObject(refused('messageId', 'format'));
    expect(await reject('x'.repeat(500))).toMatchObject({ status: 'REJECTED' });
  });

  describe('lets', () => {
    it('only those decide who may', async () => {
      const pending = await broughtTo('PENDING_APPROVAL');
      const unauthorized = { code: 'Unauthorized' };
      for (const step of ['approve', 'reject'] as const) {
        await expect(world.anna.write(command(step, pending))).rejects.toMatchObject(unauthorized);
      }
      for (const step of STEPS) {
        await expect(world.viewer.write(command(step, pending))).rejects.toMatchObject(unauthorized);
      }
      for (const step of ['delete', 'restore', 'submit', 'withdraw'] as const) {
        await expect(world.dora.write(command(step, pending))).rejects.toMatchObject(unauthorized);
      }
      const confirmed = await world.dora.write(command('approve', pending));
      expect(await world.dora.write(command('export', confirmed))).toMatchObject({ status: 'EXPORTED' });
    });

    it('nobody approve what they submitted or changed, unless one pair of eyes is enough', async () => {
      const own = await world.carl.write({ type: 'create', requestId: uuid(), id: uuid(), draft });
      const byOther = await world.anna.write(command('submit', own));
      await expect(world.carl.write(command('approve', byOther))).rejects.toMatchObject({ code: 'FourEyes' });
      const bySelf = await world.carl.write(command('submit', await created()));
      await expect(world.carl.write(command('approve', bySelf))).rejects.toMatchObject({ code: 'FourEyes' });
      expect(await world.carl.write(command('reject', bySelf))).toMatchObject({ status: 'REJECTED' });
      await world.decide('SINGLE');
      const approval = command('approve', byOther);
      const approved = await world.carl.write(approval);
      expect(approved).toMatchObject({ status: 'CONFIRMED' });
      const byColleague = await world.dora.write(command('approve', await broughtTo('PENDING_APPROVAL')));
      await world.decide('FOUR_EYES');
      expect(withoutHistory(await world.carl.write(approval))).toEqual(withoutHistory(approved));
      const status = { field: 'status', from: '"PENDING_APPROVAL"', to: '"CONFIRMED"' };
      const lastChanges = async ({ id }: Payment) => (await world.anna.get(id))?.history?.at(-1)?.changes;
      expect(await lastChanges(approved)).toEqual([status, { field: 'approvalPolicy', to: '"SINGLE"' }]);
      expect(await lastChanges(byColleague)).toEqual([status]);
    });

    it('every member know whether they may approve what they prepared, as it is decided at this moment', async () => {
      const asked = [world.anna, world.carl, world.dora, world.viewer];
      const told = () => Promise.all(asked.map((gateway) => gateway.approvalPolicy!()));
      expect(await told()).toEqual(asked.map(() => 'FOUR_EYES'));
      await world.decide('SINGLE');
      expect(await told()).toEqual(asked.map(() => 'SINGLE'));
      await world.decide('FOUR_EYES');
      expect(await world.anna.approvalPolicy?.()).toBe('FOUR_EYES');
    });

    it('nobody approve what they changed, though somebody has saved it since as it was', async () => {
      const own = await world.carl.write({ type: 'create', requestId: uuid(), id: uuid(), draft });
      const named = { type: 'update', requestId: uuid(), id: own.id, version: own.version } as const;
      const touched = await world.anna.write({ ...named, changes: { amountMinor: own.amountMinor } });
      expect(touched).toMatchObject({ version: 2, editedBy: world.carl.session.subject });
      const pending = await world.anna.write(command('submit', touched));
      await expect(world.carl.write(command('approve', pending))).rejects.toMatchObject({ code: 'FourEyes' });
    });
  });

  describe('restores', () => {
    it('what was deleted, as it was, in get and list', async () => {
      const rejected = await broughtTo('REJECTED');
      const { id } = rejected;
      const deleted = await world.anna.write(command('delete', rejected));
      await expect(world.anna.write(command('submit', deleted))).rejects.toMatchObject({ code: 'NotFound' });
      const past = world.anna.write(command('restore', rejected));
      await expect(past).rejects.toMatchObject({ code: 'VersionConflict', currentVersion: deleted.version });
      const restored = await world.carl.write(command('restore', deleted));
      const { version, status, rejectionReason } = rejected;
      expect(restored).toMatchObject({ version: version + 2, status, rejectionReason });
      expect(restored).not.toHaveProperty('deletedAt');
      expect(withoutHistory(await world.anna.get(id))).toEqual(restored);
      expect((await world.anna.list({ limit: 100 })).items.map((item) => item.id)).toContain(id);
    });

    it('nothing of another company, and nothing that never was', async () => {
      const deleted = await world.anna.write(command('delete', await created()));
      await expect(world.bert.write(command('restore', deleted))).rejects.toMatchObject({ code: 'NotFound' });
      const nothing = command('restore', { id: uuid(), version: 1 });
      await expect(world.anna.write(nothing)).rejects.toMatchObject({ code: 'NotFound' });
    });
  });

  it('tells the whole history of a payment that is read by itself', async () => {
    const { id } = await created();
    const address = { townName: 'Bern', country: 'CH' };
    const changes = { amountMinor: 5, remittanceInformation: null, creditorAddress: address };
    const update: PaymentCommand = { type: 'update', requestId: uuid(), id, version: 1, changes };
    const submit = command('submit', await world.carl.write(update));
    const reject = command('reject', await world.anna.write(submit));
    await world.dora.write(reject);
    const payment = await world.viewer.get(id);
    expect(payment?.history).toMatchObject([
      { version: 1, action: 'create', by: world.anna.session.subject, changes: [] },
      { version: 2, action: 'update', by: world.carl.session.subject, requestId: update.requestId },
      { version: 3, action: 'submit', by: world.anna.session.subject, requestId: submit.requestId },
      { version: 4, action: 'reject', by: world.dora.session.subject, requestId: reject.requestId },
    ]);
    expect(payment?.history?.map(({ changes: each }) => each)).toEqual([
      [],
      [
        { field: 'creditorAddress.townName', to: '"Bern"' },
        { field: 'creditorAddress.country', to: '"CH"' },
        { field: 'amountMinor', from: String(draft.amountMinor), to: '5' },
        { field: 'remittanceInformation', from: JSON.stringify(draft.remittanceInformation) },
      ],
      [{ field: 'status', from: '"UNCONFIRMED"', to: '"PENDING_APPROVAL"' }],
      [
        { field: 'status', from: '"PENDING_APPROVAL"', to: '"REJECTED"' },
        { field: 'rejectionReason', to: '"Paid already"' },
      ],
    ]);
    const [listed] = (await world.anna.list({ limit: 1 })).items;
    expect(listed).not.toHaveProperty('history');
  });
}
