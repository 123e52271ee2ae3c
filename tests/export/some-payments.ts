import type { DebtorAccount, Payment } from '@remit-elements/payments-element';
import { paymentFixture, TENANT_A } from '@remit-elements/payments-element/testing.js';
import fc from 'fast-check';
import { prepareTransfer } from '../../packages/payments-element/src/exchange/prepare-transfer.js';
import { pain001Parts, transferBlocks } from '../../packages/payments-element/src/exchange/pain001-writer.js';
import { shortId } from '../../packages/payments-element/src/exchange/short-id.js';
import type { Transfer, TransferProblem } from '../../packages/payments-element/src/exchange/transfer.js';

export const MESSAGE_ID = 'RE-20261123-104215-7K3M9QX2W4';

/** Two accounts whose holder a bank would take. */
export const ACCOUNTS: readonly DebtorAccount[] = ['DE02120300000000202051', 'CH9300762011623852957'].map(
  (iban, index) => ({
    ...{ id: `account-${String(index)}`, tenantId: TENANT_A, name: 'Main', iban, currency: 'EUR', isDefault: false },
    holderName: 'Müller & Söhne GmbH',
    holderAddress: { streetName: 'Straße des 17. Juni', buildingNumber: '1', townName: 'Berlin', country: 'DE' },
    ...(index === 0 && { bic: 'BYLADEM1001' }),
  }),
);

export const confirmed = (payment: Partial<Payment> = {}): Payment =>
  paymentFixture({ status: 'CONFIRMED', debtorAccountId: 'account-0', ...payment });

export interface Written {
  readonly xml: string;
  readonly problems: readonly TransferProblem[];
  readonly transfers: readonly Transfer[];
}

/** The message of these payments, without those that cannot go into one; empty when that is none. */
export async function written(payments: readonly Payment[], accounts = ACCOUNTS): Promise<Written> {
  const prepared = await Promise.all(
    payments.map(async (payment) => {
      const account = accounts.find(({ id }) => id === payment.debtorAccountId);
      return prepareTransfer(payment, account, await shortId(payment.id));
    }),
  );
  const transfers = prepared.flatMap((each) => ('transfer' in each ? [each.transfer] : []));
  const problems = prepared.flatMap((each) => ('problem' in each ? [each.problem] : []));
  const blocks = transferBlocks(transfers);
  return { transfers, problems, xml: blocks.length > 0 ? [...pain001Parts(MESSAGE_ID, blocks)].join('') : '' };
}

const hostile = fc.oneof(
  fc.constantFrom("=cmd|'/c calc'!A1", '</Nm><Nm>', ']]>&lt;', '\0\u0001\u001f', '\ud800', '株式会社', '—€…“”'),
  fc.constantFrom('ß'.repeat(140), 'æ'.repeat(70)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** One of the first, and now and then of the others. */
const mostly = <T>(usual: readonly T[], ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const sepaIbans = [
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'CH9300762011623852957',
];
const farIbans = ['SA0380000000608010167519', 'BR1800360305000010009795493C1'];
const creditorAddress = fc.record(
  {
    streetName: fc.oneof(fc.constant('Straße 4'), hostile),
    buildingNumber: fc.stringMatching(/^[0-9]{1,4}[a-z]?$/),
    postCode: fc.stringMatching(/^[0-9]{4,5}$/),
    townName: mostly(['Zürich', 'São Paulo'], '東京', ''),
    country: mostly(['CH', 'BR'], 'de'),
  },
  { requiredKeys: ['townName', 'country'] },
);
const charges = fc.constantFrom('SLEV' as const, 'SHAR' as const, 'DEBT' as const);

/** Whatever a gateway may hand over: what the server would let through and, less often, what it would not. */
export const anyPayment: fc.Arbitrary<Payment> = fc
  .record({
    id: fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)),
    debtorAccountId: mostly(['account-0', 'account-1'], 'gone'),
    creditorName: fc.oneof({ weight: 4, arbitrary: fc.stringMatching(/^[A-Za-zäöüßéØ&. -]{1,70}$/) }, hostile),
    creditorIban: mostly([...sepaIbans, ...farIbans], 'DE00', ''),
    creditorBic: optional(mostly(['COBADEFF', 'RJHISARIXXX'], 'not a bic')),
    creditorAddress: optional(creditorAddress),
    amountMinor: fc.oneof(
      fc.integer({ min: 1, max: 10_000_000 }),
      mostly([1, 99_999_999_999, 2 ** 53 - 1], 0, -1, 1.5),
    ),
    currency: mostly(['EUR', 'EUR', 'EUR', 'JPY', 'KWD', 'CLF', 'USD'], 'XXY'),
    requestedExecutionDate: mostly(['2026-11-26', '2026-12-01', '2028-02-29'], '2027-02-29'),
    endToEndId: optional(mostly(['INV-4711', '4711 / 12'], 'a//b', '')),
    remittanceInformation: optional(hostile),
    creditorReference: optional(mostly(['RF18539007547034'], 'RF00', '')),
    chargeBearer: optional(charges),
    createdAt: fc.constantFrom('2026-11-20T09:30:00.000Z', '2026-11-21T09:30:00.000Z'),
  })
  .map((payment) => {
    const given = Object.entries(payment).filter(([, value]) => value !== undefined);
    return confirmed(Object.fromEntries(given));
  });
