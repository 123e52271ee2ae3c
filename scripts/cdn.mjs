#!/usr/bin/env node
/** Bundles a built package for pages without a bundler, and writes down what each file's hash is. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { minify as terser } from 'terser';
import { cli, repoPath } from './lib/cli.mjs';

const { positionals } = cli({
  about: "Writes a package's dist/cdn/: one module with Lit and English, its lazy chunks, and integrity.json.",
  positionals: 'PACKAGE …   as in: payments-element',
});

/** Modules that a page may import beside the elements. They take what they share with these out of the elements' module. */
async function besideOf(name) {
  const { exports } = JSON.parse(await readFile(repoPath('packages', name, 'package.json'), 'utf8'));
  const own = Object.keys(exports).filter((entry) => entry.endsWith('.js') && entry !== './define.js');
  return own.map((entry) => entry.slice(2, -3));
}

const beside = (entries, main, dist) => ({
  name: 'beside',
  buildStart() {
    for (const entry of entries) {
      const id = join(dist, `${entry}.js`);
      const kept = { preserveSignature: 'allow-extension', implicitlyLoadedAfterOneOf: [main] };
      this.emitFile({ type: 'chunk', id, fileName: `${entry}.js`, ...kept });
    }
  },
});

const minify = {
  name: 'minify',
  /** By both: the one renames private fields, the other leaves out what the first writes twice (2 % of the gzipped bytes). */
  async renderChunk(code) {
    const whole = { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' };
    const { code: shorter } = await transform(code, whole);
    return terser(shorter, { module: true, ecma: 2022, compress: { passes: 3 } });
  },
};

// One digest is enough for a browser; a longer one costs nothing.
const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** What others' code in the bundle asks to be kept with it. */
async function licencesOf(output) {
  const modules = output.flatMap(({ moduleIds }) => moduleIds);
  const folders = modules.flatMap(
    (id) => id.match(/.*\/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0].replace('\0', '') ?? [],
  );
  const texts = [...new Set(folders)].toSorted().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => '');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

for (const name of positionals) {
  const dist = repoPath('packages', name, 'dist');
  const main = join(dist, 'define.js');
  const entries = await besideOf(name);
  const bundle = await rollup({
    input: { [name]: main },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      nodeResolve({ browser: true, exportConditions: ['production', 'default'] }),
      commonjs(),
      beside(entries, main, dist),
      minify,
    ],
    onwarn: (warning) => {
      // TypeScript's helper for decorators asks for a `this` of the page's.
      if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message);
    },
  });
  const folder = join(dist, 'cdn');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const { output } = await bundle.generate({
    ...{ format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', hashCharacters: 'hex' },
  });
  const integrity = {};
  for (const { fileName, code } of output.toSorted((a, b) => a.fileName.localeCompare(b.fileName))) {
    await writeFile(join(folder, fileName), code);
    integrity[`./${fileName}`] = integrityOf(code);
  }
  await writeFile(join(folder, 'LICENSES.txt'), await licencesOf(output));
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  for (const entry of entries) await writeFile(join(folder, `${entry}.d.ts`), `export * from '../${entry}.js';\n`);
  await writeFile(join(folder, `${name}.d.ts`), `export * from '../define.js';\n`);
}
