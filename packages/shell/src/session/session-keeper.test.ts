import type { SessionClient } from '@remit-elements/auth-core';
import { describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../config/config-error.js';
import type { AuthPort, Identity, SignInOutcome, SignInStep, StepFailure } from './auth-port.js';
import { SessionKeeper, type SessionDependencies, type SessionState } from './session-keeper.js';

function member(userName: string): { identity: Identity; end: (reason?: Error) => void } {
  const ended = new AbortController();
  const client = { session: { tenantId: 'tenant-a', ended: ended.signal } } as unknown as SessionClient;
  return { identity: { kind: 'member', userName, client }, end: (reason) => ended.abort(reason) };
}

function port(overrides: Partial<AuthPort> = {}): AuthPort {
  return {
    configure: () => undefined,
    identify: () => Promise.resolve({ kind: 'nobody' }),
    signIn: () => Promise.resolve({ kind: 'done' }),
    answer: () => Promise.resolve({ kind: 'done' }),
    signOut: () => Promise.resolve(),
    watch: () => undefined,
    ...overrides,
  };
}

function keeperOver(auth: AuthPort, overrides: Partial<SessionDependencies> = {}): SessionKeeper {
  return new SessionKeeper({
    loadOutputs: () => Promise.resolve({}),
    loadAuth: () => Promise.resolve(auth),
    loadDoors: () => Promise.reject(new Error('not asked for')),
    surelyNobody: () => false,
    ...overrides,
  });
}

const failed = <F>(failure: F): SignInOutcome<F> => ({ kind: 'failed', failure });
const due = (step: SignInStep): SignInOutcome<never> => ({ kind: 'step', step });

const reached = (keeper: SessionKeeper, status: SessionState['status']) =>
  vi.waitFor(() => {
    expect(keeper.state.status).toBe(status);
  });

describe('SessionKeeper', () => {
  it('draws the sign-in at once when nobody can be signed in', () => {
    expect(keeperOver(port(), { surelyNobody: () => true }).state).toEqual({ status: 'signed-out', ended: false });
    expect(keeperOver(port()).state).toEqual({ status: 'starting' });
  });

  it('finds whoever is signed in', async () => {
    const keeper = keeperOver(port({ identify: () => Promise.resolve(member('ann').identity) }));
    await keeper.start();
    expect(keeper.state).toMatchObject({ status: 'signed-in', userName: 'ann' });
  });

  it('tells a user without a company', async () => {
    const keeper = keeperOver(port({ identify: () => Promise.resolve({ kind: 'memberless', userName: 'ann' }) }));
    await keeper.start();
    expect(keeper.state).toEqual({ status: 'memberless', userName: 'ann' });
  });

  it('names the field that the configuration lacks', async () => {
    const keeper = keeperOver(port(), { loadOutputs: () => Promise.reject(new ConfigError('missing', 'data.url')) });
    await keeper.start();
    expect(keeper.state).toEqual({ status: 'misconfigured', field: 'data.url' });
  });

  it('asks again after a failure', async () => {
    const loadOutputs = vi.fn(() => Promise.resolve({}));
    loadOutputs.mockRejectedValueOnce(new TypeError('offline'));
    const keeper = keeperOver(port(), { loadOutputs });
    await keeper.start();
    expect(keeper.state.status).toBe('unreachable');
    await keeper.start();
    expect(keeper.state).toEqual({ status: 'signed-out', ended: false });
  });

  it('stays at the sign-in and says why when it fails', async () => {
    const keeper = keeperOver(port({ signIn: () => Promise.resolve(failed('credentials')) }));
    await keeper.start();
    await expect(keeper.signIn('ann', 'wrong')).resolves.toBe('credentials');
    expect(keeper.state.status).toBe('signed-out');
  });

  it('takes the new client after a sign-in', async () => {
    const identify = vi.fn(() => Promise.resolve<Identity>({ kind: 'nobody' }));
    const keeper = keeperOver(port({ identify }));
    await keeper.start();
    identify.mockResolvedValue(member('ann').identity);
    await keeper.signIn('ann', 'right');
    expect(keeper.state).toMatchObject({ status: 'signed-in', userName: 'ann' });
  });

  it('goes to the sign-in and says so when the session ends elsewhere', async () => {
    const ann = member('ann');
    const identify = vi.fn(() => Promise.resolve(ann.identity));
    const keeper = keeperOver(port({ identify }));
    await keeper.start();
    identify.mockResolvedValue({ kind: 'nobody' });
    ann.end();
    await reached(keeper, 'signed-out');
    expect(keeper.state).toEqual({ status: 'signed-out', ended: true });
  });

  it('gives up tokens that the server refuses, instead of beginning with them again', async () => {
    const ann = member('ann');
    let held = true;
    const signOut = vi.fn(() => Promise.resolve(void (held = false)));
    const identify = (): Promise<Identity> => Promise.resolve(held ? ann.identity : { kind: 'nobody' });
    const keeper = keeperOver(port({ identify, signOut }));
    await keeper.start();
    ann.end(new Error('SessionEnded', { cause: new Error('Unauthorized') }));
    await reached(keeper, 'signed-out');
    expect(keeper.state).toEqual({ status: 'signed-out', ended: true });
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('takes over the session that another tab began', async () => {
    const ann = member('ann');
    const ben = member('ben');
    const identify = vi.fn(() => Promise.resolve(ann.identity));
    const keeper = keeperOver(port({ identify }));
    await keeper.start();
    identify.mockResolvedValue(ben.identity);
    ann.end();
    await reached(keeper, 'signed-in');
    expect(keeper.state).toMatchObject({ userName: 'ben' });
  });

  it('empties the screen at once, and says that nobody is signed in when that is true', async () => {
    let left = (): void => undefined;
    const identify = vi.fn(() => Promise.resolve(member('ann').identity));
    const keeper = keeperOver(port({ identify, signOut: () => new Promise((resolve) => (left = resolve)) }));
    await keeper.start();
    identify.mockResolvedValue({ kind: 'nobody' });
    const leaving = keeper.signOut();
    expect(keeper.state).toEqual({ status: 'starting' });
    await vi.waitFor(() => {
      left();
      expect(keeper.state).toEqual({ status: 'signed-out', ended: false });
    });
    await leaving;
  });

  it('does not say signed out when it went wrong', async () => {
    const identify = () => Promise.resolve(member('ann').identity);
    const keeper = keeperOver(port({ identify, signOut: () => Promise.reject(new Error('no')) }));
    await keeper.start();
    await keeper.signOut();
    expect(keeper.state.status).toBe('signed-in');
  });

  it('drops an answer that arrives after the sign-out', async () => {
    const late: ((identity: Identity) => void)[] = [];
    const identify = vi.fn(() => new Promise<Identity>((resolve) => void late.push(resolve)));
    const keeper = keeperOver(port({ identify }));
    const starting = keeper.start();
    await vi.waitFor(() => {
      expect(late).toHaveLength(1);
    });
    identify.mockResolvedValue({ kind: 'nobody' });
    await keeper.signOut();
    late[0]?.(member('ann').identity);
    await starting;
    expect(keeper.state.status).toBe('signed-out');
  });
});

describe('a step of the sign-in', () => {
  /** Signed in up to a step, whose answers come from `answers`. */
  async function at(step: SignInStep, answers: readonly SignInOutcome<StepFailure>[], again = due(step)) {
    const left = [...answers];
    const asked: string[] = [];
    let begun = 0;
    const auth = port({
      identify: () => Promise.resolve(left.length === 0 ? member('ann').identity : { kind: 'nobody' }),
      signIn: () => Promise.resolve((begun += 1) === 1 ? due(step) : again),
      answer: (response) => {
        asked.push(response);
        return Promise.resolve(left.shift() ?? { kind: 'done' });
      },
    });
    const keeper = keeperOver(auth);
    await keeper.start();
    await keeper.signIn('ann', 'temporary');
    return { keeper, asked, begun: () => begun };
  }

  it('is due before anybody is in, and lets in', async () => {
    const { keeper } = await at({ kind: 'totp' }, [{ kind: 'done' }]);
    expect(keeper.state).toEqual({ status: 'step', step: { kind: 'totp' }, userName: 'ann' });
    await expect(keeper.answer('123456')).resolves.toBeUndefined();
    expect(keeper.state).toMatchObject({ status: 'signed-in' });
  });

  it('stays when its answer is wrong', async () => {
    const { keeper } = await at({ kind: 'totp' }, [failed('code-wrong')]);
    await expect(keeper.answer('123456')).resolves.toBe('code-wrong');
    expect(keeper.state.status).toBe('step');
  });

  it('is followed by the next', async () => {
    const { keeper } = await at({ kind: 'new-password' }, [due({ kind: 'totp' })]);
    await expect(keeper.answer('New-password-1')).resolves.toBeUndefined();
    expect(keeper.state).toMatchObject({ status: 'step', step: { kind: 'totp' } });
  });

  it('that has run out is begun anew, unseen, and given the same answer', async () => {
    const { keeper, asked, begun } = await at({ kind: 'new-password' }, [failed('step-over'), { kind: 'done' }]);
    await expect(keeper.answer('New-password-1')).resolves.toBeUndefined();
    expect(keeper.state.status).toBe('signed-in');
    expect([asked, begun()]).toEqual([['New-password-1', 'New-password-1'], 2]);
  });

  it('with a key that has run out shows the new key and says so', async () => {
    const renewed = { kind: 'totp-setup', secret: 'NEW' } as const;
    const { keeper } = await at({ kind: 'totp-setup', secret: 'OLD' }, [failed('step-over')], due(renewed));
    await expect(keeper.answer('123456')).resolves.toBe('step-over');
    expect(keeper.state).toMatchObject({ status: 'step', step: renewed });
  });

  it('says why it cannot be begun anew', async () => {
    const { keeper } = await at({ kind: 'totp' }, [failed('step-over')], failed('credentials') as never);
    await expect(keeper.answer('123456')).resolves.toBe('credentials');
  });

  it('can be given up', async () => {
    const { keeper } = await at({ kind: 'totp' }, [{ kind: 'done' }]);
    keeper.giveUp();
    expect(keeper.state).toEqual({ status: 'signed-out', ended: false });
    await expect(keeper.answer('123456')).resolves.toBe('step-over');
  });
});

describe('a sign-in in another tab', () => {
  it.each([['signed-out'], ['memberless']] as const)('brings this one in when it is %s', async (status) => {
    let tell = (): void => undefined;
    const nobody: Identity = status === 'signed-out' ? { kind: 'nobody' } : { kind: 'memberless', userName: 'x' };
    const identify = vi.fn(() => Promise.resolve<Identity>(nobody));
    const keeper = keeperOver(port({ identify, watch: (changed) => (tell = changed) }));
    await keeper.start();
    expect(keeper.state.status).toBe(status);
    identify.mockResolvedValue(member('ann').identity);
    tell();
    await reached(keeper, 'signed-in');
  });

  it('is not asked about again by the sign-in of this very tab, nor while somebody is in', async () => {
    let tell = (): void => undefined;
    const identify = vi.fn(() => Promise.resolve<Identity>({ kind: 'nobody' }));
    const signIn = (): Promise<SignInOutcome> => {
      tell();
      return Promise.resolve({ kind: 'done' });
    };
    const keeper = keeperOver(port({ identify, signIn, watch: (changed) => (tell = changed) }));
    await keeper.start();
    identify.mockResolvedValue(member('ann').identity);
    await keeper.signIn('ann', 'right');
    tell();
    expect(identify).toHaveBeenCalledTimes(2);
  });
});
