import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromPlain } from '../dynamodb/attribute-values.js';
import { fixtureApi, type FixtureFunction } from '../testing/fixture-api.js';
import { startTestBackend, type TestBackend, type TestBackendOptions } from '../testing/index.js';

const OWN = "ctx.identity.claims['custom:tenantId']";
const key = (id: string) => `util.dynamodb.toMapValues({ tenantId: ${OWN}, id: ${id} })`;
const told = (value: string) => `return { id: 'it', text: JSON.stringify(${value}) };`;
const batch = (ids: string[], more = '') =>
  `return { operation: 'BatchGetItem', tables: { [ctx.env.NOTES_TABLE]: { keys: [${ids.map((id) => key(`'${id}'`)).join()}]${more} } } };`;
const TELL = 'if (ctx.error) util.error(ctx.error.message, ctx.error.type); ';

let backend: TestBackend | undefined;
afterEach(async () => {
  await backend?.remove();
  backend = undefined;
  vi.restoreAllMocks();
});

async function api(
  fields: Record<string, readonly FixtureFunction[]>,
  lambdas: NonNullable<TestBackendOptions['lambdas']> = {},
) {
  const nothing = [{ request: 'return { payload: null };', dataSource: 'none' }];
  const files = fixtureApi({ 'Query.nothing': nothing, ...fields }, Object.keys(lambdas));
  const started = (backend = await startTestBackend({ files, lambdas }));
  const token = await started.tokenOf('tenant-a');
  const put = (row: object) =>
    started.dynamo.request('PutItem', { TableName: 'notes', Item: fromPlain({ tenantId: 'tenant-a', ...row }) });
  /** What the field's `text` holds, as JSON. */
  const ask = async (query: string) => {
    const { data, errors } = await started.post(token, query);
    if (errors) return { errors };
    const [answer] = Object.values(data ?? {}) as { text: string }[];
    return JSON.parse(answer?.text ?? 'null') as unknown;
  };
  return { started, put, ask };
}

describe('a batch of rows', () => {
  it('comes in the order of its keys, with null for what is not there', async () => {
    const ids = ['c', 'none', 'a', 'b'];
    const { put, ask } = await api({ 'Query.some': [{ request: batch(ids), response: told('ctx.result') }] });
    for (const id of ['a', 'b', 'c']) await put({ id, text: id.toUpperCase() });
    const row = (id: string) => ({ tenantId: 'tenant-a', id, text: id.toUpperCase() });
    expect(await ask('{ some { text } }')).toEqual({
      data: { notes: [row('c'), null, row('a'), row('b')] },
      unprocessedKeys: { notes: [] },
    });
  });

  it('counts each key, and twice the capacity when it is consistent', async () => {
    const { started, put, ask } = await api({
      'Query.some': [{ request: batch(['a', 'b', 'none']), response: told('1') }],
      'Query.sure': [{ request: batch(['a', 'b', 'none'], ', consistentRead: true'), response: told('1') }],
    });
    await put({ id: 'a', text: 'x'.repeat(5_000) });
    await put({ id: 'b', text: 'x' });
    started.reads.reset();
    await ask('{ some { text } }');
    expect([started.reads.requests, started.reads.items, started.reads.capacityUnits]).toEqual([1, 3, 2]);
    started.reads.reset();
    await ask('{ sure { text } }');
    expect(started.reads.capacityUnits).toBe(4);
    await ask('{ some { text } }');
    expect([started.reads.items, started.reads.capacityUnits]).toEqual([6, 6]);
  });

  it('of the same key twice is the error of DynamoDB', async () => {
    const { ask } = await api({ 'Query.some': [{ request: batch(['a', 'a']), response: TELL + told('1') }] });
    expect(await ask('{ some { text } }')).toMatchObject({ errors: [{ errorType: 'DynamoDB:ValidationException' }] });
  });
});

describe('a query', () => {
  it('answers only what its projection names, and counts what it read by 4 kB', async () => {
    const query = `query: { expression: 'tenantId = :t', expressionValues: util.dynamodb.toMapValues({ ':t': ${OWN} }) }`;
    const projection = "projection: { expression: '#v', expressionNames: { '#v': 'version' } }";
    const { started, put, ask } = await api({
      'Query.some': [
        { request: `return { operation: 'Query', ${query}, ${projection} };`, response: told('ctx.result.items') },
      ],
    });
    for (const id of ['a', 'b', 'c']) await put({ id, version: 7, text: 'x'.repeat(4_100) });
    started.reads.reset();
    expect(await ask('{ some { text } }')).toEqual([{ version: 7 }, { version: 7 }, { version: 7 }]);
    // More than 12 kB, so 4 times 4 kB, each half a unit.
    expect([started.reads.items, started.reads.capacityUnits]).toEqual([3, 2]);
  });
});

