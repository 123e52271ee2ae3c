import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';

/** The moment at which every picture is taken: a Tuesday morning. */
export const MOMENT = new Date('2026-11-24T09:41:00Z');

/** Loaded by these tests alone, so that pictures do not follow the fonts of a machine. */
const FONT = new URL(
  '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  import.meta.url,
);

/** Makes every page of a window look the same each time: its clock stands, its letters are those of one font. */
export async function steady(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(MOMENT);
  const font = (await readFile(FONT)).toString('base64');
  await context.addInitScript((bytes) => {
    // From memory: no policy of the page has a say in it.
    const face = new FontFace('Looks', Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)).buffer, {
      weight: '100 900',
    });
    document.fonts.add(face);
    void face.load();
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.setProperty('--remit-font', 'Looks');
    });
  }, font);
}
