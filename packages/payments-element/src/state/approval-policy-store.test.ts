import { ApiError } from '@remit-elements/auth-core';
import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import { memoryPaymentsGateway } from '../testing.js';
import { approvalPolicyOf } from './approval-policy-store.js';

const tenant = (approvalPolicy: unknown, id = 'tenant-a'): unknown => ({ id, approvalPolicy });

describe('ApprovalPolicyStore', () => {
  it('asks once for all elements of a session, and again when it is told to', async () => {
    const client = fakeSessionClient({ answers: { getTenant: tenant('FOUR_EYES') } });
    const [one, other] = [graphqlPaymentsGateway(client), graphqlPaymentsGateway(client)].map(approvalPolicyOf);
    one!.want();
    other!.want();
    await one!.read();
    one!.want();
    expect([other!.state.approvalPolicy, client.requests.length]).to.deep.equal(['FOUR_EYES', 2]);
    client.answer('getTenant', tenant('SINGLE'));
    await other!.read();
    expect(one!.state.approvalPolicy).to.equal('SINGLE');
  });

  it('knows nothing where the answer is another tenant’s, a newer server’s, or none, and asks again later', async () => {
    const client = fakeSessionClient();
    const store = approvalPolicyOf(graphqlPaymentsGateway(client));
    for (const answer of [tenant('SINGLE', 'tenant-b'), tenant('SIX_EYES'), null]) {
      client.answer('getTenant', answer);
      await store.read();
      expect(store.state).to.deep.equal({});
    }
    client.answer('getTenant', tenant('SINGLE'));
    store.want();
    await waitUntil(() => store.state.approvalPolicy === 'SINGLE', 'it is not asked again');
  });

  it('keeps what it knows when the server cannot be reached, and forgets it with the session', async () => {
    const gateway = memoryPaymentsGateway();
    const store = approvalPolicyOf(gateway);
    await store.read();
    gateway.fail({ on: 'policy', error: new ApiError('Offline') });
    await store.read();
    expect(store.state.approvalPolicy).to.equal('FOUR_EYES');
    gateway.end();
    expect(store.state).to.deep.equal({});
  });
});
