import { buttonNamed, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { FieldChange, Payment, PaymentEvent } from '../../model/payment.js';
import { accountFixtures, memoryPaymentsGateway, paymentFixture, type MemoryPaymentsGateway } from '../../testing.js';
import './payment-detail.define.js';
import type { PaymentDetail } from './payment-detail.js';

const AT = '2026-11-22T09:41:00.000Z';

/** JSON texts of both sides; undefined for none. */
function change(field: string, from: unknown, to: unknown): FieldChange {
  return {
    field,
    ...(from !== undefined && { from: JSON.stringify(from) }),
    ...(to !== undefined && { to: JSON.stringify(to) }),
  };
}

function event(action: string, changes: readonly FieldChange[] = [], rest: Partial<PaymentEvent> = {}): PaymentEvent {
  return { version: 2, action, at: AT, by: 'ben', byName: 'Ben Approver', changes, ...rest };
}

async function detailOf(payment: Partial<Payment>): Promise<PaymentDetail> {
  const gateway: MemoryPaymentsGateway = memoryPaymentsGateway({
    accounts: accountFixtures(),
    payments: [paymentFixture(payment)],
    session: { subject: 'reader' },
  });
  const detail = await fixture<PaymentDetail>(
    html`<payment-detail .gateway=${gateway} payment-id="payment-1" locale="en-GB"></payment-detail>`,
  );
  await settled(detail);
  await detail.updateComplete;
  await settled(detail);
  return detail;
}

const plain = (text: string): string => text.replace(/[\s\u2068\u2069]+/g, ' ').trim();
const entries = (detail: PaymentDetail): Element[] => [...detail.shadowRoot!.querySelectorAll('.history ol > li')];
const deed = (entry: Element): string => plain(entry.querySelector('.deed')!.textContent);
const lines = (entry: Element): string[] => [...entry.querySelectorAll('ul li')].map((line) => plain(line.textContent));

/** The lines of the one event that is not the making of it. */
async function linesOf(changes: readonly FieldChange[], payment: Partial<Payment> = {}): Promise<string[]> {
  const detail = await detailOf({ ...payment, history: [event('update', changes)] });
  return lines(entries(detail)[0]!);
}

describe('payment-detail, history', () => {
  it('tells each step as a sentence, the newest first, with who and when', async () => {
    const status = (from: string, to: string): FieldChange => change('status', from, to);
    const detail = await detailOf({
      status: 'EXPORTED',
      history: [
        event('create', [], { version: 1, by: 'reader', byName: 'Anna Reader' }),
        event('update', [change('creditorName', 'Nordwind', 'Nordwind GmbH')], { byName: 'Carla <i>Editor</i>' }),
        event('submit', [status('UNCONFIRMED', 'PENDING_APPROVAL')]),
        event('withdraw', [status('PENDING_APPROVAL', 'UNCONFIRMED')]),
        event('delete'),
        event('restore'),
        event('reject', [status('PENDING_APPROVAL', 'REJECTED'), change('rejectionReason', undefined, 'Paid "twice"')]),
        event('approve', [status('PENDING_APPROVAL', 'CONFIRMED'), change('approvalPolicy', undefined, 'SINGLE')]),
        event('export', [status('CONFIRMED', 'EXPORTED'), change('exportMessageId', undefined, 'MSG-1')]),
      ],
    });
    buttonNamed(detail, 'Show all 9 changes')!.click();
    await settled(detail);
    expect(entries(detail).map(deed)).to.deep.equal([
      'Exported by Ben Approver',
      'Approved by Ben Approver',
      'Rejected by Ben Approver',
      'Restored by Ben Approver',
      'Deleted by Ben Approver',
      'Withdrawn by Ben Approver',
      'Submitted for approval by Ben Approver',
      'Changed by Carla <i>Editor</i>',
      'Prepared by you',
    ]);
    const all = entries(detail);
    expect(all.map(lines)).to.deep.equal([
      ['Message ID: MSG-1'],
      ...Array.from({ length: 6 }, () => []),
      ['Creditor: from Nordwind to Nordwind GmbH'],
      [],
    ]);
    expect(plain(all[1]!.textContent)).to.contain('which your company allowed then');
    expect(plain(all[2]!.textContent)).to.contain('Paid "twice"');
    const time = all[0]!.querySelector('time')!;
    expect([time.dateTime, time.textContent]).to.satisfy(
      ([instant, text]: string[]) => instant === AT && /22 Nov 2026, \d\d:41 \S+/.test(text!),
    );
  });

  it('tells what differs in each field by its name, as it is written elsewhere', async () => {
    const changes = [
      change('debtorAccountId', 'gone', 'main'),
      change('creditorIban', 'FR1420041010050500013M02606', 'DE89370400440532013000'),
      change('creditorBic', undefined, 'COBADEFFXXX'),
      change('creditorAddress.streetName', 'Hauptstr.', 'Am Markt'),
      change('creditorAddress.buildingNumber', '5', undefined),
      change('requestedExecutionDate', '2026-11-25', '2026-11-26'),
      change('remittanceInformation', 'Invoice 4711', undefined),
      change('creditorReference', undefined, 'RF18539007547034'),
      change('endToEndId', 'E-1', 'E-2'),
      change('chargeBearer', 'SLEV', 'SHAR'),
      change('status', 'REJECTED', 'UNCONFIRMED'),
    ];
    const creditorAddress = { streetName: 'Am Markt', townName: 'Berlin', country: 'DE' };
    expect(await linesOf(changes, { creditorAddress })).to.deep.equal([
      'From account: from another account to Main account · DE02 1203 0000 0000 2020 51',
      'IBAN: from FR14 2004 1010 0505 0001 3M02 606 to DE89 3704 0044 0532 0130 00',
      'BIC: COBADEFFXXX',
      'Address: from Hauptstr. 5, Berlin, DE to Am Markt, Berlin, DE',
      'Execution date: from Wednesday, 25 November 2026 to Thursday, 26 November 2026',
      'Remittance information: removed, was Invoice 4711',
      'Creditor reference: RF18 5390 0754 7034',
      'End-to-end reference: from E-1 to E-2',
      'Charges: from As the scheme says (SLEV) to Shared (SHAR)',
      'Status: from Rejected to Unconfirmed',
    ]);
  });

  it('tells an amount in the currency of its time', async () => {
    const history = [
      event('update', [change('amountMinor', 100_000, 125_000)]),
      event('update', [change('currency', 'EUR', 'JPY')]),
      event('update', [change('amountMinor', 125_000, 990), change('currency', 'JPY', 'KWD')]),
    ];
    const detail = await detailOf({ amountMinor: 990, currency: 'KWD', history });
    expect(entries(detail).flatMap(lines)).to.deep.equal([
      'Amount: from JPY 125,000 to KWD 0.990',
      'Amount: from EUR 1,250.00 to JPY 125,000',
      'Amount: from EUR 1,000.00 to EUR 1,250.00',
    ]);
  });

  it('shows what a newer server tells as plain text, and nothing of it as anything else', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const detail = await detailOf({
      history: [
        event('freeze<script>', [
          change('purposeCode', undefined, hostile),
          change('__proto__', 1, { deep: true }),
          { field: 'amountMinor', from: 'no JSON', to: '"1e400"' },
          change('status', 'UNCONFIRMED', 'FROZEN'),
          change('toString', undefined, ['a']),
          change('creditorAddress.district', 'Mitte', undefined),
        ]),
        event('update', [], { by: 'reader' }),
        { version: 4, action: 'constructor', at: 'yesterday', by: 'ben', changes: [] },
      ],
    });
    expect(entries(detail).map(deed)).to.deep.equal([
      'Another step, by someone in your company',
      'Saved unchanged by you',
      'Another step, by Ben Approver',
    ]);
    expect(entries(detail)[0]!.querySelector('time')!.textContent).to.equal('yesterday');
    expect(lines(entries(detail)[2]!)).to.deep.equal([
      `Another field (purposeCode): ${hostile}`,
      'Another field (__proto__): from 1 to {"deep":true}',
      'Amount: from no JSON to 1e400',
      'Status: from Unconfirmed to Other',
      'Another field (toString): ["a"]',
      'Another field (creditorAddress.district): removed, was Mitte',
    ]);
    expect(detail.shadowRoot!.querySelectorAll('img, script')).to.have.length(0);
  });

  it('shows the latest of a long one, all of it when asked, and says that there was more', async () => {
    const history = Array.from({ length: 100 }, (_, index) =>
      event('update', [change('amountMinor', 1_000 + index, 1_001 + index)], { version: index + 3 }),
    );
    const detail = await detailOf({ amountMinor: 1_100, history });
    expect([entries(detail).length, lines(entries(detail)[0]!)]).to.deep.equal([
      5,
      ['Amount: from EUR 10.99 to EUR 11.00'],
    ]);
    const all = buttonNamed(detail, 'Show all 100 changes')!;
    all.focus();
    all.click();
    await settled(detail);
    expect([entries(detail).length, all.getAttribute('aria-expanded')]).to.deep.equal([100, 'true']);
    expect(detail.shadowRoot!.activeElement).to.equal(all);
    expect(plain(detail.shadowRoot!.querySelector('.history')!.textContent)).to.contain('Older changes are not kept.');
    buttonNamed(detail, 'Show only the latest')!.click();
    await settled(detail);
    expect(entries(detail).length).to.equal(5);
  });
});
