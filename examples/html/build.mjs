// Copies the page, puts the elements' files beside it, and bundles what has no build for browsers: Amplify.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const ELEMENTS = ['payments-element', 'accounts-element'];
const filesOf = (name) => `node_modules/@remit-elements/${name}/dist/cdn`;

await rm('dist', { recursive: true, force: true });
await cp('src', 'dist', { recursive: true });
for (const name of ELEMENTS) await cp(filesOf(name), `dist/vendor/${name}`, { recursive: true });
// two-versions.html: stands in for the version that a page moves to.
await cp(filesOf('payments-element'), 'dist/vendor/payments-element-next', { recursive: true });
await build({
  entryPoints: ['src/session.js'],
  outdir: 'dist',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'vendor/amplify/[hash]',
  format: 'esm',
  target: 'es2022',
  minify: true,
});

// The hashes that each package ships, so that the browser refuses a file that is not the one we built with.
const hashes = {};
for (const name of ELEMENTS) {
  const own = JSON.parse(await readFile(`${filesOf(name)}/integrity.json`, 'utf8'));
  for (const [file, hash] of Object.entries(own)) hashes[file.replace('./', `/vendor/${name}/`)] = hash;
}
for (const page of ['dist/index.html', 'dist/script-tag.html']) {
  const html = (await readFile(page, 'utf8'))
    .replace('"ALL_HASHES"', JSON.stringify(hashes))
    .replace('OWN_HASH', hashes['/vendor/payments-element/payments-element.js']);
  await writeFile(page, html);
}
