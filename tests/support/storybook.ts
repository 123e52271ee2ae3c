import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { elementsUpdated } from './elements-updated.js';
import { serveFolder, type StaticServer } from './static-server.js';

/** The *built* Storybook: a build that drops a registration keeps its own tests green, but not those here. */
const folder = join(import.meta.dirname, '..', '..', 'storybook-static');

/** In a folder of somebody's site, as it may be opened from anywhere. */
const UNDER = '/teams/design/elements';

/** One state of an element, as the index of the built Storybook names it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  entries: Readonly<Record<string, Story & { type: string }>>;
};

/** Every story there is, those of one file next to each other. */
export const stories: readonly Story[] = Object.values(index.entries).filter(({ type }) => type === 'story');

/** The pages of documentation, which are in English only. */
export const pages: readonly Story[] = Object.values(index.entries).filter(({ type }) => type === 'docs');

interface StorybookWindow {
  __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, heard: (said: { status: string }) => void): void;
    emit(event: string, told: unknown): void;
    last(event: string): unknown;
  };
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string; id: string } };
}

/**
 * Shows stories in one page. The stories of one file share a document, those of another get a new one: so each file's own
 * registrations are put to the test, and modules are loaded a dozen times, not hundreds.
 */
export class Storybook {
  readonly page: Page;
  readonly #server: StaticServer;
  readonly #browser: Browser;
  #complaints: string[] = [];
  #loaded = '';

  private constructor(server: StaticServer, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
    const hear = (text: string): void => void this.#complaints.push(text);
    page.on('console', (message) => {
      if (message.type() === 'error') hear(message.text());
    });
    page.on('pageerror', (error) => hear(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) hear(`asked ${request.url()}`);
    });
  }

  static async open(options: BrowserContextOptions = {}, launch = launchBrowser): Promise<Storybook> {
    const server = await serveFolder(folder, {}, UNDER);
    const browser = await launch();
    const viewport = { width: 1024, height: 768 };
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', ...options });
    return new Storybook(server, browser, page);
  }

  /** Shows a story and settles when its play function is through; a story that fails rejects. */
  async show({ id, title }: Story, { fresh = false, globals = '', args = '' } = {}): Promise<void> {
    this.#complaints = [];
    if (fresh || title !== this.#loaded) {
      await this.page.goto(this.#frame(id, 'story', globals, args));
      await this.page.waitForFunction(() => {
        const { phase } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__?.currentRender ?? {};
        return phase === 'finished' || phase === 'errored';
      });
      // What comes after the first rows is fetched once they are there.
      await this.page.waitForLoadState('networkidle');
      await this.drawn();
      this.#loaded = title;
      const hasThrown = await this.page.evaluate(() => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as StorybookWindow;
        return channel.last('playFunctionThrewException') !== undefined;
      });
      if (hasThrown) throw new Error(`the play function of ${title} / ${id} failed: ${this.#complaints.join(' ')}`);
    } else {
      await this.page.evaluate(
        (storyId) =>
          new Promise<void>((done, failed) => {
            const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } =
              window as unknown as StorybookWindow;
            channel.once('storyFinished', ({ status }) =>
              status === 'success' ? done() : failed(new Error(`the story ${status}`)),
            );
            const isShown = preview?.currentRender?.id === storyId;
            channel.emit(isShown ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
          }),
        id,
      );
    }
    const isBroken = await this.page.evaluate(() => document.body.classList.contains('sb-show-errordisplay'));
    if (isBroken) throw new Error(`${title} / ${id} shows an error: ${this.#complaints.join(' ')}`);
  }

  /** Shows a page of documentation, and settles when all in it is there. */
  async showPage({ id }: Story, globals = ''): Promise<void> {
    this.#complaints = [];
    this.#loaded = '';
    await this.page.goto(this.#frame(id, 'docs', globals));
    await this.page.locator('#storybook-docs .sbdocs-content h1').waitFor();
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(elementsUpdated);
  }

  /** With the manager around it, as people open it. */
  async openWhole(path: string): Promise<void> {
    this.#complaints = [];
    this.#loaded = '';
    await this.page.goto(`${this.#server.url}/?path=${path}`);
  }

  /** The a11y panel's own run of axe would meet ours. */
  #frame(id: string, viewMode: 'story' | 'docs', globals: string, args = ''): string {
    const chosen = ['a11y.manual:!true', ...(globals ? [globals] : [])].join(';');
    return `${this.#server.url}/iframe.html?id=${id}&viewMode=${viewMode}&globals=${chosen}&args=${args}`;
  }

  /** Errors on the console and requests that left the origin, since the story was asked for. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Which language and so which way the page is read; elements follow it in place, once they have its words. */
  async read(lang: string): Promise<void> {
    await this.page.evaluate((next) => {
      document.documentElement.lang = next;
      document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
    }, lang);
    await this.page.evaluate(elementsUpdated);
  }

  /** Two frames later: what changed is drawn. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
