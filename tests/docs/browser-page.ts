import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalBackend } from '@remit-elements/local-backend';
import { build, type BuildOptions } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = `${root}packages`;

/** As a bundler of a host's. */
const BUNDLING = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['browser', 'production'],
  logLevel: 'silent',
  write: false,
  absWorkingDir: root,
} as const satisfies BuildOptions;

/** Names that a bundler would resolve. */
const NAMES = /(?:from|import)\s*\(?\s*'((?:@|[a-z])[^':]*)'/g;
export const namesIn = (code: string): readonly string[] => [...code.matchAll(NAMES)].map(([, name = '']) => name);

/** A place where documents are read: packages by their names, our backend behind the same origin, somebody signed in. */
export interface Desk {
  /** A page with this in it, in which somebody has signed in with Amplify; and what it complained of. */
  open(body: string): Promise<{ page: Page; complaints: readonly string[] }>;
  close(): Promise<void>;
}

/** Bundles what the blocks import, each name a file, so that they share their modules. */
async function filesOf(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    ...BUNDLING,
    entryPoints: Object.fromEntries(names.map((name) => [fileOf(name), name])),
    outdir: '/modules',
    splitting: true,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const fileOf = (name: string): string => name.replaceAll(/\W+/g, '_');

const importMap = (names: readonly string[]): string =>
  JSON.stringify({ imports: Object.fromEntries(names.map((name) => [name, `/modules/${fileOf(name)}.js`])) });

export async function openDesk(imported: readonly string[]): Promise<Desk> {
  const names = [...new Set([...imported, 'aws-amplify', 'aws-amplify/auth'])];
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-docs-'));
  const [files, backend, browser] = await Promise.all([
    filesOf(names),
    startLocalBackend({ port: 0, dataDir, payments: 12 }),
    launchBrowser(),
  ]);
  const context = await contextOf(browser, backend.url, files);
  await signIn(context, backend.url, importMap(names));
  return {
    open: (body) => openPage(context, backend.url, pageOf(body, names)),
    close: async () => {
      await browser.close();
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function contextOf(browser: Browser, url: string, files: ReadonlyMap<string, string>): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1200, height: 800 } });
  await context.route(`${url}/modules/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body });
  });
  // What a host without a bundler serves: the folders that it copied out of the packages.
  await context.route(`${url}/vendor/**`, async (route) => {
    const [, , name = '', ...path] = new URL(route.request().url()).pathname.split('/');
    const body = await readFile(`${packages}/${name}/dist/cdn/${path.join('/')}`);
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  return context;
}

const head = '<meta charset="utf-8"><title>Documents</title><link rel="icon" href="data:,">';

/** The block as it is, in a page of its own where it is none; with the names resolved, where it does not do so itself. */
function pageOf(body: string, names: readonly string[]): string {
  const map = body.includes('type="importmap"') ? '' : `<script type="importmap">${importMap(names)}</script>`;
  if (/<html/i.test(body)) return body.replace(/<head>/i, `<head>${map}`);
  return `<!doctype html><html lang="en"><head>${head}${map}</head><body>${body}</body></html>`;
}

async function openPage(
  context: BrowserContext,
  url: string,
  html: string,
): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Amplify says so of every Cognito that is not AWS's.
    if (/custom.*endpoint/i.test(message.text())) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route(`${url}/docs.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${url}/docs.html`);
  return { page, complaints };
}

/** As the documents say that a host's page does it. */
async function signIn(context: BrowserContext, url: string, map: string): Promise<void> {
  const html = `<!doctype html>${head}<script type="importmap">${map}</script><script type="module">
    import { Amplify } from 'aws-amplify';
    import { signIn } from 'aws-amplify/auth';
    Amplify.configure(await (await fetch('/amplify_outputs.json')).json());
    await signIn({ username: 'userTenantA', password: 'passwordA' });
    document.title = 'signed in';
  </script>`;
  const { page, complaints } = await openPage(context, url, html);
  await page
    .waitForFunction(() => document.title === 'signed in')
    .catch((cause: unknown) => {
      throw new Error(`nobody could sign in: ${complaints.join('\n')}`, { cause });
    });
  await page.close();
}

/** A script as a host's bundler makes it; the packages stay names, for the page to resolve. */
export async function scriptOf(code: string, language: string): Promise<string> {
  const stdin = { contents: code, loader: language === 'js' ? 'js' : 'ts', resolveDir: root } as const;
  const { outputFiles } = await build({ ...BUNDLING, stdin, packages: 'external' });
  return outputFiles[0]?.text ?? '';
}
