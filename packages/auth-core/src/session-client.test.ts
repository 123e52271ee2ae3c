import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench } from './testing/bench.js';
import { FakeSessionSource, fakeToken } from './testing/index.js';
import { TokenKeeper } from './token-keeper.js';

const REFUSED = {
  data: {},
  errors: [{ originalError: { name: 'UnauthorizedException', response: { statusCode: 401 } } }],
};

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
});

describe('opening', () => {
  it('takes the session out of the token', () => {
    expect(bench.client.session).toMatchObject({
      subject: 'subject-a',
      tenantId: 'tenant-a',
      tenantName: 'Company A',
      roles: ['preparer'],
    });
    expect(bench.client.session.ended.aborted).toBe(false);
  });

  it.each([
    ['nobody is signed in', undefined],
    ['the person belongs to no tenant', fakeToken({ 'custom:tenantId': undefined, 'cognito:groups': undefined })],
  ])('is refused when %s', async (_what, token) => {
    await expect(TokenKeeper.open(new FakeSessionSource(token))).rejects.toMatchObject({ code: 'Unauthorized' });
  });
});

describe('a request', () => {
  it('is sent with the token of the moment', async () => {
    const answer = bench.request();
    (await bench.sent()).resolve({ data: { ok: true } });
    await expect(answer).resolves.toEqual({ data: { ok: true } });
    const renewed = fakeToken({ jti: 'next' });
    bench.source.change(renewed, { silently: true });
    void bench.request().catch(() => undefined);
    expect([bench.transport.sent[0]!.token, (await bench.sent(2)).token]).toEqual([bench.token, renewed]);
  });

  it.each([
    ['another person', fakeToken({ sub: 'subject-b' })],
    ['another tenant', fakeToken({ 'custom:tenantId': 'tenant-b' })],
    ['no tenant', fakeToken({ 'custom:tenantId': undefined })],
    ['nobody', undefined],
  ])('is not sent once %s is signed in, though nobody told', async (_who, token) => {
    bench.source.change(token, { silently: true });
    await expect(bench.request()).rejects.toMatchObject({ code: 'SessionEnded' });
    expect(bench.transport.sent).toHaveLength(0);
    expect(bench.client.session.ended.aborted).toBe(true);
  });

  it('under way is cancelled and its answer never delivered when the session ends', async () => {
    const answer = bench.request();
    const one = await bench.sent();
    bench.source.change(fakeToken({ sub: 'subject-b' }));
    await expect(answer).rejects.toMatchObject({ code: 'SessionEnded' });
    expect(one.cancelled).toBe(true);
    one.resolve({ data: { secret: 1 } });
    await expect(answer).rejects.toMatchObject({ code: 'SessionEnded' });
  });

  it('is not delivered when its answer overtakes the news that the session has ended', async () => {
    const answer = bench.request();
    const one = await bench.sent();
    let tell: (token: undefined) => void = () => {};
    bench.source.current = () => new Promise((told) => (tell = told)); // Amplify takes its time to read the storage
    bench.source.change(undefined);
    one.resolve({ data: { secret: 1 } });
    await new Promise((turn) => setImmediate(turn));
    tell(undefined);
    await expect(answer).rejects.toMatchObject({ code: 'SessionEnded' });
  });

  it('is refused for good by an ended session, even when the same person signs in again', async () => {
    bench.source.change(undefined);
    await bench.ended();
    bench.source.change(bench.token);
    await expect(bench.request()).rejects.toMatchObject({ code: 'SessionEnded' });
    expect(bench.source.listenerCount).toBe(0);
  });

  it('can be cancelled once, by its promise', async () => {
    const answer = bench.request();
    const one = await bench.sent();
    expect(bench.client.cancel(answer)).toBe(true);
    await expect(answer).rejects.toMatchObject({ code: 'Timeout' });
    expect(one.cancelled).toBe(true);
    expect(bench.client.cancel(answer)).toBe(false);
    expect(bench.client.cancel(Promise.resolve())).toBe(false);
  });

  it('passes an answer with errors on whole, and codes what failed on the way', async () => {
    const partial = { data: { a: 1 }, errors: [{ errorType: 'NotFound', message: '' }] };
    const first = bench.request();
    (await bench.sent()).reject(partial);
    await expect(first).rejects.toBe(partial);
    const second = bench.request();
    (await bench.sent(2)).reject(Object.assign(new Error(), { name: 'NetworkError' }));
    await expect(second).rejects.toMatchObject({ name: 'ApiError', code: 'Offline' });
  });
});

