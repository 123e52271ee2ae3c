import { mayCall } from '../support/roles.js';
import type { Companies, PropertyWorld } from './companies.js';
import { accountRow, differs, memberRow, paymentRow, tenantRow } from './matching.js';
import type { Company, ModelPayment } from './model-state.js';
import { PEOPLE, type Person } from './steps.js';

type Row = Readonly<Record<string, unknown>>;
type Key = (row: Row) => readonly (string | number)[];

/** The four sorts, by what they promise. */
const SORTS: Readonly<Record<string, Key>> = {
  CREATED: (row) => [String(row['createdAt'])],
  EXECUTION_DATE: (row) => [String(row['requestedExecutionDate'])],
  AMOUNT: (row) => [String(row['currency']), Number(row['amountMinor'])],
  CREDITOR_NAME: (row) => [String(row['creditorName']).toLowerCase()],
};

/** Compares all that a company can read with its model: nothing lost, nothing doubled, nothing of another company. */
export async function checkCompany(
  world: PropertyWorld,
  companies: Companies,
  name: string,
  sort: number,
): Promise<void> {
  const company = companies.models.get(name)!;
  const token = await companies.token(name, 'vic');
  const fail = (what: string): never => {
    throw new Error(`in the end, ${name}: ${what}`);
  };
  const live = Object.values(company.payments).filter((it) => !it.deleted);
  const field = Object.keys(SORTS)[sort % 4] ?? 'CREATED';
  const direction = sort < 4 ? 'ASC' : 'DESC';
  const rows = await world.api.all(token, 'listPayments', { sort: { field, direction } }, 1);
  const wrong = listDiffers(rows, live, company) ?? orderDiffers(rows, field, direction);
  if (wrong !== undefined) fail(`listPayments by ${field} ${direction}: ${wrong}`);
  const leak = companies.leak(name, JSON.stringify(rows));
  if (leak !== undefined) fail(`${leak} shows in its list`);
  for (const filter of [undefined, ...new Set(live.map((it) => it.status))]) {
    const status = filter === undefined ? {} : { filter: { status: [filter] } };
    const totals = await world.api.must(token, 'paymentTotals', status);
    const wanted = totalsOf(live.filter((it) => filter === undefined || it.status === filter));
    const told = JSON.stringify(sortTotals(totals['totals'] as Total[]));
    if (told !== JSON.stringify(wanted) || totals['truncated'] !== false)
      fail(`paymentTotals are ${told}, must be ${JSON.stringify(wanted)}`);
  }
  await checkRest(world, companies, name, company, fail);
}

async function checkRest(
  world: PropertyWorld,
  companies: Companies,
  name: string,
  company: Company,
  fail: (what: string) => never,
): Promise<void> {
  const token = await companies.token(name, 'vic');
  const accounts = await world.api.all(token, 'listAccounts', {}, 1);
  const open = Object.values(company.accounts).filter((it) => !it.deleted);
  if (accounts.length !== open.length) fail(`${String(accounts.length)} accounts, must be ${String(open.length)}`);
  for (const account of open) {
    const row = accounts.find((it) => it['id'] === account.id) ?? fail(`account ${account.id} is lost`);
    const wrong = differs(row, accountRow(account, company));
    if (wrong !== undefined) fail(`account ${account.id}: ${wrong}`);
  }
  if (world.api.has('getTenant')) {
    const wrong = differs(await world.api.must(token, 'getTenant'), tenantRow(company));
    if (wrong !== undefined) fail(`tenant: ${wrong}`);
  }
  const admin = (Object.keys(PEOPLE) as Person[]).find((it) => mayCall(PEOPLE[it], 'listMembers'));
  const members = await world.api.all(await companies.token(name, admin ?? 'ada'), 'listMembers', {}, 2);
  if (members.length !== Object.keys(company.members).length) fail(`${String(members.length)} members`);
  for (const [id, member] of Object.entries(company.members)) {
    const row = members.find((it) => it['id'] === id) ?? fail(`member ${id} is lost`);
    const wrong = differs(row, memberRow(id, member));
    if (wrong !== undefined) fail(`member ${id}: ${wrong}`);
  }
  const leak = companies.leak(name, JSON.stringify([accounts, members]));
  if (leak !== undefined) fail(`${leak} shows in its accounts or members`);
}

function listDiffers(rows: readonly Row[], live: readonly ModelPayment[], company: Company): string | undefined {
  if (rows.length !== live.length) return `${String(rows.length)} rows, must be ${String(live.length)}`;
  const notShown = ['updatedBy', 'approvedBy', 'creditorAddress'];
  for (const payment of live) {
    const row = rows.find((it) => it['id'] === payment.id);
    if (!row) return `${payment.id} is lost`;
    const wanted = Object.fromEntries(
      Object.entries(paymentRow(payment, company)).filter(([it]) => !notShown.includes(it)),
    );
    const wrong = differs(row, wanted);
    if (wrong !== undefined) return `${payment.id}: ${wrong}`;
  }
  return undefined;
}

function orderDiffers(rows: readonly Row[], field: string, direction: string): string | undefined {
  const keys = rows.flatMap((row) => [SORTS[field]?.(row) ?? []]);
  for (const [place, here] of keys.entries()) {
    const before = keys[place - 1];
    if (!before) continue;
    const [low, high] = direction === 'ASC' ? [before, here] : [here, before];
    if (compare(low, high) > 0) return `${JSON.stringify(before)} stands before ${JSON.stringify(here)}`;
  }
  return undefined;
}

function compare(one: ReturnType<Key>, other: ReturnType<Key>): number {
  for (const [place, left] of one.entries()) {
    const right = other[place]!;
    const order =
      typeof left === 'string' ? Buffer.compare(Buffer.from(left), Buffer.from(String(right))) : left - Number(right);
    if (order !== 0) return order;
  }
  return 0;
}

interface Total {
  readonly currency: string;
  readonly status: string;
  readonly count: number;
  readonly amountMinor: number;
}

function totalsOf(payments: readonly ModelPayment[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { status, content } of payments) {
    const { currency, amountMinor } = content;
    const before = totals.get(currency + status) ?? { currency, status, count: 0, amountMinor: 0 };
    totals.set(currency + status, {
      ...{ currency, status, count: before.count + 1, amountMinor: before.amountMinor + amountMinor },
    });
  }
  return sortTotals([...totals.values()]);
}

function sortTotals(totals: readonly Total[]): Total[] {
  return totals
    .map(({ currency, status, count, amountMinor }) => ({ currency, status, count, amountMinor }))
    .sort((one, other) => (one.currency + one.status < other.currency + other.status ? -1 : 1));
}
