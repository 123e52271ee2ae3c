import { expect, waitUntil } from '@open-wc/testing';
import { ApiError, type GraphQLResult } from '@remit-elements/auth-core';
import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { draftFixture, paymentFixture, paymentFixtures, TENANT_B } from '../testing.js';
import { graphqlPaymentsGateway } from './graphql-payments-gateway.js';
import type { PaymentCommand } from './payments-gateway.js';

const create: PaymentCommand = { type: 'create', requestId: 'r-1', id: 'new-1', draft: draftFixture() };

async function codeOf(call: Promise<unknown>): Promise<string> {
  const cause: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).to.be.instanceOf(ApiError);
  return (cause as ApiError).code;
}

/** What Amplify rejects with: the whole answer, once it names one error. */
function rejection(result: GraphQLResult): () => never {
  return () => {
    throw result as unknown as Error; // not an Error, and that is the point
  };
}

describe('graphqlPaymentsGateway, reading', () => {
  it('fills a page out of short and empty ones', async () => {
    const rows = paymentFixtures(5);
    const pages = [rows.slice(0, 2), [], rows.slice(2, 3), rows.slice(3, 5)];
    const client = fakeSessionClient();
    client.answer('listPayments', ({ variables }: { variables: { nextToken?: string } }) => {
      const page = Number(variables.nextToken ?? 0);
      return { items: pages[page], nextToken: page < 3 ? String(page + 1) : null };
    });
    const page = await graphqlPaymentsGateway(client).list({ limit: 25 });
    expect(page.items).to.have.length(5);
    expect(page).not.to.have.property('nextToken');
    expect(client.requests.map(({ variables }) => variables['limit'])).to.deep.equal([25, 100, 100, 100]);
  });

  it('stops after a few requests and hands the token on', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: [], nextToken: 'more' } } });
    const page = await graphqlPaymentsGateway(client).list({ limit: 25 });
    expect(page).to.deep.equal({ items: [], nextToken: 'more' });
    expect(client.requests.length).to.equal(8);
  });

  it('leaves filter and order to the server', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: [] } } });
    const filter = { status: ['CONFIRMED' as const], currency: 'EUR', amountMinorFrom: 100, text: 'nord' };
    const sort = { field: 'AMOUNT', direction: 'ASC' } as const;
    await graphqlPaymentsGateway(client).list({ limit: 5, filter, sort });
    expect(client.requests[0]?.variables).to.deep.include({ filter, sort, limit: 5 });
  });

  it('shows good rows beside a null and a broken one, and counts those', async () => {
    const items = [paymentFixture(), null, { id: 'x', tenantId: 'tenant-a' }, paymentFixture({ id: 'b' })];
    const client = fakeSessionClient();
    client.answer('listPayments', rejection({ data: { listPayments: { items } }, errors: [{ message: 'one broke' }] }));
    const page = await graphqlPaymentsGateway(client).list({ limit: 25 });
    expect(page.items.map(({ id }) => id)).to.deep.equal(['payment-1', 'b']);
    expect(page.unreadable).to.equal(2);
  });

  it('passes over fields and enum values of a newer server', async () => {
    const row = { ...paymentFixture(), status: 'RECALLED', purpose: { code: 'SALA' }, chargeBearer: 'XXXX' };
    const payment = await graphqlPaymentsGateway(fakeSessionClient({ answers: { getPayment: row } })).get('payment-1');
    expect(payment).to.include({ status: 'UNKNOWN', amountMinor: 125_000 });
    expect(payment).not.to.have.any.keys('purpose', 'chargeBearer');
  });

  it('refuses a page with a single row of another tenant', async () => {
    const items = [paymentFixture(), paymentFixture({ id: 'b', tenantId: TENANT_B })];
    const gateway = graphqlPaymentsGateway(fakeSessionClient({ answers: { listPayments: { items } } }));
    expect(await codeOf(gateway.list({ limit: 25 }))).to.equal('TenantMismatch');
  });

  it('takes null for not there, and an answer without the field for a broken one', async () => {
    const client = fakeSessionClient({ answers: { getPayment: null } });
    const gateway = graphqlPaymentsGateway(client);
    expect(await gateway.get('payment-1')).to.be.undefined;
    client.answer('getPayment', rejection({ data: {}, errors: [] }));
    expect(await codeOf(gateway.get('payment-1'))).to.equal('MalformedAnswer');
  });

  it('lists the accounts that payments leave from, over all pages, and marks closed ones', async () => {
    const account = {
      tenantId: 'tenant-a',
      name: 'Main',
      iban: 'DE02120300000000202051',
      currency: 'EUR',
      status: 'OPEN',
    };
    const client = fakeSessionClient();
    client.answer('listAccounts', ({ variables }: { variables: { nextToken?: string } }) =>
      variables.nextToken
        ? { items: [{ ...account, id: 'c' }] }
        : {
            items: [
              { ...account, id: 'a', isDefault: true },
              { ...account, id: 'b', status: 'CLOSED' },
            ],
            nextToken: '2',
          },
    );
    const accounts = await graphqlPaymentsGateway(client).accounts!();
    expect(accounts.map(({ id, isDefault, isClosed }) => [id, isDefault, isClosed])).to.deep.equal([
      ['a', true, false],
      ['b', false, true],
      ['c', false, false],
    ]);
  });
});

