import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

export const about =
  '10,000 rows of CSV and of pain.001, and a hostile file, imported in Chromium under a strict policy.';
export const options = {
  count: { type: 'string', about: 'rows (10000)' },
  save: { type: 'boolean', about: 'writes the page to bench/results/import.md too' },
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
/** From then on a person notices that the page does not answer. */
const LONGEST_MS = 50;

/** Measures, prints, and fails where a row is not stored once, or the page is held up. */
export async function run({ count = '10000', save = false }) {
  const { chromium } = await import('playwright-core');
  const { browserArgs, findBrowser } = await import('../../scripts/lib/browser.mjs');
  const server = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs, headless: true });
  const found = {};
  try {
    for (const [what, { texts, name, rows }] of Object.entries(files(Number(count)))) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.on('console', (message) => console.error(message.text()));
      await page.goto(server.url);
      await page.waitForFunction(() => globalThis.measure);
      await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
      const measured = await page.evaluate(([a, b, c]) => globalThis.measure(a, b, c), [texts, name, rows]);
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      found[what] = { rows, ...measured, ...longestTask(traceEvents) };
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  const report = toMarkdown(found, browser.version());
  console.log(report);
  const results = new URL('../results/', import.meta.url);
  await mkdir(results, { recursive: true });
  if (save) await writeFile(new URL('import.md', results), report);
  for (const [what, { rows, stored, once, own }] of Object.entries(found)) {
    if (stored === rows && once === rows && own <= LONGEST_MS) continue;
    console.error(`BROKEN: ${what}: ${stored} stored, ${once} of them different, a task of ${own} ms`);
    process.exitCode = 1;
  }
}

/**
 * The longest task of the page's thread while the import went on: the time that it worked itself, which another program on the
 * machine does not make longer, and the time by the clock.
 */
function longestTask(events) {
  const marks = events
    .filter(({ name }) => name === 'import-begins' || name === 'import-ends')
    .sort((a, b) => a.ts - b.ts);
  const [begin, end] = marks;
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts > begin.ts &&
      ts + dur < end.ts,
  );
  const most = (all) => Math.round(Math.max(0, ...all) / 1_000);
  return { own: most(tasks.map(({ tdur = 0 }) => tdur)), clock: most(tasks.map(({ dur = 0 }) => dur)) };
}

function files(count) {
  const rows = Array.from(
    { length: count },
    (_, n) => `Name ${n};DE89370400440532013000;${1 + (n % 900)}.50;EUR;2099-11-26;Invoice ${n}`,
  );
  const transactions = rows.map((row) => {
    const [name, iban, amount, currency, , text] = row.split(';');
    return `<CdtTrfTxInf><PmtId><EndToEndId>NOTPROVIDED</EndToEndId></PmtId><Amt><InstdAmt Ccy="${currency}">${amount}</InstdAmt></Amt><Cdtr><Nm>${name}</Nm></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct><RmtInf><Ustrd>${text}</Ustrd></RmtInf></CdtTrfTxInf>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><NbOfTxs>${count}</NbOfTxs></GrpHdr><PmtInf><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2099-11-26</Dt></ReqdExctnDt><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>${transactions.join('')}</PmtInf></CstmrCdtTrfInitn></Document>`;
  const wide = Array.from({ length: 50 }, (_, n) => `"${'z'.repeat(n % 5 === 0 ? 1_048_576 : 10)}"`).join(';');
  return {
    csv: { name: 'rows.csv', texts: [['Name;IBAN;Amount;Currency;Date;Text', ...rows].join('\n')], rows: count },
    pain001: { name: 'message.xml', texts: [xml], rows: count },
    hostile: {
      name: 'hostile.csv',
      texts: [`Name;IBAN;Amount;Date\n${wide}\n=1+1;@x;-2;\0\n${wide}\n"${'open\n'.repeat(1_000_000)}`],
      rows: 0,
    },
  };
}

async function serve() {
  const { build } = await import('esbuild');
  const entry = fileURLToPath(new URL('../import/page.mjs', import.meta.url));
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    write: false,
    outdir: '/',
    conditions: ['production'],
  });
  const scripts = new Map(made.outputFiles.map(({ path, contents }) => [path, contents]));
  const html =
    '<!doctype html><meta charset="utf-8"><title>bench</title><main></main><script type="module" src="/page.js"></script>';
  const server = createServer(({ url }, response) => {
    const script = scripts.get(url);
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? html);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function toMarkdown(found, version) {
  const ms = (times) =>
    Object.entries(times)
      .map(([what, took]) => `${what} ${took} ms`)
      .join(', ');
  const lines = Object.entries(found).map(
    ([what, { rows, times, calls, stored, once, own, clock }]) =>
      `| ${what} | ${rows} | ${ms(times)} | ${calls} | ${stored} / ${once} | ${own} (${clock}) ms |`,
  );
  return `# An import, measured\n\nChromium ${version}, ${new Date().toISOString().slice(0, 10)}; \`npm run bench -- import\`. The server is in memory and takes no time; of its\nanswers 3 in 100 are lost, half of them after the write, and are asked for again after about a second.\n\n| File | Payments | Time | Calls | Stored / different | Longest task: own time (by the clock) |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`;
}
