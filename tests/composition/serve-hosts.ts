import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { serveFolder, type StaticServer } from '../support/static-server.js';

const bootstrap = fileURLToPath(import.meta.resolve('bootstrap/dist/css/bootstrap.css'));

/** The sheets of a page, by its name. */
const SHEETS = {
  plain: [],
  bootstrap: ['bootstrap.css'],
  inherited: ['inherited.css'],
  hostile: ['hostile.css'],
} as const;
export type HostName = keyof typeof SHEETS;

/** What the second version says otherwise than the first, so that it is seen whose code draws. */
export const SECOND_TITLE = 'Payments, version 2';

/** As a page has to say that loads two copies of Lit. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
  "connect-src 'self' http://localhost:* ws://localhost:*; base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** A release to come: another Lit, and another word. */
const secondVersion: Plugin = {
  name: 'second-version',
  setup({ onLoad }) {
    onLoad(
      { filter: /payments-element\/dist\/strings\/en\.js$|lit-html\/(is-server|lit-html)\.js$/ },
      async ({ path }) => {
        const code = await readFile(path, 'utf8');
        return {
          contents: code
            .replace(/('workspace\.title': )'Payments'/, `$1'${SECOND_TITLE}'`)
            .replace(/(litHtmlVersions[^;]*?push\(")[\d.]+/, '$199.0.0'),
        };
      },
    );
  },
};

async function bundle(folder: string, version: string, plugins: Plugin[]): Promise<void> {
  await build({
    entryPoints: [
      fileURLToPath(new URL('page/elements.ts', import.meta.url)),
      fileURLToPath(new URL('page/session.ts', import.meta.url)),
    ],
    outdir: join(folder, version),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'production'],
    plugins,
    logLevel: 'silent',
  });
}

const pageOf = (name: HostName): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A host</title><meta name="viewport" content="width=device-width">
${[...SHEETS[name], 'place.css'].map((sheet) => `<link rel="stylesheet" href="/${sheet}">`).join('')}
<script src="/hosting.js"></script></head>
<body><main id="place"></main></body>
</html>`;

/** Pages of hosts with sheets of their own, and the built elements twice: as they are, and as a version to come. */
export async function serveHosts(): Promise<StaticServer> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-hosts-'));
  await Promise.all([
    bundle(folder, 'v1', []),
    bundle(folder, 'v2', [secondVersion]),
    build({
      entryPoints: [fileURLToPath(new URL('page/hosting.ts', import.meta.url))],
      outfile: join(folder, 'hosting.js'),
      bundle: true,
      format: 'iife',
    }),
    cp(bootstrap, join(folder, 'bootstrap.css')),
    ...['hostile', 'inherited', 'place'].map((name) =>
      cp(fileURLToPath(new URL(`page/${name}.css`, import.meta.url)), join(folder, `${name}.css`)),
    ),
    ...(Object.keys(SHEETS) as HostName[]).map((name) => writeFile(join(folder, `${name}.html`), pageOf(name))),
  ]);
  const server = await serveFolder(folder, { 'content-security-policy': POLICY });
  return {
    url: server.url.replace('127.0.0.1', 'localhost'),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
