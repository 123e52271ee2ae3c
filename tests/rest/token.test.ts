import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from '@remit-elements/auth-core';
import { fakeToken } from '@remit-elements/auth-core/testing.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/rest-service.js';
import { CLAIMS, codeOf, openWorld, rename, type World } from './world.js';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.service.close());

describe('the token', () => {
  it('is asked for anew with each request, and sent with nothing else that tells who asks', async () => {
    let asked = 0;
    const gateway = world.gatewayOf({
      token: () => Promise.resolve(fakeToken({ ...CLAIMS, jti: String((asked += 1)) })),
    });
    await gateway.list({ limit: 10 });
    await gateway.get('main');
    const sent = world.service.requests.map(({ headers }) => headers.authorization);
    expect([asked, new Set(sent).size]).toEqual([2, 2]);
    expect(world.service.requests.flatMap(({ headers }) => [headers.cookie, headers.referer])).not.toContainEqual(
      expect.any(String),
    );
  });

  it.each([301, 302, 307, 308])('goes nowhere else, whatever a %i says', async (status) => {
    const seen: unknown[] = [];
    const thief = createServer((request, response) => {
      seen.push(request.headers);
      response.end('{"items":[]}');
    });
    await new Promise<void>((listening) => thief.listen(0, '127.0.0.1', listening));
    const elsewhere = `http://127.0.0.1:${String((thief.address() as AddressInfo).port)}/bank/v1/accounts`;
    const redirect: Fault = { kind: 'answer', status, headers: { location: elsewhere } };
    world.service.fault(redirect, redirect);
    expect(await codeOf(world.gatewayOf().list({ limit: 10 }))).toBe('Unexpected');
    expect(await codeOf(world.gatewayOf().write(rename('Moved')))).toBe('Unexpected');
    expect([seen.length, world.service.requests.length]).toEqual([0, 2]);
    await new Promise((closed) => thief.close(closed));
  });

  it('stays under its path, whatever the id', async () => {
    for (const id of ['../../admin', 'a/b?c#d', '%2e%2e', '..', '.', '', '\ud800', '\\..\\'])
      await world.gatewayOf().get(id);
    const paths = world.service.requests.map(({ path }) => path.replace('/bank/v1/accounts/', ''));
    expect(paths).toEqual(['..%2F..%2Fadmin', 'a%2Fb%3Fc%23d', '%252e%252e', '%5C..%5C']);
  });

  it.each([
    ['crosses the network in clear', 'http://bank.example/v1'],
    ['would stand beside another’s name', 'https://someone:secret@bank.example/v1'],
    ['would be for one query', 'https://bank.example/v1?key=1'],
    ['is no web address', 'ftp://bank.example'],
  ])('is for no address where it %s', (_, baseUrl) => {
    expect(() => world.gatewayOf({ baseUrl })).toThrow(TypeError);
    for (const fine of ['https://bank.example', 'http://localhost:8080/v1/', 'http://[::1]:1/']) {
      expect(() => world.gatewayOf({ baseUrl: fine })).not.toThrow();
    }
  });

  it('is renewed once when it is not taken, and the same request sent again', async () => {
    const stale = fakeToken({ ...CLAIMS, jti: 'stale' });
    const asked: boolean[] = [];
    world.service.refused.add(stale);
    const gateway = world.gatewayOf({
      token: ({ forceRefresh }) => {
        asked.push(forceRefresh);
        return Promise.resolve(forceRefresh ? fakeToken(CLAIMS) : stale);
      },
    });
    expect(await gateway.write(rename('Renewed'))).toMatchObject({ version: 2, name: 'Renewed' });
    expect(asked).toEqual([false, true, false, true]); // the row is read before it is changed
    const [first, second] = world.service.requests.filter(({ method }) => method === 'PATCH');
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.body).toEqual({ name: 'Renewed' });
  });

  it('ends the session’s work when the new one is not taken either', async () => {
    const stale = fakeToken(CLAIMS);
    world.service.refused.add(stale);
    expect(await codeOf(world.gatewayOf({ token: () => Promise.resolve(stale) }).get('main'))).toBe('SessionEnded');
    expect(world.service.requests).toHaveLength(2);
  });

  it.each([
    ['nobody’s', undefined],
    ['another person’s', fakeToken({ ...CLAIMS, sub: 'somebody-else' })],
    ['another company’s', fakeToken({ ...CLAIMS, 'custom:tenantId': 'tenant-b' })],
    ['of somebody who belongs to no company', fakeToken({ ...CLAIMS, 'custom:tenantId': undefined })],
  ])('is not sent when it is %s', async (_, token) => {
    expect(await codeOf(world.gatewayOf({ token: () => Promise.resolve(token) }).get('main'))).toBe('SessionEnded');
    expect(world.service.requests).toHaveLength(0);
  });

  it.each([
    ['opaque', 'opaque'],
    ['an access token without claims of ours', fakeToken({ token_use: 'access', 'custom:tenantId': undefined })],
  ])('may be any that the service takes, as %s: what tells nothing is the service’s to judge', async (_, token) => {
    const gateway = world.gatewayOf({
      token: () => Promise.resolve(token),
      fetch: () => Promise.resolve(new Response('[]')),
    });
    expect(await gateway.list({ limit: 10 })).toEqual({ items: [] });
  });

  it('that cannot be had sends nothing', async () => {
    const offline = world.gatewayOf({ token: () => Promise.reject(new ApiError('Offline')) });
    expect(await codeOf(offline.list({ limit: 10 }))).toBe('Offline');
    const never = world.gatewayOf({ token: () => new Promise(() => undefined), deadlineMs: 20 });
    expect(await codeOf(never.list({ limit: 10 }))).toBe('Timeout');
    expect(world.service.requests).toHaveLength(0);
  });
});
