#!/usr/bin/env node
/** Writes or checks custom-elements.json of the packages that define elements. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { format } from 'prettier';
import { cli, repoPath } from './lib/cli.mjs';
import { undocumented } from './lib/manifest-rules.mjs';

const options = cli({
  about: "Writes each element package's custom-elements.json out of its sources, or checks what it says.",
  options: { check: { type: 'boolean', about: 'writes nothing; fails on anything public without a description' } },
  positionals: '[PACKAGE …]   as in: payments-element',
});
const packages = options.positionals.length > 0 ? options.positionals : ['payments-element', 'accounts-element'];

const isPublic = ({ privacy, name, static: isStatic }) =>
  !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** `payments-table` out of `PaymentsTable`: a class of that name in a file of this one is the element. */
const tagOf = (className) => className.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();

/** What hosts may rely on: our elements with their tags, public members, and events that somebody described. */
function publicPart(manifest) {
  const modules = manifest.modules.filter(({ path }) => {
    const [, , folder, file] = path.split('/');
    return path.startsWith('src/elements/') && file === `${folder}.ts`;
  });
  for (const { path, declarations } of modules) {
    for (const declaration of declarations.filter(({ name }) => tagOf(name) === basename(path, '.ts'))) {
      // Our base class lies in another package, so the analyzer cannot tell that this is an element, or its tag.
      declaration.customElement = true;
      declaration.tagName = basename(path, '.ts');
      declaration.members = declaration.members?.filter(isPublic);
      declaration.attributes = declaration.attributes?.filter(({ name }) => name);
      // The analyzer takes every `new SomeEvent(id)` for an event of its own.
      declaration.events = declaration.events?.filter(({ name, description }) => name && description);
    }
  }
  return { ...manifest, modules };
}

async function manifestOf(name) {
  const globs = [
    'src/**/*.ts',
    '../element-kit/src/base/remit-element.ts',
    '!src/**/*.{test,stories,generated}.ts',
    '!src/testing.ts',
  ];
  const argv = ['analyze', '--litelement', '--quiet', '--globs', ...globs];
  return publicPart(await analyze({ argv, cwd: repoPath('packages', name), noWrite: true }));
}

let found = 0;
for (const name of packages) {
  const manifest = await manifestOf(name);
  const folder = repoPath('packages', name);
  if (options.check) {
    const problems = await undocumented(manifest, folder);
    for (const problem of problems) console.error(`${name}: ${problem}`);
    found += problems.length;
  } else {
    await writeFile(`${folder}/custom-elements.json`, await format(JSON.stringify(manifest), { parser: 'json' }));
  }
}
process.exitCode = found === 0 ? 0 : 1;
