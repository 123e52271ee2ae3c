import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

/** So late comes whatever is asked for: what stands in for it is seen first. */
const LATE_MS = 250;
/** Nobody sees less than that. */
const STILL = 0.001;

const SIZES = [
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
];

/** What is there last of a page. */
type Whole = (page: Page) => Promise<unknown>;

const text = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const PAYMENTS: Whole = (page) =>
  Promise.all([
    text(/^\d+ .+ · EUR/)(page),
    page.getByText('live', { exact: true }).filter({ visible: true }).first().waitFor(),
  ]);
const ACCOUNTS: Whole = (page) =>
  page
    .getByRole('table', { name: 'Accounts' })
    .getByText(/^\d+ payments$/)
    .filter({ visible: true })
    .first()
    .waitFor();

const PAGES = {
  Start: text(/in \d+ payments/),
  Payments: PAYMENTS,
  Accounts: ACCOUNTS,
  Members: (page: Page) => page.getByRole('table', { name: 'Members' }).getByRole('row').nth(1).waitFor(),
  Settings: (page: Page) => Promise.all(['Save', 'Set up'].map((name) => page.getByRole('button', { name }).waitFor())),
} satisfies Record<string, Whole>;

const ADDRESSES: Readonly<Record<string, Whole>> = {
  '/': text(/in \d+ payments/),
  '/payments': PAYMENTS,
  '/payments?status=rejected': PAYMENTS,
  '/payments/payment-000040': (page) =>
    Promise.all([text(/^Prepared by/)(page), page.getByRole('button', { name: 'Main account' }).waitFor()]),
  '/accounts': ACCOUNTS,
  '/accounts/dollar-account': async (page) => {
    await page.getByRole('button', { name: 'Show payments' }).waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  },
  '/members': PAGES.Members,
  '/settings': PAGES.Settings,
};

const DOORS: Readonly<Record<string, Whole>> = {
  '/': (page) => page.getByRole('button', { name: 'Sign in' }).waitFor(),
  '/sign-up': heading('Sign up a company'),
  '/forgotten-password': (page) => page.getByRole('heading', { level: 1 }).waitFor(),
};

/** From now on each document adds up what moves in it. */
function watch(): Promise<unknown> {
  return shell.page.addInitScript(() => {
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    // Also what moves in the half second after a click, which the browser would forgive.
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries) window.moved = (window.moved ?? 0) + (entry as PerformanceEntry & Shift).value;
    };
    window.takeMoved = () => {
      add(observer.takeRecords());
      const moved = window.moved ?? 0;
      window.moved = 0;
      return moved;
    };
    observer.observe({ type: 'layout-shift', buffered: true });
  });
}

/** A window of that size, far from the server. */
async function begin(size: (typeof SIZES)[number]): Promise<void> {
  const { page } = shell;
  await page.setViewportSize(size);
  const session = await page.context().newCDPSession(page);
  const unbounded = { downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATE_MS, ...unbounded });
}

async function beginSignedIn(size: (typeof SIZES)[number]): Promise<void> {
  await watch();
  await signIn(shell.page, shell.url, 'adminTenantA', 'passwordA');
  await begin(size);
  // What moves with the window's size does not count.
  await moved(PAGES.Start);
}

/** What moved since it was asked last, once the page is whole; frames tell of it when they are drawn. */
async function moved(whole: Whole): Promise<number> {
  await whole(shell.page);
  return shell.page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return window.takeMoved();
  });
}

/** The pages that moved, and how much. */
async function unrest(visits: Readonly<Record<string, Whole>>, go: (to: string) => Promise<unknown>) {
  const found: Record<string, number> = {};
  for (const [to, whole] of Object.entries(visits)) {
    await go(to);
    const sum = await moved(whole);
    if (sum >= STILL) found[to] = sum;
  }
  return found;
}

/** By the menu, which is behind a button where it is narrow. */
async function follow(name: string): Promise<void> {
  const menu = shell.page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await shell.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

describe.each(SIZES)('at $width px nothing moves while the server is slow', (size) => {
  const load = (path: string): Promise<unknown> => shell.page.goto(`${shell.url}${path}`);

  it('on the ways in', async () => {
    await watch();
    await begin(size);
    expect(await unrest(DOORS, load)).toEqual({});
  });

  it('on a page that is loaded', async () => {
    await beginSignedIn(size);
    expect(await unrest(ADDRESSES, load)).toEqual({});
  }, 90_000);

  it('on a page that the menu leads to', async () => {
    await beginSignedIn(size);
    const { Start, ...others } = PAGES;
    expect(await unrest({ ...others, Start }, follow)).toEqual({});
  }, 90_000);
});

interface Shift {
  readonly value: number;
}

declare global {
  interface Window {
    moved?: number;
    takeMoved: () => number;
  }
}
