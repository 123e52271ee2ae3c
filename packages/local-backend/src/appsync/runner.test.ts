import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtureApi, type FixtureFunction } from '../testing/fixture-api.js';
import { startTestBackend, type HttpAnswer, type TestBackend } from '../testing/index.js';

const KEY = "key: util.dynamodb.toMapValues({ tenantId: ctx.identity.claims['custom:tenantId'], id: ctx.args.id })";
const VALUES = 'attributeValues: util.dynamodb.toMapValues({ text: ctx.args.text, version: ctx.args.version })';
const PUT = `return { operation: 'PutItem', ${KEY}, ${VALUES} };`;
const put = (condition: string) => `return { operation: 'PutItem', ${KEY}, ${VALUES}, condition: ${condition} };`;
const GET = `return { operation: 'GetItem', ${KEY}, consistentRead: true };`;
const TELL = 'if (ctx.error) util.error(ctx.error.message, ctx.error.type, ctx.result); return ctx.result;';
const NEW = "{ expression: 'attribute_not_exists(id)' }";

let backend: TestBackend | undefined;
afterEach(async () => {
  await backend?.remove();
  backend = undefined;
  vi.restoreAllMocks();
});

/** Starts the fields with a `put` and a `get` beside them, and gives a way to ask as one tenant. */
async function api(fields: Record<string, readonly FixtureFunction[]>) {
  const files = fixtureApi({ 'Mutation.put': [{ request: PUT }], 'Query.get': [{ request: GET }], ...fields });
  const started = (backend = await startTestBackend({ files }));
  const token = await started.tokenOf('tenant-a');
  const ask = (query: string): Promise<HttpAnswer> => started.post(token, query);
  return { ask, started };
}

describe('a failed condition', () => {
  it('hands the stored row over with the error, read again by its key', async () => {
    const { ask, started } = await api({ 'Mutation.add': [{ request: put(NEW), response: TELL }] });
    await ask('mutation { put(id: "n", text: "first", version: 1) { id } }');
    started.reads.reset();
    const { data, errors } = await ask('mutation { add(id: "n", text: "second", version: 1) { id text } }');
    expect(data).toEqual({ add: null });
    expect(errors?.[0]).toMatchObject({
      errorType: 'DynamoDB:ConditionalCheckFailedException',
      message: expect.stringContaining('The conditional request failed') as string,
      data: { id: 'n', text: 'first' },
    });
    expect(started.reads.items).toBe(1);
    expect((await ask('{ get(id: "n") { text } }')).data).toEqual({ get: { text: 'first' } });
  });

  it('counts as done when a put finds the row as it wants it', async () => {
    const { ask } = await api({ 'Mutation.add': [{ request: put(NEW), response: TELL }] });
    const same = 'mutation { add(id: "n", text: "one", version: 1) { id text } }';
    expect((await ask(same)).data).toEqual({ add: { id: 'n', text: 'one' } });
    expect((await ask(same)).data).toEqual({ add: { id: 'n', text: 'one' } });
  });

  it('leaves out of that comparison what equalsIgnore names', async () => {
    const condition = "{ expression: 'attribute_not_exists(id)', equalsIgnore: ['version'] }";
    const { ask } = await api({ 'Mutation.add': [{ request: put(condition), response: TELL }] });
    await ask('mutation { add(id: "n", text: "one", version: 1) { id } }');
    expect((await ask('mutation { add(id: "n", text: "one", version: 9) { version } }')).data).toEqual({
      add: { version: 1 },
    });
  });

  it('counts as done when a delete finds no row', async () => {
    const request = `return { operation: 'DeleteItem', ${KEY}, condition: { expression: 'attribute_exists(id)' } };`;
    const { ask } = await api({ 'Mutation.drop': [{ request, response: TELL }] });
    expect(await ask('mutation { drop(id: "none") { id } }')).toEqual({ status: 200, data: { drop: null } });
  });

  it('of an update gives null for a row that is not there', async () => {
    const update =
      "update: { expression: 'SET #t = :t', expressionNames: { '#t': 'text' }, expressionValues: util.dynamodb.toMapValues({ ':t': ctx.args.text }) }";
    const request = `return { operation: 'UpdateItem', ${KEY}, ${update}, condition: { expression: 'attribute_exists(id)' } };`;
    const { ask } = await api({ 'Mutation.change': [{ request, response: TELL }] });
    const refused = await ask('mutation { change(id: "n", text: "two") { id } }');
    expect(refused.errors?.[0]).toMatchObject({ errorType: 'DynamoDB:ConditionalCheckFailedException', data: null });
    await ask('mutation { put(id: "n", text: "one", version: 1) { id } }');
    expect((await ask('mutation { change(id: "n", text: "two") { text version } }')).data).toEqual({
      change: { text: 'two', version: 1 },
    });
  });
});

