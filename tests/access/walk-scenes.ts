import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell, type OpenShell } from '../e2e/open-shell.js';
import { axeViolations, colourViolations } from '../support/axe.js';
import { isDeep } from '../support/deep.js';
import { elementsUpdated } from '../support/elements-updated.js';
import { readLayout } from '../support/read-layout.js';
import { signIn } from '../support/shell.js';
import { readNames } from '../words/read-names.js';
import { readPlain } from '../words/read-plain.js';
import { englishIn, OTHER_LANGUAGES } from '../words/spoken.js';
import { prefer, preferNothing, type Preferred } from './prefer.js';
import { readCut, readSaid } from './read-said.js';

/** A state of the shell that somebody may come to. */
export interface Scene {
  readonly name: string;
  /** Who is there: the scenes of one person share a window. A name that is no demo user's comes to it signed out. */
  readonly who: string;
  /** Does what leads there, in English and light on a wide screen, and settles once it is all there. */
  readonly go: (page: Page, shell: OpenShell) => Promise<void>;
  /** Undoes what the next scene in the window would trip over. */
  readonly leave?: (page: Page) => Promise<void>;
}

interface Look extends Preferred {
  readonly width: 1440 | 320;
}

/** The two ends in the quick tier; the deep one looks at all that is between them. */
const ENDS: readonly Look[] = [
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'ar', theme: 'dark', width: 320 },
];
const ALL: readonly Look[] = (['en', 'ar'] as const).flatMap((language) =>
  ([1440, 320] as const).flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ language, width, theme }))),
);
/** The quick tier reads all in two: in Arabic, and in the one whose words are the longest. */
const READ_IN = isDeep ? OTHER_LANGUAGES : ['ar', 'de'];
const ENGLISH = new Map(
  await Promise.all(READ_IN.map(async (language) => [language, await englishIn(language)] as const)),
);

/** What is the same in every language, and what the demo data and the scenes say. */
const NAMES = [
  ...['Remit', 'Elements', 'UTC', 'Company', 'pain', 'csv', 'example', 'com', 'nobody'],
  ...['amplify', 'outputs', 'json', 'Auth', 'Cognito', 'userPoolId'],
];

const resize = (page: Page, width: Look['width']): Promise<void> =>
  // On a phone so high that nothing lies under what stays at the foot of the screen while its reader scrolls.
  page.setViewportSize({ width, height: width === 320 ? 3_000 : 1_200 });

async function unfit(page: Page): Promise<readonly string[]> {
  await page.evaluate(elementsUpdated);
  return [...(await page.evaluate(readLayout)), ...(await page.evaluate(readCut))];
}

/** Looks at each scene as everyone may have it, and reads it in each language. */
export function walkScenes(scenes: readonly Scene[]): void {
  let shell: OpenShell;
  const windows = new Map<string, Page>();

  beforeAll(async () => {
    shell = await openShell();
  });
  afterAll(() => shell.close());

  async function windowOf(who: string): Promise<Page> {
    const known = windows.get(who);
    if (known) return known;
    const context = await shell.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', colorScheme: 'light' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    windows.set(who, page);
    const company = /Tenant([AB])$/.exec(who)?.[1];
    if (company) await signIn(page, shell.backend.url, who, `password${company}`);
    else await page.goto(`${shell.backend.url}/amplify_outputs.json`);
    return page;
  }

  describe.each(scenes)('$name', (scene) => {
    let page: Page;

    beforeAll(async () => {
      page = await windowOf(scene.who);
      await preferNothing(page);
      await resize(page, 1440);
      await scene.go(page, shell);
    });

    afterAll(async () => {
      await scene.leave?.(page);
    });

    it('passes axe, wide and narrow, in light and in dark, from either side', async () => {
      const found: string[] = [];
      let before: Look | undefined;
      for (const look of isDeep ? ALL : ENDS) {
        await resize(page, look.width);
        await prefer(page, look);
        const isRecoloured = before?.language === look.language && before.width === look.width;
        const violations = await (isRecoloured ? colourViolations : axeViolations)(page, 'html');
        const lines = [...violations, ...(isRecoloured ? [] : await unfit(page))];
        found.push(...lines.map((line) => `${look.language}, ${look.theme}, ${String(look.width)} px: ${line}`));
        before = look;
      }
      expect(found).toEqual([]);
    });

    it.each(READ_IN)('says all in its reader’s language, and has the room: %s', async (language) => {
      await resize(page, 320);
      await prefer(page, { language, theme: 'light' });
      const english = async (): Promise<unknown> => ENGLISH.get(language)?.(await page.evaluate(readSaid));
      await expect.poll(english).toEqual([]);
      if (language === 'ar') {
        const names = await page.evaluate(readNames);
        expect(await page.evaluate(readPlain, [...NAMES, ...names])).toEqual([]);
      }
      expect(await unfit(page)).toEqual([]);
      const said = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(said).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    });
  });
}
