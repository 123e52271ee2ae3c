import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, expectAccessible, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  draftFixture,
  memoryPaymentsGateway,
  MemoryPaymentsBackend,
  paymentFixtures,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { namesOf, rootOf, statusOf } from '../../testing/table-bench.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const SOON = { timeout: 4_000 };
// More than are added up, so that the list counts what it knows of by itself.
const many = new MemoryPaymentsBackend();
many.seed(paymentFixtures(6_000));

/** In a box of its own that scrolls, as high as a window. */
async function endless(
  gateway: MemoryPaymentsGateway,
  properties: Record<string, string> = {},
): Promise<PaymentsTable> {
  const table = await fixture<PaymentsTable>(
    html`<payments-table .gateway=${gateway} paging="continuous" locale="en-GB"></payments-table>`,
  );
  for (const [name, value] of Object.entries({ '--payments-table-block-size': '600px', ...properties })) {
    table.style.setProperty(name, value);
  }
  await waitUntil(() => rootOf(table).querySelector('.frame.continuous'), 'not endless', SOON);
  await still(table);
  return table;
}

/** Once what came into sight was read and drawn. */
async function still(table: PaymentsTable): Promise<void> {
  await nextFrame();
  await nextFrame();
  await settled(table);
  await waitUntil(() => !seen(table).some((row) => row.className === 'skeleton'), 'rows are missing', SOON);
}

const frameOf = (table: PaymentsTable): HTMLElement => rootOf(table).querySelector<HTMLElement>('.frame')!;
const rows = (table: PaymentsTable): HTMLTableRowElement[] => [
  ...rootOf(table).querySelectorAll<HTMLTableRowElement>('tbody tr:not(.space)'),
];
const seen = (table: PaymentsTable): HTMLTableRowElement[] => {
  const { top, bottom } = frameOf(table).getBoundingClientRect();
  return rows(table).filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top + 36 && box.top < bottom;
  });
};
const places = (table: PaymentsTable): number[] =>
  seen(table)
    .filter((row) => row.className !== 'skeleton')
    .map((row) => Number(row.getAttribute('aria-rowindex')) - 1);
const nodes = (table: PaymentsTable): number => rootOf(table).querySelectorAll('*').length;

async function scrollTo(table: PaymentsTable, top: number): Promise<void> {
  frameOf(table).scrollTop = top;
  await still(table);
}

/** Reads on until so many rows are known. */
async function reach(table: PaymentsTable, index: number): Promise<void> {
  for (let steps = 0; steps < 200 && Math.max(0, ...places(table)) < index; steps += 1) {
    await scrollTo(table, Math.min(index * 44, frameOf(table).scrollHeight));
  }
}

