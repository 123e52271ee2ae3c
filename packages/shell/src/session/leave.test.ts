import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { describe, expect, it } from 'vitest';
import { leave } from './leave.js';

const NOTHING: KeptCounts = { notSent: 0, unknown: 0, refused: 0, drafts: 0 };

function stepsWith(counts: KeptCounts) {
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const count = () => {
    done.push('count');
    return Promise.resolve(counts);
  };
  return { done, steps: { count, forget: step('forget'), signOut: step('sign out') } };
}

describe('leaving', () => {
  it('forgets what is kept before it signs out', async () => {
    const { done, steps } = stepsWith(NOTHING);
    expect(await leave(steps, false)).toBeUndefined();
    expect(done).toEqual(['count', 'forget', 'sign out']);
  });

  for (const kind of ['notSent', 'unknown', 'refused', 'drafts'] as const) {
    it(`touches nothing where something is kept (${kind}) and nobody was asked`, async () => {
      const counts = { ...NOTHING, [kind]: 2 };
      const { done, steps } = stepsWith(counts);
      expect(await leave(steps, false)).toEqual(counts);
      expect(done).toEqual(['count']);
    });
  }

  it('discards them for who was asked', async () => {
    const { done, steps } = stepsWith({ ...NOTHING, drafts: 2 });
    expect(await leave(steps, true)).toBeUndefined();
    expect(done).toEqual(['forget', 'sign out']);
  });

  it('signs out also where something could not be forgotten', async () => {
    const { done, steps } = stepsWith(NOTHING);
    const forget = () => Promise.reject(new Error('no storage'));
    expect(await leave({ ...steps, forget }, false)).toBeUndefined();
    expect(done).toEqual(['count', 'sign out']);
  });
});
