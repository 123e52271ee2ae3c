import type { Dynamo } from '../dynamodb/index.js';
import { listAttributes, type Listed } from '../seed/list-attributes.js';

/** A payment as the resolvers store one; the sort keys and the search text follow from the rest. */
export interface PlantedPayment extends Listed {
  readonly tenantId: string;
}

const DAY_MS = 86_400_000;
/** Six of ten wait to be worked on. */
const STATUSES = [
  ...['UNCONFIRMED', 'UNCONFIRMED', 'PENDING_APPROVAL', 'UNCONFIRMED', 'CONFIRMED'],
  ...['UNCONFIRMED', 'EXPORTED', 'UNCONFIRMED', 'REJECTED', 'UNCONFIRMED'],
];
const CREDITORS = [
  ['Nordwind GmbH', 'DE89370400440532013000'],
  ['Südlicht AG', 'CH9300762011623852957'],
  ['Östra Bygg AB', 'SE4550000000058398257466'],
  ['De Haven BV', 'NL91ABNA0417164300'],
  ['Zum Anker e.K.', 'DE02120300000000202051'],
  ['acme Ltd', 'GB29NWBK60161331926819'],
  ['Aurora S.p.A.', 'IT60X0542811101000000123456'],
] as const;

/**
 * Payment number `position` of a tenant, always the same one. Each property goes round on its own, so that every
 * combination of filters has its share; the newest is number 0, one is made every minute.
 */
export function plantedPayment(
  tenantId: string,
  position: number,
  changes: Partial<PlantedPayment> = {},
): PlantedPayment {
  const [creditorName, creditorIban] = CREDITORS[position % CREDITORS.length] ?? CREDITORS[0];
  const createdMs = Date.UTC(2026, 10, 1) - position * 60_000;
  const currency = position % 3 === 0 ? 'USD' : 'EUR';
  return {
    tenantId,
    id: `payment-${String(position).padStart(7, '0')}`,
    status: STATUSES[Math.floor(position / 2) % STATUSES.length] ?? 'UNCONFIRMED',
    debtorAccountId: currency === 'USD' ? 'dollar-account' : 'main-account',
    creditorName,
    creditorIban,
    amountMinor: 100 + ((position * 7919) % 1_000_000),
    currency,
    requestedExecutionDate: new Date(Date.UTC(2027, 0, 1) + ((position * 13) % 365) * DAY_MS)
      .toISOString()
      .slice(0, 10),
    createdAt: new Date(createdMs).toISOString(),
    remittanceInformation: `Invoice ${position} of ${tenantId}`,
    endToEndId: `E2E-${position}`,
    ...changes,
  };
}

/** Writes new payments past the API, with all that a list goes by; none may be there already. */
export async function plantPayments(dynamo: Dynamo, payments: readonly PlantedPayment[]): Promise<void> {
  await dynamo.load('payments', payments.map(storedRow));
}

/** The whole row: who made it and, beside the last, the attributes of the indexes. */
export function storedRow(payment: PlantedPayment): Record<string, unknown> {
  const { tenantId, createdAt } = payment;
  const by = `preparer-of-${tenantId}`;
  return {
    ...payment,
    version: 1,
    createdBy: by,
    updatedAt: createdAt,
    updatedBy: by,
    editedBy: by,
    history: [{ version: 1, action: 'create', at: createdAt, by, byName: by, requestId: null, changes: [] }],
    createdFrom: 'planted',
    ...listAttributes(payment),
  };
}
