import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export type Package = 'payments-element' | 'accounts-element';

export const PACKAGES: readonly Package[] = ['payments-element', 'accounts-element'];

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/** Where pages of this server find a package's files; the same folder as on any server of files. */
const folderOf = (name: Package): string => `/${name}/dist/cdn`;

async function jsonOf(path: string): Promise<unknown> {
  return JSON.parse(await readFile(`${packages}/${path}`, 'utf8'));
}

/** The hashes, under the addresses that they have on this server: what a host does with `integrity.json`. */
export async function integrityOf(name: Package): Promise<Readonly<Record<string, string>>> {
  const hashes = (await jsonOf(`${name}/dist/cdn/integrity.json`)) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [path.replace('.', folderOf(name)), hash]));
}

interface Declared {
  readonly tagName?: string;
  readonly members?: readonly { kind: string; name: string; readonly?: boolean }[];
}

/** What a host may set, by tag, as the manifest says. */
export async function propertiesOf(name: Package): Promise<Readonly<Record<string, readonly string[]>>> {
  const { modules } = (await jsonOf(`${name}/custom-elements.json`)) as { modules: { declarations: Declared[] }[] };
  const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  return Object.fromEntries(
    elements.map(({ tagName = '', members = [] }) => [
      tagName,
      members.filter((member) => member.kind === 'field' && !member.readonly).map((member) => member.name),
    ]),
  );
}

export const POLICY = [
  "default-src 'none'; script-src 'self' 'nonce-host'; style-src 'self'; img-src data:",
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** A page with an import map and nothing else, under a strict policy. */
export async function pageWith(names: readonly Package[], body: string): Promise<string> {
  const imports = Object.fromEntries(
    names.flatMap((name) => [
      [`@remit-elements/${name}/define.js`, `${folderOf(name)}/${name}.js`],
      [`@remit-elements/${name}/`, `${folderOf(name)}/`],
    ]),
  );
  const hashes = await Promise.all(names.map((name) => integrityOf(name)));
  const map = JSON.stringify({ imports, integrity: Object.assign({}, ...hashes) as unknown });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script type="importmap" nonce="host">${map}</script></head><body>${body}</body></html>`;
}

/** Opens it at an address of the server's, with the files of the packages beside it. */
export async function openPage(page: Page, url: string, html: string): Promise<void> {
  await page.route(`${url}/host.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': POLICY } }),
  );
  await page.goto(`${url}/host.html`);
}
