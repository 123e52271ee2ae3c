/** For tests and stories, a host's own too: payments in memory and rows to fill them with. */
import { toTenantId } from '@remit-elements/auth-core';
import type { DebtorAccount, Payment, PaymentStatus } from './model/payment.js';
import type { PaymentDraft } from './model/payment-draft.js';
import type { MemoryPaymentsGateway } from './data/memory-payments-gateway.js';
import { keepingOf } from './state/payment-keeping.js';

export { MemoryPaymentsBackend } from './data/memory-payments-backend.js';
export {
  memoryPaymentsGateway,
  MemoryPaymentsGateway,
  type MemoryFailure,
  type MemoryGatewayOptions,
} from './data/memory-payments-gateway.js';

/** Puts a new payment into the queue of a gateway's session, as if its form had been left. */
export async function queueFixture(gateway: MemoryPaymentsGateway, draft: PaymentDraft): Promise<void> {
  const intent = { type: 'create', id: crypto.randomUUID(), draft } as const;
  await keepingOf(gateway).queue.add(intent, draft);
}

/** Puts a draft into what a gateway's session keeps, as if its form had been closed by a crash. */
export async function draftKept(
  gateway: MemoryPaymentsGateway,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { drafts } = keepingOf(gateway);
  const key = crypto.randomUUID();
  await drafts.keep({ key, id: crypto.randomUUID(), isNew: true, texts, locale: 'en-GB', keptAtMs: Date.now() });
  drafts.release(key);
  await drafts.load();
}

/** The tenant of every fixture that names no other. */
export const TENANT_A = toTenantId('tenant-a');
export const TENANT_B = toTenantId('tenant-b');

const CREDITORS = [
  ['Nordwind GmbH', 'DE89370400440532013000', 'Invoice 4711'],
  ['Papeterie Lefèvre SARL', 'FR1420041010050500013M02606', 'Facture 2026-118'],
  ['Harbour & Sons Ltd', 'GB29NWBK60161331926819', 'Order 90-2231'],
  ['Azienda Agricola Bianchi', 'IT60X0542811101000000123456', 'Fattura 55/2026'],
  ['Van den Berg Logistiek BV', 'NL91ABNA0417164300', 'Vracht week 47'],
] as const;
const STATUSES: readonly PaymentStatus[] = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED'];

/** The two accounts that the local backend seeds for each tenant. */
export function accountFixtures(tenantId: string = TENANT_A): readonly DebtorAccount[] {
  const holder = {
    holderName: tenantId === TENANT_B ? 'Company B' : 'Company A',
    holderAddress: {
      ...{ streetName: 'Hafenstraße', buildingNumber: '12', postCode: '20457' },
      ...{ townName: 'Hamburg', country: 'DE' },
    },
    bic: 'BYLADEM1001',
  };
  const main = { id: 'main', name: 'Main account', iban: 'DE02120300000000202051', currency: 'EUR', isDefault: true };
  const dollar = { ...main, id: 'dollar', name: 'Dollar account', iban: 'DE02500105170137075030', currency: 'USD' };
  return [
    { ...main, tenantId, ...holder },
    { ...dollar, tenantId, ...holder, isDefault: false },
  ];
}

const CONTENT = {
  debtorAccountId: 'main',
  creditorName: 'Nordwind GmbH',
  creditorIban: 'DE89370400440532013000',
  amountMinor: 125_000,
  currency: 'EUR',
  requestedExecutionDate: '2026-11-26',
  remittanceInformation: 'Invoice 4711',
} as const;

/** A draft that breaks no rule. */
export function draftFixture(draft: Partial<PaymentDraft> = {}): PaymentDraft {
  return { ...CONTENT, ...draft };
}

/** A stored payment. */
export function paymentFixture(payment: Partial<Payment> = {}): Payment {
  return {
    ...CONTENT,
    id: 'payment-1',
    tenantId: TENANT_A,
    version: 1,
    status: 'UNCONFIRMED',
    createdAt: '2026-11-20T09:30:00.000Z',
    createdBy: 'preparer-a',
    ...payment,
  };
}

/** Payments to choose a creditor from: one name at two accounts, and one that only the reader prepared. */
export function creditorFixtures(): readonly Payment[] {
  return [
    ...paymentFixtures(5, { status: 'EXPORTED' }),
    paymentFixture({ id: 'moved', status: 'CONFIRMED', creditorIban: 'NL91ABNA0417164300' }),
    paymentFixture({ id: 'own', creditorName: 'Kontor Süd GmbH', editedBy: 'preparer-a' }),
  ];
}

/**
 * Many payments, in all statuses, newest first; `payment-1` is the newest. Two tenants get the same ids and amounts, and
 * the remittance information names the tenant, so that a leak shows.
 */
export function paymentFixtures(count: number, payment: Partial<Payment> = {}): readonly Payment[] {
  return Array.from({ length: count }, (_, index) => {
    const [creditorName, creditorIban, reference] = CREDITORS[index % CREDITORS.length] ?? CREDITORS[0];
    const status = STATUSES[index % STATUSES.length] ?? 'UNCONFIRMED';
    return paymentFixture({
      id: `payment-${String(index + 1)}`,
      creditorName,
      creditorIban,
      status,
      amountMinor: 1_050 + ((index * 7_919) % 4_000_000),
      currency: index % 4 === 3 ? 'USD' : 'EUR',
      debtorAccountId: index % 4 === 3 ? 'dollar' : 'main',
      requestedExecutionDate: new Date(Date.UTC(2026, 10, 26 + (index % 20))).toISOString().slice(0, 10),
      createdAt: new Date(Date.UTC(2026, 10, 20, 9, 30) - index * 60_000).toISOString(),
      ...(status === 'REJECTED' && { rejectionReason: 'The invoice was paid already' }),
      ...payment,
      remittanceInformation: `${reference} (${payment.tenantId ?? TENANT_A})`,
    });
  });
}
