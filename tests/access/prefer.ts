import type { Page } from 'playwright-core';
import { elementsUpdated } from '../support/elements-updated.js';

export interface Preferred {
  readonly language: string;
  readonly theme: 'light' | 'dark';
}

/** Prefers something in place: as a change that is made in another tab arrives. */
export async function prefer(page: Page, { language, theme }: Preferred): Promise<void> {
  await page.evaluate(
    (chosen) => {
      const key = 'remit-shell.preferences';
      localStorage.setItem(key, JSON.stringify(chosen));
      dispatchEvent(new StorageEvent('storage', { key }));
    },
    { language, theme },
  );
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), language);
  await page.evaluate(elementsUpdated);
}

/** What a browser has that is new here. */
export async function preferNothing(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.removeItem('remit-shell.preferences');
    dispatchEvent(new StorageEvent('storage', { key: null }));
  });
}
