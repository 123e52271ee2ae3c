import { describe, expect, it } from 'vitest';
import { leave } from './leave.js';
function stepsWith(pending) {
    const done = [];
    const step = (name) => () => {
        done.push(name);
        return Promise.resolve();
    };
    const countPending = () => {
        done.push('count');
        return Promise.resolve(pending);
    };
    return { done, steps: { countPending, forget: step('forget'), signOut: step('sign out') } };
}
describe('leaving', () => {
    it('forgets what is kept before it signs out', async () => {
        const { done, steps } = stepsWith(0);
        expect(await leave(steps, false)).toBe(0);
        expect(done).toEqual(['count', 'forget', 'sign out']);
    });
    it('touches nothing while payments wait and nobody was asked', async () => {
        const { done, steps } = stepsWith(2);
        expect(await leave(steps, false)).toBe(2);
        expect(done).toEqual(['count']);
    });
    it('discards them for who was asked', async () => {
        const { done, steps } = stepsWith(2);
        expect(await leave(steps, true)).toBe(0);
        expect(done).toEqual(['forget', 'sign out']);
    });
    it('signs out also where something could not be forgotten', async () => {
        const { done, steps } = stepsWith(0);
        const forget = () => Promise.reject(new Error('no storage'));
        expect(await leave({ ...steps, forget }, false)).toBe(0);
        expect(done).toEqual(['count', 'sign out']);
    });
});
