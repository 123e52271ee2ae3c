import type { AccountCommand } from '@remit-elements/accounts-element';
import type { ApiError } from '@remit-elements/auth-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/rest-service.js';
import { codeOf, openWorld, rename, type World } from './world.js';

const HTML = '<!doctype html><title>Gateway of ACME Bank</title>';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.service.close());

describe('what goes wrong on the way', () => {
  const answer = (status: number, headers: Readonly<Record<string, string>> = {}, text = HTML): Fault => ({
    kind: 'answer',
    status,
    headers,
    text,
  });

  it.each([
    ['is throttled', answer(429, { 'retry-after': '7' }), { code: 'Throttled', retryAfterSeconds: 7 }],
    ['is still at it', answer(409, { 'retry-after': '2' }), { code: 'Throttled', retryAfterSeconds: 2 }],
    ['rests for a while', answer(503, { 'retry-after': '30' }), { code: 'Throttled', retryAfterSeconds: 30 }],
    ['is down, says a page', answer(503), { code: 'Unexpected' }],
    ['fails', answer(500), { code: 'Unexpected' }],
    ['takes too long behind its gateway', answer(504), { code: 'Timeout' }],
    ['does not let this person', answer(403), { code: 'Unauthorized' }],
    ['hides behind a sign-in page', answer(200), { code: 'MalformedAnswer' }],
    ['says something else', answer(200, {}, '{"ok":true}'), { code: 'MalformedAnswer' }],
    ['breaks off within the answer', { kind: 'cut' } as const, { code: 'MalformedAnswer' }],
    ['breaks off before the answer', { kind: 'lost' } as const, { code: 'Offline' }],
    ['does not answer', { kind: 'silent' } as const, { code: 'Timeout' }],
  ])('is told by its code where the service %s', async (_, fault, error) => {
    const gateway = world.gatewayOf({ deadlineMs: fault.kind === 'silent' ? 300 : 10_000 });
    await gateway.get('main');
    world.service.fault(fault);
    const failure = await gateway.write(rename('Tried')).catch((cause: unknown) => cause as ApiError);
    expect(failure).toMatchObject({ name: 'ApiError', ...error });
    expect((failure as ApiError).message).not.toContain('ACME');
  });

  it('is told where nobody listens', async () => {
    await world.service.close();
    expect(await codeOf(world.gatewayOf().list({ limit: 10 }))).toBe('Offline');
  });

  it('does no write twice: what was not answered is sent again under the same key', async () => {
    const gateway = world.gatewayOf();
    for (const kind of ['lost', 'cut'] as const) {
      const before = await gateway.get('main');
      const change = rename(kind, before?.version);
      world.service.fault({ kind });
      expect(await codeOf(gateway.write(change))).toBe(kind === 'lost' ? 'Offline' : 'MalformedAnswer');
      expect(await gateway.write(change)).toMatchObject({ name: kind, version: (before?.version ?? 0) + 1 });
    }
    await gateway.get('old');
    world.service.fault({ kind: 'lost' });
    const deletion: AccountCommand = { type: 'delete', requestId: crypto.randomUUID(), id: 'old', version: 1 };
    expect(await codeOf(gateway.write(deletion))).toBe('Offline');
    expect(await gateway.write(deletion)).toMatchObject({ id: 'old', name: 'Payroll 2024', version: 2 });
  });

  it('finds a deletion done by a service that remembers no keys', async () => {
    const gateway = world.gatewayOf();
    const deletion: AccountCommand = { type: 'delete', requestId: crypto.randomUUID(), id: 'old', version: 1 };
    await gateway.get('old');
    world.service.fault({ kind: 'lost' });
    expect(await codeOf(gateway.write(deletion))).toBe('Offline');
    world.service.fault(answer(404));
    expect(await gateway.write(deletion)).toMatchObject({ id: 'old', deletedAt: expect.any(String) as string });
    world.service.fault(answer(404), answer(404));
    expect(await codeOf(gateway.write({ ...deletion, requestId: crypto.randomUUID() }))).toBe('NotFound');
  });

  it('reads what RFC 9457 says of fields', async () => {
    const errors = [
      { detail: 'ACME says no', pointer: '#/iban', rule: 'checkDigits' },
      { pointer: '/holderAddress/townName' },
      'nonsense',
    ];
    const gateway = world.gatewayOf();
    await gateway.get('main');
    world.service.fault(answer(422, {}, JSON.stringify({ title: 'ACME', errors })));
    const violations = [
      { field: 'iban', rule: 'checkDigits' },
      { field: 'holderAddress.townName', rule: 'unknown' },
    ];
    await expect(gateway.write(rename('X'))).rejects.toMatchObject({ code: 'ValidationError', violations });
  });

  it('gives nothing out once the session has ended', async () => {
    world.service.fault({ kind: 'silent' });
    const running = codeOf(world.gatewayOf().get('main'));
    await expect.poll(() => world.service.requests.length).toBe(1);
    world.session.end();
    expect(await running).toBe('SessionEnded');
    expect(await codeOf(world.gatewayOf().list({ limit: 10 }))).toBe('SessionEnded');
    expect(world.service.requests).toHaveLength(1);
  });
});
