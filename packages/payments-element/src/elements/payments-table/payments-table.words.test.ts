import { settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { paymentFixture } from '../../testing.js';
import { rootOf, rowsOf, slowGateway, withTools } from '../../testing/table-bench.js';
import './payments-table.define.js';
import type { PaymentsTable } from './payments-table.js';

const headsOf = (table: PaymentsTable): string[] =>
  [...rootOf(table).querySelectorAll('thead th[scope=col]')].map((head) => head.textContent.trim());

const searchOf = (table: PaymentsTable): string => rootOf(table).querySelector<HTMLInputElement>('input')!.placeholder;

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
});
