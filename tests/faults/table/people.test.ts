import { describe, expect, it } from 'vitest';
import { answerLost } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Row 9 of the fault table: others work on the same payment. Whoever comes second sees both, and loses nothing. */
const stage = useWorld({ others: 'adminTenantA' });

/** A desk with the form open over a payment, and an amount typed into it. */
async function editing(creditor: string, amount: string): Promise<{ desk: Desk; id: string }> {
  const { id } = await stage.server.plant(creditor);
  const desk = await stage.world.desk();
  await desk.edit(creditor);
  await desk.page.getByLabel('Amount').fill(amount);
  return { desk, id };
}

const amountIn = (desk: Desk): Promise<string> => desk.page.getByLabel('Amount').inputValue();

describe('two people and one payment', () => {
  it('shows both versions to who saves second; theirs is kept beside mine where both changed something', async () => {
    const { desk, id } = await editing('Two Hands GmbH', '66.00');
    await stage.server.change('updatePayment', { id, version: 1, remittanceInformation: 'By the other' });
    await desk.save();
    await desk.reads('Someone changed this payment while you were editing.');
    await desk.reads(/Remittance information is now .?By the other/);
    expect(await amountIn(desk)).toBe('66.00');
    await desk.button('Save mine').click();
    await desk.button('Save my choices').click();
    await desk.said('Saved.');
    expect(await stage.server.to('Two Hands GmbH')).toMatchObject([
      { version: 3, amountMinor: 6600, remittanceInformation: 'By the other', actions: ['create', 'update', 'update'] },
    ]);
  });

  it('is no conflict with oneself when the answer to the second attempt is lost as well', async () => {
    const { desk, id } = await editing('Lost Twice GmbH', '66.00');
    await stage.server.change('updatePayment', { id, version: 1, remittanceInformation: 'By the other' });
    await desk.save();
    await desk.reads('Someone changed this payment while you were editing.');
    stage.world.proxy.plan('updatePayment', answerLost, 2);
    await desk.button('Save mine').click();
    await desk.button('Save my choices').click();
    await desk.said('Saved.');
    expect(await stage.server.to('Lost Twice GmbH')).toMatchObject([{ version: 3, amountMinor: 6600 }]);
  });

  it('takes theirs when told to, and stores nothing', async () => {
    const { desk, id } = await editing('Theirs GmbH', '66.00');
    await stage.server.change('updatePayment', { id, version: 1, amountMinor: 1_111 });
    await desk.save();
    await desk.reads(/Amount is now .*11\.11/);
    await desk.button('Use theirs').click();
    await expect.poll(() => amountIn(desk)).toBe('11.11');
    expect(await stage.server.to('Theirs GmbH')).toMatchObject([{ version: 2, amountMinor: 1_111 }]);
  });

  it('keeps what was typed when the payment is deleted meanwhile, and offers it as a new one', async () => {
    const { desk, id } = await editing('Gone GmbH', '66.00');
    await stage.server.change('deletePayment', { id, version: 1 });
    await desk.save();
    await desk.reads('Someone deleted this payment while you were editing.');
    expect(await amountIn(desk)).toBe('66.00');
    await desk.button('Keep as new payment').click();
    await desk.said('Saved.');
    const rows = await stage.server.to('Gone GmbH');
    expect(rows).toMatchObject([{ version: 1, amountMinor: 6600 }]);
    expect(rows[0]!.id).not.toBe(id);
  });

  it('says that the payment was moved on when its status changes under the form', async () => {
    const { desk, id } = await editing('Moved On GmbH', '66.00');
    await stage.server.change('submitPayment', { id, version: 1 });
    await desk.save();
    await desk.reads(/moved on, so it can no longer be changed/);
    expect(await amountIn(desk)).toBe('66.00');
    expect(await stage.server.to('Moved On GmbH')).toMatchObject([
      { version: 2, amountMinor: 5_000, status: 'PENDING_APPROVAL' },
    ]);
  });

  it('says so too when it is approved under the form', async () => {
    const { desk, id } = await editing('Approved Meanwhile GmbH', '66.00');
    const approver = await stage.world.rows('approverTenantA');
    await stage.server.change('submitPayment', { id, version: 1 });
    await approver.change('approvePayment', { id, version: 2 });
    await desk.save();
    await desk.reads(/moved on, so it can no longer be changed/);
    expect(await amountIn(desk)).toBe('66.00');
    expect(await stage.server.to('Approved Meanwhile GmbH')).toMatchObject([
      { version: 3, amountMinor: 5_000, status: 'CONFIRMED' },
    ]);
  });

  it('does not delete what was changed since it was looked at, unless told so again', async () => {
    const { id } = await stage.server.plant('Not Yet GmbH');
    const desk = await stage.world.desk();
    await desk.openDetails('Not Yet GmbH');
    await desk.button('Delete').click();
    const question = desk.page.getByRole('dialog', { name: 'Delete the payment to Not Yet GmbH?' });
    await question.waitFor();
    await stage.server.change('updatePayment', { id, version: 1, amountMinor: 123_456 });
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await desk.reads('Not deleted.');
    await question.getByText('1,234.56').waitFor();
    expect(await stage.server.to('Not Yet GmbH')).toHaveLength(1);
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await desk.said(/^\s*Deleted\./);
    expect(await stage.server.to('Not Yet GmbH')).toEqual([]);
  });
});
