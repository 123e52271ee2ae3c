import { settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { paymentFixture } from '../../testing.js';
import { rootOf, rowsOf, slowGateway, withTools } from '../../testing/table-bench.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const headsOf = (table: PaymentsTable): string[] =>
  [...rootOf(table).querySelectorAll('thead th[scope=col]')].map((head) => head.textContent.trim());

const searchOf = (table: PaymentsTable): string => rootOf(table).querySelector<HTMLInputElement>('input')!.placeholder;

/** How far a text begins from the end of its cell's line that reading from the right begins at. */
function distanceFromRight(text: Element): number {
  const cell = text.closest('th')!;
  const range = document.createRange();
  range.selectNodeContents(text);
  const edge = cell.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(cell).paddingRight);
  return Math.round(edge - range.getBoundingClientRect().right);
}

describe('payments-table in another language', () => {
  const table = document.createElement('payments-table');

  afterEach(() => table.remove());

  it('asks for its payments at once, beside its words, and says all in that language and in the next', async () => {
    const { answer, gateway } = slowGateway([paymentFixture({ status: 'PENDING_APPROVAL' })]);
    let asked = 0;
    const { list } = gateway;
    gateway.list = (...call) => {
      asked += 1;
      return list.call(gateway, ...call);
    };
    table.gateway = gateway;
    table.locale = 'de-AT';
    document.body.append(table);
    // No more than its first update: no word has come by then.
    await Promise.resolve();
    expect([asked, getComputedStyle(table).visibility]).to.deep.equal([1, 'hidden']);
    answer.resolve(undefined);
    await withTools(table);
    expect(headsOf(table)).to.deep.equal(['Empfänger', 'Ausführung', 'Referenz', 'Status', 'Betrag']);
    expect(rowsOf(table)[0]!.textContent).to.contain('Zur Freigabe');
    expect(searchOf(table)).to.equal('Empfänger, Referenz, IBAN suchen');

    table.locale = 'ja';
    table.locale = 'fr';
    await withTools(table);
    await settled(table);
    expect([headsOf(table)[0], searchOf(table)]).to.deep.equal([
      'Bénéficiaire',
      'Rechercher bénéficiaire, référence, IBAN',
    ]);
  });

  it('lets a name and its IBAN begin where the reading does, whichever way they are written', async () => {
    const { answer, gateway } = slowGateway([paymentFixture({ creditorName: 'ACME Ltd' })]);
    table.gateway = gateway;
    table.locale = 'ar';
    table.style.inlineSize = '1200px';
    document.body.append(table);
    answer.resolve(undefined);
    await withTools(table);
    const [row] = rowsOf(table);
    const texts = ['.row-button span', 'th .second'].map((selector) => row!.querySelector(selector)!);
    expect(texts.map(distanceFromRight)).to.deep.equal([0, 0]);
  });
});
