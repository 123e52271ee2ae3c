import type { GraphQLResult, Observable, SessionClient } from '@remit-elements/auth-core';
import { fakeSession } from '@remit-elements/auth-core/testing.js';
import { expect } from '@open-wc/testing';
import { graphqlOutflows } from './graphql-outflows.js';

interface Sent {
  readonly query: string;
  readonly variables: Readonly<
    Record<string, { readonly debtorAccountId: string; readonly status: readonly string[] }>
  >;
}

const total = (status: string, currency = 'EUR', amountMinor: unknown = 5): object => ({
  currency,
  status,
  count: 1,
  amountMinor,
});

/** A client that answers each account with these totals. */
function clientOf(answer: object | null): { client: SessionClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = {
    session: fakeSession(),
    graphql: (request: Sent) => {
      sent.push(request);
      return Promise.resolve({
        data: Object.fromEntries(Object.keys(request.variables).map((name) => [name, answer])),
      });
    },
    cancel: () => true,
  };
  return { client, sent };
}

describe('graphqlOutflows', () => {
  it('asks for 25 accounts in a request, each by its name, with what was given in the variables alone', async () => {
    const { client, sent } = clientOf({ totals: [], truncated: false });
    const ids = Array.from({ length: 30 }, (_, index) => `x") { y ${String(index)}`);
    const found = await graphqlOutflows(client).outflows(ids);
    expect(found.map(({ accountId }) => accountId)).to.deep.equal(ids);
    expect(sent.map(({ variables }) => Object.keys(variables).length)).to.deep.equal([25, 5]);
    expect(sent.some(({ query }) => query.includes('y 1'))).to.equal(false);
    expect(sent[1]!.variables['a4']).to.deep.equal({
      debtorAccountId: ids[29],
      status: ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED'],
    });
  });

  it('takes no part for the whole: what cannot be read makes the rest lower bounds', async () => {
    const none = { count: 0, amountMinor: 0 };
    const euros = { currency: 'EUR', unconfirmed: { count: 1, amountMinor: 5 }, pending: none, confirmed: none };
    for (const odd of [total('ON_HOLD'), total('CONFIRMED', ''), total('CONFIRMED', 'EUR', 1e300), null]) {
      const { client } = clientOf({ totals: [total('UNCONFIRMED'), odd], truncated: false });
      expect(await graphqlOutflows(client).outflows(['main'])).to.deep.equal([
        { accountId: 'main', currencies: [euros], truncated: true },
      ]);
    }
    const { client } = clientOf({ totals: [total('UNCONFIRMED')] });
    expect((await graphqlOutflows(client).outflows(['main']))[0]!.truncated).to.equal(true);
  });

  it('rejects where one account’s sums are not there', async () => {
    const failure: unknown = await graphqlOutflows(clientOf(null).client)
      .outflows(['main'])
      .catch((cause: unknown) => cause);
    expect(failure).to.have.property('code', 'MalformedAnswer');
  });

  it('listens once for all that listen, tells them what they may have missed, and stops with the last', () => {
    let observer: Parameters<Observable<GraphQLResult>['subscribe']>[0] | undefined;
    const counts = { begun: 0, left: 0, heard: 0 };
    const changes: Observable<GraphQLResult> = {
      acknowledges: true,
      subscribe: (given) => {
        counts.begun += 1;
        observer = given;
        return { unsubscribe: () => (counts.left += 1) };
      },
    };
    const client: SessionClient = { session: fakeSession(), graphql: () => changes, cancel: () => true };
    const outflows = graphqlOutflows(client);
    const listener = (): unknown => (counts.heard += 1);
    const stops = [outflows.watchOutflows(listener), outflows.watchOutflows(listener)];
    observer?.acknowledged?.();
    observer?.next?.({ data: { onPaymentChange: { id: 'p1', tenantId: client.session.tenantId } } });
    observer?.next?.({ data: { onPaymentChange: { id: 'p2', tenantId: 'tenant-b' } } });
    expect(counts).to.deep.equal({ begun: 1, left: 0, heard: 4 });
    stops[0]!();
    stops[0]!();
    expect(counts.left).to.equal(0);
    stops[1]!();
    expect(counts.left).to.equal(1);
  });
});