describe('a string set', () => {
  it('is kept, asked and taken from as a set, and a list to the resolver', async () => {
    const update = (expression: string, condition: string) =>
      `return { operation: 'UpdateItem', key: ${key("'n'")}, update: { expression: '${expression}', expressionValues: { ':s': util.dynamodb.toStringSet([ctx.args.text]) } }, condition: ${condition} };`;
    const last =
      "{ expression: 'size(admins) > :one AND contains(admins, :id)', expressionValues: util.dynamodb.toMapValues({ ':one': 1, ':id': ctx.args.text }) }";
    const drop = update('DELETE admins :s', last);
    const { put, ask } = await api({
      'Mutation.drop': [{ request: drop, response: TELL + told('ctx.result.admins') }],
    });
    await put({ id: 'n', admins: new Set(['ann', 'bea']) });
    expect(await ask('mutation { drop(text: "carl") { text } }')).toMatchObject({
      errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException' }],
    });
    expect(await ask('mutation { drop(text: "ann") { text } }')).toEqual(['bea']);
    expect(await ask('mutation { drop(text: "bea") { text } }')).toHaveProperty('errors');
  });
});

describe('a deletion', () => {
  it('answers the row that was, and its condition holds', async () => {
    const condition =
      "{ expression: 'version = :v', expressionValues: util.dynamodb.toMapValues({ ':v': ctx.args.version }) }";
    const request = `return { operation: 'DeleteItem', key: ${key('ctx.args.id')}, condition: ${condition} };`;
    const { put, ask } = await api({ 'Mutation.drop': [{ request, response: TELL + told('ctx.result') }] });
    await put({ id: 'n', version: 2 });
    expect(await ask('mutation { drop(id: "n", version: 1) { text } }')).toHaveProperty('errors');
    expect(await ask('mutation { drop(id: "n", version: 2) { text } }')).toMatchObject({ id: 'n', version: 2 });
  });
});

describe('a Lambda', () => {
  const invoke = (tenant: string, more = '') =>
    `return { operation: 'Invoke', payload: { caller: { tenantId: ${tenant} }, input: { text: ctx.args.text } }${more} };`;
  const asks = (request: string): FixtureFunction[] => [
    { request, response: TELL + told('ctx.result'), dataSource: 'clerk' },
  ];

  it('gets the payload as JSON and answers JSON', async () => {
    const clerk = (payload: unknown) => Promise.resolve({ heard: payload, when: new Date(0), nothing: undefined });
    const { ask } = await api({ 'Mutation.tell': asks(invoke(OWN)) }, { clerk });
    expect(await ask('mutation { tell(text: "x") { text } }')).toEqual({
      heard: { caller: { tenantId: 'tenant-a' }, input: { text: 'x' } },
      when: '1970-01-01T00:00:00.000Z',
    });
  });

  it('that throws is an error of AppSync to the resolver', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { ask } = await api({ 'Mutation.tell': asks(invoke(OWN)) }, { clerk: () => Promise.reject(new Error('Oh')) });
    expect(await ask('mutation { tell { text } }')).toMatchObject({
      errors: [{ errorType: 'Lambda:Unhandled', message: 'Oh' }],
    });
  });

  it.each([
    ["another tenant's caller", invoke("'tenant-b'")],
    ['a tenant out of an argument', invoke('ctx.args.text')],
    ['no caller', "return { operation: 'Invoke', payload: {} };"],
    ['an event', invoke(OWN, ", invocationType: 'Event'")],
  ])('is not asked for %s', async (_, request) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const clerk = vi.fn(() => Promise.resolve(null));
    const { ask } = await api({ 'Mutation.tell': asks(request) }, { clerk });
    expect(await ask('mutation { tell(text: "tenant-b") { text } }')).toMatchObject({
      errors: [{ errorType: 'InternalFailure' }],
    });
    expect(clerk).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalled();
  });
});

it('without the guard nothing but the resolvers stands between tenants', async () => {
  const get = "return { operation: 'GetItem', key: util.dynamodb.toMapValues({ tenantId: 'tenant-b', id: 'n' }) };";
  const files = fixtureApi({ 'Query.leak': [{ request: get }] });
  const started = (backend = await startTestBackend({ files, tenantGuard: false }));
  const theirs = fromPlain({ tenantId: 'tenant-b', id: 'n', text: 'theirs' });
  await started.dynamo.request('PutItem', { TableName: 'notes', Item: theirs });
  const { data } = await started.post(await started.tokenOf('tenant-a'), '{ leak { text } }');
  expect(data).toEqual({ leak: { text: 'theirs' } });
});

it('refuses to start with a function whose data source is not there', async () => {
  const files = fixtureApi({ 'Query.get': [{ request: 'return {};', dataSource: 'nowhere' }] });
  await expect(startTestBackend({ files })).rejects.toThrow('Query.get names the data source nowhere');
});
