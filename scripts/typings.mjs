#!/usr/bin/env node
/** Writes what editors and frameworks know of a built package's elements, out of its manifest. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cli, repoPath } from './lib/cli.mjs';
import { elementsOf } from './lib/elements-of.mjs';
import { writeAngular } from './lib/typings/angular.mjs';
import { cssData, htmlData } from './lib/typings/editors.mjs';
import { react18Code, react18Types } from './lib/typings/react18.mjs';
import { reactTypes } from './lib/typings/react.mjs';
import { MADE } from './lib/typings/shared.mjs';
import { svelteTypes } from './lib/typings/svelte.mjs';
import { vueTypes } from './lib/typings/vue.mjs';

const { positionals } = cli({
  about: "Writes typings for React, Vue, Svelte and Angular and VS Code's data into a package's dist/.",
  positionals: 'PACKAGE …   as in: payments-element',
});

/** The wrapper brings what it needs of @lit/react with it, so that a host installs nothing more. */
async function writeReact18(elements, dist) {
  const file = join(dist, 'react18.source.js');
  await writeFile(file, react18Code(elements));
  await build({
    entryPoints: [file],
    outfile: join(dist, 'react18.js'),
    ...{ bundle: true, format: 'esm', target: 'es2022', conditions: ['production'], legalComments: 'inline' },
    external: ['react', './index.js', './define.js', '@remit-elements/*'],
  });
  await rm(file);
  await writeFile(join(dist, 'react18.d.ts'), react18Types(elements));
}

for (const name of positionals) {
  const dist = repoPath('packages', name, 'dist');
  const elements = await elementsOf(name);
  const typesOnly = { react: reactTypes(elements), vue: vueTypes(elements), svelte: svelteTypes(elements) };
  for (const [framework, types] of Object.entries(typesOnly)) {
    await writeFile(join(dist, `${framework}.d.ts`), types);
    // Whoever imports it without \`type\` gets what there is to run: nothing.
    await writeFile(join(dist, `${framework}.js`), `${MADE}export {};\n`);
  }
  await writeReact18(elements, dist);
  await writeAngular(elements, dist);
  await writeFile(join(dist, 'vscode.html-custom-data.json'), `${JSON.stringify(htmlData(elements), null, 2)}\n`);
  await writeFile(join(dist, 'vscode.css-custom-data.json'), `${JSON.stringify(cssData(elements), null, 2)}\n`);
}
