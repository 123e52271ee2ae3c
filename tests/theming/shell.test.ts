import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell, type OpenShell } from '../e2e/open-shell.js';
import { colourViolations } from '../support/axe.js';
import { signIn } from '../support/shell.js';
import { readLooks, type Looked } from './read-looks.js';

let shell: OpenShell;
let page: Page;

/** What the manual tells a team to write, so that it is true. */
const manual = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'theming.md'), 'utf8');
const twelveLines = /## Twelve lines\s+```css\n([^`]+)```/.exec(manual)?.[1] ?? '';

const rows = (name: string) => (at: Page) =>
  at.getByRole('table', { name, exact: true }).getByRole('rowheader').first().waitFor();

/** Each page with what is on it of shell and elements. */
const PAGES: readonly (readonly [string, (at: Page) => Promise<unknown>])[] = [
  ['/', (at) => at.getByText(/in \d+ payments/).waitFor()],
  ['/payments', rows('Payments')],
  ['/accounts', rows('Accounts')],
  ['/members', rows('Members')],
  ['/settings', (at) => at.getByText(/^Two people/).waitFor()],
  ['/nowhere', (at) => at.getByText('No such page').waitFor()],
];

beforeAll(async () => {
  shell = await openShell();
  page = await shell.browser.newPage({ locale: 'en-GB', reducedMotion: 'reduce', colorScheme: 'light' });
  page.setDefaultTimeout(10_000);
  // A sheet of the host's, as its policy lets it have.
  await page.route('**/host.css', (route) => route.fulfill({ contentType: 'text/css', body: twelveLines }));
});

afterAll(() => shell.close());

async function wear(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/host.css' });
        link.addEventListener('load', done);
        link.addEventListener('error', failed);
        document.head.append(link);
      }),
  );
}

/** One of the tokens as it is drawn on the page. */
const drawn = (token: string): Promise<string> =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, token);

/** What has the colour, the corner or the font that it had before. */
function unchanged(before: readonly Looked[], after: readonly Looked[], kept: readonly string[]): readonly string[] {
  return before.flatMap((was, at) => {
    const is = after[at];
    if (is?.name !== was.name) return [`${was.name} is no more`];
    const colours = Object.entries(was.colours)
      .filter(([of, value]) => value !== '' && is.colours[of] === value && !kept.includes(value))
      .map(([of, value]) => `${was.name} keeps its ${of}: ${value}`);
    const isRound = /^(?:0px|9{3,}px|\d+%)$/.test(was.radius);
    const isCode = was.font.includes('monospace');
    return [
      ...colours,
      ...(is.radius === was.radius && !isRound ? [`${was.name} keeps its corners: ${was.radius}`] : []),
      ...(is.font === was.font && was.font !== '' && !isCode ? [`${was.name} keeps its font: ${was.font}`] : []),
    ];
  });
}

async function change(): Promise<readonly string[]> {
  const before = await page.evaluate(readLooks);
  await wear();
  const after = await page.evaluate(readLooks);
  expect(before.length).toBeGreaterThan(20);
  // The lines say nothing of these two; and what is written on an accent is black or white.
  const kept = [await drawn('--remit-warning'), await drawn('--remit-info'), await drawn('--remit-accent-text')];
  return [...new Set(unchanged(before, after, kept))];
}

describe.each(['light', 'dark'] as const)('twelve lines of a host’s, in %s', (colorScheme) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme });
    await page.goto(shell.backend.url);
    await page.evaluate(() => localStorage.clear());
    await page.goto(shell.backend.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('restyle the way in: card, fields, button and the ring of what has the focus', async () => {
    expect(await change()).toEqual([]);
    const button = page.getByRole('button', { name: 'Sign in' });
    await page.getByLabel('User name').focus();
    await page.keyboard.press('Tab');
    await button.focus();
    const [ring, ground, size, height] = await button.evaluate((it) => {
      const style = getComputedStyle(it);
      return [style.outlineColor, style.backgroundColor, style.fontSize, it.getBoundingClientRect().height];
    });
    expect([ring, ground, size]).toEqual([await drawn('--remit-focus'), await drawn('--remit-accent'), '15px']);
    // Between the 40 px of density 0 and the 34 of density 1.
    expect(height).toBe(37);
    expect(await colourViolations(page, 'html')).toEqual([]);
  });

  it('restyle each page of who is signed in, shell and elements alike, and all can be read', async () => {
    await signIn(page, shell.backend.url, 'adminTenantA', 'passwordA');
    const found: string[] = [];
    for (const [path, there] of PAGES) {
      await page.goto(shell.backend.url + path);
      await there(page);
      await page.waitForLoadState('networkidle');
      found.push(...(await change()).map((line) => `${path}: ${line}`));
      found.push(...(await colourViolations(page, 'html')).map((line) => `${path}: ${line}`));
    }
    expect(found).toEqual([]);
  });
});
