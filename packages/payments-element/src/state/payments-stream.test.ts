import { expect } from '@open-wc/testing';
import { FIRST_PAGE } from '@remit-elements/element-kit';
import { memoryPaymentsGateway, paymentFixture, paymentFixtures, TENANT_B } from '../testing.js';
import type { KeptList } from './list-keeper.js';
import { PaymentsStream } from './payments-stream.js';

const stranger = paymentFixture({ id: 'payment-1', version: 2, tenantId: TENANT_B, creditorName: 'B only' });

describe('PaymentsStream', () => {
  const gateway = memoryPaymentsGateway();
  const list: KeptList = {
    gateway,
    state: () => ({
      status: 'ready',
      value: { rows: [], pages: FIRST_PAGE, unreadable: 0, connection: 'live', readAtMs: 1 },
    }),
    query: () => ({}),
    request: () => ({ limit: 100 }),
    show: () => undefined,
    recover: () => undefined,
    hint: () => undefined,
  };
  const strangers = (stream: PaymentsStream): number =>
    stream.view(FIRST_PAGE).rows!.filter(({ tenantId }) => tenantId === TENANT_B).length;

  it('draws no row of another tenant that was read by itself, and hands it on to be reported', () => {
    const stream = new PaymentsStream();
    stream.arrive({ items: paymentFixtures(3) }, FIRST_PAGE, list);
    stream.hear('payment-1', stranger);
    expect([stream.at(0)?.creditorName, stream.count, strangers(stream)]).to.deep.equal([
      'Papeterie Lefèvre SARL',
      2,
      1,
    ]);
  });

  it('hands one on that came in a part, though the top read with it has none', async () => {
    const stream = new PaymentsStream();
    gateway.list = ({ nextToken }) =>
      Promise.resolve(nextToken ? { items: [stranger] } : { items: paymentFixtures(3), nextToken: '1' });
    stream.arrive({ items: paymentFixtures(3), nextToken: '1' }, FIRST_PAGE, list);
    await Promise.resolve();
    await Promise.resolve();
    stream.see(0, 4);
    await stream.readAgain(list, new AbortController().signal, false);
    expect(strangers(stream)).to.equal(1);
  });
});
