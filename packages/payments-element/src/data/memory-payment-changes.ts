import { ADDRESS_PARTS } from '../model/address-rules.js';
import { LIFECYCLE, type LifecycleStep } from '../model/lifecycle.js';
import { PAYMENT_FIELDS, type PaymentDraft } from '../model/payment-draft.js';
import type { FieldChange, Payment, PostalAddress } from '../model/payment.js';
import { valueOf } from './command-rules.js';
import type { PaymentCommand } from './payments-gateway.js';

/** A command on a payment that is there. */
export type PaymentChange = Exclude<PaymentCommand, { type: 'create' }>;

/** Attributes of decisions that a command ends. */
const ENDED: Partial<Record<PaymentCommand['type'], readonly (keyof Payment)[]>> = {
  update: ['submittedBy', 'approvedBy', 'rejectionReason'],
  restore: ['deletedAt'],
  submit: ['approvedBy', 'rejectionReason'],
  withdraw: ['submittedBy'],
};

/** What a command makes of a payment, but for version and who wrote it last; an attribute that is undefined ends. */
export function attributesOf(
  command: PaymentChange,
  before: Payment,
  { subject, at }: { readonly subject: string; readonly at: string },
): Partial<Record<keyof Payment, unknown>> {
  const { to }: LifecycleStep = LIFECYCLE[command.type];
  const ended = (ENDED[command.type] ?? []).map((attribute) => [attribute, undefined]);
  return {
    ...(Object.fromEntries(ended) as object),
    ...(to && { status: to }),
    ...(command.type === 'update' && editedContent(command, before, subject)),
    ...(command.type === 'delete' && { deletedAt: at }),
    ...(command.type === 'submit' && { submittedBy: subject }),
    ...(command.type === 'approve' && { approvedBy: subject }),
    ...(command.type === 'reject' && { rejectionReason: command.reason }),
    ...(command.type === 'export' && { exportMessageId: command.messageId }),
  };
}

/** Who changes no content is not its editor, lest an empty edit by a colleague frees the author to approve. */
function editedContent(
  command: PaymentChange & { readonly type: 'update' },
  before: Payment,
  subject: string,
): Readonly<Record<string, unknown>> {
  const content = contentOf(command.changes);
  const isEdited = contentChanges(command, before, { ...before, ...content }).length > 0;
  return { ...content, ...(isEdited && { editedBy: subject }) };
}

/** The fields that a draft names, as they are stored. */
export function contentOf(draft: Partial<PaymentDraft>): Readonly<Record<string, unknown>> {
  const fields = PAYMENT_FIELDS.filter((field) => field in draft);
  return Object.fromEntries(fields.map((field) => [field, valueOf(field, draft)]));
}

/** What history tells of a command: content and decisions, not who and when. */
export function changesOf(command: PaymentChange, before: Payment, after: Payment): readonly FieldChange[] {
  const decided = [
    'status',
    ...(command.type === 'reject' ? (['rejectionReason'] as const) : []),
    ...(command.type === 'export' ? (['exportMessageId'] as const) : []),
  ] as const;
  return [
    ...contentChanges(command, before, after),
    ...decided.flatMap((field) => change(field, before[field], after[field])),
  ];
}

/** What history tells of an approval that the policy alone allowed, lest switching it for a moment leaves no trace. */
export const SINGLE_NOTE: FieldChange = { field: 'approvalPolicy', to: '"SINGLE"' };

function contentChanges(command: PaymentChange, before: Payment, after: Payment): readonly FieldChange[] {
  const fields = command.type === 'update' ? PAYMENT_FIELDS.filter((field) => field in command.changes) : [];
  return fields.flatMap((field) =>
    field === 'creditorAddress'
      ? addressChanges(before.creditorAddress, after.creditorAddress)
      : change(field, before[field], after[field]),
  );
}

/** The intent as one text, to tell a repeat from something else under the same requestId. Its version is no part of it. */
export function fingerprint(command: PaymentCommand): string {
  if (command.type === 'create')
    return JSON.stringify(PAYMENT_FIELDS.map((field) => valueOf(field, command.draft) ?? null));
  const content =
    command.type === 'update'
      ? Object.entries(contentOf(command.changes)).map(([field, value]) => [field, value ?? null])
      : [];
  const { reason, messageId } = { reason: '', messageId: '', ...command };
  return JSON.stringify([command.type, content, reason, messageId]);
}

function addressChanges(before: PostalAddress | undefined, after: PostalAddress | undefined): readonly FieldChange[] {
  const parts = Object.keys(ADDRESS_PARTS) as (keyof PostalAddress)[];
  return parts.flatMap((part) => change(`creditorAddress.${part}`, before?.[part], after?.[part]));
}

function change(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  const [from, to] = [textOf(before), textOf(after)];
  if (from === to) return [];
  return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
