import { expect, fixture, html } from '@open-wc/testing';
import { accountFixtures, paymentFixture } from '../../testing.js';
import { exportWords } from '../../strings/export.js';
import { tableWords } from '../../strings/en.js';
import { formatMessage } from '@remit-elements/element-kit';
import { paperParts, type PaperContext } from './export-paper.js';
import { printPaper } from './export-print.js';

const words: Readonly<Record<string, unknown>> = { ...tableWords, ...exportWords };
const context: PaperContext = {
  t: (key, values) => formatMessage(words[key] as string, values ?? {}, 'en-GB'),
  locale: 'en-GB',
  columns: ['creditor', 'requestedExecutionDate', 'reference', 'status', 'amount', 'account'],
  accounts: accountFixtures(),
  what: 'Status: confirmed',
  printedMs: Date.UTC(2026, 10, 23, 10, 42),
};
const payments = [
  paymentFixture({ creditorName: '<b>Nordwind</b>', status: 'CONFIRMED' }),
  paymentFixture({ id: 'yen', currency: 'JPY', amountMinor: 1_000, status: 'CONFIRMED' }),
];

describe('what is printed', () => {
  it('is a document of its own: heading, filter, sums, and the rows under a head that each page repeats', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('--remit-font', 'Courier, monospace');
    const seen = new Promise<Window>((resolve) => {
      const fill = (paper: Document): Promise<unknown> => Promise.resolve([...paperParts(paper, payments, context)]);
      void printPaper(place, { title: 'Payments', lang: 'en-GB', dir: 'ltr', fill }, resolve);
    });
    const view = await seen;
    const { document: paper } = view;
    const texts = (selector: string): readonly string[] =>
      [...paper.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(texts('h1')).to.deep.equal(['Payments']);
    expect(texts('p')[0]).to.equal('Status: confirmed');
    expect(texts('li')).to.deep.equal(['1 paymentEUR 1,250.00', '1 paymentJPY 1,000']);
    expect(texts('thead th').slice(1)).to.deep.equal([
      ...['Creditor', 'Due', 'Reference', 'Status', 'Amount', 'From account'],
    ]);
    expect(texts('tbody tr')).to.deep.equal([
      '<b>Nordwind</b>DE89 3704 0044 0532 0130 0026/11/2026Invoice 4711Confirmed1,250.00 EURMain account',
      'Nordwind GmbHDE89 3704 0044 0532 0130 0026/11/2026Invoice 4711Confirmed1,000 JPYMain account',
    ]);
    expect(paper.title).to.equal('Payments');
    expect(view.getComputedStyle(paper.querySelector('td')!).fontFamily).to.equal('Courier, monospace');
    expect(view.getComputedStyle(paper.querySelector('thead')!).display).to.equal('table-header-group');
    // In 186 mm, as on A4 between its margins.
    Object.assign(place.querySelector('iframe')!.style, { display: 'block', inlineSize: '703px', blockSize: '400px' });
    expect(view.getComputedStyle(paper.querySelector('td')!).fontSize).to.equal('12px');
    const dates = [...paper.querySelectorAll('td:nth-child(2) bdi')];
    expect(dates.map((date) => date.getClientRects().length)).to.deep.equal([1, 1]);
    expect(paper.documentElement.scrollWidth).to.be.at.most(703);
    expect(view.getComputedStyle(paper.body).backgroundColor).to.equal('rgb(255, 255, 255)');
    view.dispatchEvent(new Event('afterprint'));
    expect(place.querySelector('iframe')).to.equal(null);
  });
});
