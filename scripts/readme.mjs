#!/usr/bin/env node
/** Writes or checks the reference in the README of each package that defines elements, out of its manifest. */
import { readFile, writeFile } from 'node:fs/promises';
import { cli, repoPath } from './lib/cli.mjs';
import { elementsOf, oneLine } from './lib/elements-of.mjs';

const { check } = cli({
  about: "Writes the reference between the markers in each element package's README, out of its built manifest.",
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

let stale = 0;
for (const name of ['payments-element', 'accounts-element']) {
  const path = repoPath('packages', name, 'README.md');
  const before = await readFile(path, 'utf8');
  if (!MARKED.test(before)) throw new Error(`${path} has no place for the reference`);
  const made = (await elementsOf(name)).map((element) => reference(element)).join('');
  const after = before.replace(MARKED, () => `${made}\n`);
  if (after === before) continue;
  stale += 1;
  if (check) console.error(`packages/${name}/README.md is not what the manifest says; run node scripts/readme.mjs`);
  else await writeFile(path, after);
}
process.exitCode = check && stale > 0 ? 1 : 0;
