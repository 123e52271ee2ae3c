import { describe, expect, it } from 'vitest';
import { cut, neverSent, portal, rewritten, status, type GraphQLAnswer, type HttpFault } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Row 6 of the fault table: what comes back broken is never taken for nothing, and what is good of it is shown. */
const stage = useWorld();

type Row = Readonly<Record<string, unknown>> | null;

/** Writes into the rows of a list. */
function rowsRewritten(rewrite: (rows: readonly Row[]) => readonly Row[], errors?: readonly unknown[]): HttpFault {
  return rewritten(({ data }: GraphQLAnswer) => {
    const list = data?.['listPayments'] as { readonly items: readonly Row[] };
    return { data: { listPayments: { ...list, items: rewrite(list.items) } }, ...(errors && { errors }) };
  });
}

/** A desk whose lists meet a fault, each: once it hears of changes again, the table reads once more by itself. */
async function deskWith(fault: HttpFault): Promise<Desk> {
  const desk = await stage.world.desk();
  stage.world.proxy.plan('listPayments', fault, Infinity);
  await desk.reload();
  return desk;
}

describe('a list that comes back broken', () => {
  const BROKEN = { path: ['listPayments', 'items', 1], errorType: 'Unexpected', message: 'A row is broken' };

  it.each([
    ['a null among its rows', rowsRewritten(([first, , ...rest]) => [first!, null, ...rest])],
    ['errors beside a null row', rowsRewritten(([first, , ...rest]) => [first!, null, ...rest], [BROKEN])],
    [
      'a row without an amount',
      rowsRewritten(([first, second, ...rest]) => [first!, { ...second, amountMinor: null }, ...rest]),
    ],
    [
      'a row whose version is no number',
      rowsRewritten(([first, second, ...rest]) => [first!, { ...second, version: 'one' }, ...rest]),
    ],
  ])('shows the good rows and says how many are missing for %s', async (_, fault) => {
    const desk = await deskWith(fault);
    await desk.rowHeaders.first().waitFor();
    expect(await desk.creditors()).toHaveLength((await stage.server.all()).length - 1);
    await desk.said(/1 payment could not be read and is not shown/);
  });

  it.each([
    ['a page of a portal', portal()],
    ['half an answer', cut],
    ['500', status(500)],
    ['503', status(503)],
    ['429', status(429)],
    ['no connection', neverSent],
    [
      'errors without data',
      rewritten(() => ({ data: null, errors: [{ errorType: 'InternalFailure', message: 'x' }] })),
    ],
    ['JSON that is no answer', rewritten(() => ({ hello: 'world' }))],
    ['an answer of null', rewritten(() => ({ data: { listPayments: null } }))],
  ])('says so instead of “no payments” for %s, and shows them when it is asked again', async (_, fault) => {
    const desk = await deskWith(fault);
    await desk.page.getByRole('alert').filter({ hasText: 'The payments could not be loaded.' }).waitFor();
    expect(await desk.page.getByText('No payments').count()).toBe(0);
    expect((await desk.told()).filter((it) => it.startsWith('payments-error'))).toHaveLength(1);
    stage.world.proxy.clear();
    await desk.button('Retry').click();
    await desk.rowHeaders.first().waitFor();
    expect(await desk.creditors()).toHaveLength((await stage.server.all()).length);
  });

  it('shows a status and fields of a newer server, and keeps the fields when it saves', async () => {
    const row = await stage.server.plant('Newer GmbH');
    await stage.server.change('updatePayment', {
      id: row.id,
      version: 1,
      chargeBearer: 'SHAR',
      creditorReference: 'RF18539007547034',
    });
    const newer = (value: Row): Row => value && { ...value, newField: { a: 1 }, chargeBearer: 'NEWER' };
    const desk = await deskWith(rowsRewritten((rows) => rows.map((it) => newer({ ...it, status: 'FROZEN' }))));
    await desk.row('Newer GmbH').filter({ hasText: 'Other' }).waitFor();
    stage.world.proxy.plan(
      'getPayment',
      rewritten(({ data }) => ({ data: { getPayment: newer(data?.['getPayment'] as Row) } })),
      9,
    );
    await desk.edit('Newer GmbH');
    await desk.page.getByLabel('Amount').fill('77.00');
    await desk.save();
    await desk.said('Saved.');
    const [saved] = await stage.server.to('Newer GmbH');
    expect(saved).toMatchObject({ amountMinor: 7700, chargeBearer: 'SHAR', creditorReference: 'RF18539007547034' });
  });
});
