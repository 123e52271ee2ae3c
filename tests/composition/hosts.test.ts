import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { StaticServer } from '../support/static-server.js';
import type { Drawn, Shape } from './page/shape-of.js';
import { scenes, showScene, type SceneName } from './scenes.js';
import { serveHosts, type HostName } from './serve-hosts.js';

let server: StaticServer;
let browser: Browser;
const pages = new Map<HostName, Page>();

async function pageOf(name: HostName): Promise<Page> {
  const known = pages.get(name);
  if (known) return known;
  const viewport = { width: 1000, height: 1200 };
  const page = await browser.newPage({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  await page.goto(`${server.url}/${name}.html`);
  pages.set(name, page);
  return page;
}

const plain = new Map<SceneName, Promise<Shape>>();

/** As it is drawn in a page that says nothing. */
function plainShape(scene: SceneName): Promise<Shape> {
  const known = plain.get(scene) ?? pageOf('plain').then((page) => showScene(page, scene));
  plain.set(scene, known);
  return known;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([serveHosts(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What differs, said by path: more than a pixel of place or size, or anything of the looks. */
function differences(shape: Shape, from: Shape): readonly string[] {
  const there = new Map(shape.map((each) => [each.path, each]));
  const lost = from.filter(({ path }) => !there.has(path)).map(({ path }) => `${path} is not drawn`);
  const had = new Set(from.map(({ path }) => path));
  const more = shape.filter(({ path }) => !had.has(path)).map(({ path }) => `${path} is drawn`);
  const other = from.flatMap((before) => {
    const now = there.get(before.path);
    return now ? changes(now, before) : [];
  });
  return [...lost, ...more, ...other];
}

function changes(now: Drawn, before: Drawn): readonly string[] {
  const moved = now.box.some((px, side) => Math.abs(px - (before.box[side] ?? 0)) > 1);
  const restyled = Object.entries(before.style).filter(([name, value]) => now.style[name] !== value);
  return [
    ...(moved ? [`${now.path} lies at ${now.box.join(' ')}, not at ${before.box.join(' ')}`] : []),
    ...restyled.map(([name, value]) => `${now.path} has ${name} ${String(now.style[name])}, not ${value}`),
  ];
}

const cases = (['bootstrap', 'inherited', 'hostile'] as const).flatMap((host) =>
  scenes.map((scene) => [scene, host] as const),
);

describe('a page with sheets of its own', () => {
  it.each(cases)('changes nothing of %s: %s', async (scene, host) => {
    const before = await plainShape(scene);
    expect(before.length).toBeGreaterThan(20);
    const now = await showScene(await pageOf(host), scene);
    expect(differences(now, before).slice(0, 12)).toEqual([]);
  });
});
