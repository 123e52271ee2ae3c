import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rewritten, type GraphQLAnswer } from '../faults/proxy/http-faults.js';
import { useWorld } from '../faults/table/use-world.js';
import { readLayout } from '../support/read-layout.js';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { observe, type Trouble } from './observe.js';

/**
 * Text is text everywhere, under the policy and the Trusted Types that the shell is served with: whatever a server, an
 * address or a clipboard holds, nothing of it runs, nothing leaves the origin, and the page keeps its shape.
 */
const OVERRIDE = '\u202Egnp.ecnalab';

const TEXTS = [
  '<img src=x onerror="globalThis.hostile=1">',
  '"><script>globalThis.hostile=1</script>',
  '<svg/onload=globalThis.hostile=1>',
  '<a href="javascript:globalThis.hostile=1">Refund</a>',
  '</template></style><iframe srcdoc="<script>parent.hostile=1</script>">',
  '${globalThis.hostile=1}',
  '{{constructor.constructor("globalThis.hostile=1")()}}',
  'lit$123456789$ <?lit$1$?> <!--?lit$1$-->',
  '&lt;b&gt; &amp;amp; &#x202e;',
  '__proto__',
  OVERRIDE,
  '\u2067\u202D\u2066 never closed',
  '\u061C\u0634\u0631\u0643\u0629 \u0627\u0644\u0646\u0648\u0631',
  'half \uD83D pair',
  '\uDC00\uD800',
  'bell\u0007 and null\u0000',
  '\u200B\u200D\uFEFF',
  'Z\u0323\u0302'.repeat(120),
  'W'.repeat(1_000),
  '\u5B57'.repeat(1_000),
  '=HYPERLINK("http://elsewhere.example","Refund")',
  '+1-1', //
  '@SUM(1)',
  '\t=1\r\n-1',
] as const;

const stage = useWorld({ payments: TEXTS.length, others: 'adminTenantA' });
let page: Page;
let trouble: Trouble;

beforeAll(async () => {
  const context = await stage.world.browser.newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  trouble = await observe(page, stage.world.proxy.url);
  page.on('dialog', async (dialog) => {
    // Whoever leaves a form that is not kept yet is asked by the browser.
    if (dialog.type() === 'beforeunload') {
      await dialog.accept();
      return;
    }
    trouble.errors.push(`a dialog says ${dialog.message()}`);
  });
  await signIn(page, stage.world.proxy.url, 'userTenantA', 'passwordA');
});

afterAll(() => page.context().close());

afterEach(async () => {
  const seen = [...trouble.errors.splice(0), ...trouble.strangers.splice(0)];
  expect(seen).toEqual([]);
  expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
  expect(new URL(page.url()).origin).toBe(stage.world.proxy.url);
});

type Row = Readonly<Record<string, unknown>>;

/** What each payment names, by its id. */
const textOf = new Map<unknown, string>();

/** A server that lets through what ours refuses: each payment names another of the texts, and so does its reference. */
function answerHostile(): void {
  const spoilt = (row: Row): Row => {
    const at = textOf.get(row['id']) ?? TEXTS[textOf.size % TEXTS.length] ?? '';
    textOf.set(row['id'], at);
    return { ...row, creditorName: at, remittanceInformation: at, endToEndId: at, status: 'UNCONFIRMED' };
  };
  const rewrite = ({ data }: GraphQLAnswer): unknown => {
    const { listPayments, getPayment } = (data ?? {}) as { listPayments?: { items: readonly Row[] }; getPayment?: Row };
    if (getPayment) return { data: { getPayment: spoilt(getPayment) } };
    return { data: { ...data, listPayments: { ...listPayments, items: listPayments?.items.map(spoilt) } } };
  };
  for (const operation of ['listPayments', 'getPayment'])
    stage.world.proxy.plan(operation, rewritten(rewrite), Infinity);
}

const rows = (): Locator =>
  page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').getByRole('button');
const dialog = (): Locator => page.locator('dialog[open]').last();

/** At each width that people have: nothing sticks out, nothing is cut off. */
async function holds(): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await page.evaluate(readLayout), `${width} px wide`).toEqual([]);
  }
}

/** What a text brought into the page that is no text. */
function strangers(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
    const isStrange = (it: Element): boolean =>
      it.matches('iframe, object, embed, img[src="x"], a[href^="javascript:" i]') ||
      [...it.attributes].some(({ name }) => name.startsWith('on'));
    return all(document)
      .filter(isStrange)
      .map(({ outerHTML }) => outerHTML);
  });
}

