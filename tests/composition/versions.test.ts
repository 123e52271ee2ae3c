import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { StaticServer } from '../support/static-server.js';
import { openHost, type HostPage } from './host-page.js';
import { SECOND_TITLE, serveHosts } from './serve-hosts.js';

let server: StaticServer;
let browser: Browser;
let host: HostPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveHosts(), launchBrowser()]);
  host = await openHost(browser, `${server.url}/plain.html`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A document without elements; what it complained of until then is forgotten. */
async function fresh(): Promise<Page> {
  await host.page.goto(`${server.url}/plain.html`);
  host.complaints.length = 0;
  return host.page;
}

const TAGS = [
  ...['payments-element', 'payments-table', 'payment-form', 'payment-detail'],
  ...['accounts-element', 'accounts-table'],
];

/** Which version each tag is of: by the class that a document makes of it. */
function madeOf(page: Page, tags: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (names) => {
    const versions = [await window.hosting.elements('v1'), await window.hosting.elements('v2')];
    const classes = versions.map(({ payments, accounts }) =>
      Object.values({ ...payments, ...accounts } as Record<string, unknown>),
    );
    return names.map((name) => {
      const made = customElements.get(name);
      const index = classes.findIndex(
        (all) => made && (all.includes(made) || all.includes(Object.getPrototypeOf(made))),
      );
      return `${name}: ${index < 0 ? 'nothing' : `v${String(index + 1)}`}`;
    });
  }, tags);
}

describe('two versions on one page', () => {
  it.each([
    ['the older first', ['v1', 'v2'] as const],
    ['the newer first', ['v2', 'v1'] as const],
  ])('are each defined under their own tags, however often: %s', async (_, order) => {
    const page = await fresh();
    await page.evaluate(async (versions) => {
      for (const version of [...versions, ...versions]) {
        const { payments, accounts } = await window.hosting.elements(version);
        const options = version === 'v1' ? {} : { prefix: 'v2' };
        payments.define(options);
        accounts.define(options);
      }
    }, order);
    const prefixed = TAGS.map((tag) => `v2-${tag}`);
    expect(await madeOf(page, [...TAGS, ...prefixed])).toEqual([
      ...TAGS.map((tag) => `${tag}: v1`),
      ...prefixed.map((tag) => `${tag}: v2`),
    ]);
    expect(host.complaints).toEqual([]);
  });

  it('leave a tag alone that the other has taken, with one warning for each', async () => {
    const page = await fresh();
    await page.evaluate(async () => {
      const [first, second] = [await window.hosting.elements('v1'), await window.hosting.elements('v2')];
      first.payments.define();
      second.payments.define();
      second.payments.define();
      second.payments.define({ prefix: 'v2' });
    });
    const own = TAGS.slice(0, 4);
    expect(await madeOf(page, own)).toEqual(own.map((tag) => `${tag}: v1`));
    expect(host.complaints).toHaveLength(own.length);
    for (const tag of own) expect(host.complaints.join('\n')).toContain(`<${tag}>`);
  });
});

/** The older under its own tag with company A, the newer beside it with company B. */
async function sideBySide(retention: 'browser' | 'page' = 'page'): Promise<Record<'first' | 'second', Locator>> {
  const page = await fresh();
  await showBoth(page, retention);
  return { first: page.locator('payments-element'), second: page.locator('v2-payments-element') };
}

async function showBoth(page: Page, retention: 'browser' | 'page'): Promise<void> {
  await page.evaluate(async (kept) => {
    const { hosting } = window;
    const gateways = [];
    for (const [version, letter] of [['v1', 'a'] as const, ['v2', 'b'] as const]) {
      const { payments, accounts, paymentsTesting: testing } = await hosting.elements(version);
      const options = version === 'v1' ? {} : { prefix: version };
      payments.define(options);
      accounts.define(options);
      const tenantId = letter === 'a' ? testing.TENANT_A : testing.TENANT_B;
      const gateway = testing.memoryPaymentsGateway({
        session: { tenantId, subject: `preparer-${letter}` },
        accounts: testing.accountFixtures(tenantId),
        payments: testing.paymentFixtures(30, { tenantId }),
        retention: kept,
      });
      gateways.push(gateway);
      await hosting.show(version === 'v1' ? 'payments-element' : 'v2-payments-element', { gateway });
    }
    Object.assign(window, { gateways });
  }, retention);
}

/** What reached each company's gateway. */
const written = (): Promise<readonly (readonly string[])[]> =>
  host.page.evaluate(() =>
    (window as unknown as { gateways: { commands: { type: string }[] }[] }).gateways.map(({ commands }) =>
      commands.map(({ type }) => type),
    ),
  );

const rows = (element: Locator): Promise<number> => element.getByRole('rowheader').count();
const dialogs = (element: Locator): Locator => element.locator('dialog[open]');
const focusRow = (element: Locator): Promise<void> =>
  element.getByRole('rowheader').first().getByRole('button').focus();

/** As when what had the focus is taken out of the page. */
const loseFocus = (): Promise<void> =>
  host.page.evaluate(() => {
    for (let now = document.activeElement; now instanceof HTMLElement; now = now.shadowRoot?.activeElement ?? null)
      if (!now.shadowRoot?.activeElement) now.blur();
  });

