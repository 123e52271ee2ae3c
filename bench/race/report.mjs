import { cpus } from 'node:os';

const kB = (value) => `${(value / 1_000).toFixed(1)} kB`;
const MB = (value) => `${(value / 1_000_000).toFixed(2)} MB`;
const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const whole = (value) => Math.round(value).toLocaleString('en-GB');
const share = (value) => `${(100 * value).toFixed(1)} %`;

/** Each figure: its words, how it is written, and what the payments table must not exceed, as a ratio or as a figure. */
const FIGURES = {
  firstBrotli: ['bytes until the first row, Brotli', kB],
  firstGzip: ['bytes until the first row, gzip', kB],
  allBrotli: ['bytes in all, Brotli', kB],
  allGzip: ['bytes in all, gzip', kB],
  firstRowMs: ['first row', ms, { ratio: 1.15 }],
  slowFirstRowMs: ['first row, Fast 3G and a quarter of the processor', ms, { ratio: 1.15 }],
  slowBlockedMs: ['blocking time, slow as well', ms, { most: 200 }],
  elements: ['elements with 25 rows', whole, { ratio: 1.25 }],
  heap: ['heap with 25 rows', MB, { ratio: 1.4 }],
  flipMs: ['page flip over its answer', ms, { ratio: 1.2 }],
  flipMainMs: ['page flip, main thread', ms],
  mount10kMs: ['10,000 rows in the page: mount', ms],
  sort10kMs: ['sort by text', ms],
  filter10kMs: ['filter', ms],
  longest10kMs: ['longest task of these', ms],
  mount100kMs: ['100,000 rows in the page: mount', ms, { ratio: 1.5 }],
  sort100kMs: ['sort by text', ms, { ratio: 1.3 }],
  filter100kMs: ['filter', ms, { ratio: 1.2 }],
  longest100kMs: ['longest task of these', ms, { most: 50 }],
  liveP50Ms: ['50 changes a second: until painted, p50', ms],
  liveP95Ms: ['until painted, p95', ms],
  liveMainMs: ['main thread for each', ms, { ratio: 1.3 }],
  scrollMainMs: ['100,000 rows scrolled: main thread for 1,000 px', ms, { ratio: 1.3 }],
  scrollLate: ['frames over 50 ms', share],
  scrollBlank: ['frames with no row in the middle', share],
  jumpP50Ms: ['jump, p50', ms],
  jumpP95Ms: ['jump, p95', ms, { ratio: 1.2 }],
  flipsHeap: ['after 200 flips: heap', MB],
  flipsNodes: ['nodes', whole],
  flipsListeners: ['listeners', whole],
  mountsHeap: ['after 200 mounts: heap', MB, { most: 1_000_000 }],
  mountsNodes: ['nodes', whole, { most: 0 }],
  mountsListeners: ['listeners', whole, { most: 0 }],
};

const median = (all = []) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

/** What was measured, as a page: each contender's median, and beside it the ratio to the table written by hand. */
export function toMarkdown({ date, browser, rounds, found }) {
  const names = Object.keys(found);
  const of = (name, figure) => median(found[name][figure]);
  const cell = (name, figure, write) => {
    const value = of(name, figure);
    if (value === undefined) return '–';
    const ratio = name === 'plain-dom' ? NaN : value / of('plain-dom', figure);
    return Number.isFinite(ratio) && ratio > 0 ? `${write(value)} (${ratio.toFixed(2)})` : write(value);
  };
  const figures = Object.entries(FIGURES).filter(([figure]) => of('plain-dom', figure) !== undefined);
  const rows = figures.map(([figure, [words, write, bar]]) => {
    const most = bar?.ratio ? `≤ ${bar.ratio}` : bar ? `≤ ${write(bar.most)}` : '';
    return `| ${[words, most, ...names.map((name) => cell(name, figure, write))].join(' | ')} |`;
  });
  return `# The payments table beside others

\`npm run bench -- contenders\`, ${date}, Chromium ${browser}, ${cpus().length} cores: medians of ${rounds} interleaved rounds; in
brackets the ratio to \`plain-dom\`, a table written by hand with the same columns and rows. The bar is the payments table's.

| | bar | ${names.join(' | ')} |
|---|---|${names.map(() => '---|').join('')}
${rows.join('\n')}
`;
}
