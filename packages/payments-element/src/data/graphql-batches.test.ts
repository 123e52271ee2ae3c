import { expect } from '@open-wc/testing';
import { ApiError, type GraphQLErrorEntry } from '@remit-elements/auth-core';
import { fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import { draftFixture, paymentFixture, TENANT_B } from '../testing.js';
import { graphqlPaymentsGateway } from './graphql-payments-gateway.js';
import type { PaymentCommand, PaymentsGateway } from './payments-gateway.js';

const commands: readonly PaymentCommand[] = ['a', 'b', 'c'].map((id) => {
  return { type: 'submit', requestId: `request-${id}`, id, version: 1 };
});

/** A gateway whose server answers many with this, as Amplify hands it on. */
function answering(
  data: Record<string, unknown>,
  errors: readonly GraphQLErrorEntry[] = [],
): Required<PaymentsGateway> {
  const client = fakeSessionClient();
  const answer = (): never => {
    throw { data, errors } as unknown as Error; // not an Error, and that is the point
  };
  for (const field of ['submitPayment', 'getPayment']) client.answer(field, answer);
  return graphqlPaymentsGateway(client) as Required<PaymentsGateway>;
}

const codeOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    (cause: unknown) => (cause as ApiError).code,
  );

describe('graphqlPaymentsGateway, many at once', () => {
  it('asks for all in one document that holds nothing anybody typed', async () => {
    const client = fakeSessionClient();
    const draft = draftFixture({ creditorName: 'x) { hostile' });
    const create: PaymentCommand = { type: 'create', requestId: 'r-1', id: 'new-1', draft };
    const { writeAll } = graphqlPaymentsGateway(client);
    // What was asked is looked at, not that nobody answers.
    await writeAll!.call(graphqlPaymentsGateway(client), [create, ...commands]).catch(() => undefined);
    const [request] = client.requests;
    expect(client.requests.length).to.equal(1);
    expect(request?.query).to.include('p0: createPayment(input: $p0)').and.to.include('p3: submitPayment(input: $p3)');
    expect(request?.query).not.to.include('hostile');
    expect(request?.variables).to.deep.include({ p1: { id: 'a', version: 1, requestId: 'request-a' } });
    expect(JSON.stringify(request)).not.to.include('tenant-a');
  });

  it('reads each answer for itself: a row, a conflict with the row in the way, nothing at all', async () => {
    const current = paymentFixture({ id: 'b', version: 4 });
    const errors = [{ errorType: 'VersionConflict', path: ['p1'], data: current, errorInfo: { currentVersion: 4 } }];
    const gateway = answering({ p0: paymentFixture({ id: 'a' }), p1: null, p2: null }, errors);
    const [first, second, third] = await gateway.writeAll(commands);
    expect(first).to.have.nested.property('payment.id', 'a');
    expect(second).to.have.nested.include({ 'error.code': 'VersionConflict', 'error.current.version': 4 });
    expect(third).to.have.nested.property('error.code', 'MalformedAnswer');
  });

  it('hands out no row of another tenant, neither answered nor in the way, and keeps the others', async () => {
    const foreign = paymentFixture({ tenantId: TENANT_B });
    const errors = [{ errorType: 'StatusConflict', path: ['p1'], data: foreign }];
    const gateway = answering({ p0: foreign, p1: null, p2: paymentFixture({ id: 'c' }) }, errors);
    const results = await gateway.writeAll(commands);
    const told = results.map((result) => ('error' in result ? result.error.code : result.payment.id));
    expect(told).to.deep.equal(['TenantMismatch', 'TenantMismatch', 'c']);
    expect(await codeOf(gateway.getAll(['a', 'b', 'c']))).to.equal('StatusConflict');
    expect(await codeOf(answering({ p0: foreign }).getAll(['a']))).to.equal('TenantMismatch');
  });

  it('rejects where nothing is known of any', async () => {
    const gateway = answering({}, [{ errorType: 'Throttled' }]);
    expect(await codeOf(gateway.writeAll(commands))).to.equal('Throttled');
    expect(await codeOf(answering({}).writeAll(commands))).to.equal('MalformedAnswer');
  });
});
