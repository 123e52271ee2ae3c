import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AbusedServer } from './abused-server.js';
import { Asking, bodyOf, codesOf, draft, named } from './asking.js';
import { uncleanness } from './clean-answer.js';

let asking: Asking;
beforeAll(async () => {
  asking = new Asking(await AbusedServer.start());
});
afterAll(() => asking.server.end());
afterEach(() => asking.expectWell());

describe('variables', () => {
  const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { id creditorName } }`;
  const LIST = 'query ($filter: PaymentFilterInput) { listPayments(filter: $filter) { items { id } } }';

  it.each(
    named<object>([
      ...[
        { creditorName: 'x'.repeat(900_000) },
        { id: 'x'.repeat(900_000) },
        { id: '' },
        { id: '../x' },
        { id: '\u0000' },
      ],
      ...[{ amountMinor: 1e308 }, { amountMinor: -0.5 }],
      ...[
        { amountMinor: 9_007_199_254_740_992 },
        { amountMinor: '1' },
        { amountMinor: [1] },
        { currency: '__proto__' },
      ],
      ...[{ currency: 'constructor' }, { creditorIban: 'toString' }, { requestedExecutionDate: '2030-02-30' }],
      ...[{ requestedExecutionDate: '+999999-01-01' }, { chargeBearer: '__proto__' }, { tenantId: 'tenant-b' }],
      ...[
        { creditorName: '\ud800' },
        { creditorName: 'a\udfff' },
        { creditorName: '\u202e' },
        { remittanceInformation: '\u0000' },
      ],
      ...[{ requestId: 'x'.repeat(65) }, { requestId: {} }, { endToEndId: '//' }, { creditorName: { $gt: '' } }],
    ]),
  )('that make no payment are told so: %s', async (_, more) => {
    const answer = await asking.ask(CREATE, { input: { ...draft(), ...more } });
    expect(uncleanness(answer)).toBeUndefined();
    expect(codesOf(answer)).toEqual(['ValidationError']);
  });

  it('that are nested without end are told so', async () => {
    const nested = `${'{"streetName":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    for (const creditorAddress of [nested, `[${nested}]`]) {
      const input = JSON.stringify(draft()).replace(/}$/, `,"creditorAddress":${creditorAddress}}`);
      const answer = await asking.server.post(
        asking.token,
        `{"query":${JSON.stringify(CREATE)},"variables":{"input":${input}}}`,
      );
      expect(uncleanness(answer)).toBeUndefined();
      expect(bodyOf(answer).data ?? null).toBeNull();
    }
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('cannot be named %s', async (name) => {
    const input = JSON.stringify(draft()).replace(/}$/, `,"${name}":{"polluted":true}}`);
    const answer = await asking.server.post(
      asking.token,
      `{"query":${JSON.stringify(CREATE)},"variables":{"input":${input}}}`,
    );
    expect(uncleanness(answer)).toBeUndefined();
    expect(codesOf(answer)).toEqual(['ValidationError']);
  });

  it.each(
    named<object>([
      ...[{ status: Array.from({ length: 50_000 }, () => 'PENDING_APPROVAL') }, { status: [] }, { status: [null] }],
      ...[
        { text: 'x' },
        { text: 'x'.repeat(71) },
        { text: 'x'.repeat(900_000) },
        { text: '\ud800x' },
        { currency: 'x'.repeat(9999) },
      ],
      ...[
        { amountMinorFrom: 1 },
        { currency: 'EUR', amountMinorFrom: -1e308 },
        { currency: 'EUR', amountMinorTo: 1e308 },
      ],
      ...[{ currency: 'EUR', amountMinorFrom: 0.5 }, { debtorAccountId: '' }, { debtorAccountId: 'x'.repeat(900_000) }],
      ...[{ executionDateFrom: '-2030-01-01' }, { executionDateFrom: '2030-01-01', executionDateTo: '2029-01-01' }],
      ...[{ text: '__proto__' }, { text: '%_*?\\' }, { text: '"}{"' }],
    ]),
  )('that filter strangely are answered or told so: %s', async (_, filter) => {
    const answer = await asking.ask(LIST, { filter });
    expect(uncleanness(answer)).toBeUndefined();
    if (bodyOf(answer).errors) expect(codesOf(answer)).toEqual(['ValidationError']);
  });
});
