import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend, type LocalBackend } from '@remit-elements/local-backend';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isDeep } from '../support/deep.js';
import { signIn } from '../support/shell.js';
import { launchPinned } from './launch-pinned.js';
import { differenceOf, type Difference } from './picture.js';
import { MOMENT, steady } from './steady-page.js';
import { VIEWS, type View } from './views.js';

/**
 * The shell as it looked when somebody last looked at it: by the browser that is pinned through npm, at one moment, in one
 * font. To keep what is seen now, after looking at it: REMIT_KEEP_LOOKS=1 REMIT_DEEP=1 npx vitest run tests/looks
 */
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1440, 1024, 768, 320] as const;
/** The quick tier looks at the two ends. */
const LOOKS: readonly { readonly scheme: (typeof SCHEMES)[number]; readonly widths: readonly number[] }[] = SCHEMES.map(
  (scheme) => ({ scheme, widths: isDeep ? WIDTHS : scheme === 'light' ? [1440] : [320] }),
);

let backend: LocalBackend;
let browser: Browser;
let dataDir: string;

beforeAll(async () => {
  // The clock alone stands: whatever waits goes on.
  vi.useFakeTimers({ toFake: ['Date'], now: MOMENT });
  dataDir = await mkdtemp(join(tmpdir(), 'remit-looks-'));
  backend = await startLocalBackend({ port: 0, dataDir });
  browser = await launchPinned();
});

afterAll(async () => {
  await browser.close();
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
  vi.useRealTimers();
});

async function windowOf(scheme: (typeof SCHEMES)[number]): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await steady(context);
  return context;
}

async function reach(page: Page, { user, path, reach: arrive }: View): Promise<void> {
  if (user) await signIn(page, backend.url, user, 'passwordA');
  await page.goto(new URL(path, backend.url).href);
  await arrive(page);
}

async function picturesOf(page: Page, view: View, scheme: string, widths: readonly number[]): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const seen = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const difference = await differenceOf(`${view.name}-${String(width)}-${scheme}`, seen);
    if (difference) found.push(difference);
  }
  return found;
}

describe.each(LOOKS)('in $scheme', ({ scheme, widths }) => {
  it.each(VIEWS)('$name looks as it did', async (view) => {
    const context = await windowOf(scheme);
    const page = await context.newPage();
    try {
      await page.setViewportSize({ width: 1440, height: 900 });
      await reach(page, view);
      expect(await picturesOf(page, view, scheme, widths)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
