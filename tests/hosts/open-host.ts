import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend } from '@remit-elements/local-backend';
import type { Browser, Page } from 'playwright-core';
import { observe } from '../e2e/observe.js';
import { serveFolder } from '../support/static-server.js';
import { builtPath, textsOf, type Host } from './hosts.js';

/** Where a host's built files are: Angular's builder puts the browser's into a folder of their own. */
function distOf(name: string): string {
  const browser = builtPath(name, 'dist', 'browser');
  return existsSync(browser) ? browser : builtPath(name, 'dist');
}

/** What a company's server would send: no inline code but an import map, by its hash; no `unsafe-` anything. */
function policyOf(host: Host, pages: Iterable<string>, backendUrl: string, nonce: string): string {
  const maps = [...pages].flatMap((html) => [...html.matchAll(/<script type="importmap">([\s\S]*?)<\/script>/g)]);
  const hashes = maps.map(([, map = '']) => `'sha256-${createHash('sha256').update(map).digest('base64')}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    `style-src 'self'${host.hasStyleNonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${backendUrl} ${backendUrl.replace('http', 'ws')}`,
    "form-action 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types lit-html ${host.trustedTypes}`.trim(),
  ].join('; ');
}

export interface OpenedHost {
  readonly page: Page;
  /** Errors, violations of the policy, and requests to anywhere but the host and its backend, so far. */
  readonly trouble: () => readonly string[];
  close(): Promise<void>;
}

export interface ServedHost {
  /** A window of its own, with storage of its own. */
  open(path?: string): Promise<OpenedHost>;
  close(): Promise<void>;
}

/** Serves what a host built, under a strict policy, beside a backend on another origin that lets this one call. */
export async function serveHost(host: Host, browser: Browser): Promise<ServedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-hosts-'));
  const [site, nonce] = [join(folder, 'site'), randomBytes(16).toString('base64')];
  await cp(distOf(host.name), site, { recursive: true });
  const pages = await textsOf(site, /\.html$/);
  for (const [path, html] of pages) await writeFile(join(site, path), html.replaceAll('CSP_NONCE', nonce));

  const headers: Record<string, string> = {};
  const server = await serveFolder(site, headers);
  const backend = await startLocalBackend({ port: 0, dataDir: join(folder, 'data'), allowedOrigins: [server.url] });
  headers['content-security-policy'] = policyOf(host, pages.values(), backend.url, nonce);
  const outputs = await fetch(`${backend.url}/amplify_outputs.json`);
  await writeFile(join(site, 'amplify_outputs.json'), await outputs.text());
  const isForeign = (url: string): boolean => !url.startsWith(server.url) && !url.startsWith('data:');

  return {
    async open(path = '/') {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1000 } });
      const page = await context.newPage();
      const { errors, strangers } = await observe(page, backend.url);
      await page.goto(server.url + path);
      return {
        page,
        trouble: () => [...errors, ...strangers.filter(isForeign).map((url) => `requested ${url}`)],
        close: () => context.close(),
      };
    },
    async close() {
      await Promise.all([server.close(), backend.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
