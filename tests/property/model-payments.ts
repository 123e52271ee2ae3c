import type { Actor, Command, Company, Content, Expected, ModelPayment, Status } from './model-state.js';
import { intentOf, refused, repeated, repeatOf } from './model-state.js';

const CHANGEABLE: readonly Status[] = ['UNCONFIRMED', 'REJECTED'];

/** From which status each step goes. */
const FROM: Readonly<Record<string, readonly Status[]>> = {
  updatePayment: CHANGEABLE,
  deletePayment: CHANGEABLE,
  restorePayment: CHANGEABLE,
  submitPayment: ['UNCONFIRMED'],
  withdrawPayment: ['PENDING_APPROVAL'],
  approvePayment: ['PENDING_APPROVAL'],
  rejectPayment: ['PENDING_APPROVAL'],
  markPaymentExported: ['CONFIRMED'],
};

const CONTENT = [
  ...['debtorAccountId', 'creditorName', 'creditorIban', 'amountMinor', 'currency', 'requestedExecutionDate'],
  ...['remittanceInformation', 'endToEndId', 'creditorAddress'],
] as const satisfies readonly (keyof Content)[];

const isOpen = (company: Company, id: string) => {
  const account = company.accounts[id];
  return account !== undefined && !account.deleted && account.status === 'OPEN';
};
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
/** The rules that the generated contents can break. */
const isBroken = (content: Partial<Content>) =>
  content.amountMinor !== undefined && !(Number.isSafeInteger(content.amountMinor) && content.amountMinor >= 1);

const isOwn = (row: ModelPayment, { sub }: Actor) => row.submittedBy === sub || row.editedBy === sub;

function contentOf(input: Command['input']): Content {
  return Object.fromEntries(CONTENT.map((name) => [name, input[name] ?? null])) as unknown as Content;
}

export function createPayment(company: Company, actor: Actor, command: Command): Expected {
  const { input } = command;
  const id = String(input['id']);
  const content = contentOf(input);
  const taken = company.payments[id];
  if (taken) {
    if (same(taken.createdFrom, content)) return { payment: taken, codes: [] };
    return refused('IdempotencyConflict', ...(isBroken(content) ? ['ValidationError'] : []));
  }
  if (isBroken(content) || !isOpen(company, content.debtorAccountId)) return refused('ValidationError');
  const payment: ModelPayment = {
    ...{ id, version: 1, status: 'UNCONFIRMED', content, createdFrom: content, createdBy: actor.sub },
    ...{ editedBy: actor.sub, submittedBy: null, approvedBy: null, rejectionReason: null, exportMessageId: null },
    ...{ deleted: false, events: [{ ...intentOf(command), by: actor.sub, changes: {} }] },
  };
  company.payments[id] = payment;
  return { payment, codes: [] };
}

/** Every other write of a payment: a repeat, a refusal, or one version more. */
export function changePayment(company: Company, actor: Actor, command: Command): Expected {
  const { field, input } = command;
  const row = company.payments[String(input['id'])];
  const broken = field === 'updatePayment' && isBroken(input) ? ['ValidationError'] : [];
  if (!row) return refused('NotFound', ...broken);
  const repeat = repeatOf(row.events, command);
  if (repeat) return repeated({ payment: row }, repeat, broken);
  const codes = [...broken, ...refusals(company, actor, row, command)];
  if (codes.length > 0) return { codes, current: row };
  const before = row.content;
  // What SINGLE alone allows is told.
  const note = field === 'approvePayment' && isOwn(row, actor) ? { approvalPolicy: [null, 'SINGLE'] as const } : {};
  step(row, actor, command);
  const changes = Object.fromEntries(
    CONTENT.filter((name) => !same(before[name], row.content[name])).map((name) => [
      name,
      [before[name], row.content[name]] as const,
    ]),
  );
  row.version += 1;
  row.events.push({ ...intentOf(command), by: actor.sub, changes: { ...changes, ...note } });
  return { payment: row, codes: [] };
}

function refusals(company: Company, actor: Actor, row: ModelPayment, { field, input }: Command): string[] {
  if (field === 'restorePayment' && !row.deleted) return ['StatusConflict', 'VersionConflict', 'NotFound'];
  if (field !== 'restorePayment' && row.deleted) return ['NotFound'];
  const codes: string[] = [];
  const account = field === 'updatePayment' ? input['debtorAccountId'] : row.content.debtorAccountId;
  const checksAccount = ['updatePayment', 'submitPayment', 'approvePayment'].includes(field);
  if (checksAccount && typeof account === 'string' && !isOpen(company, account)) codes.push('ValidationError');
  if (input['version'] !== row.version) codes.push('VersionConflict');
  if (!FROM[field]?.includes(row.status)) codes.push('StatusConflict');
  if (field === 'approvePayment' && company.policy === 'FOUR_EYES' && isOwn(row, actor)) codes.push('FourEyes');
  return codes;
}

function step(row: ModelPayment, actor: Actor, { field, input }: Command): void {
  switch (field) {
    case 'updatePayment':
      edit(row, actor, input);
      break;
    case 'deletePayment':
      row.deleted = true;
      break;
    case 'restorePayment':
      row.deleted = false;
      break;
    case 'submitPayment':
      Object.assign(row, { status: 'PENDING_APPROVAL', submittedBy: actor.sub });
      break;
    case 'withdrawPayment':
      Object.assign(row, { status: 'UNCONFIRMED', submittedBy: null });
      break;
    case 'approvePayment':
      Object.assign(row, { status: 'CONFIRMED', approvedBy: actor.sub });
      break;
    case 'rejectPayment':
      Object.assign(row, { status: 'REJECTED', rejectionReason: input['reason'] });
      break;
    case 'markPaymentExported':
      Object.assign(row, { status: 'EXPORTED', exportMessageId: input['messageId'] });
      break;
    default:
      throw new Error(`The model does not know ${field}`);
  }
}

/** Absent stays, null ends; editing what was rejected makes it unconfirmed. Who changes nothing has edited nothing. */
function edit(row: ModelPayment, actor: Actor, input: Command['input']): void {
  const given = CONTENT.filter((name) => Object.hasOwn(input, name)).map((name) => [name, input[name] ?? null]);
  const content = { ...row.content, ...(Object.fromEntries(given) as Partial<Content>) };
  if (!same(row.content, content)) row.editedBy = actor.sub;
  row.content = content;
  if (row.status === 'REJECTED')
    Object.assign(row, { status: 'UNCONFIRMED', submittedBy: null, rejectionReason: null });
}
