/**
 * The weights of contract section 8. Each entry is bundled as a host would, with lazy chunks split off, and what its
 * static import graph loads is weighed, minified and gzipped. Peers (Amplify) are the host's own.
 */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const payments = '@remit-elements/payments-element';
const accounts = '@remit-elements/accounts-element';
const entries = [
  { name: 'payments-table', limit: '20 kB', code: `export { PaymentsTable } from '${payments}'` },
  { name: 'payment-form', limit: '20 kB', code: `export { PaymentForm } from '${payments}'` },
  { name: 'payments-element', limit: '35 kB', code: `import '${payments}/define.js'` },
  { name: 'accounts-element', limit: '20 kB', code: `import '${accounts}/define.js'` },
  { name: 'both-elements', limit: '45 kB', code: `import '${payments}/define.js'; import '${accounts}/define.js'` },
  { name: 'auth-core', limit: '5 kB', code: `export * from '@remit-elements/auth-core'`, external: ['aws-amplify', '@aws-amplify/*'] },
];

/** The output files that load with `entry`: itself and what it imports statically, however deep. */
function staticGraph(outputs, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { path, kind, external } of outputs[entry].imports) {
    if (kind === 'import-statement' && !external) staticGraph(outputs, path, seen);
  }
  return seen;
}

const isAmplify = (path) => /node_modules\/(@aws-amplify|aws-amplify)\//.test(path);

async function bundle({ name, code, external = [] }) {
  const outdir = `.cache/size/${name}`;
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: 'packages/shell', sourcefile: `${name}.js` },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production'],
    metafile: true,
    outdir,
    external,
    logLevel: 'error',
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint);
  const files = [...staticGraph(metafile.outputs, entry)];
  // A lazy chunk of Amplify is the host's doing; in the static graph, or reachable from it, it would be ours.
  const reached = files.flatMap((file) => [file, ...metafile.outputs[file].imports.map(({ path }) => path)]);
  const amplify = reached.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {})).find(isAmplify);
  if (amplify) throw new Error(`${name} bundles Amplify: ${amplify}`);
  return files;
}

const weighed = [];
for (const entry of entries) {
  weighed.push({ name: entry.name, path: await bundle(entry), limit: entry.limit, gzip: true });
}
export default weighed;
