import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import { BAD_ROWS, chooseFile, importFile } from '../../testing/import-bench.js';
import { headingOf, isAt, opened, PATIENCE, previewed } from '../../testing/import-steps.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  dialog,
  gatewayWith,
  press,
  rowButtons,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

async function mend(element: PaymentsElement, id: string, text: string): Promise<void> {
  const field = dialog(element, 'import').querySelector<HTMLInputElement>(`#${id}`)!;
  field.value = text;
  field.dispatchEvent(new Event('blur'));
  await element.updateComplete;
}

async function showRows(element: PaymentsElement, filter: string): Promise<void> {
  const select = rootOf(element).querySelector<HTMLSelectElement>('#import-filter')!;
  select.value = filter;
  select.dispatchEvent(new Event('input'));
  select.dispatchEvent(new Event('change'));
  await settled(element);
}

/** What is in the file that the rows to mend are handed over in. */
async function savedRows(element: PaymentsElement): Promise<string> {
  const { createObjectURL } = URL;
  let content = new Blob();
  URL.createObjectURL = (blob: Blob) => {
    content = blob;
    return createObjectURL.call(URL, blob);
  };
  try {
    await press(element, 'import', 'Save these rows as CSV');
  } finally {
    URL.createObjectURL = createObjectURL;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer());
}

