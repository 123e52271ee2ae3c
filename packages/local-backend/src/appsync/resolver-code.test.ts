import { describe, expect, it } from 'vitest';
import { ResolverCode } from './resolver-code.js';

const wrap = (body: string) => `import { util, runtime, extensions } from "@aws-appsync/utils";
function request(ctx) {${body}}
export {
  request
};
`;
const run = (body: string, context: object = {}) =>
  new ResolverCode('probe', wrap(body)).run('request', { stash: {}, ...context });
const value = (body: string, context: object = {}) => {
  const outcome = run(body, context);
  expect(outcome.reason).toBeNull();
  return outcome.value;
};

describe("a resolver's context", () => {
  it('runs a handler on the context and hands its stash on', () => {
    const outcome = run('ctx.stash.seen = ctx.args.id; return { id: ctx.arguments.id };', { arguments: { id: 'p1' } });
    expect(outcome).toMatchObject({ kind: 'value', value: { id: 'p1' }, stash: { seen: 'p1' } });
  });

  it.each(
    'process fetch setTimeout setInterval queueMicrotask require module Buffer Date Promise RegExp Map Set Symbol Proxy Reflect eval Function Error globalThis Intl parseInt crypto WebAssembly structuredClone'.split(
      ' ',
    ),
  )('knows no %s', (name) => {
    expect(value(`return typeof ${name};`)).toBe('undefined');
  });

  it.each([
    "'a'.includes('a')",
    "'a'.padStart(2)",
    '[1].includes(1)',
    'Array.isArray([])',
    'Math.abs(1)',
    'Object.freeze({})',
    '[2, 1].sort((a, b) => a - b)',
  ])('fails on %s, which APPSYNC_JS does not document', (code) => {
    expect(run(`return ${code};`)).toMatchObject({ kind: 'failed' });
  });

  it('gives no way to this realm through what it hands out', () => {
    const reach = (path: string) => run(`return ${path}.constructor('return typeof process')();`);
    for (const path of [
      'util.error',
      'util.autoId',
      'util.time.nowISO8601',
      'util.error.constructor',
      'ctx.constructor',
    ]) {
      expect(reach(path).kind, path).toBe('failed');
    }
  });

  it('keeps nothing between runs', () => {
    const code = new ResolverCode(
      'counter',
      'const seen = []; export function request(ctx) { seen.push(1); return seen.length; }',
    );
    expect([1, 2].map(() => code.run('request', {}).value)).toEqual([1, 1]);
  });

  it('ends a handler that does not end', () => {
    expect(() => run('for (const a of [1]) { while (true) {} }')).toThrow(/timed out/);
  });

  it('refuses imports that AppSync would not have', () => {
    expect(() => new ResolverCode('probe', 'import fs from "node:fs";')).toThrow(/does not understand/);
    expect(() => new ResolverCode('probe', 'import { get } from "lodash";')).toThrow(/lodash/);
  });

  it('understands a minified bundle', () => {
    const code =
      'import{util as u}from"@aws-appsync/utils";function r(c){return u.dynamodb.toMapValues({a:1})}export{r as request};';
    expect(new ResolverCode('mini', code).run('request', {}).value).toEqual({ a: { N: 1 } });
  });
});

describe('util, runtime and extensions', () => {
  it('errors end the handler with message, type, data and info', () => {
    expect(run("util.error('m', 'T', { id: 1 }, { why: 2 }); return 1;")).toMatchObject({
      kind: 'error',
      error: { message: 'm', errorType: 'T', data: { id: 1 }, errorInfo: { why: 2 } },
    });
    expect(run('util.unauthorized();').kind).toBe('unauthorized');
  });

  it('appended errors leave the answer', () => {
    const outcome = run("util.appendError('m', 'T'); return 1;");
    expect(outcome.value).toBe(1);
    expect(outcome.effects.appended).toEqual([{ message: 'm', errorType: 'T', data: null, errorInfo: null }]);
  });

  it('earlyReturn ends the handler with its value', () => {
    expect(run('runtime.earlyReturn({ a: 1 }); return 2;')).toMatchObject({
      kind: 'early',
      value: { a: 1 },
      skipTo: 'NEXT',
    });
    expect(run("runtime.earlyReturn(null, { skipTo: 'END' });")).toMatchObject({ kind: 'early', skipTo: 'END' });
  });

  it('types values for DynamoDB', () => {
    expect(
      value(
        "return util.dynamodb.toMapValues({ s: 'x', n: 1.5, b: true, z: null, l: [1], m: { a: 'b' }, u: undefined });",
      ),
    ).toEqual({
      s: { S: 'x' },
      n: { N: 1.5 },
      b: { BOOL: true },
      z: { NULL: null },
      l: { L: [{ N: 1 }] },
      m: { M: { a: { S: 'b' } } },
    });
  });

  it('tells the time and makes ids', () => {
    expect(value('return util.time.nowISO8601();')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(value('return util.autoId();')).toMatch(/^[\da-f-]{36}$/);
    expect(value("return util.time.parseISO8601ToEpochMilliSeconds('2026-01-01T00:00:00Z');")).toBe(
      Date.UTC(2026, 0, 1),
    );
  });

  it('matches whole patterns and refuses those that hang on an undocumented rule', () => {
    expect(value("return util.matches('^a+$', 'aaa');")).toBe(true);
    expect(run("return util.matches('a', 'ba');")).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('^ and $') as string,
    });
  });

  it('replaces by patterns, as documented', () => {
    expect(value("return 'DE 12 34'.replaceAll(' ', '') + 'a.b'.replace('.', '-');")).toBe('DE1234-.b');
    expect(value("return JSON.parse('{');")).toBe('');
  });

  it('turns a condition into groups of filters', () => {
    const filter =
      "util.transform.toSubscriptionFilter({ tenantId: { eq: 't' }, or: [{ a: { gt: 1 } }, { b: { in: [2] } }] })";
    expect(run(`extensions.setSubscriptionFilter(${filter});`).effects.subscriptionFilter).toEqual({
      filterGroup: [
        {
          filters: [
            { fieldName: 'tenantId', operator: 'eq', value: 't' },
            { fieldName: 'a', operator: 'gt', value: 1 },
          ],
        },
        {
          filters: [
            { fieldName: 'tenantId', operator: 'eq', value: 't' },
            { fieldName: 'b', operator: 'in', value: [2] },
          ],
        },
      ],
    });
  });
});
