import { PAYMENT_FIELDS, type PaymentDraft, type PaymentField } from './payment-draft.js';

/** What a payment of some kind begins with, under the name that its reader gave it. */
export interface PaymentTemplate {
  readonly name: string;
  readonly draft: Partial<PaymentDraft>;
}

/** The most UTF-16 units that a name may have. */
export const LONGEST_NAME = 60;

/** What another payment of the same kind begins with: all but its day, and what tells it from every other. */
export function copyOf(draft: Partial<PaymentDraft>): Partial<PaymentDraft> {
  const kept = PAYMENT_FIELDS.filter((field) => field !== 'requestedExecutionDate' && field !== 'endToEndId');
  const given = kept.filter((field) => isValue(field, draft[field]));
  return Object.fromEntries(given.map((field) => [field, draft[field]]));
}

/** Hosts keep templates for long, and anywhere: of what is none of a field's values nothing is taken. */
function isValue(field: PaymentField, value: unknown): boolean {
  if (field === 'amountMinor') return typeof value === 'number';
  if (field === 'creditorAddress') return typeof value === 'object' && value !== null;
  return typeof value === 'string' && value !== '';
}

/** Those of a host's templates that are some. */
export function usableTemplates(templates: readonly PaymentTemplate[]): readonly PaymentTemplate[] {
  const given: unknown = templates;
  return Array.isArray(given) ? given.filter(isTemplate) : [];
}

function isTemplate(value: unknown): value is PaymentTemplate {
  const { name, draft } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof draft === 'object' && draft !== null;
}