describe('graphqlPaymentsGateway, writing', () => {
  it('sends the command with its ids, and no tenant', async () => {
    const client = fakeSessionClient({ answers: { createPayment: paymentFixture({ id: 'new-1' }) } });
    await graphqlPaymentsGateway(client).write(create);
    expect(client.requests[0]?.variables).to.deep.equal({
      input: { ...draftFixture(), id: 'new-1', requestId: 'r-1' },
    });
    expect(JSON.stringify(client.requests[0])).not.to.include('tenant-a');
  });

  it('tells what the server refused by code, field and rule', async () => {
    const violations = [{ field: 'creditorIban', rule: 'checkDigits' }];
    const errors = [{ errorType: 'ValidationError', message: 'x', errorInfo: { violations } }];
    const client = fakeSessionClient();
    client.answer('createPayment', rejection({ data: { createPayment: null }, errors }));
    const cause: unknown = await graphqlPaymentsGateway(client)
      .write(create)
      .catch((error: unknown) => error);
    expect(cause).to.deep.include({ code: 'ValidationError', violations });
  });

  it('brings the current row along with a conflict, unless it is another tenant’s', async () => {
    const client = fakeSessionClient();
    const gateway = graphqlPaymentsGateway(client);
    const conflict = (data: unknown): (() => never) =>
      rejection({
        data: { updatePayment: null },
        errors: [{ errorType: 'VersionConflict', data, errorInfo: { currentVersion: 4 } }],
      });
    const update: PaymentCommand = { type: 'update', requestId: 'r', id: 'payment-1', version: 1, changes: {} };
    client.answer('updatePayment', conflict(paymentFixture({ version: 4 })));
    const cause: unknown = await gateway.write(update).catch((error: unknown) => error);
    expect(cause).to.include({ code: 'VersionConflict', currentVersion: 4 });
    expect(cause).to.have.nested.property('current.version', 4);
    client.answer('updatePayment', conflict(paymentFixture({ tenantId: TENANT_B })));
    expect(await codeOf(gateway.write(update))).to.equal('TenantMismatch');
  });

  it('takes the stored row for saved though a field beside it broke', async () => {
    const client = fakeSessionClient();
    const data = { createPayment: paymentFixture({ id: 'new-1' }) };
    client.answer('createPayment', rejection({ data, errors: [{ message: 'history broke' }] }));
    expect(await graphqlPaymentsGateway(client).write(create)).to.include({ id: 'new-1' });
  });

  it('gives up at its own deadline and cancels the request', async () => {
    const client = fakeSessionClient();
    client.hold();
    const gateway = graphqlPaymentsGateway(client, { deadlineMs: 20 });
    let cancelled = 0;
    const { cancel } = client;
    client.cancel = (promise) => {
      cancelled += 1;
      return cancel.call(client, promise);
    };
    expect(await codeOf(gateway.write(create))).to.equal('Timeout');
    expect(cancelled).to.equal(1);
  });

  it('answers nothing once its session has ended, also what was on its way', async () => {
    const client = fakeSessionClient({ answers: { getPayment: paymentFixture() } });
    const release = client.hold();
    const gateway = graphqlPaymentsGateway(client);
    const reading = codeOf(gateway.get('payment-1'));
    client.session.end();
    release();
    expect(await reading).to.equal('SessionEnded');
    expect(await codeOf(gateway.write(create))).to.equal('SessionEnded');
    expect(client.requests).to.have.length(1);
  });
});