describe('payments-element, import', () => {
  it('leads from a file over its columns to payments, names what is bad, and takes it back', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    const saved = recordEvents(element, 'payment-saved');
    await previewed(element, importFile(40, BAD_ROWS), '33 payments ready, 33 of them with a note, 7 rows need a look');
    expect(rootOf(element).activeElement?.id).to.equal('import-step');
    const bad = [...dialog(element, 'import').querySelectorAll('.import-bad > li')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(bad).to.have.length(7);
    expect(bad[0]).to.contain('Row 4').and.to.contain('Enter who is to be paid.');
    expect(bad[1]).to.contain('Row 7 · Tippfehler AG').and.to.contain('the check digits don’t match');
    expect(bad[1]).to.contain('26 Nov 2099').and.to.contain('1,00 EUR');
    expect(bad[4]).to.contain('DE89 3704 0044 0532 0130 00').and.to.contain('This day is not in the calendar.');
    expect(await savedRows(element)).to.match(/^\ufeff"?Empfänger"?;"?IBAN"?;/);
    await mend(element, 'import-7-creditorIban', 'DE89 3704 0044 0532 0130 00');
    expect(headingOf(element)).to.equal('34 payments ready, 34 of them with a note, 6 rows need a look');
    expect(bad).to.have.length(7);
    await press(element, 'import', 'Import 34 payments');
    await isAt(element, '34 of 40 imported.');
    await settled(element);
    expect(textOf(element, 'import')).to.contain('6 rows need a look.');
    expect([gateway.backend.payments('tenant-a').length, saved.length]).to.deep.equal([34, 34]);
    await waitUntil(() => rowButtons(element).length === 25, 'the list does not show them');
    await press(element, 'import', 'Show');
    expect([headingOf(element), buttonIn(element, 'import', 'Import 0 payments')]).to.deep.equal([
      '34 imported, 6 left',
      undefined,
    ]);
    await mend(element, 'import-16-requestedExecutionDate', '2099-11-26');
    await press(element, 'import', 'Import 1 payment');
    await isAt(element, '35 of 40 imported.');
    await press(element, 'import', 'Show');
    await showRows(element, 'all');
    expect([headingOf(element), textOf(element, 'import').split('Imported').length - 1]).to.deep.equal([
      '35 imported, 5 left',
      20,
    ]);
    await press(element, 'import', 'Back');
    expect(headingOf(element)).to.equal('35 of 40 imported.');
    expect(textOf(element, 'import')).to.contain('5 rows need a look.');
    await press(element, 'import', 'Undo');
    expect([headingOf(element), rootOf(element).activeElement?.id]).to.deep.equal([
      'Delete the 35 imported payments?',
      'import-step',
    ]);
    dialog(element, 'import').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await settled(element);
    expect([headingOf(element), rootOf(element).activeElement?.textContent.trim()]).to.deep.equal([
      '35 of 40 imported.',
      'Undo',
    ]);
    expect(gateway.backend.payments('tenant-a')).to.have.length(35);
    await press(element, 'import', 'Undo');
    await press(element, 'import', 'Delete');
    await isAt(element, '35 payments deleted.');
    expect(gateway.backend.payments('tenant-a')).to.have.length(0);
    await press(element, 'import', 'Done');
    expect(dialog(element, 'import').open).to.equal(false);
    expect(rootOf(element).activeElement?.textContent.trim()).to.equal('Import');
  });

  it('stores 10,000 payments exactly once with answers lost, and holds up the page at no point', async () => {
    const gateway = gatewayWith({ payments: [] });
    // A server takes no time of the page's: neither for its lists nor for its sums.
    gateway.list = () => Promise.resolve({ items: [] });
    gateway.totals = () => Promise.resolve({ totals: [], truncated: false });
    let call = 0;
    const { writeAll } = gateway;
    gateway.writeAll = async (commands, options) => {
      call += 1;
      if (call % 89 === 0) throw new ApiError('Offline');
      const results = await writeAll.call(gateway, commands, options);
      if (call % 97 === 0) throw new ApiError('Timeout');
      return results;
    };
    const element = await workspaceOf(gateway);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    await previewed(
      element,
      importFile(10_000, BAD_ROWS),
      '9,993 payments ready, 9,993 of them with a note, 7 rows need a look',
    );
    await press(element, 'import', 'Import 9,993 payments');
    await waitUntil(() => headingOf(element).includes('imported.'), 'it does not end', { timeout: 240_000 });
    observer.disconnect();
    expect(headingOf(element)).to.equal('9,993 of 10,000 imported.');
    const stored = gateway.backend.payments('tenant-a');
    expect([
      stored.length,
      new Set(stored.map(({ creditorName, remittanceInformation }) => `${creditorName} ${remittanceInformation ?? ''}`))
        .size,
    ]).to.deep.equal([9_993, 9_993]);
    expect(stored.some(({ creditorName }) => /Tippfehler|Wort|Taler|Februar|Lang|Gestern/.test(creditorName))).to.equal(
      false,
    );
    // A machine with other work takes longer for the same turn; how long it takes by itself is measured by `npm run bench import`.
    expect(longest).to.be.lessThan(500);
  }).timeout(300_000);

  it('asks what a column holds that nothing tells, and what a payment cannot be without', async () => {
    const element = await workspaceOf(gatewayWith());
    await opened(element);
    const rows = 'Wer\tIBAN\tBetrag\nNordwind\tDE89370400440532013000\t1,250\n';
    const data = new DataTransfer();
    data.setData('text/plain', rows);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    rootOf(element).querySelector('#import-paste')!.dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(true);
    await isAt(element, 'What the columns hold');
    await element.updateComplete;
    const select = (id: string): HTMLSelectElement => rootOf(element).querySelector<HTMLSelectElement>(`#${id}`)!;
    expect([1, 2, 3].map((number) => select(`import-column-${number}`).value)).to.deep.equal([
      'creditorName',
      'creditorIban',
      'amountMinor',
    ]);
    expect([...select('import-decimal').options].map(({ label }) => label)).to.deep.equal(['1,250.00', '1.25']);
    await press(element, 'import', 'Check rows');
    expect(dialog(element, 'import').querySelector('[role=alert]')!.textContent).to.contain(
      'No column holds: Execution date.',
    );
    expect(rootOf(element).activeElement?.id).to.equal('import-missing');
    const date = rootOf(element).querySelector<HTMLInputElement>('#import-date')!;
    date.value = '26/11/2099';
    date.dispatchEvent(new Event('input'));
    await press(element, 'import', 'Check rows');
    await isAt(element, '1 payment ready');
    expect(textOf(element, 'import')).to.contain('1,250.00 EUR').and.to.contain('In all EUR 1,250.00.');
  });

  it('asks which choice counts when the same file was begun with another day', async () => {
    const gateway = gatewayWith({ payments: [] });
    const { writeAll } = gateway;
    gateway.writeAll = async (commands, options) => {
      const results = await writeAll.call(gateway, commands.slice(1), options);
      return [{ error: new ApiError('Unauthorized') }, ...results];
    };
    const element = await workspaceOf(gateway);
    const date = (): HTMLInputElement => rootOf(element).querySelector<HTMLInputElement>('#import-date')!;
    const checkedFor = async (day: string): Promise<void> => {
      await opened(element);
      const rows = 'Name;IBAN;Betrag\nA;DE89370400440532013000;1,00\nB;DE89370400440532013000;2,00';
      chooseFile(rootOf(element), new File([rows], 'a.csv'));
      await isAt(element, 'What the columns hold');
      await element.updateComplete;
      date().value = day;
      date().dispatchEvent(new Event('input'));
      await press(element, 'import', 'Check rows');
      await isAt(element, '2 payments ready');
      await element.updateComplete;
    };
    await checkedFor('01/12/2099');
    await press(element, 'import', 'Import 2 payments');
    await isAt(element, '1 of 2 imported.');
    await press(element, 'import', 'Done');
    gateway.writeAll = writeAll;
    await checkedFor('04/01/2100');
    expect(dialog(element, 'import').querySelector('[role=alert]')!.textContent).to.contain(
      'You chose otherwise when you began this import: Execution date.',
    );
    expect(buttonIn(element, 'import', 'Import 2 payments')).to.equal(undefined);
    await press(element, 'import', 'Go on as begun');
    await waitUntil(() => buttonIn(element, 'import', 'Import 2 payments'), 'it does not go on', PATIENCE);
    await press(element, 'import', 'Back');
    await element.updateComplete;
    expect(date().value).to.equal('01/12/2099');
    await press(element, 'import', 'Check rows');
    await isAt(element, '2 payments ready');
    await press(element, 'import', 'Import 2 payments');
    await isAt(element, '2 of 2 imported.');
    const days = gateway.backend.payments('tenant-a').map((payment) => payment.requestedExecutionDate);
    expect(days).to.deep.equal(['2099-12-01', '2099-12-01']);
  });

  it('goes on behind a line over the list, stops when asked, and leaves out what the host prevents', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    let prevented = '';
    element.addEventListener('payment-submit', (event: PaymentSubmitEvent) => {
      prevented ||= event.paymentId;
      if (event.paymentId === prevented) event.preventDefault();
    });
    const waiting: (() => void)[] = [];
    const { writeAll } = gateway;
    gateway.writeAll = async (commands, options) => {
      await new Promise<void>((go) => waiting.push(go));
      return writeAll.call(gateway, commands, options);
    };
    await previewed(element, importFile(200), '200 payments ready');
    await press(element, 'import', 'Import 200 payments');
    await press(element, 'import', 'Close');
    const line = (): string => rootOf(element).querySelector('.import-over')?.textContent.replace(/\s+/g, ' ') ?? '';
    await waitUntil(() => line().includes('Importing payments'), 'no line is shown');
    waiting.shift()!();
    await waitUntil(() => gateway.backend.payments('tenant-a').length > 0, 'nothing is stored');
    [...rootOf(element).querySelectorAll<HTMLElement>('.import-over button')]
      .find((button) => button.textContent.trim() === 'Stop')!
      .click();
    const timer = setInterval(() => waiting.shift()?.(), 5);
    await waitUntil(() => line().includes('Stopped:'), 'it does not stop', PATIENCE);
    clearInterval(timer);
    const stored = gateway.backend.payments('tenant-a');
    expect(stored.length).to.be.lessThan(199);
    expect(stored.some(({ id }) => id === prevented)).to.equal(false);
    expect(line()).to.contain(`Stopped: ${stored.length} of 200 imported.`);
  });

  it('says what a file is that cannot be read, and survives every hostile one', async () => {
    const element = await workspaceOf(gatewayWith());
    await opened(element);
    chooseFile(rootOf(element), new File(['PK\u0003\u0004'], 'a.xlsx'));
    await waitUntil(() => textOf(element, 'import').includes('spreadsheet’s own format'), 'it does not say so');
    const cells = [
      '=HYPERLINK("http://x")',
      '<img src=x onerror=alert(1)>',
      `"${'z'.repeat(1_048_576)}"`,
      'a\0b',
      '"open',
      '\u202Egnp.exe',
    ];
    const wide = Array.from({ length: 60 }, (_, index) => cells[index % cells.length]!).join(',');
    chooseFile(rootOf(element), new File([`Name,IBAN,Amount,Date\n${wide}\n${cells.join(',')}\n`], 'b.csv'));
    await isAt(element, 'What the columns hold');
    await press(element, 'import', 'Check rows');
    await isAt(element, 'need');
    expect(dialog(element, 'import').querySelector('img')).to.equal(null);
    expect(buttonIn(element, 'import', 'Import 0 payments')).to.equal(undefined);
  });

  it('is offered to nobody who may not prepare payments, and is gone with the session', async () => {
    const viewer = await workspaceOf(gatewayWith({ session: { roles: ['viewer'] } }));
    expect(buttonNamed(viewer, 'Import')).to.equal(undefined);
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    await previewed(element, importFile(5), '5 payments ready');
    gateway.end();
    await settled(element);
    expect([dialog(element, 'import').open, textOf(element, 'import').includes('Firma')]).to.deep.equal([false, false]);
  });
});
