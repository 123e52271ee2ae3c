import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { placeOf } from './blocks.js';
import { namesIn, openDesk, scriptOf, type Desk } from './browser-page.js';
import { checked, started } from './plan.js';
import { withHashes } from './with-hashes.js';

const pages = checked('html');
const scripts = started();

/** What a page of fragments has: its elements, its session's client, and how tests are written in it. */
const HOST_PAGE = `<payments-element></payments-element><payment-form></payment-form><accounts-element></accounts-element>
<script type="module">
  import '@remit-elements/payments-element/define.js';
  import { defineAccountParts } from '@remit-elements/accounts-element';
  import '@remit-elements/accounts-element/define.js';
  import { memoryPaymentsGateway, paymentFixtures } from '@remit-elements/payments-element/testing.js';
  import { memoryAccountsGateway, accountFixtures } from '@remit-elements/accounts-element/testing.js';
  import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
  import { expect } from '@open-wc/testing';
  import { Amplify } from 'aws-amplify';
  defineAccountParts();
  const tests = [];
  const find = (tag) => document.querySelector(tag);
  Object.assign(globalThis, {
    payments: find('payments-element'),
    form: find('payment-form'),
    accounts: find('accounts-element'),
    client: fakeSessionClient(),
    outputs: await (await fetch('/amplify_outputs.json')).json(),
    askForSecondFactor: () => Promise.resolve(true),
    it: (name, test) => tests.push(test),
    expect,
  });
  Amplify.configure(outputs);
  payments.gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
  accounts.gateway = memoryAccountsGateway({ accounts: accountFixtures() });
  await import(URL.createObjectURL(new Blob([SCRIPT], { type: 'text/javascript' })));
  for (const test of tests) await test();
  document.title = 'done ' + tests.length;
</script>`;

const hostPage = (script: string): string =>
  HOST_PAGE.replace('SCRIPT', () => JSON.stringify(script).replaceAll('</', '<\\/'));

let desk: Desk;

beforeAll(async () => {
  const code = [...pages, ...scripts].map((block) => block.code);
  desk = await openDesk([HOST_PAGE, ...code].flatMap(namesIn));
}, 60_000);

afterAll(() => desk.close());

/** What an element of each tag shows once it has what it needs. */
async function isShown(page: Page, tag: string): Promise<void> {
  const element = page.locator(tag);
  if (tag.endsWith('-form')) await element.getByRole('textbox').first().waitFor();
  else if (tag.endsWith('-detail'))
    await element
      .getByText(/[A-Z]{2}\d\d \d{4}/)
      .first()
      .waitFor();
  else await element.getByRole('rowheader').first().waitFor();
}

describe('a page shows what it embeds, and complains of nothing', () => {
  it.each(pages.map((block) => [placeOf(block), block] as const))('%s', async (_place, { code }) => {
    const tags = [...code.matchAll(/<((?:payment|account)s?-[a-z]+)/g)].map(([, tag = '']) => tag);
    const { page, complaints } = await desk.open(await withHashes(withIds(code)));
    try {
      for (const tag of new Set(tags)) await isShown(page, tag);
    } catch (cause) {
      throw new Error(`${complaints.join('\n')}\n${await page.locator('body').innerText()}`, { cause });
    }
    expect(complaints).toEqual([]);
    expect(tags.length).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a script runs to its end', () => {
  it.each(scripts.map((block) => [placeOf(block), block] as const))('%s', async (_place, { code, language }) => {
    const { page, complaints } = await desk.open(hostPage(await scriptOf(code, language)));
    await expect.poll(async () => [...complaints, await page.title()]).toEqual([expect.stringMatching(/^done/)]);
    expect(await page.title()).toBe(`done ${String(code.match(/^it\(/gm)?.length ?? 0)}`);
    await page.close();
  });
});

it('hears what a page complains of', async () => {
  const broken = `<script type="module">import { none } from '@remit-elements/payments-element/define.js';</script>`;
  const { page, complaints } = await desk.open(broken);
  await expect.poll(() => complaints).toEqual([expect.stringContaining('none')]);
  await page.close();
});

/** The ids that a reader of the page puts in: of what our backend begins with. */
function withIds(code: string): string {
  return code
    .replaceAll('payment-id="the-id"', 'payment-id="payment-000001"')
    .replaceAll('account-id="the-id"', 'account-id="main-account"');
}
