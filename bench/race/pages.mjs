import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { remoteSource } from './remote-source.mjs';
import { seededPayments } from './rows.mjs';

const folder = fileURLToPath(new URL('../contenders/', import.meta.url));
/** What an answer takes where the page asks over the network. */
const ANSWER_MS = 50;
const REMOTE_ROWS = 2_000;
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', json: 'application/json' };

/** The contenders' names, the yardstick first. */
export async function contenderNames() {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((each) => each.isDirectory())
    .map(({ name }) => name);
  return ['plain-dom', ...names.filter((name) => name !== 'plain-dom').sort()];
}

/**
 * Serves each contender's page twice: `/NAME/` has the rows in memory, `/NAME/remote` asks for them over the network, as a
 * host's page does. Files come as a CDN sends them: compressed by Brotli, what is imported statically named in advance.
 */
export async function servePages(names) {
  const files = new Map();
  for (const name of names) for (const [path, file] of await bundle(name)) files.set(path, file);
  for (const [path, file] of await bundleSource()) files.set(path, file);
  const api = await remoteApi();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) return void api(request, response);
    const file = files.get(pathname);
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(pathname).slice(1)] ?? TYPES.html);
    response.setHeader('content-encoding', 'br');
    response.end(file.brotli);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: (name, how = '') => `http://127.0.0.1:${server.address().port}/${name}/${how}`,
    weight: (path) => ({ gzip: files.get(path)?.gzip ?? 0, brotli: files.get(path)?.brotli.length ?? 0 }),
    close: () => server.close(),
  };
}

async function bundle(name) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [`${folder}${name}/page.mjs`],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    metafile: true,
    outdir: `/${name}`,
    absWorkingDir: '/',
  });
  const styles = await readFile(`${folder}${name}/page.css`, 'utf8').catch(() => '');
  const files = outputFiles.map(({ path, contents }) => [path, compressed(contents)]);
  if (styles) {
    const { code } = await (await import('esbuild')).transform(styles, { loader: 'css', minify: true });
    files.push([`/${name}/page.css`, compressed(code)]);
  }
  const ahead = staticImports(metafile, `${name}/page.js`).map((path) => `<link rel="modulepreload" href="/${path}">`);
  const sheet = styles || outputFiles.some(({ path }) => path.endsWith('/page.css'));
  const head = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${name}</title>${ahead.join('')}${
    sheet ? `<link rel="stylesheet" href="/${name}/page.css">` : ''
  }<main></main>`;
  const script = `<script type="module" src="/${name}/page.js"></script>`;
  const mount = `contender.mount(race.place(),{mode:'pages',gateway:source.gateway,rows:[]});
    race.until(()=>contender.rows().length>0).then((at)=>{globalThis.firstRowMs=at})`;
  files.push([`/${name}/`, compressed(`${head}<script src="/source.js"></script>${script}`)]);
  files.push([
    `/${name}/remote`,
    compressed(`${head}<script>(${remoteSource})()</script>${script}<script type="module">${mount}</script>`),
  ]);
  return files;
}

/** What an entry imports by itself or by what it imports, which a bundler's page names in advance. */
function staticImports({ outputs }, entry, found = new Set()) {
  for (const { path, kind } of outputs[entry]?.imports ?? []) {
    if (kind !== 'import-statement' || found.has(path)) continue;
    found.add(path);
    staticImports({ outputs }, path, found);
  }
  return [...found];
}

async function bundleSource() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('source.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    conditions: ['production'],
    write: false,
    outdir: '/',
  });
  return outputFiles.map(({ path, contents }) => [path, compressed(contents)]);
}

function compressed(contents) {
  const bytes = Buffer.from(contents);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { brotli: brotliCompressSync(bytes, { params }), gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Answers what a page asks of its gateway, after a fixed time. */
async function remoteApi() {
  const { memoryPaymentsGateway } = await import('../../packages/payments-element/dist/testing.js');
  const gateway = memoryPaymentsGateway({ payments: seededPayments(REMOTE_ROWS) });
  return async (request, response) => {
    const asked = new URL(request.url, 'http://localhost');
    const method = asked.pathname.slice('/api/'.length);
    const [answer] = await Promise.all([
      gateway[method](JSON.parse(asked.searchParams.get('of') ?? 'null')),
      new Promise((next) => setTimeout(next, ANSWER_MS)),
    ]);
    response.setHeader('content-type', TYPES.json);
    response.end(JSON.stringify(answer ?? null));
  };
}
