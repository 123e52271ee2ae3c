import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMBEDDED, FRAMEWORKS, snippetsOf } from '../../.storybook/snippets/snippets.js';
import { axeViolations, RULES_OF_PAGES } from '../support/axe.js';
import { isDeep, share } from '../support/deep.js';
import { pages, stories, Storybook, type Story } from '../support/storybook.js';

const ROOT = '#storybook-docs';
const packages = join(import.meta.dirname, '..', '..', 'packages');

interface Declared {
  readonly tagName?: string;
  readonly events?: readonly { name: string }[];
  readonly members?: readonly { kind: string; name: string }[];
  readonly slots?: readonly { name: string }[];
  readonly cssParts?: readonly { name: string }[];
}

const declared = new Map<string, Declared>();

let book: Storybook;

beforeAll(async () => {
  for (const name of ['payments-element', 'accounts-element']) {
    const { modules } = JSON.parse(await readFile(join(packages, name, 'custom-elements.json'), 'utf8')) as {
      modules: readonly { declarations: readonly Declared[] }[];
    };
    for (const each of modules.flatMap(({ declarations }) => declarations)) declared.set(each.tagName ?? '', each);
  }
  book = await Storybook.open({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-write', 'clipboard-read'],
  });
});

afterAll(() => book.close());

const pageOf = (tag: string): Story => pages.find(({ title }) => title.endsWith(`/${tag}`))!;

const walked = isDeep ? pages : [...pages.filter(({ title }) => !title.includes('/')), ...share(pages, 3)];

describe.each(walked)('the page $title', (page: Story) => {
  beforeEach(() => book.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

  it.each(isDeep ? ['light', 'dark', 'forced'] : ['light', 'dark'])(
    'says no error and passes axe, %s',
    async (look) => {
      await book.page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'forced' ? 'active' : 'none',
      });
      await book.showPage(page);
      expect(await axeViolations(book.page, ROOT, RULES_OF_PAGES)).toEqual([]);
      expect(book.complaints).toEqual([]);
    },
  );

  it('fits on a phone', async () => {
    await book.page.setViewportSize({ width: 375, height: 800 });
    await book.showPage(page);
    const width = await book.page.evaluate(() => document.documentElement.scrollWidth);
    await book.page.setViewportSize({ width: 1440, height: 900 });
    expect(width).toBeLessThanOrEqual(375);
  });
});

describe('the pages', () => {
  it('begin with a welcome, whose links lead somewhere', async () => {
    expect(pages.map(({ title }) => title)).toEqual(expect.arrayContaining(['Welcome', 'Guidelines']));
    await book.showPage(pages.find(({ title }) => title === 'Welcome')!);
    const links = await book.page
      .locator(`${ROOT} a[href*="path="]`)
      .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').split('/').at(-1) ?? ''));
    const ids = [...pages, ...stories].map(({ id }) => id);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('open at the welcome in a folder of a site, with the manager around them', async () => {
    await book.openWhole('');
    const frame = book.page.frameLocator('#storybook-preview-iframe');
    await frame.locator('h1', { hasText: 'Remit Elements' }).waitFor();
    await frame.getByText('Papeterie Lefèvre SARL').waitFor();
    expect(book.complaints).toEqual([]);
  });

  it.each(EMBEDDED.map(({ tag }) => tag))('tell of %s all that its manifest says', async (tag) => {
    await book.showPage(pageOf(tag));
    const rows = await book.page.locator(`${ROOT} .docblock-argstable tbody tr td:first-child`).allInnerTexts();
    const { members = [], events = [], slots = [], cssParts = [] } = declared.get(tag)!;
    const names = [...members, ...events, ...slots, ...cssParts].map(({ name }) => name);
    const missing = names.filter((name) => !rows.some((row) => row.trim() === name));
    expect([missing, rows.length >= names.length]).toEqual([[], true]);
  });

  it('give a snippet for each framework, to be copied', async () => {
    await book.showPage(pageOf('payments-table'));
    const snippets = snippetsOf('payments-table');
    for (const { framework, code } of snippets) {
      await book.page.getByRole('tab', { name: framework }).click();
      await book.page.locator('snippet-tabs button.copy').click();
      await book.page.locator('snippet-tabs [role=status]', { hasText: 'Copied' }).waitFor();
      expect(await book.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    }
    expect(snippets.map(({ framework }) => framework)).toEqual([...FRAMEWORKS]);
  });
});

describe('the snippets', () => {
  it.each(EMBEDDED)('name what $tag has', ({ tag, event, of }) => {
    const { events = [], members = [] } = declared.get(tag)!;
    expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining([event, 'session-required']));
    expect(members.map(({ name }) => name)).toContain('client');
    if (of) expect(JSON.stringify(members)).toContain(`"attribute":"${of}"`);
    for (const { code } of snippetsOf(tag)) expect(code).toContain(`<${tag}`);
  });

  it('are there for each element that a page is about', () => {
    const tags = pages.filter(({ title }) => title.includes('/')).map(({ title }) => title.split('/').at(-1));
    expect(EMBEDDED.map(({ tag }) => tag).sort()).toEqual(tags.sort());
  });
});
