import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = (name) => new URL(`../results/${name}`, import.meta.url);
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };
/** Of the contract, section 8. */
const BEFORE_SIGN_IN_BYTES = 90_000;

export const about = 'Requests, bytes, long tasks, layout shift and largest paint of each page of the shell.';
export const options = {
  save: { type: 'boolean', about: 'writes the page to bench/results/shell.md too' },
};

/** Measures, prints, and fails when a promise does not hold. */
export async function run({ save = false }) {
  const { chromium } = await import('playwright-core');
  const { startLocalBackend } = await import('@remit-elements/local-backend');
  const { browserArgs, findBrowser } = await import('../../scripts/lib/browser.mjs');
  const { measureShell } = await import('../shell/measure.mjs');
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-bench-'));
  const backend = await startLocalBackend({ port: 0, dataDir });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs, headless: true });
  const measured = { date: new Date().toISOString().slice(0, 10), browser: browser.version() };
  try {
    measured.wide = await measureShell(browser, backend.url, WIDE);
    measured.narrow = await measureShell(browser, backend.url, NARROW);
  } finally {
    await browser.close();
    await backend.close();
    await rm(dataDir, { recursive: true, force: true });
  }
  const page = toMarkdown(measured);
  console.log(page);
  await mkdir(results(''), { recursive: true });
  await writeFile(results('shell.json'), `${JSON.stringify(measured, null, 2)}\n`);
  if (save) await writeFile(results('shell.md'), page);
  const broken = brokenPromises(measured);
  for (const line of broken) console.error(`BROKEN: ${line}`);
  if (broken.length > 0) process.exitCode = 1;
}

function toMarkdown({ date, browser, wide, narrow }) {
  return `# The shell, page by page

\`npm run bench -- shell\`, ${date}, Chromium ${browser}, 2 cores, local backend with its seeds, an empty cache at the
beginning. Bytes are those of the wire, headers and answers of the API included. Largest paint: of a page that is
loaded; a page that is gone to has none. The long task at the sign-in is the proof of the password (SRP) in Amplify's
library, as the profiler says; no page waits for it again.

## 1440 × 900
${table(wide)}
## 320 × 640
${table(narrow)}`;
}

function table(rows) {
  const lines = rows.map(
    ({ name, requests, scripts, bytes, tasks, shift, largest }) =>
      `| ${[name, requests, scripts, (bytes / 1000).toFixed(1), tasks.length ? `${tasks.join(', ')} ms` : '–', shift.toFixed(4), isLoad(name) ? `${largest} ms` : ''].join(' | ')} |`,
  );
  return `| | requests | of them code | kB | tasks over 50 ms | layout shift | largest paint |
|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function isLoad(name) {
  return name.endsWith('anew') || name.startsWith('before');
}

/** Those that do not depend on how fast this machine is. */
function brokenPromises({ wide, narrow }) {
  const before = wide.find(({ name }) => name.startsWith('before'));
  return [
    ...[...wide, ...narrow].flatMap(({ name, shift }) => (shift > 0.0005 ? [`${name}: moved by ${shift}`] : [])),
    ...(before.bytes > BEFORE_SIGN_IN_BYTES ? [`${before.bytes} bytes before the sign-in`] : []),
  ];
}
