import { isDeepStrictEqual } from 'node:util';
import type { FieldAnswer } from '../support/api.js';
import { MUTATION_COMMANDS } from '../support/mutation-commands.js';
import type { Company, Expected, ModelAccount, ModelMember, ModelPayment } from './model-state.js';

type Row = Readonly<Record<string, unknown>>;

/** What an answer says that it must not say; undefined when it is as expected. */
export function mismatch(expected: Expected, answer: FieldAnswer, company: Company): string | undefined {
  const codes = expected.codes.join(' or ');
  if (answer.code !== undefined) {
    if (!expected.codes.includes(answer.code)) return `expected ${codes || 'success'}, got ${answer.text}`;
    return besideConflict(expected, answer);
  }
  const { payment, account, member, tenant } = expected;
  if (!answer.value) return `nothing was answered: ${answer.text}`;
  if (payment) return differs(answer.value, paymentRow(payment, company), answer.value['history'], payment);
  if (account) return differs(answer.value, accountRow(account, company));
  if (member) return answer.value['id'] === undefined ? 'no member' : undefined;
  if (tenant) return differs(answer.value, tenantRow(tenant));
  return `expected ${codes}, but it was done`;
}

/** `VersionConflict` and `StatusConflict` carry the current row and its version. */
function besideConflict({ current }: Expected, { code, info, current: row, text }: FieldAnswer): string | undefined {
  if (code !== 'VersionConflict' && code !== 'StatusConflict') return undefined;
  if (!current) return undefined;
  const told = (row as Row | null | undefined)?.['version'];
  if (info?.['currentVersion'] === current.version && told === current.version) return undefined;
  return `the current version is ${String(current.version)}, told is ${text}`;
}

/** What each field of a payment must be; `undefined` for what the contract leaves open. */
export function paymentRow(payment: ModelPayment, company: Company): Row {
  const { status, events } = payment;
  const open = status === 'UNCONFIRMED';
  return {
    ...payment.content,
    ...{ id: payment.id, tenantId: company.tenantId, version: payment.version, status },
    ...{ createdBy: payment.createdBy, updatedBy: events.at(-1)?.by, editedBy: payment.editedBy },
    submittedBy: open ? undefined : payment.submittedBy,
    approvedBy: status === 'CONFIRMED' || status === 'EXPORTED' ? payment.approvedBy : null,
    rejectionReason: status === 'REJECTED' ? payment.rejectionReason : null,
    exportMessageId: status === 'EXPORTED' ? payment.exportMessageId : null,
  };
}

export function accountRow(account: ModelAccount, company: Company): Row {
  const { id, version, name, status } = account;
  return { id, version, name, status, tenantId: company.tenantId, holderName: company.tenantId };
}

export function tenantRow({ tenantId, policy, version }: Company): Row {
  return { id: tenantId, approvalPolicy: policy, version };
}

export function memberRow(id: string, { version, roles }: ModelMember): Row {
  return { id, version, roles: [...roles], status: 'ACTIVE' };
}

/** The first field that is not as it must be. */
export function differs(row: Row, wanted: Row, history?: unknown, payment?: ModelPayment): string | undefined {
  for (const [name, value] of Object.entries(wanted)) {
    const seen = name === 'creditorAddress' ? compact(row[name]) : row[name];
    if (value !== undefined && !isDeepStrictEqual(sorted(seen), sorted(value)))
      return `${name} is ${JSON.stringify(seen)}, must be ${JSON.stringify(value)}`;
  }
  if (!payment) return undefined;
  if ((row['deletedAt'] !== null) !== payment.deleted) return `deletedAt is ${JSON.stringify(row['deletedAt'])}`;
  return historyDiffers(history, payment);
}

/** Roles are a set. */
const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...(value as string[])].sort() : value);
/** An address without the parts that it has not. */
function compact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
}

interface Event {
  readonly version: number;
  readonly action: string;
  readonly at: string;
  readonly by: string;
  readonly requestId: string | null;
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}

/** Complete and in order: one event a version, by whom it was, with what it changed. */
function historyDiffers(history: unknown, { events }: ModelPayment): string | undefined {
  const told = history as readonly Event[] | null;
  if (told?.length !== events.length)
    return `history has ${String(told?.length)} events, must have ${String(events.length)}`;
  for (const [place, event] of events.entries()) {
    const seen = told[place]!;
    const where = `history[${String(place)}]`;
    if (seen.version !== place + 1) return `${where}.version is ${String(seen.version)}`;
    if (seen.by !== event.by) return `${where}.by is ${seen.by}, must be ${event.by}`;
    if (seen.requestId !== event.requestId) return `${where}.requestId is ${String(seen.requestId)}`;
    if (seen.action !== MUTATION_COMMANDS[event.field]) return `${where}.action is ${seen.action} of ${event.field}`;
    if (place > 0 && seen.at < told[place - 1]!.at) return `${where}.at goes back`;
    const wrong = changesDiffer(seen.changes, event.changes);
    if (wrong !== undefined) return `${where} ${wrong}`;
  }
  return undefined;
}

function changesDiffer(told: Event['changes'], changes: ModelPayment['events'][number]['changes']): string | undefined {
  const of = (name: string) => told.filter((it) => it.field.split('.')[0] === name);
  for (const [name, [from, to]] of Object.entries(changes)) {
    if (of(name).length === 0) return `does not tell that ${name} changed`;
    if (name === 'creditorAddress') continue; // told by its parts
    const [change] = of(name);
    const text = (value: unknown) => (value === null ? null : JSON.stringify(value));
    if (change?.from !== text(from) || change.to !== text(to)) return `tells of ${name}: ${JSON.stringify(change)}`;
  }
  const content = ['creditorName', 'amountMinor', 'creditorIban', 'currency', 'remittanceInformation', 'endToEndId'];
  const more = [...content, 'approvalPolicy'].find((name) => of(name).length > 0 && !Object.hasOwn(changes, name));
  return more === undefined ? undefined : `tells that ${more} changed, which it did not`;
}
