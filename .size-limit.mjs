/**
 * The weights of contract section 8. Each entry is bundled as one module with everything that it imports statically,
 * minified and gzipped; what it fetches later (`import()`) stays outside. Peers (Amplify) are the host's own.
 */
import { build } from 'esbuild';

const payments = '@remit-elements/payments-element';
const accounts = '@remit-elements/accounts-element';
const entries = [
  { name: 'payments-table', limit: '20 kB', code: `export { PaymentsTable } from '${payments}'` },
  { name: 'payment-form', limit: '20 kB', code: `export { PaymentForm } from '${payments}'` },
  { name: 'payments-element', limit: '35 kB', code: `import '${payments}/define.js'` },
  { name: 'accounts-element', limit: '20 kB', code: `import '${accounts}/define.js'` },
  { name: 'both-elements', limit: '45 kB', code: `import '${payments}/define.js'; import '${accounts}/define.js'` },
  { name: 'auth-core', limit: '5 kB', code: `export * from '@remit-elements/auth-core'`, lazyToo: true },
];

const AMPLIFY = /^(aws-amplify|@aws-amplify)(\/|$)/;

/** Leaves what is fetched later, and what belongs to the host, out of the bundle. */
const staticGraph = (lazyToo) => ({
  name: 'static-graph',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (lazyToo ? AMPLIFY.test(path) : kind === 'dynamic-import') return { path, external: true };
      return undefined;
    });
  },
});

async function bundle({ name, code, lazyToo = false }) {
  const outfile = `.cache/size/${name}.js`;
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: 'packages/shell' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['production'],
    metafile: true,
    outfile,
    plugins: [staticGraph(lazyToo)],
    logLevel: 'error',
  });
  const amplify = Object.keys(metafile.inputs).find((path) => /node_modules\/@?aws-amplify\//.test(path));
  if (amplify) throw new Error(`${name} bundles Amplify: ${amplify}`);
  return outfile;
}

const weighed = [];
for (const entry of entries) {
  weighed.push({ name: entry.name, path: await bundle(entry), limit: entry.limit, gzip: true });
}
// What pages without a bundler fetch first. Its lazy chunks import from it, so it also has the names that they know it by.
for (const [name, limit] of [
  ['payments-element', '35 kB'],
  ['accounts-element', '20.5 kB'],
]) {
  weighed.push({ name: `${name}, CDN`, path: `packages/${name}/dist/cdn/${name}.js`, limit, gzip: true });
}
export default weighed;
