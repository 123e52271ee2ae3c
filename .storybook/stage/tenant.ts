import type { MemoryAccountsGateway } from '@remit-elements/accounts-element/testing.js';
import type { MemoryPaymentsGateway } from '@remit-elements/payments-element/testing.js';

type Gateway = MemoryPaymentsGateway | MemoryAccountsGateway;

const TENANT_A = 'tenant-a';
const TENANT_B = 'tenant-b';

/** Which backends hold Company B's rows already; a story's args keep their gateway from one showing to the next. */
const seeded = new WeakSet<object>();

/** Makes a session of Company A's one of Company B's, or the other way round; each sees the rows of its own company. */
export function ofTenant(gateway: Gateway, company: 'a' | 'b'): void {
  const { session, backend } = gateway;
  if (session.tenantId !== TENANT_A && session.tenantId !== TENANT_B) return;
  if (company === 'b' && !seeded.has(backend)) {
    seeded.add(backend);
    if ('payments' in backend) seedPayments(backend);
    else seedAccounts(backend);
  }
  const own = { ...session, tenantId: company === 'b' ? TENANT_B : TENANT_A };
  Object.assign(gateway, { session: own });
}

function seedPayments(backend: MemoryPaymentsGateway['backend']): void {
  const payments = backend.payments(TENANT_A).map(({ id, ...rest }) => backend.get(TENANT_A, id) ?? { id, ...rest });
  backend.seed(moved(payments), moved(backend.accounts(TENANT_A)));
}

function seedAccounts(backend: MemoryAccountsGateway['backend']): void {
  const { items } = backend.page(TENANT_A, { limit: 100 });
  const ids = items.map(({ id }) => id);
  for (const account of moved(items)) backend.put(account);
  for (const id of ids) backend.putBalances(TENANT_B, id, backend.balances(TENANT_A, [id]));
  for (const outflow of backend.outflows(TENANT_A, ids)) backend.putOutflow(TENANT_B, outflow);
}

/** The same ids and amounts on purpose, as in the local backend: a row that leaks is told by its company's name alone. */
function moved<T>(rows: readonly T[]): readonly T[] {
  const text = JSON.stringify(rows).replaceAll(TENANT_A, TENANT_B).replaceAll('Company A', 'Company B');
  return JSON.parse(text) as T[];
}
