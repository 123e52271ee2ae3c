import { randomUUID } from 'node:crypto';
import { mayCall, type Role } from '../support/roles.js';
import type { Command, Company, Content } from './model-state.js';
import { FITTING, PEOPLE, WHO_MAY, type Act, type Person } from './steps.js';

const CREDITORS = ['Nordwind GmbH', 'Özgür & Söhne', 'nordwind gmbh', '東京電力', 'Ångström AB', 'A', 'Zz 😀'];
const IBANS = ['DE89370400440532013000', 'FR1420041010050500013M02606', 'GB29NWBK60161331926819'];
/** The last one breaks a rule. */
const AMOUNTS = [1, 100, 999, 125_000, 900_719_925_474_099, 70_000_000_000, 0];
const CURRENCIES = ['EUR', 'USD', 'JPY'];
const DATES = ['2030-01-15', '2029-12-31', '2030-02-28'];
const ROLE_SETS: readonly (readonly Role[])[] = [
  ['viewer'],
  ['preparer'],
  ['approver', 'preparer'],
  ['admin'],
  ['approver'],
];

const at = <Value>(values: readonly Value[], place: number): Value => values[place % values.length] as Value;
export const personAt = (place: number) => at(Object.keys(PEOPLE), place) as Person;

/** Names its company, so that one company's row shows among another's. */
export function contentOf(company: Company, variant: number, account: string): Content {
  return {
    debtorAccountId: account,
    creditorName: at(CREDITORS, variant),
    creditorIban: at(IBANS, variant),
    amountMinor: at(AMOUNTS, variant),
    currency: at(CURRENCIES, variant),
    requestedExecutionDate: at(DATES, variant),
    remittanceInformation: `Invoice ${String(variant)}, ${company.tenantId}`,
    endToEndId: variant % 2 === 0 ? null : `E2E-${String(variant % 3)}`,
    creditorAddress: variant % 3 === 0 ? { townName: 'Köln', country: 'DE' } : null,
  };
}

function changesOf(company: Company, variant: number, account: string): Partial<Content> {
  const content = contentOf(company, variant, account);
  const all: readonly Partial<Content>[] = [
    { creditorName: at(CREDITORS, variant + 2) },
    { amountMinor: at(AMOUNTS, variant), currency: 'USD' },
    { remittanceInformation: null, endToEndId: null, creditorAddress: null },
    { debtorAccountId: account },
    { endToEndId: 'E2E-1', creditorAddress: { townName: 'Lyon', country: 'FR' } },
    content,
    { amountMinor: 0 },
  ];
  return at(all, variant);
}

/** What a payment's status allows. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  none: ['createPayment'],
  deleted: ['restorePayment'],
  UNCONFIRMED: ['submitPayment', 'updatePayment', 'submitPayment', 'deletePayment'],
  PENDING_APPROVAL: ['approvePayment', 'rejectPayment', 'approvePayment', 'withdrawPayment'],
  CONFIRMED: ['markPaymentExported'],
  REJECTED: ['updatePayment', 'deletePayment', 'updatePayment'],
  EXPORTED: ['updatePayment', 'withdrawPayment'],
};

/** The act that is meant, as the company stands: which mutation, and by whom. */
export function actOf(act: Act, company: Company): Act & { readonly person: Person } {
  const field = act.field === FITTING ? fittingField(act, company) : act.field;
  if (act.person !== WHO_MAY) return { ...act, field, person: act.person };
  const people = (Object.keys(PEOPLE) as Person[]).filter((it) => mayCall(PEOPLE[it], field));
  return { ...act, field, person: at(people, act.variant) };
}

function fittingField({ slot, variant }: Act, company: Company): string {
  const payment = company.payments[slot];
  return at(NEXT[payment?.deleted ? 'deleted' : (payment?.status ?? 'none')] ?? [], variant);
}

/** What is posted for an act, as the company stands. */
export function commandOf(act: Act, company: Company, subjects: Readonly<Record<Person, string>>): Command {
  const { field, variant } = act;
  const requestId = requestOf(act, company);
  const request = requestId === null ? {} : { requestId };
  const versioned = (row: { readonly version: number } | undefined) => Math.max(1, (row?.version ?? 1) + act.off);
  if (field === 'createPayment')
    return { field, input: { id: act.slot, ...request, ...contentOf(company, variant, act.account) } };
  if (field === 'createAccount') return { field, input: { ...accountOf(company, act), ...request } };
  if (field === 'updateTenant') {
    const approvalPolicy = variant % 2 === 0 ? 'SINGLE' : 'FOUR_EYES';
    return { field, input: { version: versioned(company), ...request, approvalPolicy } };
  }
  if (field === 'setMemberRole' || field === 'removeMember') {
    const id = subjects[personAt(variant)];
    const roles = field === 'setMemberRole' ? { roles: at(ROLE_SETS, variant + act.slot.length) } : {};
    return { field, input: { id, version: versioned(company.members[id]), ...roles } };
  }
  const onAccount = field.endsWith('Account');
  const row = onAccount ? company.accounts[act.account] : company.payments[act.slot];
  const base = { id: onAccount ? act.account : act.slot, version: versioned(row), ...request };
  return { field, input: { ...base, ...moreOf(act, company) } };
}

function moreOf({ field, variant, account }: Act, company: Company): object {
  if (field === 'updatePayment') return changesOf(company, variant, account);
  if (field === 'rejectPayment') return { reason: `Not ours, ${company.tenantId}` };
  if (field === 'markPaymentExported') return { messageId: `MSG-${String(variant)}` };
  if (field !== 'updateAccount') return {};
  return at([{ name: `Renamed ${String(variant)}` }, { status: 'CLOSED' }, { status: 'OPEN' }], variant);
}

function accountOf(company: Company, { account, variant }: Act) {
  const name = `${account} ${String(variant % 2)}`;
  return { id: account, name, holderName: company.tenantId, iban: at(IBANS, 0), currency: 'EUR' };
}

/** A new one for each intent, none, or the one that was last used on the row. */
function requestOf(act: Act, company: Company): string | null {
  const fresh = act.request === 'none' ? null : randomUUID();
  if (act.request !== 'again' || act.field.startsWith('create')) return fresh;
  const row = act.field.endsWith('Account') ? company.accounts[act.account] : undefined;
  const payment =
    act.field.endsWith('Payment') || act.field === 'markPaymentExported' ? company.payments[act.slot] : undefined;
  const intents = act.field === 'updateTenant' ? company.intents : (row?.intents ?? payment?.events ?? []);
  return intents.findLast((it) => it.requestId !== null)?.requestId ?? fresh;
}
