import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMessage } from '../../packages/element-kit/src/i18n/format-message.js';
import { languages } from '../../packages/payments-element/src/strings/languages.js';
import type { ServerRow, ServerRows } from '../faults/table/server-rows.js';
import { World } from '../faults/table/world.js';
import { Keyboard } from '../support/keyboard.js';
import { readLayout } from '../support/read-layout.js';
import { englishOf, type Words } from '../words/english.js';
import { observe, type Trouble } from './observe.js';

/**
 * An approver's morning without a mouse: approves twelve, rejects one with a reason, hands what is confirmed over in one
 * file for the bank. Wide, and in Arabic at 320 px.
 */
let world: World;
let server: ServerRows;

beforeAll(async () => {
  world = await World.open({ payments: 1 });
  server = await world.rows('adminTenantA');
});

afterAll(() => world.close());

async function wordsOf(language: string): Promise<Words> {
  const first = await languages[language]?.();
  const rest = await first?.rest?.();
  return { ...(await englishOf('payments-element')), ...first?.words, ...rest?.words };
}

/** Payments that somebody else prepared and submitted, to creditors of that name. */
async function submitted(name: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { id, version } = await server.plant(`${name} ${index}`, 100 + index);
    await server.change('submitPayment', { id, version });
  }
}

describe.each([
  { setup: 'wide', width: 1280, language: 'en' },
  { setup: 'in Arabic at 320 px', width: 320, language: 'ar' },
])('from prepared to the bank by keyboard alone, $setup:', ({ setup, width, language }) => {
  const name = `Morning ${setup}`;
  let page: Page;
  let keys: Keyboard;
  let trouble: Trouble;
  let words: Words;

  const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    formatMessage(words[key] ?? key, values, language);
  const button = (within: Page | Locator, key: string, values = {}): Locator =>
    within.getByRole('button', { name: t(key, values), exact: true });
  const dialog = (): Locator => page.locator('payments-element dialog[open]').last();
  const said = (text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const row = (creditor: string): Locator =>
    page.getByRole('rowheader').getByRole('button', { name: creditor, exact: true });
  const fits = async (): Promise<void> => expect(await page.evaluate(readLayout)).toEqual([]);
  const own = async (): Promise<readonly ServerRow[]> =>
    (await server.all()).filter(({ creditorName }) => creditorName.startsWith(name));

  beforeAll(async () => {
    words = await wordsOf(language);
    await submitted(name, 13);
    const context = await world.browser.newContext({ locale: 'en-GB', viewport: { width, height: 720 } });
    page = await context.newPage();
    keys = new Keyboard(page);
    trouble = await observe(page, world.proxy.url);
    await page.goto(`${world.proxy.url}/payments`);
    await page.getByLabel('User name').fill('approverTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.keyboard.press('Enter');
    await row(`${name} 12`).waitFor();
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    }, language);
    await page.getByRole('searchbox', { name: t('tools.search') }).waitFor();
  });

  afterAll(() => page.context().close());

  it('approves twelve at once', async () => {
    const box = page.locator('payments-element tbody .tick').first();
    await keys.tabTo(box);
    await page.keyboard.press('Space');
    for (let rows = 1; rows < 12; rows += 1) await page.keyboard.press('Shift+ArrowDown');
    await keys.enter(button(page, 'selected.approve'));
    await page.getByRole('dialog', { name: t('bulk.question.approve', { count: 12 }) }).waitFor();
    await fits();
    await keys.enter(button(dialog(), 'bulk.go.approve', { count: 12 }));
    await said(t('bulk.done.approve', { count: 12 }));
    await fits();
    const statuses = (await own()).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 'CONFIRMED'), 'PENDING_APPROVAL']);
  }, 120_000);

  it('rejects one with a reason', async () => {
    await keys.enter(row(`${name} 0`));
    await keys.enter(button(dialog(), 'decision.reject'));
    const reason = page.getByRole('textbox', { name: t('decision.reason'), exact: true });
    await keys.fill(reason, 'Paid already <b>in May</b>');
    await fits();
    await keys.enter(button(dialog(), 'decision.reject'));
    await said(t('decision.rejected'));
    const [rejected] = (await own()).filter(({ creditorName }) => creditorName === `${name} 0`);
    expect(rejected).toMatchObject({ status: 'REJECTED', rejectionReason: 'Paid already <b>in May</b>' });
  }, 120_000);

  it('hands what is confirmed over in one file', async () => {
    const confirmed = (await server.all()).filter(({ status }) => status === 'CONFIRMED').map(({ id }) => id);
    await keys.enter(button(page, 'workspace.export'));
    const asFile = dialog().locator('input[value="pain001"]');
    await keys.tabTo(dialog().locator('input[name="export-as"]:checked'));
    while (!(await keys.isOn(asFile))) await page.keyboard.press('ArrowDown');
    await fits();
    await keys.enter(button(dialog(), 'export.continue'));
    const handOver = button(dialog(), 'export.handOver', { count: confirmed.length });
    await handOver.waitFor();
    await fits();
    const download = page.waitForEvent('download');
    await keys.enter(handOver);
    const xml = await readFile(await (await download).path(), 'utf8');
    await dialog()
      .getByText(t('export.handed', { count: confirmed.length }))
      .waitFor();
    await fits();
    await keys.enter(button(dialog(), 'export.done'));

    expect(xml).toContain(`<NbOfTxs>${confirmed.length}</NbOfTxs>`);
    const exported = (await server.all()).filter(({ id }) => confirmed.includes(id));
    expect(new Set(exported.map(({ status }) => status))).toEqual(new Set(['EXPORTED']));
    for (const { creditorName } of await own()) expect(xml.includes(creditorName)).toBe(creditorName !== `${name} 0`);
  }, 120_000);

  it('meets no trouble on the way', () => {
    expect([...keys.findings, ...trouble.errors, ...trouble.strangers]).toEqual([]);
  });
});
