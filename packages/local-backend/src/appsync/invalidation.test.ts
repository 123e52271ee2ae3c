import { afterEach, expect, it } from 'vitest';
import { fixtureApi } from '../testing/fixture-api.js';
import { memberClaims, startTestBackend, TestSocket, type TestBackend } from '../testing/index.js';

const nothing = { request: 'return { payload: null };', dataSource: 'none' };
const hear = `const { sub } = ctx.identity;
    const tenantId = ctx.identity.claims['custom:tenantId'];
    extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ tenantId: { eq: tenantId } }));`;
const listen = {
  ...nothing,
  response: `${hear} extensions.setSubscriptionInvalidationFilter(
      util.transform.toSubscriptionFilter({ subject: { eq: sub }, tenantId: { eq: tenantId } }));
    return null;`,
};
/** Ends the subscriptions of the subject in `text`, of both fields. */
const remove = {
  ...nothing,
  response: `const payload = { subject: ctx.args.text, tenantId: ctx.identity.claims['custom:tenantId'] };
    extensions.invalidateSubscriptions({ subscriptionField: 'onPut', payload });
    extensions.invalidateSubscriptions({ subscriptionField: 'onDrop', payload });
    if (ctx.args.id === 'fails') util.error('No', 'Refused');
    return { id: 'x' };`,
};
/** Names another tenant, which no resolver may. */
const overreach = {
  ...nothing,
  response: `extensions.invalidateSubscriptions({
      subscriptionField: 'onPut', payload: { subject: ctx.args.text, tenantId: ctx.args.id } });
    return { id: 'x' };`,
};
const put = {
  ...nothing,
  request: "return { payload: { id: 'p', tenantId: ctx.identity.claims['custom:tenantId'] } };",
};
const files = fixtureApi({
  'Query.nothing': [nothing],
  'Mutation.remove': [remove],
  'Mutation.overreach': [overreach],
  'Mutation.put': [put],
  'Subscription.onPut': [listen],
  'Subscription.onDrop': [listen],
  'Subscription.onAny': [{ ...nothing, response: `${hear} return null;` }],
});

let backend: TestBackend;
const sockets: TestSocket[] = [];
afterEach(async () => {
  await Promise.all(sockets.splice(0).map((it) => it.close()));
  await backend.remove();
});

const subscribe = async (tenantId: string, subject: string) => {
  const token = await backend.identity.token(memberClaims(tenantId, 'viewer', subject));
  const socket = await TestSocket.connect(backend.url, token);
  sockets.push(socket);
  for (const field of ['onPut', 'onDrop', 'onAny']) {
    expect(await socket.start(field, token, `subscription { ${field} { id tenantId } }`)).toMatchObject({
      type: 'start_ack',
    });
  }
  return socket;
};
const completed = async (socket: TestSocket) => {
  await socket.settle();
  return socket.heard.filter((it) => it.type === 'complete' && it.id?.startsWith('on')).map((it) => it.id);
};

it('an invalidation completes the subscriptions that its payload fits, and no others', async () => {
  backend = await startTestBackend({ files });
  const [ann, other, foreign] = [
    await subscribe('tenant-a', 'ann'),
    await subscribe('tenant-a', 'bob'),
    await subscribe('tenant-b', 'ann'),
  ];
  const admin = await backend.tokenOf('tenant-a');
  expect((await backend.post(admin, 'mutation { remove(text: "ann") { id } }')).errors).toBeUndefined();
  expect(await completed(ann)).toEqual(['onPut', 'onDrop']);
  expect(await completed(other)).toEqual([]);
  expect(await completed(foreign)).toEqual([]);
  await backend.post(admin, 'mutation { put { id tenantId } }');
  await other.next((it) => it.type === 'data');
  await ann.settle();
  expect(ann.heard.filter((it) => it.type === 'data').map((it) => it.id)).toEqual(['onAny']);
});

it('an invalidation of a mutation that failed ends nothing', async () => {
  backend = await startTestBackend({ files });
  const ann = await subscribe('tenant-a', 'ann');
  const { errors } = await backend.post(
    await backend.tokenOf('tenant-a'),
    'mutation { remove(id: "fails", text: "ann") { id } }',
  );
  expect(errors).toMatchObject([{ errorType: 'Refused' }]);
  expect(await completed(ann)).toEqual([]);
});

it("an invalidation ends none of another tenant's subscriptions, whatever its payload says", async () => {
  backend = await startTestBackend({ files });
  const [foreign, own] = [await subscribe('tenant-b', 'ann'), await subscribe('tenant-a', 'ann')];
  const token = await backend.tokenOf('tenant-a');
  await backend.post(token, 'mutation { overreach(id: "tenant-b", text: "ann") { id } }');
  expect(await completed(foreign)).toEqual([]);
  await backend.post(token, 'mutation { overreach(id: "tenant-a", text: "ann") { id } }');
  expect(await completed(own)).toEqual(['onPut']);
});

it('a request may hold five different invalidations', async () => {
  backend = await startTestBackend({ files });
  const token = await backend.tokenOf('tenant-a');
  const many = (names: string[]) =>
    backend.post(token, `mutation { ${names.map((it, n) => `a${n}: remove(text: "${it}") { id }`).join(' ')} }`);
  expect((await many(['a', 'b', 'a', 'b'])).errors).toBeUndefined();
  expect((await many(['a', 'b', 'c'])).errors).toMatchObject([{ path: ['a2'], errorType: 'ExecutionError' }]);
});