describe('payments-table, continuous', () => {
  it('draws what is seen, reads ahead, and says of each row where it stands', async () => {
    const table = await endless(memoryPaymentsGateway({ backend: many }));
    expect(places(table)[0]).to.equal(1);
    await reach(table, 1_000);
    const shown = places(table);
    expect(shown).to.deep.equal(shown.map((_, offset) => shown[0]! + offset));
    const [first] = seen(table);
    expect(first!.querySelector('.reference-text')).to.not.equal(null);
    expect(rootOf(table).querySelector('table')!.getAttribute('aria-rowcount')).to.equal('-1');
    expect(rows(table).length).to.be.lessThan(80);
    expect(statusOf(table)).to.match(/^\d,\d{3}\+ payments$/);
    expect(buttonNamed(table, 'Next page')).to.equal(undefined);
  });

  it('shows each of some thousand payments once, in order, with less than 3,000 nodes all the way', async () => {
    const gateway = memoryPaymentsGateway({ backend: many });
    const table = await endless(gateway);
    let most = 0;
    let last = 0;
    for (let top = 0; last < 800; top += 500) {
      await scrollTo(table, top);
      const shown = places(table);
      expect(shown[0]).to.be.at.most(last + 1);
      expect(seen(table)[0]!.textContent).to.contain(paymentFixtures(5)[(shown[0]! - 1) % 5]!.creditorName);
      last = shown.at(-1)!;
      most = Math.max(most, nodes(table));
    }
    expect(most).to.be.lessThan(3_000);
  }).timeout(60_000);

  it('is walked to its end by the key for that, and back to its beginning', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(2_000) });
    const table = await endless(gateway);
    const frame = frameOf(table);
    frame.scrollTop = 1;
    rows(table)[2]!.querySelector<HTMLElement>('.row-button')!.focus();
    // A key scrolls smoothly, and the list grows meanwhile: where it ends is seen, not counted in presses.
    for (let presses = 0; presses < 200 && places(table).at(-1) !== 2_000; presses += 1) {
      await sendKeys({ press: 'End' });
      await still(table);
    }
    expect([statusOf(table), places(table).at(-1)]).to.deep.equal(['2,000 payments', 2_000]);
    expect(nodes(table)).to.be.lessThan(3_000);
    await sendKeys({ press: 'Home' });
    await waitUntil(() => frame.scrollTop === 0, 'not at its beginning', SOON);
    await still(table);
    expect([places(table)[0], frame.scrollTop]).to.deep.equal([1, 0]);
  }).timeout(60_000);

  it('lets go of what is far, and has it again when the reader comes back', async () => {
    const gateway = memoryPaymentsGateway({ backend: many });
    const table = await endless(gateway);
    await reach(table, 2_600);
    let lists = 0;
    const list = gateway.list.bind(gateway);
    gateway.list = (...of) => ((lists += 1), list(...of));
    await scrollTo(table, 0);
    expect(lists).to.be.greaterThan(0);
    expect(places(table)[0]).to.equal(1);
    expect(namesOf(table)[0]).to.equal('Nordwind GmbH');
    expect(frameOf(table).scrollHeight).to.be.greaterThan(2_600 * 44);
  }).timeout(60_000);

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const table = await endless(memoryPaymentsGateway({ backend: many }));
    const button = rows(table)[3]!.querySelector<HTMLElement>('.row-button')!;
    button.focus();
    await scrollTo(table, 6_000);
    expect(rootOf(table).activeElement === button).to.equal(true);
    await scrollTo(table, 0);
    expect(rootOf(table).activeElement === button).to.equal(true);
    expect(rows(table)[3]!.contains(button)).to.equal(true);
  });

  it('ends where the list ends, and counts it', async () => {
    const table = await endless(memoryPaymentsGateway({ payments: paymentFixtures(230) }));
    await reach(table, 230);
    await scrollTo(table, frameOf(table).scrollHeight);
    expect(places(table).at(-1)).to.equal(230);
    expect(statusOf(table)).to.equal('230 payments');
    expect(rootOf(table).querySelector('table')!.getAttribute('aria-rowcount')).to.equal('231');
  });

  it('scrolls with the page where a host gives it no height', async () => {
    const gateway = memoryPaymentsGateway({ backend: many });
    const table = await endless(gateway, { '--payments-table-block-size': '' });
    const before = places(table)[0];
    document.documentElement.scrollTop = 3_000;
    await nextFrame();
    await nextFrame();
    await settled(table);
    const inWindow = rows(table).filter((row) => row.getBoundingClientRect().top >= 0 && row.className !== 'skeleton');
    expect(before).to.equal(1);
    expect(Number(inWindow[0]!.getAttribute('aria-rowindex'))).to.be.within(50, 75);
    document.documentElement.scrollTop = 0;
  });

  it('is a list of cards in a narrow container, without anything sticking out', async () => {
    const table = await endless(memoryPaymentsGateway({ backend: many }), { 'inline-size': '320px' });
    await scrollTo(table, 9_000);
    const heights = new Set(seen(table).map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(heights.size).to.equal(1);
    expect(table.scrollWidth).to.be.at.most(320);
    expect(places(table)[0]).to.be.greaterThan(80);
    await expectAccessible(table);
  });

  it('says why rows are missing, and reads on when asked to', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(60) });
    const table = await fixture<PaymentsTable>(
      html`<payments-table .gateway=${gateway} page-size="10" locale="en-GB"></payments-table>`,
    );
    await settled(table);
    gateway.fail({ on: 'list', error: new ApiError('Offline'), times: 2 });
    table.paging = 'continuous';
    await waitUntil(() => textOf(table).includes('could not be loaded'), 'no word of it', SOON);
    while (buttonNamed(table, 'Retry')) {
      buttonNamed(table, 'Retry')!.click();
      await settled(table);
      await nextFrame();
    }
    await waitUntil(() => statusOf(table) === '60 payments', statusOf(table), SOON);
  });

  it('changes rows in place, lets what others add wait, and puts what was saved here where it belongs', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(300) });
    const table = await endless(gateway);
    await reach(table, 150);
    await scrollTo(table, 0);
    const others = memoryPaymentsGateway({ backend: gateway.backend });
    await others.write({
      type: 'create',
      id: 'theirs',
      requestId: 't',
      draft: draftFixture({ creditorName: 'Theirs' }),
    });
    await others.write({
      type: 'update',
      id: 'payment-1',
      version: 1,
      requestId: 'u',
      changes: { creditorName: 'Changed' },
    });
    await waitUntil(() => textOf(table).includes('1 new payment'), 'no news', SOON);
    expect(namesOf(table)[0]).to.equal('Changed');
    const draft = draftFixture({ creditorName: 'Mine' });
    table.applySaved(await gateway.write({ type: 'create', id: 'mine', requestId: 'm', draft }));
    await still(table);
    expect(namesOf(table).slice(0, 2)).to.deep.equal(['Mine', 'Changed']);
    buttonNamed(table, 'Show 1 new payment')!.click();
    await still(table);
    expect(namesOf(table).slice(0, 3)).to.deep.equal(['Mine', 'Theirs', 'Changed']);
  });

  it('equals the server after a gap, where the reader is', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(600) });
    const table = await endless(gateway);
    await reach(table, 500);
    gateway.connection('stale');
    Object.defineProperty(gateway.backend, 'listen', { value: () => () => undefined });
    const middle = places(table)[4]!;
    const id = `payment-${String(middle)}`;
    gateway.backend.write(gateway.session, {
      type: 'update',
      id,
      version: 1,
      requestId: 'u',
      changes: { creditorName: 'In the gap' },
    });
    gateway.connection('live');
    await waitUntil(() => textOf(table).includes('In the gap'), 'still old', SOON);
    expect(Number(seen(table)[4]!.getAttribute('aria-rowindex')) - 1).to.equal(middle);
  }).timeout(20_000);

  it('is read again where the reader is, and from the top by a reader who is there', async () => {
    const gateway = memoryPaymentsGateway({ payments: paymentFixtures(600) });
    const table = await endless(gateway);
    await reach(table, 500);
    Object.defineProperty(gateway.backend, 'listen', { value: () => () => undefined });
    const [before, { scrollTop }] = [places(table), frameOf(table)];
    const middle = before.find((place) => place % 5 === 1)!;
    const write = gateway.backend.write.bind(gateway.backend, gateway.session);
    const changes = { creditorName: 'Changed' };
    gateway.connection('stale');
    write({ type: 'update', id: `payment-${String(middle)}`, version: 1, requestId: 'u', changes });
    write({ type: 'create', id: 'theirs', requestId: 'c', draft: draftFixture({ creditorName: 'Theirs' }) });
    await table.refresh();
    await still(table);
    expect([places(table), frameOf(table).scrollTop]).to.deep.equal([before, scrollTop]);
    expect(textOf(table)).to.contain('Changed').and.to.contain('1 new payment');
    await scrollTo(table, 0);
    await table.refresh();
    await still(table);
    expect(namesOf(table)[0]).to.equal('Theirs');
  }).timeout(20_000);

  it('finds a payment far down by its id', async () => {
    const table = await endless(memoryPaymentsGateway({ payments: paymentFixtures(300) }));
    await reach(table, 290);
    await scrollTo(table, 0);
    table.focusPayment('payment-200');
    await still(table);
    const focused = rootOf(table).activeElement!.closest('tr')!;
    expect(focused.getAttribute('aria-rowindex')).to.equal('201');
    const { top, bottom } = frameOf(table).getBoundingClientRect();
    expect(focused.getBoundingClientRect().top).to.be.within(top + 36, bottom - 44);
  });

  it('goes back to pages', async () => {
    const table = await endless(memoryPaymentsGateway({ payments: paymentFixtures(60) }));
    table.paging = 'pages';
    await settled(table);
    expect(rows(table)).to.have.length(25);
    expect(statusOf(table)).to.equal('1–25 of 60');
  });
});