describe('a pipeline', () => {
  const none = (request: string, response?: string): FixtureFunction => ({
    request,
    dataSource: 'none',
    ...(response === undefined ? {} : { response }),
  });

  it('hands stash and previous result from step to step', async () => {
    const { ask } = await api({
      'Query.steps': [
        none("ctx.stash.first = ctx.args.id; return { payload: { id: 'a' } };"),
        none('return { payload: { id: ctx.prev.result.id + ctx.stash.first } };'),
      ],
    });
    expect((await ask('{ steps(id: "b") { id } }')).data).toEqual({ steps: { id: 'ab' } });
  });

  it('skips a function, or all that follow, by earlyReturn', async () => {
    const last = none("return { payload: { id: ctx.prev.result.id + '-last' } };");
    const { ask } = await api({
      'Query.next': [none("runtime.earlyReturn({ id: 'early' });", "return { id: 'never' };"), last],
      'Query.end': [none("runtime.earlyReturn({ id: 'early' }, { skipTo: 'END' });"), last],
    });
    expect((await ask('{ next { id } end { id } }')).data).toEqual({
      next: { id: 'early-last' },
      end: { id: 'early' },
    });
  });

  it('answers data and error both when the error is appended', async () => {
    const { ask } = await api({
      'Query.both': [
        none("util.appendError('Careful', 'Hint', { id: 1, text: 't' }, { a: 1 }); return { payload: { id: 'x' } };"),
      ],
    });
    const { data, errors } = await ask('{ other: both { id } }');
    expect(data).toEqual({ other: { id: 'x' } });
    expect(errors).toMatchObject([
      { path: ['other'], message: 'Careful', errorType: 'Hint', data: { id: 1 }, errorInfo: { a: 1 } },
    ]);
  });

  it('ends a field that is unauthorized, with the others going on', async () => {
    const { ask } = await api({
      'Query.closed': [none('util.unauthorized();')],
      'Query.open': [none("return { payload: { id: 'x' } };")],
    });
    const { data, errors } = await ask('{ closed { id } open { id } }');
    expect(data).toEqual({ closed: null, open: { id: 'x' } });
    expect(errors).toMatchObject([
      { errorType: 'Unauthorized', message: 'Not Authorized to access closed', path: ['closed'] },
    ]);
  });

  it('knows the caller, the selection and the variables', async () => {
    const seen =
      'id: ctx.identity.sub, text: JSON.stringify([ctx.identity.groups, ctx.info.selectionSetList, ctx.info.fieldName, ctx.info.parentTypeName, ctx.request.headers.authorization])';
    const { ask } = await api({ 'Query.who': [none(`return { payload: { ${seen} } };`)] });
    const { data } = await ask('{ who { ...part } } fragment part on Note { id text }');
    expect(data).toEqual({ who: { id: 'admin-of-tenant-a', text: '[["admin"],["id","text"],"who","Query",null]' } });
  });

  it('says nothing of what broke, but in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { ask } = await api({ 'Query.broken': [none('return ctx.no.such;')] });
    expect((await ask('{ broken { id } }')).errors).toMatchObject([
      { errorType: 'InternalFailure', message: 'Internal failure' },
    ]);
    expect(log.mock.calls.flat().join(' ')).toContain('Query.broken');
  });
});

