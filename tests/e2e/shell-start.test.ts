import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { rowOf, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

/** The texts of one card, by its link. */
const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

/** How far things moved by themselves. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );

describe('the start page', () => {
  it('says what needs doing, leads to the list of it, and moves nothing while it finds out', async () => {
    const { page } = shell;
    await signIn(page, shell.url, 'approverTenantA', 'passwordA');
    await card(page, 'To approve').getByText('10 payments').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()).toEqual([
      'To approve',
      'Rejected',
      'Due today',
      'Drafts',
    ]);
    expect(await card(page, 'To approve').innerText()).toMatch(/EUR\s5,754\.65\s+USD\s162\.64/);
    // Nothing of the elements is fetched for it, Lit before all.
    const code = await Promise.all(
      [...new Set(shell.trouble.requested)]
        .filter((path) => path.endsWith('.js'))
        .map(async (path) => (await fetch(shell.url + path)).text()),
    );
    expect(code.join()).toContain('listMembers');
    expect(code.join()).not.toContain('lit$');
    expect(await shifts(page)).toBe(0);
    expect(await axeViolations(page, 'html')).toEqual([]);
    await page.getByRole('link', { name: 'To approve', exact: true }).click();
    await page.waitForURL('**/payments?status=pending_approval');
    const rows = page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
    await expect.poll(() => rows.count()).toBe(10);
  });

  it('tells the outflow by day to the keyboard and in figures, one currency at a time', async () => {
    const { page } = shell;
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    const day = page.getByRole('slider', { name: 'Day' });
    await day.focus();
    await page.keyboard.press('Home');
    const told = new Map<string, string>();
    for (let step = 0; step < 30; step += 1) {
      // What was pressed is drawn with the next frame.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const text = (await day.getAttribute('aria-valuetext')) ?? '';
      if (!text.includes('nothing due')) told.set(text.split(':')[0] ?? '', text);
      await page.keyboard.press('ArrowRight');
    }
    await page.getByText('Figures by day').click();
    const rows = page.getByRole('table', { name: 'Outflow by day in EUR' }).locator('tbody tr');
    expect(await rows.count()).toBe(told.size);
    expect(told.size).toBeGreaterThan(5);
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('USD');
    await page.getByRole('table', { name: 'Outflow by day in USD' }).locator('tbody').getByRole('link').first().click();
    await page.waitForURL(/\/payments\?from=(\d{4}-\d\d-\d\d)&to=\1&currency=USD$/);
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  });

  it('keeps the figures that are there when a reading fails, says so, and reads again', async () => {
    const { page } = shell;
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await card(page, 'Rejected').getByText('4 payments').waitFor();
    await page.goto(`${shell.url}/nowhere`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    let isBroken = true;
    await page.route('**/graphql', async (route) => {
      const { query } = route.request().postDataJSON() as { query: string };
      if (!isBroken || !query.includes('rejected:')) return route.fallback();
      const answer = (await (await route.fetch()).json()) as { data: Record<string, unknown> };
      const errors = [{ path: ['rejected'], errorType: 'Throttled', message: 'Slow down' }];
      return route.fulfill({ json: { data: { ...answer.data, rejected: null }, errors } });
    });
    await page.getByRole('link', { name: 'Go to Start' }).click();
    await page.getByText('These figures did not load.').waitFor();
    await card(page, 'To approve').getByText('10 payments').waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Retry' }).click();
    await card(page, 'Rejected').getByText('4 payments').waitFor();
    expect(await page.getByRole('button', { name: 'Retry' }).count()).toBe(0);
  });

  it('follows what somebody else does', async () => {
    const { page } = shell;
    await signIn(page, shell.url, 'userTenantB', 'passwordB');
    await card(page, 'Drafts').getByText('16 payments').waitFor();
    const other = await shell.newWindow();
    const theirs = await other.newPage();
    await signIn(theirs, shell.url, 'adminTenantB', 'passwordB');
    await theirs.goto(`${shell.url}/payments?status=unconfirmed`);
    await theirs
      .getByRole('table', { name: 'Payments', exact: true })
      .getByRole('rowheader')
      .first()
      .getByRole('button')
      .click();
    await theirs.getByRole('button', { name: 'Submit for approval' }).click();
    await card(page, 'Drafts').getByText('15 payments').waitFor({ timeout: 15_000 });
    await card(page, 'To approve').getByText('11 payments').waitFor();
    await other.close();
  });
});

it('tells a new company what to do first, until it is done', async () => {
  const { page } = shell;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!query.includes('query Start')) return route.fallback();
    const { data } = (await (await route.fetch()).json()) as { data: Record<string, unknown> };
    const none = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [
        name,
        name === 'accounts' ? value : 'items' in (value as object) ? { items: [] } : { totals: [], truncated: false },
      ]),
    );
    return route.fulfill({ json: { data: none } });
  });
  await signIn(page, shell.url, 'adminTenantA', 'passwordA');
  const steps = page.getByRole('region', { name: 'First steps' });
  await steps.getByText('Done').waitFor();
  expect(await steps.getByRole('link').allInnerTexts()).toEqual(['Invite a colleague', 'Prepare a payment']);
  await page.getByText('Nothing to approve.').waitFor();
  expect(await shifts(page)).toBe(0);
  // Also on a phone they come before all that has nothing yet, which takes less room than they do.
  await page.setViewportSize({ width: 320, height: 640 });
  const [first, rest] = [
    await steps.boundingBox(),
    await page.getByRole('main').getByRole('list').last().boundingBox(),
  ];
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(rest?.y ?? 0);
  expect(rest?.height).toBeLessThan(first?.height ?? 0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.unroute('**/graphql');
  await page.getByRole('link', { name: 'Payments' }).first().click();
  await rowOf(page, 'Papeterie Lefèvre SARL').first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Outflow in the next 30 days' }).waitFor();
  expect(await steps.count()).toBe(0);
});
