import type { ErrorCode } from '@remit-elements/auth-core';
import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';
import type { PaymentCommand } from '../data/payments-gateway.js';
import { PAYMENT_FIELDS, type PaymentField } from '../model/payment-draft.js';
import { CHARGE_BEARERS, type PostalAddress } from '../model/payment.js';
import { aboutOf, SHAPE, type QueueEntry } from './queued-command.js';

/** After so long nobody remembers what they asked for: it waits for the person's word. */
const OLD_MS = 12 * 3_600_000;
/** Clocks are set; an entry that is further ahead was not made by this page's builds. */
const AHEAD_MS = 60_000;

const LONGEST_ID = 100;

const ADDRESS_FIELDS: readonly (keyof PostalAddress)[] = [
  ...(['streetName', 'buildingNumber', 'postCode', 'townName', 'country'] as const),
];

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isAddress = (value: unknown): boolean =>
  isFields(value) && hasOnly(value, ADDRESS_FIELDS) && Object.values(value).every(isText);
const fits =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

/** Whether a value can be what the field holds; whether it may, the server judges. */
const FIELDS: Readonly<Record<PaymentField, (value: unknown) => boolean>> = {
  debtorAccountId: isText,
  creditorName: isText,
  creditorIban: isText,
  creditorBic: isText,
  creditorAddress: isAddress,
  amountMinor: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  currency: fits(/^[A-Z]{3}$/),
  requestedExecutionDate: fits(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  endToEndId: isText,
  remittanceInformation: isText,
  creditorReference: isText,
  chargeBearer: (value) => CHARGE_BEARERS.some((known) => known === value),
};
const REQUIRED: readonly PaymentField[] = [
  ...(['debtorAccountId', 'creditorName', 'creditorIban'] as const),
  ...(['amountMinor', 'currency', 'requestedExecutionDate'] as const),
];

const CODES: Readonly<Record<ErrorCode, 'conflict' | 'failed'>> = {
  Unauthorized: 'failed',
  NotFound: 'failed',
  ValidationError: 'failed',
  VersionConflict: 'conflict',
  StatusConflict: 'conflict',
  FourEyes: 'failed',
  IdempotencyConflict: 'failed',
  Throttled: 'failed',
  Offline: 'failed',
  Timeout: 'failed',
  TenantMismatch: 'failed',
  SessionEnded: 'failed',
  MalformedAnswer: 'failed',
  Unexpected: 'failed',
};

/** Only what the elements queue: whoever wrote an approval into the vault, it was none of them. */
const CONTENTS: Readonly<Record<string, (command: Fields) => boolean>> = {
  create: ({ draft, version }) =>
    version === undefined && isContent(draft) && REQUIRED.every((field) => (draft as Fields)[field] !== undefined),
  update: ({ changes, version }) => isVersion(version) && isContent(changes, true),
  delete: ({ version }) => isVersion(version),
  restore: ({ version }) => isVersion(version),
};
const KEYS = 'id requestId type version';

/**
 * Out of the vault again; undefined for what this build would not have put there and so must not send. What it is about
 * is told by the command alone: the vault lies open to whoever sat at this browser before.
 * @param id Under which it lay.
 * @param nowMs On this page's clock, whose day it is as well.
 */
export function unpacked(value: unknown, id: string, nowMs = Date.now()): QueueEntry | undefined {
  if (!isFields(value) || value['shape'] !== SHAPE) return undefined;
  const { command, queuedAtMs, isSent, refusal } = value;
  if (!isCommand(command) || command.requestId !== id || !isInstant(queuedAtMs)) return undefined;
  const entry = {
    command,
    about: aboutOf(command),
    isUnread: command.type !== 'create',
    queuedAtMs,
    isSent: isSent === true,
  };
  if (refusal !== undefined) {
    const known = typeof refusal === 'string' && Object.hasOwn(CODES, refusal) ? (refusal as ErrorCode) : 'Unexpected';
    return { ...entry, refusal: known, status: CODES[known] };
  }
  const held = heldFor(entry, nowMs);
  return { ...entry, ...(held && { held }), status: entry.isSent ? 'checking' : 'notSent' };
}

/** Why it is not sent unasked. */
function heldFor(
  { command, queuedAtMs }: Pick<QueueEntry, 'command' | 'queuedAtMs'>,
  nowMs: number,
): QueueEntry['held'] {
  if (queuedAtMs < nowMs - OLD_MS || queuedAtMs > nowMs + AHEAD_MS) return 'age';
  const { requestedExecutionDate: due } = aboutOf(command);
  return due !== undefined && due < dayOf(nowMs) ? 'date' : undefined;
}

function isCommand(value: unknown): value is PaymentCommand {
  if (!isFields(value)) return false;
  const { id, requestId, type } = value;
  if (!isId(id) || !isId(requestId) || typeof type !== 'string' || !Object.hasOwn(CONTENTS, type)) return false;
  return hasOnly(value, [...KEYS.split(' '), 'draft', 'changes']) && hasOwnContentOnly(value) && fitsType(type, value);
}

function fitsType(type: string, command: Fields): boolean {
  return CONTENTS[type]?.(command) === true;
}

function hasOwnContentOnly({ type, draft, changes }: Fields): boolean {
  return (draft === undefined || type === 'create') && (changes === undefined || type === 'update');
}

/** @param isChange Then null clears what may be absent. */
function isContent(value: unknown, isChange = false): boolean {
  if (!isFields(value) || !hasOnly(value, PAYMENT_FIELDS)) return false;
  return PAYMENT_FIELDS.every((field) => {
    const content = value[field];
    if (content === undefined) return true;
    if (content === null) return isChange && !REQUIRED.includes(field);
    return FIELDS[field](content);
  });
}

function hasOnly(value: Fields, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isVersion(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Whether a date can tell it. */
function isInstant(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) < 8.64e15;
}

/** As `YYYY-MM-DD`, where the reader is. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
