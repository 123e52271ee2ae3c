import fc from 'fast-check';
import type { Role } from '../support/roles.js';

/** Three companies, each with a person of each role, and one who prepares and approves. */
export const PEOPLE = {
  vic: ['viewer'],
  pia: ['preparer'],
  art: ['approver'],
  ada: ['admin'],
  duo: ['preparer', 'approver'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Person = keyof typeof PEOPLE;

/** Stands for somebody whose role allows the act: left to chance alone, hardly any sequence would reach an export. */
export const WHO_MAY = 'who-may';

export const COMPANIES = ['A', 'B', 'C'] as const;
export const SLOTS = ['p1', 'p2'] as const;
export const ACCOUNTS = ['main', 'spare'] as const;

/** What one person does, in words that a shrunk counterexample can be read by. */
export interface Act {
  readonly company: (typeof COMPANIES)[number];
  readonly person: Person | typeof WHO_MAY;
  readonly field: string;
  /** The payment; the companies' have the same ids. */
  readonly slot: (typeof SLOTS)[number];
  readonly account: (typeof ACCOUNTS)[number];
  /** The version that it names: the current one plus this. */
  readonly off: number;
  /** `again` takes the requestId that was last used on this row. */
  readonly request: 'new' | 'none' | 'again';
  readonly variant: number;
  readonly posts: number;
}

/** One act, its posts one after the other or at once; or two acts at once. */
export interface Step {
  readonly acts: readonly Act[];
  readonly atOnce: boolean;
}

/** How often which mutation is tried: what makes and moves payments more than the rest. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  createPayment: 8,
  updatePayment: 6,
  submitPayment: 7,
  approvePayment: 7,
  rejectPayment: 3,
  withdrawPayment: 3,
  markPaymentExported: 3,
  deletePayment: 3,
  restorePayment: 3,
  createAccount: 3,
  updateAccount: 2,
  deleteAccount: 3,
  updateTenant: 2,
  setMemberRole: 1,
  removeMember: 1,
};

/** Stands for whatever the payment's status allows. */
export const FITTING = 'fitting';

const field: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constant(FITTING), weight: 20 },
  ...Object.entries(WEIGHTS).map(([name, weight]) => ({ arbitrary: fc.constant(name), weight })),
);
const person: fc.Arbitrary<Act['person']> = fc.oneof(
  { arbitrary: fc.constant(WHO_MAY), weight: 3 },
  { arbitrary: fc.constantFrom<Person>('ada', 'duo', 'pia', 'art', 'vic'), weight: 2 },
);

const act: fc.Arbitrary<Act> = fc.record({
  company: fc.oneof({ arbitrary: fc.constant('A' as const), weight: 3 }, fc.constantFrom(...COMPANIES)),
  person,
  field,
  slot: fc.constantFrom(...SLOTS),
  account: fc.oneof({ arbitrary: fc.constant('main' as const), weight: 1 }, fc.constantFrom(...ACCOUNTS)),
  off: fc.oneof({ arbitrary: fc.constant(0), weight: 7 }, fc.constantFrom(-1, 1)),
  request: fc.oneof({ arbitrary: fc.constant('new' as const), weight: 7 }, fc.constantFrom('none', 'again')),
  variant: fc.nat({ max: 6 }),
  posts: fc.integer({ min: 1, max: 3 }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.tuple(act, fc.boolean()).map(([it, atOnce]): Step => ({ acts: [it], atOnce })), weight: 3 },
  {
    // Two people at the same company: else there is nothing to race for.
    arbitrary: fc.tuple(act, act).map(([one, other]): Step => ({ acts: meet(one, other), atOnce: true })),
    weight: 1,
  },
);

/** Only payments meet: deleting an account while one is made from it is decided by no single item write, see tests/races. */
function meet(one: Act, other: Act): readonly Act[] {
  const fields = [one.field, other.field];
  const pays = fields.every((it) => it.includes('Payment') || it === FITTING);
  if (!pays) return [one];
  return [
    { ...one, posts: Math.min(one.posts, 2) },
    { ...other, company: one.company, slot: one.slot, posts: Math.min(other.posts, 2) },
  ];
}

export function steps(maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(step.map(readable), { minLength: 1, maxLength, size: 'max' });
}

function readable(it: Step): Step {
  return Object.assign(it, { [fc.toStringMethod]: () => describeStep(it) });
}

/** As `A.duo approvePayment p1 @+1 x3 at once`. */
export function describeStep({ acts, atOnce }: Step): string {
  const words = acts.map((it) => {
    const row = it.field.includes('Account')
      ? it.account
      : it.field.includes('Payment') || it.field === FITTING
        ? it.slot
        : '';
    const version = it.off === 0 ? '' : ` @${it.off > 0 ? '+' : ''}${String(it.off)}`;
    const request = it.request === 'new' ? '' : ` request:${it.request}`;
    const posts = it.posts === 1 ? '' : ` x${String(it.posts)}`;
    return `${it.company}.${it.person} ${it.field} ${row}${version}${request} #${String(it.variant)}${posts}`;
  });
  return `${words.join(' || ')}${atOnce ? ' at once' : ''}`;
}
