import { brokenApis, operationsOf, type MistakeName } from '@remit-elements/local-backend/testing.js';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../support/api.js';
import { share } from '../support/deep.js';
import { httpCases } from './http-cases.js';
import { socketCases } from './socket-cases.js';
import { inWords, violationsOf, type Violation, type ViolationKind } from './violation.js';
import { World } from './world.js';

/** What the matrix must say of each mistake, and of which operation. */
interface Finding {
  readonly kind: ViolationKind;
  readonly operation: string;
}
const MUST_FIND: Readonly<Partial<Record<MistakeName, readonly Finding[]>>> = {
  'tenant-from-header': [
    { kind: 'leaked', operation: 'getPayment' },
    { kind: 'leaked', operation: 'listAccounts' },
  ],
  'row-of-another-tenant': [
    { kind: 'leaked', operation: 'getPayment' },
    { kind: 'told apart', operation: 'getPayment' },
  ],
  'list-of-another-tenant': [
    { kind: 'leaked', operation: 'listPayments' },
    { kind: 'leaked', operation: 'listMembers' },
    { kind: 'leaked', operation: 'paymentTotals' },
  ],
  'write-to-another-tenant': [
    { kind: 'leaked', operation: 'updatePayment' },
    { kind: 'stored', operation: 'updatePayment' },
  ],
  'default-tenant': [
    { kind: 'served', operation: 'getPayment' },
    { kind: 'served', operation: 'onPaymentChange' },
  ],
  'no-subscription-filter': [{ kind: 'delivered', operation: 'onPaymentChange' }],
  'no-role-in-the-token': [{ kind: 'served', operation: 'listMembers' }],
  'no-roles': [
    { kind: 'served', operation: 'updatePayment' },
    { kind: 'stored', operation: 'updatePayment' },
  ],
  'no-membership': [
    { kind: 'served', operation: 'updatePayment' },
    { kind: 'stored', operation: 'updatePayment' },
  ],
};

const SCHEMA = await readSchema();
const OPERATIONS = operationsOf(SCHEMA);
const apis = await brokenApis();

async function matrix(world: World, fields: readonly string[]): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const operation of OPERATIONS.filter((it) => fields.includes(it.field))) {
    const cases = operation.kind === 'subscription' ? socketCases(SCHEMA, operation, OPERATIONS) : httpCases(operation);
    found.push(...(await violationsOf(world, operation.field, cases)));
  }
  return found;
}

describe.each(share(Object.entries(MUST_FIND), 0))(
  'the matrix, when the API has the mistake %s,',
  (mistake, findings) => {
    it('goes red', async () => {
      const world = await World.create({ files: apis[mistake as MistakeName], tenantGuard: false });
      try {
        const found = await matrix(
          world,
          findings.map((it) => it.operation),
        );
        for (const { kind, operation } of findings) {
          const told = found.some((it) => it.kind === kind && it.operation === operation);
          expect(told, `${kind} ${operation} is not among:\n${inWords(found)}`).toBe(true);
        }
      } finally {
        await world.backend.remove();
      }
    }, 180_000);
  },
);
