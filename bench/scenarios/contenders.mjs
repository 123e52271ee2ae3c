import { mkdir, writeFile } from 'node:fs/promises';
import { measure as clientRows } from '../race/measures/client-rows.mjs';
import { measure as firstRow } from '../race/measures/first-row.mjs';
import { measure as flip } from '../race/measures/flip.mjs';
import { measure as live } from '../race/measures/live.mjs';
import { measure as memory } from '../race/measures/memory.mjs';
import { measure as scroll } from '../race/measures/scroll.mjs';
import { toMarkdown } from '../race/report.mjs';

const results = (name) => new URL(`../results/${name}`, import.meta.url);
const MEASURES = { 'client-rows': clientRows, 'first-row': firstRow, flip, live, memory, scroll };

export const about =
  'The payments table beside a table written by hand and the well-known ones: bytes, first row, flips, rows, memory.';
export const options = {
  rounds: { type: 'string', about: 'rounds; medians are told (5)' },
  only: { type: 'string', about: 'names of measures, with commas between them' },
  contender: { type: 'string', about: 'names of contenders beside plain-dom, with commas between them' },
  save: { type: 'boolean', about: 'writes the page to bench/results/contenders.md too' },
};

/** Measures in rounds: in each, one contender after the other, so that what slows the machine down slows all of them. */
export async function run({ rounds = '5', only, contender, save = false }) {
  const { chromium } = await import('playwright-core');
  const { browserArgs, findBrowser } = await import('../../scripts/lib/browser.mjs');
  const { contenderNames, servePages } = await import('../race/pages.mjs');
  const asked = contender?.split(',');
  const names = (await contenderNames()).filter((name) => name === 'plain-dom' || !asked || asked.includes(name));
  const scenarios = measuresOf(only?.split(','));
  const pages = await servePages(names);
  const args = [...browserArgs, '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath: await findBrowser(), args, headless: true });
  const found = Object.fromEntries(names.map((name) => [name, {}]));
  try {
    for (let round = 1; round <= Number(rounds); round += 1) {
      for (const [scenario, measure] of scenarios) {
        for (const name of names) {
          console.error(`round ${round}: ${scenario}, ${name}`);
          const figures = await measure(browser, pages, name);
          for (const [figure, value] of Object.entries(figures)) (found[name][figure] ??= []).push(value);
        }
      }
    }
  } finally {
    await browser.close();
    pages.close();
  }
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    browser: browser.version(),
    rounds: Number(rounds),
    found,
  };
  const page = toMarkdown(measured);
  console.log(page);
  await mkdir(results(''), { recursive: true });
  await writeFile(results('contenders.json'), `${JSON.stringify(measured, null, 2)}\n`);
  if (save) await writeFile(results('contenders.md'), page);
}

function measuresOf(asked) {
  const unknown = asked?.find((name) => !(name in MEASURES));
  if (unknown) throw new Error(`no measure is named ${unknown}; there are: ${Object.keys(MEASURES).join(', ')}`);
  return Object.entries(MEASURES).filter(([name]) => !asked || asked.includes(name));
}