describe('renewing', () => {
  it('happens before the token ends, once for all who ask', async () => {
    bench.source.change(fakeToken({ exp: Math.floor(Date.now() / 1000) + 30 }), { silently: true });
    const next = fakeToken({ jti: 'next' });
    bench.source.refresh = () => Promise.resolve(next);
    void Promise.allSettled([bench.request(), bench.request(), bench.request()]);
    expect((await bench.sent(3)).token).toBe(next);
    expect(bench.transport.sent.map(({ token }) => token)).toEqual([next, next, next]);
    expect(bench.source.asked.filter(({ forceRefresh }) => forceRefresh)).toHaveLength(1);
    expect(bench.client.session.expiresAtMs).toBeGreaterThan(Date.now() + 60_000);
  });

  it('uses the old token while it lasts when there is no network', async () => {
    const ending = fakeToken({ exp: Math.floor(Date.now() / 1000) + 30 });
    bench.source.change(ending, { silently: true });
    bench.source.refresh = () => Promise.reject(new TypeError('Failed to fetch'));
    void bench.request().catch(() => undefined);
    expect((await bench.sent()).token).toBe(ending);
  });

  it('ends nothing when there is no network and the token has run out: the call says Offline', async () => {
    bench.source.change(fakeToken({ exp: Math.floor(Date.now() / 1000) - 1 }), { silently: true });
    bench.source.refresh = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(bench.request()).rejects.toMatchObject({ code: 'Offline' });
    expect(bench.client.session.ended.aborted).toBe(false);
  });

  it('ends the session when the sign-in is over', async () => {
    bench.source.change(fakeToken({ exp: Math.floor(Date.now() / 1000) - 1 }), { silently: true });
    bench.source.refresh = () => Promise.resolve(undefined);
    await expect(bench.request()).rejects.toMatchObject({ code: 'SessionEnded' });
  });

  it('does not go round in circles when the clock of this device is wrong', async () => {
    const past = { iat: Math.floor(Date.now() / 1000) - 3600, exp: Math.floor(Date.now() / 1000) - 2700 };
    bench.source.change(fakeToken(past), { silently: true });
    void Promise.allSettled([bench.request()]);
    await bench.sent(1);
    void Promise.allSettled([bench.request()]);
    await bench.sent(2);
    expect(bench.source.asked.filter(({ forceRefresh }) => forceRefresh)).toHaveLength(1);
  });

  it('takes over what the new token says of roles', async () => {
    bench.source.change(fakeToken({ 'cognito:groups': ['admin'] }));
    await vi.waitFor(() => expect(bench.client.session.roles).toEqual(['admin']));
  });
});

describe('a refused token', () => {
  it('is renewed and the request sent once more', async () => {
    const next = fakeToken({ jti: 'next' });
    bench.source.refresh = () => Promise.resolve(next);
    const answer = bench.request();
    (await bench.sent()).reject(REFUSED);
    const again = await bench.sent(2);
    expect(again.token).toBe(next);
    again.resolve({ data: { ok: true } });
    await expect(answer).resolves.toEqual({ data: { ok: true } });
  });

  it('that was just made ends the session: nothing is tried a third time, and no missing right is named', async () => {
    const [answer, other] = [bench.request(), bench.request()];
    (await bench.sent(2)).reject(REFUSED);
    (await bench.sent(3)).reject(REFUSED);
    await expect(answer.catch((error: unknown) => error)).resolves.toMatchObject({ code: 'SessionEnded' });
    await expect(other).rejects.toMatchObject({ code: 'SessionEnded' });
    const { reason } = bench.client.session.ended as { reason: unknown };
    expect(reason).toMatchObject({ code: 'SessionEnded', cause: { code: 'Unauthorized' } });
    await expect(bench.request()).rejects.toMatchObject({ code: 'SessionEnded' });
    expect(bench.transport.sent).toHaveLength(3);
  });

  it('that nobody waits for ends nothing', async () => {
    const answer = bench.request();
    (await bench.sent()).reject(REFUSED);
    const again = await bench.sent(2);
    bench.client.cancel(answer);
    again.reject(REFUSED);
    await expect(answer).rejects.toMatchObject({ code: 'Timeout' });
    await new Promise((turn) => setImmediate(turn));
    expect(bench.client.session.ended.aborted).toBe(false);
  });

  it('sends nothing more when the renewed one is of somebody else', async () => {
    bench.source.refresh = () => Promise.resolve(fakeToken({ 'custom:tenantId': 'tenant-b' }));
    const answer = bench.request();
    (await bench.sent()).reject(REFUSED);
    await expect(answer).rejects.toMatchObject({ code: 'SessionEnded' });
    expect(bench.transport.sent).toHaveLength(1);
  });

  it('is not what a missing role is', async () => {
    const answer = bench.request();
    const refusal = { data: null, errors: [{ errorType: 'Unauthorized' }] };
    (await bench.sent()).reject(refusal);
    await expect(answer).rejects.toBe(refusal);
    expect(bench.transport.sent).toHaveLength(1);
  });
});
