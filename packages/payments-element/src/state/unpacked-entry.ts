import type { ErrorCode } from '@remit-elements/auth-core';
import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';
import type { PaymentCommand } from '../data/payments-gateway.js';
import { ADDRESS_PARTS } from '../model/address-rules.js';
import { calendarDay } from '../model/calendar-day.js';
import { PAYMENT_FIELDS, REQUIRED_FIELDS, type PaymentField } from '../model/payment-draft.js';
import { CHARGE_BEARERS } from '../model/payment.js';
import { isInstant } from './is-instant.js';
import { aboutOf, SHAPE, type QueueEntry } from './queued-command.js';

/** After so long nobody remembers what they asked for: it waits for the person's word. */
const OLD_MS = 12 * 3_600_000;
/** Clocks are set; an entry that is further ahead was not made by this page's builds. */
const AHEAD_MS = 60_000;

const LONGEST_ID = 100;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isAddress = (value: unknown): boolean =>
  isFields(value) && hasOnly(value, Object.keys(ADDRESS_PARTS)) && Object.values(value).every(isText);
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

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** Only what the elements queue: whoever wrote an approval into the vault, it was none of them. */
const COMMANDS: Readonly<Record<string, Shape>> = {
  create: { draft: isDraft },
  update: { version: isVersion, changes: (value) => isContent(value, true) },
  delete: { version: isVersion },
  restore: { version: isVersion },
};

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
  return due !== undefined && due < calendarDay(new Date(nowMs)) ? 'date' : undefined;
}

function isCommand(value: unknown): value is PaymentCommand {
  if (!isFields(value)) return false;
  const { type } = value;
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) return false;
  const shape: Shape = { id: isId, requestId: isId, type: isText, ...COMMANDS[type] };
  return hasOnly(value, Object.keys(shape)) && Object.entries(shape).every(([name, isRight]) => isRight(value[name]));
}

function isDraft(value: unknown): boolean {
  return isContent(value) && REQUIRED_FIELDS.every((field) => (value as Fields)[field] !== undefined);
}

/** @param isChange Then null clears what may be absent. */
function isContent(value: unknown, isChange = false): boolean {
  if (!isFields(value) || !hasOnly(value, PAYMENT_FIELDS)) return false;
  return PAYMENT_FIELDS.every((field) => {
    const content = value[field];
    if (content === undefined) return true;
    if (content === null) return isChange && !REQUIRED_FIELDS.includes(field);
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
