import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, deferred, settled } from '@remit-elements/element-kit/testing.js';
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { paymentFixture, paymentFixtures, type MemoryPaymentsGateway } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  choose,
  detailOf,
  dialog,
  gatewayWith,
  listOf,
  saidBy,
  textOf,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

interface Saved {
  readonly name: string;
  readonly text: string;
}

/** What the browser would have saved. */
const saved: Saved[] = [];
const { createObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;
let blobs: Promise<string>[] = [];

before(() => {
  URL.createObjectURL = (blob) => {
    blobs.push((blob as Blob).text());
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
    const at = blobs.length - 1;
    void blobs[at]?.then((text) => saved.push({ name: this.download, text }));
  };
});
beforeEach(() => {
  saved.length = 0;
  blobs = [];
});
after(() => {
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
});

const confirmed = (): MemoryPaymentsGateway =>
  gatewayWith({ payments: paymentFixtures(6, { status: 'CONFIRMED', creditorBic: 'COBADEFF' }) });
const isOpen = (element: PaymentsElement): boolean =>
  element.renderRoot.querySelector<HTMLDialogElement>('dialog#export')?.open ?? false;
const chosen = (element: PaymentsElement, value: string): HTMLInputElement =>
  dialog(element, 'export').querySelector<HTMLInputElement>(`input[value=${value}]`)!;
const goOn = (element: PaymentsElement): HTMLButtonElement | undefined =>
  [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Go on with it');
const shows = (element: PaymentsElement, text: string): Promise<void> =>
  waitUntil(() => isOpen(element) && textOf(element, 'export').includes(text), `the dialog says: ${text}`);

async function asks(element: PaymentsElement, format?: string): Promise<void> {
  buttonNamed(element, 'Export')!.click();
  await waitUntil(() => isOpen(element), 'the dialog opens');
  if (format) chosen(element, format).click();
  await settled(element);
  buttonIn(element, 'export', 'Continue')!.click();
}

describe('export from the workspace', () => {
  it('saves the list as a file, with the columns that it shows', async () => {
    const element = await workspaceOf(gatewayWith());
    element.viewState = { columns: ['amount'], filter: { status: ['CONFIRMED'] } };
    await settled(element);
    await asks(element);
    await shows(element, '1 payment');
    buttonIn(element, 'export', 'Save file')!.click();
    await waitUntil(() => saved.length === 1);
    expect(saved[0]!.name).to.match(/^payments-\d{4}-\d\d-\d\d\.csv$/);
    // The mark is what a text of a blob leaves out.
    expect(saved[0]!.text.replace('\ufeff', '')).to.equal(
      'Creditor,Creditor IBAN,Amount,Currency\r\nHarbour & Sons Ltd,GB29NWBK60161331926819,168.88,EUR\r\n',
    );
    await settled(element);
    expect(dialog(element, 'export').open).to.equal(false);
    expect(saidBy(element)).to.equal(`1 payment saved in ${saved[0]!.name}.`);
    expect(element.renderRoot.querySelector('dialog[open]')).to.equal(null);
  });

  it('saves what is shown as the reader’s spreadsheet opens it, and all columns as programs do', async () => {
    const element = await workspaceOf(gatewayWith());
    element.locale = 'da-DK';
    element.viewState = { columns: ['amount'], filter: { status: ['CONFIRMED'] } };
    await settled(element);
    for (const format of ['csv', 'csvAll']) {
      await asks(element, format);
      await waitUntil(() => buttonIn(element, 'export', 'Save file'));
      buttonIn(element, 'export', 'Save file')!.click();
      await settled(element);
    }
    await waitUntil(() => saved.length === 2);
    const [shown, all] = saved.map(({ text }) => text);
    expect(shown!.split('\r\n')[1]).to.equal('Harbour & Sons Ltd;GB29NWBK60161331926819;"168,88";EUR');
    expect(all).to.include('Creditor,Creditor IBAN,Creditor BIC,Street,Building number').and.include(',168.88,EUR,');
  });

  it('hands the confirmed payments over, saves their file and shows them as exported', async () => {
    const gateway = confirmed();
    const element = await workspaceOf(gateway);
    const told: PaymentSavedEvent[] = [];
    element.addEventListener('payment-saved', (event) => told.push(event));
    await asks(element, 'pain001');
    await shows(element, 'This cannot be taken back');
    // From where and when is to be seen before nobody can take it back.
    await shows(element, 'Main account · DE02 1203 0000 0000 2020 51');
    await shows(element, 'Thu 26 Nov – Tue 1 Dec');
    expect(saved).to.deep.equal([]);
    buttonIn(element, 'export', 'Hand over 6 payments')!.click();
    await shows(element, '6 payments were handed over.');
    await waitUntil(() => saved.length === 1);
    const [{ name, text }] = saved as [Saved];
    expect(text)
      .to.include(`<MsgId>${name.replace('.xml', '')}</MsgId>`)
      .and.include('<NbOfTxs>6</NbOfTxs>');
    expect(told.map(({ operation }) => operation)).to.deep.equal(Array.from({ length: 6 }, () => 'export'));
    const marked = gateway.backend.payments('tenant-a').map(({ exportMessageId }) => `${String(exportMessageId)}.xml`);
    expect(new Set(marked)).to.deep.equal(new Set([name]));
    buttonIn(element, 'export', 'Done')!.click();
    await settled(element);
    await choose(element, 0);
    await waitUntil(() => rootOf(detailOf(element)!).textContent.includes('Make the bank file again'));
    rootOf(detailOf(element)!).querySelector<HTMLElement>('[data-action=export]')!.click();
    await waitUntil(() => saved.length === 2);
    expect(saved[1]).to.deep.equal(saved[0]);
  });

  it('goes on saying live behind the dialog while the list is read for all that was handed over', async () => {
    const gateway = confirmed();
    const element = await workspaceOf(gateway);
    await asks(element, 'pain001');
    await waitUntil(() => buttonIn(element, 'export', 'Hand over 6 payments'));
    const list = gateway.list.bind(gateway);
    const answer = deferred<undefined>();
    let reads = 0;
    // The first is the workspace's own; the next is for changes that are more than are read one by one.
    gateway.list = (...of) => ((reads += 1) === 1 ? list(...of) : answer.promise.then(() => list(...of)));
    buttonIn(element, 'export', 'Hand over 6 payments')!.click();
    await waitUntil(() => reads === 2, 'what changed is read');
    await settled(element);
    const mark = (): string => rootOf(listOf(element)).querySelector('.live-mark')!.textContent.trim();
    expect(mark()).to.match(/^live\s+updated/);
    answer.resolve(undefined);
    await settled(element);
    expect(mark()).to.match(/^live\s+updated/);
  });

  it('hands over what a bank may refuse when the reader says so, without what is missing', async () => {
    const gateway = gatewayWith({ payments: paymentFixtures(4, { status: 'CONFIRMED' }) });
    const element = await workspaceOf(gateway);
    await asks(element, 'pain001');
    await shows(element, 'Your bank may refuse 1 payment');
    expect(textOf(element, 'export')).to.include('Outside SEPA banks usually want the creditor’s BIC (1)');
    expect(buttonIn(element, 'export', 'Hand over 3 payments')).not.to.equal(undefined);
    const box = dialog(element, 'export').querySelector<HTMLInputElement>('input[type=checkbox]')!;
    box.click();
    await waitUntil(() => buttonIn(element, 'export', 'Hand over 4 payments'));
    box.click();
    await waitUntil(() => buttonIn(element, 'export', 'Hand over 3 payments'));
    box.click();
    await waitUntil(() => buttonIn(element, 'export', 'Hand over 4 payments'));
    expect(gateway.commands).to.deep.equal([]);
    buttonIn(element, 'export', 'Hand over 4 payments')!.click();
    await shows(element, '4 payments were handed over.');
    await waitUntil(() => saved.length === 1);
    expect(saved[0]!.text).to.include('<NbOfTxs>4</NbOfTxs>').and.not.to.include('<CdtrAgt><FinInstnId><Othr>');
  });

  it('leaves it behind when the reader does not', async () => {
    const gateway = gatewayWith({ payments: paymentFixtures(4, { status: 'CONFIRMED' }) });
    const element = await workspaceOf(gateway);
    await asks(element, 'pain001');
    await shows(element, 'Your bank may refuse 1 payment');
    buttonIn(element, 'export', 'Hand over 3 payments')!.click();
    await shows(element, '3 payments were handed over.');
    const statuses = gateway.backend.payments('tenant-a').map(({ status }) => status);
    expect(statuses.filter((status) => status === 'CONFIRMED').length).to.equal(1);
  });

  it('says why none can go to the bank, in groups with counts, and what helps', async () => {
    const open = paymentFixtures(3, { status: 'UNCONFIRMED' });
    const others = [
      { ...open[0]!, id: 'waiting', status: 'PENDING_APPROVAL' as const },
      { ...open[0]!, id: 'unreadable', status: 'CONFIRMED' as const, creditorName: '株式会社' },
    ];
    const element = await workspaceOf(gatewayWith({ payments: [...open, ...others] }));
    element.viewState = { filter: { status: ['UNCONFIRMED', 'PENDING_APPROVAL'] } };
    await settled(element);
    await asks(element, 'pain001');
    await shows(element, 'None of these payments can go to the bank.');
    expect(textOf(element, 'export'))
      .to.include('Unconfirmed (3) To be submitted for approval first.')
      .and.include('To approve (1) To be approved first.');
    element.viewState = {};
    await settled(element);
    element.selection = ['waiting', 'unreadable'];
    buttonIn(element, 'export', 'Back')!.click();
    await settled(element);
    dialog(element, 'export').close();
    await settled(element);
    await asks(element, 'pain001');
    await shows(element, 'None of these payments can go to the bank.');
    const text = textOf(element, 'export');
    expect(text).to.include('The creditor has no name that a bank can read (1)').and.include('prepare it again');
    expect(text).to.include('To approve (1)').and.not.to.include('Unconfirmed (');
    expect(buttonIn(element, 'export', 'Hand over 1 payment')).to.equal(undefined);
  });

  it('shows each text before and after that is written in the bank’s characters, and what is left out', async () => {
    const base = { status: 'CONFIRMED', remittanceInformation: 'Für März' } as const;
    const payments = [
      paymentFixture({ ...base, id: 'text', creditorName: 'Łódź S.A.' }),
      paymentFixture({ ...base, id: 'reference', creditorReference: 'RF18539007547034' }),
    ];
    const element = await workspaceOf(gatewayWith({ payments }));
    await asks(element, 'pain001');
    await shows(element, '3 texts are converted to characters that banks accept');
    const text = textOf(element, 'export');
    expect(text).to.include('Łódź S.A. becomes Lodz S.A.').and.include('Für März becomes Fur Marz');
    expect(text).to.include('1 text is left out: the creditor reference goes instead Für März');
  });

  it('goes on with a file that a crash cut off', async () => {
    const gateway = confirmed();
    const first = await workspaceOf(gateway);
    const { writeAll } = gateway;
    gateway.writeAll = () => new Promise(() => undefined);
    await asks(first, 'pain001');
    await waitUntil(() => buttonIn(first, 'export', 'Hand over 6 payments'));
    buttonIn(first, 'export', 'Hand over 6 payments')!.click();
    await shows(first, 'Handing over 6 payments');
    first.remove();
    gateway.writeAll = writeAll;
    const second = await workspaceOf(gateway);
    await waitUntil(() => goOn(second));
    goOn(second)!.click();
    // What lies in the browser is looked at before it is sent.
    await waitUntil(() => isOpen(second) && buttonIn(second, 'export', 'Hand over 6 payments'));
    const before = gateway.commands.length;
    buttonIn(second, 'export', 'Hand over 6 payments')!.click();
    await shows(second, '6 payments were handed over.');
    expect([before, gateway.commands.length]).to.deep.equal([0, 6]);
    await waitUntil(() => saved.length === 1);
    await waitUntil(() => !goOn(second));
  });

  it('offers a viewer files and paper, and no file for the bank', async () => {
    const element = await workspaceOf(gatewayWith({ session: { roles: ['viewer'] } }));
    buttonNamed(element, 'Export')!.click();
    await waitUntil(() => isOpen(element));
    const offered = [...dialog(element, 'export').querySelectorAll('input')].map(({ value }) => value);
    expect(offered).to.deep.equal(['csv', 'csvAll', 'print']);
  });

  it('says when the payments could not be read, and tries again', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    gateway.fail({ on: 'list', error: new ApiError('Unauthorized') });
    await asks(element);
    await shows(element, 'Not exported.');
    buttonIn(element, 'export', 'Try again')!.click();
    await shows(element, '4 payments');
    await aTimeout(0);
    expect(rootOf(element).activeElement?.className).to.equal('export-body');
  });
});
