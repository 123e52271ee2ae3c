import { ApiError, type ErrorCode } from '@remit-elements/auth-core';
import { describe, expect, it, vi } from 'vitest';
import { sendUntilKnown, type Sending } from './send-until-known.js';

function sendingWith(more: Partial<Sending> = {}) {
  const checking = vi.fn();
  const pauses: number[] = [];
  const pause = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  const { signal } = new AbortController();
  return { checking, pauses, sending: { signal, checking, pause, isOnline: () => true, ...more } };
}
const failing = (...codes: readonly ErrorCode[]) => {
  const left = [...codes];
  return vi.fn(() => {
    const code = left.shift();
    return code ? Promise.reject(new ApiError(code)) : Promise.resolve('saved');
  });
};

describe('a write of which repeats do no harm', () => {
  it('is sent once where it is answered', async () => {
    const { sending, checking } = sendingWith();
    const send = failing();
    expect(await sendUntilKnown(send, sending)).toEqual({ kind: 'done', value: 'saved' });
    expect([send.mock.calls.length, checking.mock.calls.length]).toEqual([1, 0]);
  });

  it('is repeated while its answers are lost, and says that it is being found out', async () => {
    const { sending, checking } = sendingWith();
    const send = failing('Timeout', 'Offline', 'MalformedAnswer');
    expect(await sendUntilKnown(send, sending)).toEqual({ kind: 'done', value: 'saved' });
    expect(send).toHaveBeenCalledTimes(4);
    expect(checking).toHaveBeenCalled();
  });

  it('ends with what the server refused it for', async () => {
    const { sending } = sendingWith();
    const outcome = await sendUntilKnown(failing('Timeout', 'VersionConflict'), sending);
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'VersionConflict' } });
  });

  it('is told to be unknown when no answer comes at all, and not for ever', async () => {
    const { sending, pauses } = sendingWith();
    const send = vi.fn(() => Promise.reject(new ApiError('Timeout')));
    expect(await sendUntilKnown(send, sending)).toEqual({ kind: 'unknown' });
    expect(send).toHaveBeenCalledTimes(pauses.length + 1);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(60_000);
  });

  it('does not leave while there is no network', async () => {
    const send = failing();
    expect(await sendUntilKnown(send, sendingWith({ isOnline: () => false }).sending)).toEqual({ kind: 'not-sent' });
    expect(send).not.toHaveBeenCalled();
  });

  it('ends with the session, also between two attempts', async () => {
    const life = new AbortController();
    const pause = (): Promise<void> => {
      life.abort();
      return Promise.resolve();
    };
    const send = failing('Timeout', 'SessionEnded');
    expect(await sendUntilKnown(send, sendingWith({ signal: life.signal, pause }).sending)).toEqual({ kind: 'ended' });
  });
});
