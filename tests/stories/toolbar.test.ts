import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories, Storybook, type Story } from '../support/storybook.js';

const named = (id: string): Story => stories.find((story) => story.id === id)!;

const TABLE = named('payments-payments-table--ready');
const ACCOUNTS = named('accounts-accounts-table--ready');

let book: Storybook;

beforeAll(async () => {
  book = await Storybook.open();
});

afterAll(() => book.close());

/** What the story's element shows, as it is now. */
const shown = (tag: string): Promise<string> =>
  book.page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '',
    tag,
  );

const show = (story: Story, globals: string, args = ''): Promise<void> =>
  book.show(story, { fresh: true, globals, args });

describe('the toolbar', () => {
  it.each([
    ['direction:rtl', 'rtl', 'en-GB'],
    ['direction:ltr;locale:ar', 'ltr', 'ar'],
    ['locale:ar', 'rtl', 'ar'],
  ])('lets the page be read from the side that is asked for: %s', async (globals, dir, lang) => {
    await show(TABLE, globals);
    const read = await book.page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.querySelector('#storybook-root')!).direction,
    }));
    expect(read).toEqual({ lang, dir });
  });

  it.each(['a', 'b'])('shows payments of company %s, and of no other', async (tenant) => {
    await show(TABLE, `tenant:${tenant}`);
    const text = await shown('payments-table');
    expect([text.includes('tenant-a'), text.includes('tenant-b')]).toEqual([tenant === 'a', tenant === 'b']);
  });

  it.each([
    ['a', 'Company A'],
    ['b', 'Company B'],
  ])('shows accounts of company %s', async (tenant, company) => {
    await show(ACCOUNTS, `tenant:${tenant}`);
    const text = await shown('accounts-table');
    expect(text.match(/Company [AB]/g)?.every((name) => name === company)).toBe(true);
  });

  it('leaves each company where it belongs in a story of two', async () => {
    await show(named('composition--two-tenants-side-by-side'), 'tenant:b');
    const text = await book.page.evaluate(() =>
      [...document.querySelectorAll('payments-element, other-payments-element')].map((it) => {
        const list = it.shadowRoot?.querySelector('#list')?.shadowRoot?.textContent ?? '';
        return list.match(/tenant-[ab]/g)?.[0];
      }),
    );
    expect(text).toEqual(['tenant-a', 'tenant-b']);
  });

  it('lets a fast network answer at once', async () => {
    await show(TABLE, 'network:fast');
    expect(await shown('payments-table')).toContain('Nordwind GmbH');
  });

  it('lets a slow network keep the reader waiting, and then answer', async () => {
    await show(TABLE, 'network:slow');
    expect(await shown('payments-table')).not.toContain('Nordwind GmbH');
    await expect.poll(() => shown('payments-table'), { timeout: 10_000 }).toContain('Nordwind GmbH');
  });

  it.each([
    ['failing', 'payments-table', TABLE],
    ['offline', 'payments-table', TABLE],
    ['failing', 'accounts-table', ACCOUNTS],
    ['offline', 'accounts-table', ACCOUNTS],
  ] as const)('lets a network that is %s fail in %s', async (network, tag, story) => {
    await show(story, `network:${network}`);
    const text = await shown(tag);
    expect(text).toContain('Retry');
    expect(text).not.toMatch(/Nordwind|Main account/);
  });

  it('leaves a story the failure that it set itself', async () => {
    await show(named('payments-payments-table--denied'), '');
    const denied = await shown('payments-table');
    await show(named('payments-payments-table--denied'), 'network:offline');
    expect(await shown('payments-table')).toBe(denied);
  });
});

describe('the controls', () => {
  it('change the element of a story that draws itself', async () => {
    await show(TABLE, '', 'pageSize:10');
    await expect.poll(() => shown('payments-table')).toMatch(/1–10 of 60/);
  });

  it('change the element of a story by its arguments', async () => {
    await show(named('accounts-accounts-element--admin'), '');
    expect(await shown('accounts-element')).toContain('New account');
    await show(named('accounts-accounts-element--admin'), '', 'readonly:!true');
    expect(await shown('accounts-element')).not.toContain('New account');
  });
});
