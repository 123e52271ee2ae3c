import { describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../config/config-error.js';
import { SessionKeeper } from './session-keeper.js';
function member(userName) {
    const ended = new AbortController();
    const client = { session: { tenantId: 'tenant-a', ended: ended.signal } };
    return { identity: { kind: 'member', userName, client }, end: (reason) => ended.abort(reason) };
}
function port(overrides = {}) {
    return {
        configure: () => undefined,
        identify: () => Promise.resolve({ kind: 'nobody' }),
        signIn: () => Promise.resolve(undefined),
        signOut: () => Promise.resolve(),
        ...overrides,
    };
}
function keeperOver(auth, overrides = {}) {
    return new SessionKeeper({
        loadOutputs: () => Promise.resolve({}),
        loadAuth: () => Promise.resolve(auth),
        surelyNobody: () => false,
        ...overrides,
    });
}
const reached = (keeper, status) => vi.waitFor(() => {
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
        const keeper = keeperOver(port({ signIn: () => Promise.resolve('credentials') }));
        await keeper.start();
        await expect(keeper.signIn('ann', 'wrong')).resolves.toBe('credentials');
        expect(keeper.state.status).toBe('signed-out');
    });
    it('takes the new client after a sign-in', async () => {
        const identify = vi.fn(() => Promise.resolve({ kind: 'nobody' }));
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
        const identify = () => Promise.resolve(held ? ann.identity : { kind: 'nobody' });
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
        let left = () => undefined;
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
        const late = [];
        const identify = vi.fn(() => new Promise((resolve) => void late.push(resolve)));
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
