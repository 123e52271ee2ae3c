import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { serveFolder, type StaticServer } from '../support/static-server.js';

/** The *built* Storybook: a build that drops a registration keeps its own tests green, but not this one. */
const folder = join(import.meta.dirname, '..', '..', 'storybook-static');

interface StoryIndex {
  readonly entries: Readonly<Record<string, { id: string; title: string; name: string; type: string }>>;
}

const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as StoryIndex;
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(folder);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens one story (the a11y panel's own run of axe would meet ours) and says what the page complained about on the way. */
async function open(id: string, globals: string): Promise<string[]> {
  const complaints: string[] = [];
  const hear = (text: string): void => void complaints.push(text);
  page.removeAllListeners();
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  page.on('pageerror', (error) => hear(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) hear(`asked ${request.url()}`);
  });
  await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${globals}`);
  await page.waitForFunction(
    () => document.body.classList.contains('sb-show-main') || document.body.classList.contains('sb-show-errordisplay'),
  );
  await page.waitForFunction(() => document.querySelector('#storybook-root')?.firstElementChild);
  return complaints;
}

describe('the built Storybook', () => {
  it('has the stories of every element', () => {
    const titles = new Set(stories.map(({ title }) => title.split('/').pop()));
    for (const tag of ['payments-table', 'payment-form', 'payment-detail', 'payments-element', 'accounts-element'])
      expect(titles).toContain(tag);
  });

  describe.each(stories)('$title / $name', ({ id }) => {
    it.each(['light', 'dark'])('renders, upgrades, says no error and passes axe in %s', async (theme) => {
      const complaints = await open(id, `theme:${theme}`);
      const undefinedTags = await page.evaluate(() =>
        [...document.querySelectorAll('#storybook-root :not(:defined)')].map((element) => element.localName),
      );
      expect(undefinedTags).toEqual([]);
      const drawn = await page.evaluate(() =>
        [...document.querySelectorAll('#storybook-root *')].filter((element) => element.shadowRoot?.childElementCount),
      );
      expect(drawn.length).toBeGreaterThan(0);
      // A story is a part of a page: landmarks and the one heading of level one are the page's.
      expect(
        await axeViolations(page, '#storybook-root', ['region', 'page-has-heading-one', 'landmark-one-main']),
      ).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});
