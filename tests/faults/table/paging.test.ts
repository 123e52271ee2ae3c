import { describe, expect, it } from 'vitest';
import { howMany } from '../../support/deep.js';
import { answeredLate, gate } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Row 7 of the fault table: every payment can be reached, once, whatever happens while somebody leafs through them. */
const PAYMENTS = howMany(130, 1_000);
const stage = useWorld({ payments: PAYMENTS, others: 'adminTenantA' });

/** The numbers of the invoices on the screen, which no two payments share. */
async function invoices(desk: Desk): Promise<readonly string[]> {
  const rows = await desk.table.getByRole('row').allTextContents();
  return rows.flatMap((text) => /invoice (\d+)/.exec(text)?.[1] ?? []);
}

const range = (desk: Desk, words: RegExp): Promise<void> => desk.said(words);

describe('leafing', () => {
  it('meets each payment once though new ones come in, and leads back the same way', async () => {
    const desk = await stage.world.desk();
    const seen: string[] = [];
    const pages: (readonly string[])[] = [];
    for (let from = 1; from <= PAYMENTS; from += 25) {
      await range(desk, new RegExp(`^\\s*${from}–`));
      const page = await invoices(desk);
      pages.push(page);
      seen.push(...page);
      await stage.server.plant(`Newcomer ${from}`);
      if (from + 25 <= PAYMENTS) await desk.button('Next page').click();
    }
    const all = Array.from({ length: PAYMENTS }, (_, place) => String(4_000 + PAYMENTS - place));
    expect(seen).toEqual(all);
    for (let place = pages.length - 2; place > 0; place -= 1) {
      await desk.button('Previous page').click();
      await range(desk, new RegExp(`^\\s*${place * 25 + 1}–`));
      expect(await invoices(desk)).toEqual(pages[place]);
    }
  });

  it('settles on what was asked for last, though the first answer comes last', async () => {
    const desk = await stage.world.desk();
    await desk.button('Next page').click();
    await range(desk, /^\s*26–50/);
    const second = await invoices(desk);
    const late = gate();
    const planned = stage.world.proxy.plan('listPayments', answeredLate(late.opened));
    await desk.button('Next page').click();
    await expect.poll(() => planned.met).toBe(1);
    await desk.button('Previous page').click();
    await range(desk, /^\s*26–50/);
    const answered = desk.page.waitForResponse('**/graphql');
    late.open();
    // Whether it was given up or is answered now: it changes nothing.
    await Promise.race([answered, desk.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))]);
    expect(await invoices(desk)).toEqual(second);
  });
});

describe('pages that the server leaves empty', () => {
  it('do not hide the one payment that fits, behind all others', async () => {
    const desk = await stage.world.desk();
    const oldest = '4001';
    await desk.page.evaluate((text) => {
      const element = document.querySelector('payments-element');
      if (element) element.viewState = { filter: { text } };
    }, `invoice ${oldest},`);
    await expect.poll(() => invoices(desk)).toEqual([oldest]);
    expect(await desk.rowHeaders.count()).toBe(1);
  });
});
