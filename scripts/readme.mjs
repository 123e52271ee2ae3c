#!/usr/bin/env node
/** Writes or checks the reference in the README of each package that defines elements, and docs/api.md, out of the manifests. */
import { readFile, writeFile } from 'node:fs/promises';
import { cli, repoPath } from './lib/cli.mjs';
import { elementsOf, oneLine } from './lib/elements-of.mjs';

const { check } = cli({
  about: "Writes the reference in each element package's README, and docs/api.md, out of the built manifests.",
  options: { check: { type: 'boolean', about: 'writes nothing; fails where a README is not up to date' } },
});

const MARKED = /(?<=<!-- manifest: .*-->\n)[\s\S]*(?=<!-- \/manifest -->)/;

const code = (text = '') => (text ? `\`${oneLine(text).replaceAll('|', '\\|')}\`` : '');
const cell = (text) => oneLine(text).replaceAll('|', '\\|');

/** A table of one kind of thing; nothing where there is none of it. */
function table(heads, things, cells) {
  if (things.length === 0) return '';
  const rows = [heads, heads.map(() => '---'), ...things.map((thing) => cells(thing))];
  return `\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

const described = ({ name, description }) => [code(name), cell(description)];
const withAttribute = ({ name, attribute }) =>
  code(name) + (attribute && attribute !== name ? ` (${code(attribute)})` : '');

const reference = ({ tag, summary, properties, readings, methods, events, slots, parts, cssProperties }) =>
  `
### \`<${tag}>\`

${summary}
${table(['Property (attribute)', 'Type', 'Is'], properties, (each) => [withAttribute(each), code(each.type.text), cell(each.description)])}${table(
    ['To be read', 'Type', 'Is'],
    readings,
    (each) => [code(each.name), code(each.type.text), cell(each.description)],
  )}${table(['Method', 'Does'], methods, (each) => [code(`${each.name}()`), cell(each.description)])}${table(
    ['Event', 'Class', 'When'],
    events,
    (each) => [code(each.name), code(each.type.text), cell(each.description)],
  )}${table(['Slot', 'Takes'], slots, described)}${table(['Part', 'Is'], parts, described)}${table(['CSS property', 'Is'], cssProperties, described)}`;

const HEAD = `# API reference

Every element with what a page can set, read, call, hear, fill and style. Made by \`scripts/readme.mjs\` out of the packages'
manifests (\`custom-elements.json\`), which are made out of the code; do not edit. How to use it: [your framework's page](README.md#embed).
`;

let stale = 0;
/** Writes a file that is behind its manifest, or says so. */
async function keep(name, before, after) {
  if (after === before) return;
  stale += 1;
  if (check) console.error(`${name} is not what the manifest says; run node scripts/readme.mjs`);
  else await writeFile(repoPath(name), after);
}

const whole = [HEAD];
for (const name of ['payments-element', 'accounts-element']) {
  const path = `packages/${name}/README.md`;
  const before = await readFile(repoPath(path), 'utf8');
  if (!MARKED.test(before)) throw new Error(`${path} has no place for the reference`);
  const elements = await elementsOf(name);
  const made = elements.map((element) => reference(element)).join('');
  await keep(
    path,
    before,
    before.replace(MARKED, () => `${made}\n`),
  );
  const index = elements.map(({ tag, summary }) => `- [\`<${tag}>\`](#${tag}): ${summary}\n`).join('');
  whole.push(`\n## Package ${name}\n\n${index}${made}`);
}
const api = 'docs/api.md';
await keep(api, await readFile(repoPath(api), 'utf8').catch(() => ''), whole.join(''));
process.exitCode = check && stale > 0 ? 1 : 0;