describe('one request, one tenant', () => {
  const VALUE = "expressionValues: util.dynamodb.toMapValues({ ':t': TENANT })";
  const query = (tenant: string, expression = 'tenantId = :t') =>
    `return { operation: 'Query', query: { expression: '${expression}', ${VALUE.replace('TENANT', tenant)} } };`;
  const key = (tenant: string) => `key: util.dynamodb.toMapValues({ tenantId: ${tenant}, id: 'n' })`;
  const batch = (...tenants: string[]) => {
    const keys = tenants.map((it, n) => `util.dynamodb.toMapValues({ tenantId: ${it}, id: 'n${n}' })`);
    return `return { operation: 'BatchGetItem', tables: { notes: { keys: [${keys.join()}] } } };`;
  };
  const broken: [string, string][] = [
    ["another tenant's key", `return { operation: 'GetItem', ${key("'tenant-b'")} };`],
    ['a tenant out of an argument', `return { operation: 'GetItem', ${key('ctx.args.text')} };`],
    ["another tenant's partition", query("'tenant-b'")],
    ["another tenant's row written", `return { operation: 'PutItem', ${key("'tenant-b'")}, attributeValues: {} };`],
    ["another tenant's row deleted", `return { operation: 'DeleteItem', ${key("'tenant-b'")} };`],
    ['no tenant in the key', "return { operation: 'GetItem', key: util.dynamodb.toMapValues({ id: 'n' }) };"],
    ['a scan', "return { operation: 'Scan' };"],
    ['a batch of nothing', "return { operation: 'BatchGetItem', tables: {} };"],
    [
      "a batch with another tenant's key among one's own",
      batch("ctx.identity.claims['custom:tenantId']", "'tenant-b'"),
    ],
    ['a batch with a tenant out of an argument', batch('ctx.args.text')],
    ['a batch on another table', batch("'tenant-a'").replace('notes:', 'others:')],
    [
      'an index that is not there',
      query("'tenant-a'").replace("operation: 'Query'", "operation: 'Query', index: 'nope'"),
    ],
  ];

  it.each(broken)('refuses %s, loudly, before anything is read', async (_, request) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { ask, started } = await api({ 'Query.leak': [{ request, response: "return { id: 'leaked' };" }] });
    const { data, errors } = await ask('{ leak(text: "tenant-b") { id } }');
    expect(data).toEqual({ leak: null });
    expect(errors?.[0]?.errorType).toBe('InternalFailure');
    expect(log.mock.calls.flat().join(' ')).toMatch(/TenantViolation|on others by the data source of notes/);
    expect(started.reads.requests).toBe(0);
  });

  it('refuses a caller whose claim names no tenant, whatever the resolver asks', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { started } = await api({
      'Query.any': [{ request: `return { operation: 'GetItem', ${key("'tenant-a'")} };` }],
    });
    for (const claim of [undefined, '', 'x', ['tenant-a'], 'a b c', { tenant: 'tenant-a' }]) {
      const token = await started.identity.token({ 'custom:tenantId': claim });
      expect((await started.post(token, '{ any { id } }')).errors?.[0]?.errorType, JSON.stringify(claim)).toBe(
        'InternalFailure',
      );
    }
    expect(log).toHaveBeenCalledTimes(6);
  });

  it("lets one's own partition be queried", async () => {
    const { ask } = await api({
      'Query.own': [
        { request: query("ctx.identity.claims['custom:tenantId']"), response: 'return ctx.result.items[0];' },
      ],
    });
    await ask('mutation { put(id: "n", text: "mine", version: 1) { id } }');
    expect((await ask('{ own { text } }')).data).toEqual({ own: { text: 'mine' } });
  });
});
