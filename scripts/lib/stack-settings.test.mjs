import { describe, expect, it } from 'vitest';
import { contextOf, refusalOf } from './stack-settings.mjs';

describe("a stack's options", () => {
  it("are the app's settings", () => {
    const given = { 'mail-from': 'a@example.com', 'no-company-sign-up': true, tracing: true, profile: 'other' };
    expect(contextOf(given, '/site')).toEqual(
      ['mailFrom=a@example.com', 'companySignUp=off', 'tracing=true', 'site=/site'].flatMap((it) => ['-c', it]),
    );
    expect(contextOf({})).toEqual([]);
  });
  it.each([
    [{ domain: 'a.example' }, true, /go together/],
    [{ domain: 'a.example', certificate: 'arn' }, false, /hosted shell's/],
    [{ 'web-acl': 'arn' }, false, /hosted shell's/],
    [{ 'mail-from': 'a@example.com' }, false, /give --app-url/],
    [{ 'app-url': 'http://pay.example' }, false, /must be an https:\/\//],
    [{ 'app-url': 'http://localhost.example' }, false, /must be an https:\/\//],
    [{ indexes: '{"payments"' }, true, /^--indexes must be JSON/],
    [{ indexes: '{"payments":"byCreated"}' }, true, /must name lists by table/],
    [{ indexes: '{"paymnts":[]}' }, true, /there is no table paymnts, but payments/],
    [{ indexes: '{"payments":["byCreatd"]}' }, true, /payments has no index byCreatd, but byCreated/],
  ])('%j cannot be', async (given, hosted, words) => {
    expect(await refusalOf(given, hosted)).toMatch(words);
  });
  it.each([
    [{}, false],
    [{ 'mail-from': 'a@example.com' }, true],
    [{ 'mail-from': 'a@example.com', 'app-url': 'http://localhost:3000/pay' }, false],
    [{ indexes: '{"payments":["byCreated"],"tenants":[]}' }, true],
  ])('%j can be', async (given, hosted) => {
    expect(await refusalOf(given, hosted)).toBeUndefined();
  });
});
