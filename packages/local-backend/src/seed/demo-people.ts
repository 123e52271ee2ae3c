import { createHash } from 'node:crypto';
import type { PoolUser } from '../identity.js';

export interface DemoTenant {
  readonly tenantId: string;
  readonly name: string;
  readonly letter: 'A' | 'B';
}

/** Two companies alike on purpose, so that a leak from one to the other would show. */
export const DEMO_TENANTS: readonly DemoTenant[] = [
  { tenantId: 'tenant-a', name: 'Company A', letter: 'A' },
  { tenantId: 'tenant-b', name: 'Company B', letter: 'B' },
];

/** Each role's demo user by the beginning of its name. */
const ROLES = { user: 'preparer', approver: 'approver', admin: 'admin', viewer: 'viewer' } as const;

/** A demo user and what they may do; the passwords are no secret: they open made-up data on one's own machine. */
interface DemoPerson extends PoolUser {
  readonly email: string;
  readonly role: string;
}

export function peopleOf({ letter, tenantId }: DemoTenant): readonly DemoPerson[] {
  return Object.entries(ROLES).map(([begin, role]) => {
    const userName = `${begin}Tenant${letter}`;
    return {
      sub: subjectOf(userName),
      userName,
      password: `password${letter}`,
      email: `${begin}@${tenantId}.example`,
      role,
    };
  });
}

/** Signs in, and is a member of no company. */
export const MEMBERLESS: PoolUser = {
  sub: subjectOf('memberless'),
  userName: 'memberless',
  password: 'passwordX',
  email: 'memberless@nowhere.example',
};

/** A UUID that is the same on every machine. */
function subjectOf(name: string): string {
  const hex = createHash('sha256').update(`remit-elements:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