describe('two versions with two companies on one page', () => {
  it('each draw by their own code, and their parts too', async () => {
    const { first, second } = await sideBySide();
    await expect.poll(() => first.getByRole('heading', { level: 2 }).first().textContent()).toBe('Payments');
    expect(await second.getByRole('heading', { level: 2 }).first().textContent()).toBe(SECOND_TITLE);
    await second.getByRole('button', { name: 'New payment' }).first().click();
    await second.getByLabel('Creditor name').waitFor();
    const inside = await host.page.evaluate(() => {
      const tags = (root: ParentNode): string[] =>
        [...root.querySelectorAll('*')].flatMap((it) => [it.localName, ...(it.shadowRoot ? tags(it.shadowRoot) : [])]);
      const of = (tag: string): string[] => {
        const { shadowRoot } = document.querySelector(tag) ?? {};
        return [...new Set(shadowRoot ? tags(shadowRoot) : [])].filter((name) => name.includes('-')).sort();
      };
      return [of('payments-element'), of('v2-payments-element')];
    });
    expect(inside).toEqual([['payments-table'], ['v2-payment-form', 'v2-payments-table']]);
    expect(host.complaints).toEqual([]);
  });

  it('write for their own company alone, and say so in their own element', async () => {
    const { first, second } = await sideBySide();
    await first.getByRole('rowheader', { name: 'Nordwind GmbH' }).first().getByRole('button').click();
    await first.getByRole('button', { name: 'Delete' }).click();
    await dialogs(first).last().getByRole('button', { name: 'Delete' }).click();
    await first.getByText('Deleted.', { exact: true }).waitFor();
    expect([await rows(first), await rows(second)]).toEqual([24, 25]);
    expect(await written()).toEqual([['delete'], []]);
    expect(await second.locator('.said').textContent()).toBe('');
    expect(await second.getByText('tenant-a').count()).toBe(0);
    expect(host.complaints).toEqual([]);
  });

  it('take the keys of whoever has the focus, and one alone where nobody has it', async () => {
    const { first, second } = await sideBySide();
    const { keyboard } = host.page;
    const searching = (element: Locator): Promise<boolean> =>
      element.getByRole('searchbox').evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box);
    await focusRow(second);
    await keyboard.press('/');
    expect([await searching(first), await searching(second)]).toEqual([false, true]);
    await focusRow(first);
    await keyboard.press('?');
    await dialogs(first).waitFor();
    expect(await dialogs(second).count()).toBe(0);
    await keyboard.press('Escape');
    await expect.poll(() => dialogs(first).count()).toBe(0);
    await focusRow(second);
    await keyboard.press('n');
    await dialogs(second).waitFor();
    expect(await dialogs(first).count()).toBe(0);
    // Nothing has the focus: what lies under the other's dialog takes no key.
    await loseFocus();
    await keyboard.press('n');
    await keyboard.press('?');
    expect([await dialogs(first).count(), await dialogs(second).count()]).toEqual([0, 1]);
    await second.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => dialogs(second).count()).toBe(0);
    await loseFocus();
    await keyboard.press('?');
    await expect.poll(async () => (await dialogs(first).count()) + (await dialogs(second).count())).toBe(1);
    expect(host.complaints).toEqual([]);
  });

  it('speak the language and run in the direction that each is told', async () => {
    const { first, second } = await sideBySide();
    await host.page.evaluate(async () => {
      Object.assign(document.querySelector('payments-element') ?? {}, { locale: 'de' });
      Object.assign(document.querySelector('v2-payments-element') ?? {}, { locale: 'ar' });
      await window.hosting.still();
    });
    await first.getByRole('button', { name: 'Neue Zahlung' }).first().waitFor();
    await second.getByRole('button', { name: 'دفعة جديدة' }).first().waitFor();
    const turned = (element: Locator): Promise<readonly string[]> =>
      element.evaluate((it) => {
        const table = it.shadowRoot?.querySelector('#list')?.shadowRoot;
        const icon = table?.querySelector('.pager svg');
        return [getComputedStyle(it).direction, icon ? getComputedStyle(icon).transform : 'none'];
      });
    expect(await turned(first)).toEqual(['ltr', 'none']);
    expect(await turned(second)).toEqual(['rtl', 'matrix(-1, 0, 0, 1, 0, 0)']);
    expect(host.complaints).toEqual([]);
  });

  it('keep what was begun apart: a draft comes back to its own company', async () => {
    const { first } = await sideBySide('browser');
    await first.getByRole('button', { name: 'New payment' }).first().click();
    await first.getByLabel('Creditor name').fill('Begun in A');
    await expect
      .poll(() => host.page.evaluate(async () => (await indexedDB.databases()).length), { timeout: 8_000 })
      .toBe(1);
    host.page.once('dialog', (dialog) => void dialog.accept());
    await host.page.reload();
    await showBoth(host.page, 'browser');
    const [again, other] = [host.page.locator('payments-element'), host.page.locator('v2-payments-element')];
    await expect.poll(() => again.getByText(/^Unsaved payment to .Begun in A/).count()).toBeGreaterThan(0);
    expect(await other.getByText(/^Unsaved/).count()).toBe(0);
    const names = await host.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toHaveLength(1);
    expect(names.join()).not.toMatch(/tenant|preparer/);
    expect(host.complaints).toEqual([]);
  });
});
