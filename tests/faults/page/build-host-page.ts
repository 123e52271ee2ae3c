import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { OwnPage, OwnPages } from '../proxy/fault-proxy.js';

const HTML = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A host</title><meta name="viewport" content="width=device-width"></head>
<body><main></main><script type="module" src="/host/host-page.js"></script></body>
</html>`;

/** A small host of the built elements and of Amplify as it is published, as files under `/host/`. */
export async function buildHostPage(): Promise<OwnPages> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('host-page.ts', import.meta.url))],
    outdir: '/host',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'production'],
    write: false,
    logLevel: 'silent',
  });
  const scripts = outputFiles.map(
    ({ path, contents }) =>
      [`/host/${relative('/host', path)}`, { type: 'text/javascript; charset=utf-8', body: contents }] as const,
  );
  return new Map<string, OwnPage>([['/host/', { type: 'text/html; charset=utf-8', body: HTML }], ...scripts]);
}