/** As the DOM gives it: half a pair is replaced on the way out of the page. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

describe('payments that another server let through', () => {
  beforeEach(async () => {
    answerHostile();
    if (new URL(page.url()).pathname !== '/payments') await openPayments(page);
    await page.getByRole('searchbox').waitFor();
  });

  it('are listed with each character as it is, and nothing else', async () => {
    await expect.poll(() => rows().count()).toBe(TEXTS.length);
    const names = await rows().evaluateAll((all) => all.map((it) => it.textContent));
    const found = TEXTS.filter((text) => names.some((name) => wellFormed(name).includes(wellFormed(text))));
    expect(found).toEqual(TEXTS);
    expect(await strangers()).toEqual([]);
    await holds();
  });

  it('open as themselves, and are asked about by what they are', async () => {
    for (const text of [TEXTS[0], OVERRIDE, 'half \uD83D pair', 'W'.repeat(1_000), '\u200B\u200D\uFEFF'] as const) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await rows().nth(TEXTS.indexOf(text)).press('Enter');
      await dialog().getByText('EUR').first().waitFor();
      // A long name stands in the sheet alone, a short one in its title too.
      const named = dialog().getByRole('article').locator('bdi.strong');
      expect(wellFormed((await named.textContent()) ?? '')).toBe(wellFormed(text));
      await holds();
      await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
      const question = dialog().getByRole('heading');
      await question.getByText(/^\s*Delete the payment to/).waitFor();
      // A name's own direction turns none of the words around it.
      expect(wellFormed((await question.locator('bdi').textContent()) ?? '')).toBe(wellFormed(text));
      await page.setViewportSize({ width: 1280, height: 720 });
      await holds();
      expect(await strangers()).toEqual([]);
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    }
  });

  it('fill the form as what they are', async () => {
    for (const text of [
      TEXTS[1],
      OVERRIDE,
      'Z\u0323\u0302'.repeat(120),
      '=HYPERLINK("http://elsewhere.example","Refund")',
    ]) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await rows().nth(TEXTS.indexOf(text)).press('Enter');
      await dialog().getByRole('button', { name: 'Edit', exact: true }).click();
      const name = page.getByLabel('Creditor name', { exact: true });
      await expect.poll(() => name.inputValue()).toBe(text);
      await holds();
      expect(await strangers()).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    }
  });
});

describe('addresses that somebody else wrote', () => {
  const QUERIES = [
    'filter=%7B%22text%22%3A%22%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%7D',
    'account=%22%3E%3Cscript%3EglobalThis.hostile%3D1%3C%2Fscript%3E',
    'account=javascript:globalThis.hostile=1',
    'account=__proto__&status=constructor&sort=__proto__&columns=toString.valueOf&due=hasOwnProperty',
    'status=unconfirmed.%00.%E2%80%AE&size=1e9&min=99999999999999999999&max=-1&currency=%F0%9F%92%B6',
    'from=9999-99-99&to=0000-00-00&sort=--amount&columns=&size=NaN',
    `status=${'exported.'.repeat(60)}`,
    '__proto__[filter]=1&constructor.prototype.filter=1',
  ];

  it.each(QUERIES)('show the payments, or say that there are none: ?%s', async (query) => {
    await page.goto(`${stage.world.proxy.url}/payments?${query}#<img src=x onerror=globalThis.hostile=1>`);
    const shown = page.getByRole('table', { name: 'Payments', exact: true }).or(page.getByText(/^No payments/));
    await shown.first().waitFor();
    expect(await strangers()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype).length)).toBe(0);
  });

  it.each(['/payments%2F..%2Fadmin', '//elsewhere.example/payments', '/%00', '/<script>', '/payments/%E2%80%AE'])(
    'lead nowhere else: %s',
    async (path) => {
      const answer = await page.request.get(`${stage.world.proxy.url}${path}`, { maxRedirects: 0 });
      expect([200, 400, 404]).toContain(answer.status());
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers()['location']).toBeUndefined();
    },
  );
});

describe('a clipboard that somebody else filled', () => {
  /** As a web page would fill it, with markup beside the text. */
  const copy = (text: string): Promise<void> =>
    page.evaluate(async (copied) => {
      const blob = (type: string): Blob => new Blob([copied], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain'), 'text/html': blob('text/html') }),
      ]);
    }, text);

  const FIELDS = ['Creditor name', 'Creditor IBAN', 'Amount', 'Execution date', 'Remittance information'];

  it('leaves text in every field, and the form its shape', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${stage.world.proxy.url}/payments`);
    await page.getByRole('button', { name: 'New payment' }).click();
    for (const text of TEXTS) {
      await copy(text);
      for (const name of FIELDS) {
        await page.getByLabel(name, { exact: true }).focus();
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.press('ControlOrMeta+V');
      }
      expect(await strangers(), text).toEqual([]);
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/entries need a look/).waitFor();
    await holds();
  });

  it('is stored as it was pasted, or refused, and shown as it is stored', async () => {
    const before = (await stage.server.all()).length;
    for (const text of [TEXTS[0], '=HYPERLINK("http://elsewhere.example","Refund")', '&lt;b&gt; &amp;amp; &#x202e;']) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`${stage.world.proxy.url}/payments`);
      await page.getByRole('button', { name: 'New payment' }).click();
      await fillPayment(page, { creditor: text, amount: '1.00', remittance: text });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /^\s*Saved\.\s*$/ })
        .waitFor();
      expect(await stage.server.to(text)).toMatchObject([{ creditorName: text, remittanceInformation: text }]);
      await rows().filter({ hasText: text }).waitFor();
      expect(await strangers()).toEqual([]);
      await holds();
    }
    expect(await stage.server.all()).toHaveLength(before + 3);
  });
});
