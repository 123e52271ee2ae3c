import { buttonNamed, expectAccessible, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memoryPaymentsGateway, paymentFixtures } from '../../testing.js';
import { namesOf, rootOf, statusOf, tableOf, withTools } from '../../testing/table-bench.js';
import { LiveList } from './live-list.js';
import type { PaymentsTable } from './payments-table.js';

const gateway = (): ReturnType<typeof memoryPaymentsGateway> =>
  memoryPaymentsGateway({ payments: paymentFixtures(12) });

describe('payments-table, whose parts cannot be fetched', () => {
  const endless = LiveList.late;
  let [asked, failing] = [0, true];
  const failIfSo =
    <T>(fetch: () => Promise<T>) =>
    (): Promise<T> => ((asked += 1), failing ? Promise.reject(new TypeError('Failed to fetch')) : fetch());

  /** Whose tools cannot be fetched. */
  const bare = async (): Promise<PaymentsTable> => {
    const late = failIfSo(document.createElement('payments-table').late);
    const table = await fixture<PaymentsTable>(
      html`<payments-table .gateway=${gateway()} .late=${late} page-size="10" locale="en-GB"></payments-table>`,
    );
    await withTools(table);
    return table;
  };

  beforeEach(() => {
    [asked, failing] = [0, true];
  });

  afterEach(() => {
    LiveList.late = endless;
  });

  it('works without its tools, says so once, and has them when asked again', async () => {
    const table = await bare();
    expect(textOf(table)).to.contain('Search, filters and live updates could not be loaded.');
    buttonNamed(table, 'Next page')!.click();
    await settled(table);
    expect([namesOf(table).length, asked]).to.deep.equal([2, 1]);
    await expectAccessible(table);
    failing = false;
    buttonNamed(table, 'Retry')!.click();
    await withTools(table);
    expect(rootOf(table).querySelector('[role=search], input[type=search]')).to.not.equal(null);
    expect(textOf(table)).to.not.contain('could not be loaded');
  });

  it('offers to reload the page where asking again does not help', async () => {
    const table = await bare();
    buttonNamed(table, 'Retry')!.click();
    await withTools(table);
    expect(textOf(table)).to.contain('Reload the page to get them.');
    expect([buttonNamed(table, 'Retry'), buttonNamed(table, 'Reload')?.disabled]).to.deep.equal([undefined, false]);
  });

  it('has pages in place of an endless list, says why, and is endless when asked again', async () => {
    LiveList.late = failIfSo(endless);
    const table = await tableOf(gateway(), 10);
    table.paging = 'continuous';
    await waitUntil(() => textOf(table).includes('without pages could not be loaded'), 'nothing said');
    expect([statusOf(table), buttonNamed(table, 'Next page') !== undefined]).to.deep.equal(['1–10 of 12', true]);
    failing = false;
    buttonNamed(table, 'Retry')!.click();
    await waitUntil(() => rootOf(table).querySelector('.frame.continuous'), 'not endless');
    expect(textOf(table)).to.not.contain('could not be loaded');
  });

  it('has pages where not even the tools could be fetched', async () => {
    const table = await bare();
    table.paging = 'continuous';
    await settled(table);
    expect(buttonNamed(table, 'Next page')).to.not.equal(undefined);
  });
});
