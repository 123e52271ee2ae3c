import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { toMarkdown } from '../reads/report.mjs';
import { PAGE } from '../reads/rows.mjs';

const FEW = 100;
const results = (name) => new URL(`../results/${name}`, import.meta.url);

export const about = 'Items and capacity units that one page of 25 reads, beside a design that scans.';
export const options = {
  own: { type: 'string', about: 'payments of the larger company (100000)' },
  others: { type: 'string', about: 'other companies at most (1000)' },
  save: { type: 'boolean', about: 'writes the page to bench/results/reads.md too' },
};

/** Measures, prints, and fails when a promise does not hold. */
export async function run({ own = '100000', others = '1000', save = false }) {
  const requests = JSON.parse(await readFile(new URL('../reads/requests.json', import.meta.url), 'utf8'));
  const sizes = { few: FEW, many: wholeNumber('own', own), others: wholeNumber('others', others) };
  const measured = { worlds: [], deepPage: [] };
  for (const size of [sizes.few, sizes.many]) await measureCompany(size, sizes, requests, measured);
  const page = toMarkdown(measured);
  console.log(page);
  await mkdir(results(''), { recursive: true });
  await writeFile(results('reads.json'), `${JSON.stringify(measured, null, 2)}\n`);
  if (save) await writeFile(results('reads.md'), page);
  const broken = brokenPromises(measured.worlds, requests);
  for (const line of broken) console.error(`BROKEN: ${line}`);
  if (broken.length > 0) process.exitCode = 1;
  else console.log('Each promise holds: the pages that their key answers read 25 items in every world.');
}

/** One company of that size in both designs, with one other company, then with many. */
async function measureCompany(size, sizes, requests, measured) {
  const { OwnDesign } = await import('../reads/own-design.mjs');
  const { ArticleDesign } = await import('../reads/article-design.mjs');
  const ours = await OwnDesign.open();
  const article = await ArticleDesign.open();
  try {
    console.error(`planting ${size} payments`);
    await Promise.all([ours.plant('company', size), article.plant('company', size)]);
    let planted = 0;
    for (const others of [1, sizes.others]) {
      console.error(`measuring with ${others} other companies`);
      await Promise.all([ours.plantOthers(planted, others), article.plantOthers(planted, others)]);
      planted = others;
      measured.worlds.push({
        world: { own: size, others },
        own: await ownCosts(ours, requests),
        article: await articleCosts(article),
      });
    }
    if (size === sizes.many) measured.deepPage = await deepCosts(ours, requests, Math.min(200, Math.floor(size / 100)));
  } finally {
    await ours.close();
    await article.close();
  }
}

async function ownCosts(ours, requests) {
  const costs = [];
  for (const request of requests) costs.push({ name: request.name, costs: await ours.pages(request, [1, 2]) });
  return costs;
}

async function deepCosts(ours, requests, page) {
  const costs = [];
  for (const request of requests.filter(({ exact }) => exact)) {
    const [cost] = await ours.pages(request, [page]);
    if (cost) costs.push({ name: request.name, ...cost });
  }
  return costs;
}

async function articleCosts(article) {
  const first = await article.find(100);
  return {
    'any 25, limit 25': await article.find(25),
    'any 25, limit 100': first,
    'the next 25, limit 100': await article.find(100, first.next),
    'newest first (or any other order)': await article.findAll(),
  };
}

function brokenPromises(worlds, requests) {
  return requests.flatMap(({ name, exact }, place) =>
    worlds.flatMap(({ world, own }) =>
      own[place].costs
        .filter(({ items, rows }) => (exact ? items !== PAGE || rows !== PAGE : items > 4 * PAGE))
        .map(({ page, items }) => `${name}, page ${page}: ${items} items with ${JSON.stringify(world)}`),
    ),
  );
}

function wholeNumber(name, text) {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number`);
  process.exit(2);
}
