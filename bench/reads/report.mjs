import { cpus } from 'node:os';
import { PAGE, ROWS_OF_OTHERS } from './rows.mjs';

const number = new Intl.NumberFormat('en');
const row = (cells) => `| ${cells.join(' | ')} |`;
const head = (cells) => [row(cells), row(cells.map((_, place) => (place === 0 ? '---' : '--:')))];
const worldName = ({ own, others }) =>
  `${number.format(own)} own, ${number.format(others)} other${others === 1 ? '' : 's'}`;
const cost = ({ items, units }) => `${number.format(items)} / ${number.format(units)}`;
/** The bound is on what is read; a page that the filter left short says that there is more. */
const answered = ({ rows, more }) => (rows === PAGE ? '' : ` (${rows} rows${more ? ', more' : ''})`);

/** The measurements as a page of Markdown. */
export function toMarkdown({ worlds, deepPage }) {
  const names = worlds.map(({ world }) => worldName(world));
  return [
    '# Reads of a page of 25',
    '',
    ...method(),
    '',
    '## Remit Elements',
    '',
    `Items read / read capacity units. With a filter that the order's key cannot answer, a call reads at most ${4 * PAGE} items; in brackets what a page of fewer than ${PAGE} rows holds.`,
    '',
    ...head(['list, page', ...names]),
    ...ownRows(worlds),
    '',
    ...deepLines(deepPage),
    "## The article's design",
    '',
    `One table keyed by \`id\`, each list a Scan with the filter \`tenantId = :t\`, repeated until ${PAGE} rows are found; the rows come in no order. Items read / units, in so many requests.`,
    '',
    ...head(['list', ...names]),
    ...articleRows(worlds),
    '',
  ].join('\n');
}

function method() {
  const processors = cpus();
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- reads\`: Node ${process.versions.node}, ${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}.`,
    '',
    `Both designs run on the same engine (dynalite, which counts \`ScannedCount\` and \`ConsumedCapacity\` as DynamoDB documents it: 4 kB for a unit, half of it for an eventually consistent read) over the same payments. Each other company has ${ROWS_OF_OTHERS} payments. No clock is involved, so the numbers are the same on every machine.`,
  ];
}

function ownRows(worlds) {
  const [first] = worlds;
  return first.own.flatMap(({ name, costs }, place) =>
    costs.map(({ page }, at) =>
      row([
        `${name}, ${page}`,
        ...worlds.map(({ own }) =>
          own[place].costs[at] ? cost(own[place].costs[at]) + answered(own[place].costs[at]) : '–',
        ),
      ]),
    ),
  );
}

function deepLines(deepPage) {
  if (deepPage.length === 0) return [];
  const [{ page }] = deepPage;
  return [
    `Page ${number.format(page)} of the largest world:`,
    '',
    ...head(['list', 'items / units']),
    ...deepPage.map((it) => row([it.name, cost(it)])),
    '',
  ];
}

function articleRows(worlds) {
  return Object.keys(worlds[0].article).map((name) =>
    row([name, ...worlds.map(({ article }) => `${cost(article[name])} in ${number.format(article[name].requests)}`)]),
  );
}
