import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLost } from '../faults/proxy/http-faults.js';
import type { ServerRows } from '../faults/table/server-rows.js';
import { World } from '../faults/table/world.js';
import { howMany } from '../support/deep.js';
import { Keyboard } from '../support/keyboard.js';
import { readLayout } from '../support/read-layout.js';
import { observe, type Trouble } from './observe.js';

/**
 * A file of 100 rows (500 when deep), seven of them bad, from the picker to the payments and back again, without a mouse: wide, and in Arabic
 * at 320 px. Two answers are lost on the way.
 */
let world: World;
let server: ServerRows;

beforeAll(async () => {
  world = await World.open({ payments: 3 });
  server = await world.rows('adminTenantA');
});

afterAll(() => world.close());

/** 500 with the bad ones when deep. */
const GOOD = howMany(93, 493);

const BAD = [
  ',DE89370400440532013000,1.00,2099-11-26,No name',
  'Typo Ltd,DE89370400440532013001,1.00,2099-11-26,Check digits',
  'Word Ltd,DE89370400440532013000,two,2099-11-26,Amount',
  'Past Ltd,DE89370400440532013000,1.00,2020-01-01,Past',
  'Leap Ltd,DE89370400440532013000,1.00,2099-02-30,No such day',
  `Long Ltd,DE89370400440532013000,1.00,2099-11-26,${'x'.repeat(141)}`,
  'Zero Ltd,DE89370400440532013000,0.00,2099-11-26,Nothing',
];

function fileOf(name: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const rows = Array.from(
    { length: GOOD },
    (_, index) => `${name} ${index},DE89370400440532013000,${index + 1}.50,2099-11-26,Invoice ${index}`,
  );
  for (const [index, row] of BAD.entries()) rows.splice(index * 12, 0, row);
  return {
    name: 'rows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Creditor,IBAN,Amount,Date,Reference', ...rows].join('\n')),
  };
}

describe.each([
  { setup: 'wide', width: 1280, language: 'en-GB' },
  { setup: 'in Arabic at 320 px', width: 320, language: 'ar' },
])('an import by keyboard alone, $setup:', ({ setup, width, language }) => {
  let page: Page;
  let keys: Keyboard;
  let trouble: Trouble;
  const part = (selector: string): Locator => page.locator(`#import ${selector}`);
  const primary = (): Locator => part('.dialog-foot .primary');
  const importButton = (): Locator => page.locator('payments-element .toolbar button').first();
  const heading = (): Locator => part('#import-step');

  beforeAll(async () => {
    const context = await world.browser.newContext({ locale: 'en-GB', viewport: { width, height: 720 } });
    page = await context.newPage();
    keys = new Keyboard(page);
    trouble = await observe(page, world.proxy.url);
    await page.goto(`${world.proxy.url}/payments`);
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.keyboard.press('Enter');
    await page.locator('payments-element .row-button').first().waitFor();
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    }, language);
  });

  afterAll(() => page.context().close());

  const at = async (step: string): Promise<void> => {
    await page.locator(`#import .import-step[data-step="${step}"]`).waitFor({ timeout: 60_000 });
    await expect.poll(() => keys.isOn(heading())).toBe(true);
    expect(await page.evaluate(readLayout)).toEqual([]);
  };

  it('stores the good rows, names the seven bad ones, and takes all of them back', async () => {
    const name = `Import ${setup}`;
    const before = (await server.creditors()).length;
    await keys.enter(importButton());
    await at('choose');
    const picker = page.waitForEvent('filechooser');
    await keys.enter(part('.import-drop button'));
    await (await picker).setFiles(fileOf(name));
    await at('columns');
    await keys.enter(primary());
    await at('preview');
    expect(await part('.import-bad > li').count()).toBe(7);
    expect(await heading().textContent()).toContain(
      language === 'ar' ? '7' : `${GOOD} payments ready, ${GOOD} of them with a note, 7 rows need a look`,
    );
    const field = part('#import-14-creditorIban');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await keys.tabTo(field);
    world.proxy.plan('createPayment', answerLost, 2);
    await keys.enter(primary());
    await at('result');
    const stored = (await server.creditors()).filter((creditor) => creditor.startsWith(name));
    expect([stored.length, new Set(stored).size, (await server.creditors()).length - before]).toEqual([
      GOOD,
      GOOD,
      GOOD,
    ]);
    await keys.enter(part('.dialog-foot .import-undo'));
    await expect.poll(() => keys.isOn(heading())).toBe(true);
    expect((await server.creditors()).length - before).toBe(GOOD);
    await keys.enter(primary());
    await expect.poll(async () => (await server.creditors()).length, { timeout: 60_000 }).toBe(before);
    await at('result');
    await keys.enter(primary());
    await expect.poll(() => keys.isOn(importButton())).toBe(true);
    expect([...keys.findings]).toEqual([]);
    // The browser tells of the answers that were lost, and of nothing else.
    const lost = 'Failed to load resource: net::ERR_EMPTY_RESPONSE';
    expect([...trouble.errors.filter((error) => error !== lost), ...trouble.strangers]).toEqual([]);
  }, 180_000);
});
