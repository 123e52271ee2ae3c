#!/usr/bin/env node
/** Takes the blanks and comments out of the style sheets and templates in a built package: they are a host's bytes. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { cli, repoPath } from './lib/cli.mjs';
import { tightTemplates } from './lib/tight-templates.mjs';

const { positionals } = cli({
  about: "Minifies the css`` and html`` templates in a package's dist/, in place; a second run changes nothing.",
  positionals: 'PACKAGE …   as in: element-kit',
});

const SHEET = /\bcss ?`([^`]*)`/g;

/** A lightness is a number as well as a share of the whole. */
const shares = (value) =>
  value.replace(/(?<=oklch\()([\d.]+)%/g, (_, share) => String(Number(share) / 100).replace(/^0\./, '.'));

/** A template's text as the page gets it; a sheet into which values are put is left as it was written. */
async function minified(raw) {
  if (raw.includes('${')) return `css\`${raw}\``;
  // In a template literal a backslash is written twice.
  const { code } = await transform(raw.replaceAll('\\\\', '\\'), { loader: 'css', minify: true, target: 'esnext' });
  const tight = code
    .trim()
    // What esbuild leaves as it is, since a custom property may hold anything: ours hold values.
    .replace(
      /(--[\w-]+:)([^;}]+)/g,
      (_, name, value) => name + shares(value.trim()).replace(/([(,]) +| +(?=\))|(?<=\d)deg/g, '$1'),
    )
    // Sums need blanks around their signs, products and fonts none.
    .replace(/ ([*/]) (?=\.?\d|var\(|\()/g, '$1');
  return `css\`${tight.replaceAll('\\', '\\\\')}\``;
}

/** A module's style sheets as small as they can be written. */
async function withSheets(code) {
  const small = await Promise.all([...code.matchAll(SHEET)].map(([, raw]) => minified(raw)));
  return code.replaceAll(SHEET, () => small.shift());
}

for (const name of positionals) {
  const dist = repoPath('packages', name, 'dist');
  const files = (await readdir(dist, { recursive: true })).filter((file) => /(?<!\.(test|stories))\.js$/.test(file));
  if (!files.some((file) => file.endsWith('.styles.js')))
    throw new Error(`${name} has no built style sheet: was it built?`);
  for (const file of files) {
    const path = join(dist, file);
    const before = await readFile(path, 'utf8');
    const after = file.endsWith('.styles.js') ? await withSheets(before) : tightTemplates(before);
    if (after !== before) await writeFile(path, after);
  }
}
