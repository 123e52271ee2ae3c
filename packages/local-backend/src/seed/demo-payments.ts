import { CREDITORS } from './creditors.js';
import { peopleOf, type DemoTenant } from './demo-people.js';
import { listAttributes } from './list-attributes.js';

const DAY_MS = 86_400_000;
/** How many of every 20 payments are in which status: most wait to be worked on, the list is of what is not paid yet. */
const STATUSES = [
  ...Array.from({ length: 8 }, () => 'UNCONFIRMED'),
  ...Array.from({ length: 5 }, () => 'PENDING_APPROVAL'),
  ...Array.from({ length: 3 }, () => 'CONFIRMED'),
  ...Array.from({ length: 2 }, () => 'EXPORTED'),
  ...Array.from({ length: 2 }, () => 'REJECTED'),
];

/** The accounts that payments are made from, the same in each company but for their holder. */
export const DEMO_ACCOUNTS = {
  main: { id: 'main-account', name: 'Main account', iban: 'DE75512108001245126199', currency: 'EUR' },
  dollar: {
    id: 'dollar-account',
    name: 'Dollar account',
    iban: 'DE02120300000000202051',
    currency: 'USD',
  },
} as const;

interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Step {
  readonly action: string;
  readonly by: string;
  readonly byName: string;
  readonly changes: readonly Change[];
}

const REASON = 'The amount differs from the invoice';
const MESSAGE_ID = 'MSG-2026-001';

/**
 * The payment number `position` of a company, as the resolvers store one; the newest is number 0. Both companies'
 * payments have the same ids, IBANs and amounts: only `remittanceInformation` tells them apart.
 * @param spanMs Over how much of the past the payments were made.
 */
export function demoPayment(tenant: DemoTenant, position: number, count: number, nowMs: number, spanMs: number) {
  const chance = chances(position);
  const account = chance(5) === 0 ? DEMO_ACCOUNTS.dollar : DEMO_ACCOUNTS.main;
  const { name: creditorName, iban: creditorIban, bic: creditorBic, about } = creditorOf(chance(CREDITORS.length));
  const status = STATUSES[(position * 7) % STATUSES.length] ?? 'UNCONFIRMED';
  const steps = stepsOf(tenant, status);
  const createdMs = nowMs - Math.floor((spanMs * (position + 1)) / (count + 1));
  const at = (step: number) => new Date(Math.min(nowMs, createdMs + step * 3_600_000)).toISOString();
  const id = `payment-${String(count - position).padStart(6, '0')}`;
  const last = steps[steps.length - 1];
  const content = {
    status,
    debtorAccountId: account.id,
    creditorName,
    creditorIban,
    // Outside SEPA a bank wants it.
    ...(account.currency !== 'EUR' && { creditorBic }),
    amountMinor: amount(chance),
    currency: account.currency,
    requestedExecutionDate: businessDay(nowMs + (1 + chance(30)) * DAY_MS),
    endToEndId: `E2E-${String(count - position).padStart(6, '0')}`,
    remittanceInformation: `${about}, invoice ${4000 + count - position}, ${tenant.name}`,
    chargeBearer: account.currency === 'EUR' ? 'SLEV' : 'SHAR',
    createdAt: at(0),
  };
  return {
    tenantId: tenant.tenantId,
    id,
    version: steps.length,
    ...content,
    createdBy: steps[0]?.by,
    updatedAt: at(steps.length - 1),
    updatedBy: last?.by,
    editedBy: steps[0]?.by,
    ...decisions(steps, status),
    history: steps.map((step, place) => ({ version: place + 1, ...step, at: at(place), requestId: null })),
    createdFrom: 'seed',
    ...listAttributes({ id, ...content }),
  };
}

function creditorOf(chance: number) {
  return CREDITORS[chance] ?? { name: '', iban: '', bic: '', about: '' };
}

/** What happened to a payment of this status, in the resolvers' words; nobody approves what they submitted. */
function stepsOf(tenant: DemoTenant, status: string): readonly Step[] {
  const people = peopleOf(tenant);
  const by = (role: string, action: string, changes: readonly Change[]): Step => {
    const person = people.find((it) => it.role === role);
    return { action, by: person?.sub ?? '', byName: person?.userName ?? '', changes };
  };
  const made = [by('preparer', 'create', [])];
  if (status === 'UNCONFIRMED') return made;
  const submitted = [...made, by('preparer', 'submit', [moved('UNCONFIRMED', 'PENDING_APPROVAL')])];
  if (status === 'PENDING_APPROVAL') return submitted;
  if (status === 'REJECTED') {
    const changes = [moved('PENDING_APPROVAL', 'REJECTED'), set('rejectionReason', REASON)];
    return [...submitted, by('approver', 'reject', changes)];
  }
  const confirmed = [...submitted, by('approver', 'approve', [moved('PENDING_APPROVAL', 'CONFIRMED')])];
  if (status === 'CONFIRMED') return confirmed;
  return [...confirmed, by('admin', 'export', [moved('CONFIRMED', 'EXPORTED'), set('exportMessageId', MESSAGE_ID)])];
}

function moved(from: string, to: string): Change {
  return { field: 'status', from: JSON.stringify(from), to: JSON.stringify(to) };
}

function set(field: string, to: string): Change {
  return { field, from: null, to: JSON.stringify(to) };
}

function decisions(steps: readonly Step[], status: string): Record<string, string> {
  const of = (action: string) => steps.find((it) => it.action === action)?.by;
  const [submittedBy, approvedBy] = [of('submit'), of('approve')];
  return {
    ...(submittedBy === undefined ? {} : { submittedBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(status === 'REJECTED' ? { rejectionReason: REASON } : {}),
    ...(status === 'EXPORTED' ? { exportMessageId: MESSAGE_ID } : {}),
  };
}

/** Small bills are more common than large ones. */
function amount(chance: (below: number) => number): number {
  const magnitude = [1_000, 10_000, 100_000, 1_000_000][Math.min(chance(4), chance(5))] ?? 1_000;
  return magnitude + chance(magnitude * 9);
}

function businessDay(ms: number): string {
  const weekday = new Date(ms).getUTCDay();
  const shiftDays = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(ms + shiftDays * DAY_MS).toISOString().slice(0, 10);
}

/** The same numbers for the same position, on every machine (mulberry32). */
function chances(position: number): (below: number) => number {
  let state = (position + 1) * 0x9e3779b1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