describe('graphqlPaymentsGateway, what else it can do', () => {
  it('gives the whole payment with its history, whose broken events it leaves out', async () => {
    const event = { version: 1, action: 'create', at: '2026-11-20T09:30:00.000Z', by: 'preparer-a', changes: [] };
    const change = { field: 'amountMinor', from: '1', to: '2' };
    const cleared = { field: 'creditorBic', from: '"BYLADEM1001"', to: null };
    const changes = [change, cleared, null, {}];
    const history = [{ ...event, byName: 'anna', requestId: null }, null, { ...event, version: 2, changes }, {}];
    const row = { ...paymentFixture(), creditorAddress: { country: 'DE', townName: null }, approvedBy: 'x', history };
    const payment = await graphqlPaymentsGateway(fakeSessionClient({ answers: { getPayment: row } })).get('payment-1');
    expect(payment).to.deep.include({ creditorAddress: { country: 'DE' }, approvedBy: 'x' });
    expect(payment?.history).to.deep.equal([
      { ...event, byName: 'anna' },
      { ...event, version: 2, changes: [change, { field: 'creditorBic', from: '"BYLADEM1001"' }] },
    ]);
  });

  it('takes totals that it cannot read for missing ones', async () => {
    const total = { currency: 'EUR', status: 'CONFIRMED', count: 2, amountMinor: 300 };
    const client = fakeSessionClient({ answers: { paymentTotals: { totals: [total], truncated: false } } });
    const gateway = graphqlPaymentsGateway(client);
    expect(await gateway.totals!({ currency: 'EUR' })).to.deep.equal({ totals: [total], truncated: false });
    expect(client.requests[0]?.variables).to.deep.equal({ filter: { currency: 'EUR' } });
    client.answer('paymentTotals', { totals: [total, { ...total, status: 'RECALLED' }], truncated: false });
    expect(await gateway.totals!({})).to.deep.equal({ totals: [total], truncated: true });
  });

  it('finds payments that look alike, and refuses those of another tenant', async () => {
    const client = fakeSessionClient({ answers: { findDuplicatePayments: { items: [paymentFixture()] } } });
    const gateway = graphqlPaymentsGateway(client);
    const input = { creditorIban: 'DE89370400440532013000', amountMinor: 125_000, currency: 'EUR', excludeId: 'new' };
    expect((await gateway.findDuplicates!(input)).map(({ id }) => id)).to.deep.equal(['payment-1']);
    expect(client.requests[0]?.variables).to.deep.equal({ input });
    client.answer('findDuplicatePayments', { items: [paymentFixture({ tenantId: TENANT_B })] });
    expect(await codeOf(gateway.findDuplicates!(input))).to.equal('TenantMismatch');
  });

  const version = { id: 'payment-1', version: 1, requestId: 'r' };
  const steps: readonly (readonly [PaymentCommand, string, object?])[] = [
    [{ type: 'restore', ...version }, 'restorePayment'],
    [{ type: 'submit', ...version }, 'submitPayment'],
    [{ type: 'withdraw', ...version }, 'withdrawPayment'],
    [{ type: 'approve', ...version }, 'approvePayment'],
    [{ type: 'reject', ...version, reason: 'Paid already' }, 'rejectPayment', { reason: 'Paid already' }],
    [{ type: 'export', ...version, messageId: 'M-1' }, 'markPaymentExported', { messageId: 'M-1' }],
  ];
  for (const [command, field, more] of steps) {
    it(`sends ${command.type} as ${field}`, async () => {
      const client = fakeSessionClient({ answers: { [field]: paymentFixture({ version: 2 }) } });
      expect(await graphqlPaymentsGateway(client).write(command)).to.include({ version: 2 });
      expect(client.requests[0]?.variables).to.deep.equal({ input: { ...version, ...more } });
    });
  }
});

describe('graphqlPaymentsGateway, listening', () => {
  it('hands ids on, of its own tenant alone, until it is told to stop', () => {
    const client = fakeSessionClient();
    const seen: string[] = [];
    const stop = graphqlPaymentsGateway(client).subscribe!({
      change: (id) => seen.push(id),
      state: (state) => seen.push(state),
    });
    client.push('onPaymentChange', { id: 'payment-1', tenantId: 'tenant-a' });
    client.push('onPaymentChange', { id: 'stranger', tenantId: 'tenant-b' });
    client.push('onPaymentChange', null);
    expect(seen).to.deep.equal(['live', 'payment-1']);
    stop();
    expect(client.listeners('onPaymentChange')).to.equal(0);
  });

  it('says stale when it breaks off and takes it up again by itself', async () => {
    const client = fakeSessionClient();
    const seen: string[] = [];
    const stop = graphqlPaymentsGateway(client).subscribe!({
      change: () => undefined,
      state: (state) => seen.push(state),
    });
    client.disconnect();
    expect(seen).to.deep.equal(['live', 'stale']);
    await waitUntil(() => seen.length === 3, 'never live again', { timeout: 3_000 });
    expect(seen[2]).to.equal('live');
    expect(client.listeners('onPaymentChange')).to.equal(1);
    stop();
  });

  it('tells of accounts that changed, and that they may have while nobody listened', async () => {
    const client = fakeSessionClient();
    const told = { times: 0 };
    const stop = graphqlPaymentsGateway(client).subscribeAccounts!(() => (told.times += 1));
    client.push('onAccountChange', { id: 'main', tenantId: 'tenant-a' });
    client.push('onAccountChange', { id: 'main', tenantId: 'tenant-b' });
    expect(told.times).to.equal(1);
    client.disconnect();
    await waitUntil(() => told.times === 2, 'not read after the gap', { timeout: 3_000 });
    stop();
    expect(client.listeners('onAccountChange')).to.equal(0);
  });

  it('does not listen beyond its session', () => {
    const client = fakeSessionClient();
    graphqlPaymentsGateway(client).subscribe!({ change: () => undefined, state: () => undefined });
    client.session.end();
    expect(client.listeners('onPaymentChange')).to.equal(0);
  });
});
