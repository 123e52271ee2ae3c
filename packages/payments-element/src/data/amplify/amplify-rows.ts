import { ApiError, type TenantId, type Violation } from '@remit-elements/auth-core';
import { isFields, ownRow, type Fields } from '@remit-elements/auth-core/gateways.js';
import { fromDecimalString, minorDigits, toDecimalString } from '@remit-elements/element-kit/format.js';
import { isRealDate } from '../../model/draft-rules.js';
import type { Payment, PaymentStatus } from '../../model/payment.js';
import { PAYMENT_FIELDS, type PaymentDraft, type PaymentField } from '../../model/payment-draft.js';
import { valueOf } from '../command-rules.js';
import { decodePayment } from '../decode-payment.js';
import type { AmplifyModel } from './amplify-options.js';

/** A payment by the model's names, and the other way round. */
export class AmplifyRows {
  readonly #model: AmplifyModel;
  readonly #tenantId: TenantId;
  readonly #accountId: string;

  constructor(model: AmplifyModel, tenantId: TenantId) {
    this.#model = model;
    this.#tenantId = tenantId;
    const { accounts } = model.options;
    this.#accountId = (typeof accounts !== 'function' && accounts[0]?.id) || '';
  }

  /**
   * @throws {ApiError} `TenantMismatch` for a row of another tenant, `MalformedAnswer` for what is no payment, one with an
   * amount that its currency does not have included.
   */
  payment(value: unknown): Payment {
    const { names } = this.#model;
    // Whose it is comes first, whatever else is the matter with it.
    const row = isFields(value) ? ownRow({ ...value, tenantId: value[names.tenantId] }, this.#tenantId) : value;
    return decodePayment(isFields(row) ? this.#ours(row) : row, this.#tenantId);
  }

  /** What a new payment is stored with. */
  created(draft: PaymentDraft): Fields {
    const { names, versions, options } = this.#model;
    return {
      ...options.createWith,
      ...this.#content(draft),
      ...(options.tenant === 'sent' && { [names.tenantId]: this.#tenantId }),
      ...this.#unconfirmed(),
      ...(versions === 'field' && { [String(names.version)]: 1 }),
    };
  }

  /** What a change writes. Of amount and currency a decimal one needs both. */
  changed(changes: Partial<PaymentDraft>): Fields {
    return { ...this.#content(changes), ...this.#unconfirmed() };
  }

  /** Whether a stored payment has all that a draft asks for. */
  holds(payment: Payment, draft: Partial<PaymentDraft>): boolean {
    const stored: Partial<PaymentDraft> = payment;
    return PAYMENT_FIELDS.every((field) => !(field in draft) || alike(valueOf(field, stored), valueOf(field, draft)));
  }

  /** What the model has no place for: better refused than lost. */
  violations(draft: Partial<PaymentDraft>): readonly Violation[] {
    return PAYMENT_FIELDS.flatMap((field): readonly Violation[] => {
      const value = valueOf(field, draft);
      if (value === undefined || this.#hasPlaceFor(field, value)) return [];
      return [{ field, rule: 'unknown' }];
    }).concat(this.#amountViolations(draft));
  }

  /** The model's words for a status; none where it has none. */
  wordsFor(status: PaymentStatus): readonly string[] {
    return Object.entries(this.#model.options.statuses ?? {}).flatMap(([word, ours]) =>
      ours === status ? [word] : [],
    );
  }

  /** Of all payments, where the model has no field for it. */
  get #currency(): string {
    return this.#model.options.currency ?? '';
  }

  #hasPlaceFor(field: PaymentField, value: unknown): boolean {
    const { names, options } = this.#model;
    if (names[field] !== false) return true;
    if (field === 'currency') return value === options.currency;
    return field === 'debtorAccountId' && value === this.#accountId;
  }

  /** A `Float` holds some fifteen digits: an amount with more would come back as another. */
  #amountViolations({ amountMinor, currency = this.#currency }: Partial<PaymentDraft>): readonly Violation[] {
    if (this.#model.options.money !== 'decimal' || amountMinor === undefined || currency === '') return [];
    const text = toDecimalString(amountMinor, minorDigits(currency));
    const isExact = fromDecimalString(String(Number(text)), currency) === amountMinor;
    return isExact ? [] : [{ field: 'amountMinor', rule: 'range' }];
  }

  #content(draft: Partial<PaymentDraft>): Fields {
    const { names } = this.#model;
    const entries = PAYMENT_FIELDS.flatMap((field): readonly (readonly [string, unknown])[] => {
      const name = names[field];
      if (name === false || !(field in draft)) return [];
      const value = valueOf(field, draft) ?? null;
      return [[name, field === 'amountMinor' ? this.#amount(Number(value), draft.currency ?? this.#currency) : value]];
    });
    return Object.fromEntries(entries);
  }

  /** A new or changed payment is unconfirmed, whatever it was. */
  #unconfirmed(): Fields {
    const { status } = this.#model.names;
    return status === false ? {} : { [status]: this.wordsFor('UNCONFIRMED')[0] };
  }

  #amount(amountMinor: number, currency: string): unknown {
    const { money = 'minor' } = this.#model.options;
    if (money === 'minor') return amountMinor;
    const text = toDecimalString(amountMinor, minorDigits(currency));
    return money === 'text' ? text : Number(text);
  }

  #ours(row: Fields): Fields {
    const { names, options } = this.#model;
    const at = (name: string | false): unknown => (name === false ? undefined : row[name]);
    const currency = names.currency === false ? options.currency : at(names.currency);
    const dueOn = at(names.requestedExecutionDate);
    return {
      ...Object.fromEntries(Object.entries(names).map(([field, name]) => [field, at(name as string | false)])),
      id: row['id'],
      tenantId: row['tenantId'],
      currency,
      requestedExecutionDate: typeof dueOn === 'string' && isRealDate(dueOn) ? dueOn : undefined,
      amountMinor: this.#minor(at(names.amountMinor), currency),
      debtorAccountId: names.debtorAccountId === false ? this.#accountId : at(names.debtorAccountId),
      status: this.#status(at(names.status)),
      version: this.#version(row),
      deletedAt: deletedAt(row),
    };
  }

  #minor(amount: unknown, currency: unknown): unknown {
    const { money = 'minor' } = this.#model.options;
    if (money === 'minor') return amount;
    const kind = money === 'text' ? 'string' : 'number';
    // A number's own text is the shortest that names it: what was written with up to fifteen digits comes back as it was.
    return typeof amount === kind ? fromDecimalString(String(amount), String(currency)) : undefined;
  }

  /** A word that is not among them is none of ours: such a payment is read-only. */
  #status(word: unknown): unknown {
    const { statuses = {} } = this.#model.options;
    if (word === undefined || word === null) return 'UNCONFIRMED';
    return typeof word === 'string' && Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  }

  #version(row: Fields): unknown {
    const { names, versions } = this.#model;
    if (versions === 'conflictDetection') return row['_version'];
    if (versions === 'field') return row[String(names.version)] ?? 1;
    return versions === 'updatedAt' ? Date.parse(String(row[String(names.updatedAt)])) : 1;
  }
}

function deletedAt(row: Fields): string | undefined {
  const at = row['_lastChangedAt'];
  if (row['_deleted'] !== true) return undefined;
  return new Date(typeof at === 'number' ? at : 0).toISOString();
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is not there is not there for this session either. */
export function notThere(): ApiError {
  return new ApiError('NotFound', 'No such payment');
}
