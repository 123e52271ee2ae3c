import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { StaticServer } from '../support/static-server.js';
import { openHost, type HostPage } from './host-page.js';
import { scenes, showScene } from './scenes.js';
import { serveHosts } from './serve-hosts.js';

let server: StaticServer;
let browser: Browser;
let host: HostPage;
let session: CDPSession;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveHosts(), launchBrowser()]);
  host = await openHost(browser, `${server.url}/bootstrap.html`);
  session = await host.page.context().newCDPSession(host.page);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What is a page's own, as an element of ours could change it. */
function readPage(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async () => {
    const { adoptedStyleSheets, body, cookie, documentElement, head, styleSheets, title } = document;
    const shell = documentElement.cloneNode(true) as HTMLElement;
    shell.querySelector('main')?.replaceChildren();
    const probes = ['button', 'input', 'table', 'dialog', 'h2', 'p'].map((tag) => {
      const probe = body.appendChild(document.createElement(tag));
      const style = getComputedStyle(probe);
      const looks = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      probe.remove();
      return looks.filter(
        (line) => !/^(block|inline)-size|^(width|height|perspective-origin|transform-origin)/.test(line),
      );
    });
    return {
      tree: shell.outerHTML,
      sheets: [adoptedStyleSheets.length, styleSheets.length, head.childElementCount],
      address: [location.href, history.length, history.state, title],
      kept: [cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
      prototypes: [EventTarget, Node, Element, HTMLElement, Array, Promise, Object].map(({ prototype }) =>
        Object.getOwnPropertyNames(prototype).join(),
      ),
      probes,
    };
  });
}

/** Names that the page's global object has. */
const globalsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.getOwnPropertyNames(window).sort());

/** Who listens to the page as a whole. */
async function listenersOf(): Promise<readonly string[]> {
  const all: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body', 'visualViewport']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`no ${expression}`);
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    all.push(...listeners.map(({ type }) => `${expression}: ${type}`));
  }
  return all.sort();
}

describe('a page that elements came to and went from', () => {
  it('is as it was: tree, sheets, address, storage, prototypes, listeners, and looks of its own', async () => {
    const { page } = host;
    // The window's size is part of how some of it looks.
    await page.setViewportSize({ width: 1000, height: 1200 });
    const [before, listening, globals] = [await readPage(page), await listenersOf(), await globalsOf(page)];
    for (const scene of scenes) await showScene(page, scene);
    await page.evaluate(() => window.hosting.clear());
    await page.setViewportSize({ width: 1000, height: 1200 });
    expect(await readPage(page)).toEqual(before);
    expect(await listenersOf()).toEqual(listening);
    // What Lit tells of itself to other copies of it, and to who asks how many there are.
    expect((await globalsOf(page)).filter((name) => !globals.includes(name))).toEqual([
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
    expect(host.complaints).toEqual([]);
  });
});
