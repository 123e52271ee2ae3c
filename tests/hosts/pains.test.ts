import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { builtPath, HOSTS, textsOf } from './hosts.js';

/** What bundlers and Angular's CLI warn of by themselves, before somebody raises it. */
const LARGEST_FILE = 500_000;
const TWELVE = 12;
/** What Angular's CLI writes into a new application. */
const CLI_BUDGETS = [
  { type: 'initial', maximumWarning: '500kB', maximumError: '1MB' },
  { type: 'anyComponentStyle', maximumWarning: '4kB', maximumError: '8kB' },
];

const join = (texts: ReadonlyMap<string, string>): string => [...texts.values()].join('\n');

/** How a host is built, as far as it says so. */
async function settingsOf(name: string): Promise<string> {
  const files = ['package.json', 'angular.json', 'vite.config.ts', 'build.mjs'].map((file) => builtPath(name, file));
  return (await Promise.all(files.filter((file) => existsSync(file)).map((file) => readFile(file, 'utf8')))).join('\n');
}

/** Those of Angular's CLI; other hosts have none. */
async function budgetsOf(name: string): Promise<unknown> {
  const path = builtPath(name, 'angular.json');
  if (!existsSync(path)) return undefined;
  const { projects } = JSON.parse(await readFile(path, 'utf8')) as {
    projects: { portal: { architect: { build: { configurations: { production: { budgets?: unknown } } } } } };
  };
  return projects.portal.architect.build.configurations.production.budgets;
}

/** What embedding cost the article's host: none of it may come back. */
describe.each(HOSTS)('$name needs', ({ name }) => {
  it('no polyfill', async () => {
    const own = new Map([
      ...(await textsOf(builtPath(name, 'src'), /\.(html|[jt]sx?|vue)$/)),
      ...(await textsOf(builtPath(name, 'dist'), /\.html$/)),
    ]);
    expect(own.size).toBeGreaterThan(2);
    expect(join(own)).not.toMatch(/polyfill|\bglobal\b|globalThis|\bprocess\.env|\bBuffer\b/);
    expect(await settingsOf(name)).toContain('"name"');
    expect(await settingsOf(name)).not.toMatch(/polyfill/);
  });

  it('no raised bundle budget', async () => {
    const scripts = await textsOf(builtPath(name, 'dist'), /\.js$/);
    expect(scripts.size).toBeGreaterThan(10);
    expect([...scripts].filter(([, text]) => text.length > LARGEST_FILE).map(([path]) => path)).toEqual([]);
    expect(await settingsOf(name)).not.toMatch(/chunkSizeWarningLimit/);
    expect(await budgetsOf(name)).toEqual(name === 'angular' ? CLI_BUDGETS : undefined);
    const said = await readFile(builtPath(`${name}.log`), 'utf8');
    expect(said).not.toMatch(/warning|exceeded|larger than/i);
  });

  it('no exception from its policy', async () => {
    const pages = join(await textsOf(builtPath(name, 'dist'), /\.html$/));
    expect(pages).toContain('<script');
    expect(pages).not.toMatch(/http-equiv|unsafe-|\son\w+=|\sstyle="|<style/i);
    // Inline code is nothing but an import map.
    expect(pages.replaceAll('<script type="importmap">', '')).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  });

  it('no style sheet of ours, and at most twelve lines to dress it', async () => {
    const styles = join(await textsOf(builtPath(name, 'dist'), /\.css$/));
    expect(styles.match(/--remit-[a-z-]+\s*:/g)?.length ?? 0).toBeLessThanOrEqual(TWELVE);
    expect(styles).toMatch(/--remit-accent\s*:/);
    expect(styles).not.toMatch(/::part|(payments?|accounts?)-(element|table|form|detail)/);
  });
});
