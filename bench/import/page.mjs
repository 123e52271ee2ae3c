/* global document, requestAnimationFrame, DataTransfer */
/* eslint max-lines-per-function: off -- one run in the page, from the picker to the end */
/** Bundled into the page that measures an import on a gateway in memory, whose server takes no time of the page's. */
import '../../packages/payments-element/dist/define.js';
import { accountFixtures, memoryPaymentsGateway } from '../../packages/payments-element/dist/testing.js';

const frame = () => new Promise((next) => requestAnimationFrame(next));

/** Some answers are lost, after the write and before it, the same in each run. */
function gatewayOf() {
  const gateway = memoryPaymentsGateway({ accounts: accountFixtures() });
  gateway.list = () => Promise.resolve({ items: [] });
  gateway.totals = () => Promise.resolve({ totals: [], truncated: false });
  let calls = 0;
  const writeAll = gateway.writeAll.bind(gateway);
  gateway.writeAll = async (commands, options) => {
    calls += 1;
    const results = calls % 61 === 0 ? undefined : await writeAll(commands, options);
    if (calls % 61 === 0 || calls % 67 === 0) throw new Error('lost');
    return results;
  };
  return { gateway, calls: () => calls };
}

globalThis.measure = async (texts, name, rows) => {
  const { gateway, calls } = gatewayOf();
  const element = Object.assign(document.createElement('payments-element'), { gateway, locale: 'en-GB' });
  document.querySelector('main').append(element);
  const root = element.shadowRoot;
  const until = async (step) => {
    while (!root.querySelector(`#import[open] [data-step=${step}]`)) await frame();
  };
  while (!root.querySelector('.toolbar button')) await frame();
  root.querySelector('.toolbar button').click();
  await until('choose');
  const picked = new DataTransfer();
  picked.items.add(new File(texts, name));
  const input = root.querySelector('#import input[type=file]');
  const times = {};
  // What it costs to make the file is not the import's.
  await frame();
  performance.mark('import-begins');
  let began = performance.now();
  const took = (what) => {
    times[what] = Math.round(performance.now() - began);
    began = performance.now();
  };
  input.files = picked.files;
  input.dispatchEvent(new Event('change'));
  const isMessage = name.endsWith('.xml');
  if (!isMessage) {
    await until('columns');
    took('read');
    root.querySelector('#import .dialog-foot .primary').click();
  }
  await until('preview');
  took(isMessage ? 'readAndCheck' : 'check');
  if (rows > 0) {
    root.querySelector('#import .dialog-foot .primary').click();
    await until('result');
    took('write');
  }
  await frame();
  performance.mark('import-ends');
  const stored = gateway.backend.payments('tenant-a');
  const once = new Set(stored.map(({ remittanceInformation }) => remittanceInformation)).size;
  element.remove();
  return { times, calls: calls(), stored: stored.length, once };
};
