/* eslint max-lines-per-function: off -- a page is written as it is read */
import { cpus } from 'node:os';

const ms = (value) => (value === undefined ? '–' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`);
const number = (value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en-GB'));

/** What was measured, as the page that is kept. */
export function toMarkdown({ date, browser, memory, backend }) {
  const both = (pick) => [pick(memory), backend && pick(backend)];
  const row = (name, values, format = ms) => `| ${name} | ${values.map((value) => format(value)).join(' | ')} |`;
  const { scroll, leaks } = memory;
  return `# The payments table with ${number(memory.count)} payments

\`npm run bench -- table\`, ${date}, Chromium ${browser}, ${cpus().length} cores. Medians; "over the data" is what the
table adds to the time in which its gateway or server answered.

| | in memory | local backend |
|---|---|---|
${row(
  'first rows after mount',
  both(({ firstRows }) => firstRows),
)}
${row(
  'page flip, over the data',
  both(({ flip }) => flip.own),
)}
${row(
  'page flip, in all',
  both(({ flip }) => flip.total),
)}
${row(
  'sort, over the data',
  both(({ sort }) => sort.own),
)}
${row(
  'sort, in all',
  both(({ sort }) => sort.total),
)}
${row(
  'filter, over the data',
  both(({ filter }) => filter.own),
)}
${row(
  'filter, in all',
  both(({ filter }) => filter.total),
)}
${row(
  'elements in the table’s shadow tree, 25 rows',
  both(({ nodes }) => nodes),
  number,
)}

## Continuous scrolling, in memory
120 px a frame for ten seconds, to payment ${number(scroll.reached)}: ${number(scroll.frames)} frames, ${scroll.late} of them over
50 ms (${((100 * scroll.late) / scroll.frames).toFixed(2)} %), ${scroll.blank} with no row in the middle; at most ${number(scroll.nodes)} elements.

## Growth, in memory
| | heap | nodes | listeners |
|---|---|---|---|
| 200 page flips | ${number(leaks.flips.heap / 1024)} KiB | ${leaks.flips.nodes} | ${leaks.flips.listeners} |
| 200 mounts | ${number(leaks.mounts.heap / 1024)} KiB | ${leaks.mounts.nodes} | ${leaks.mounts.listeners} |
`;
}

/** What must hold on any machine. */
export function brokenBounds({ memory }) {
  const { scroll, leaks } = memory;
  return [
    scroll.nodes < 3_000 ? '' : `${scroll.nodes} elements while scrolling`,
    ...Object.entries(leaks).flatMap(([what, { heap, nodes, listeners }]) => [
      nodes <= 50 ? '' : `${nodes} nodes more after 200 ${what}`,
      listeners <= 10 ? '' : `${listeners} listeners more after 200 ${what}`,
      heap < 2 * 1024 * 1024 ? '' : `${heap} bytes more after 200 ${what}`,
    ]),
  ].filter(Boolean);
}
