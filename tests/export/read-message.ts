import type { Payment } from '@remit-elements/payments-element';
import { all, readXml, textAt, type XmlNode } from './xml-tree.js';

/** What a message tells of one payment, and of where it leaves from. */
export interface ReadTransfer {
  readonly instructionId: string | undefined;
  readonly debtorIban: string | undefined;
  readonly debtorName: string | undefined;
  readonly payment: Partial<Payment>;
}

const DIGITS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3, CLF: 4 };

/** Reads the payments of a message back, by a way of its own: it knows nothing of what wrote it. */
export function readMessage(source: string): readonly ReadTransfer[] {
  const message = all(readXml(source), 'CstmrCdtTrfInitn')[0]!;
  return all(message, 'PmtInf').flatMap((block) =>
    all(block, 'CdtTrfTxInf').map((transfer) => ({
      instructionId: textAt(transfer, 'PmtId/InstrId'),
      debtorIban: textAt(block, 'DbtrAcct/Id/IBAN'),
      debtorName: textAt(block, 'Dbtr/Nm'),
      payment: paymentOf(block, transfer),
    })),
  );
}

function paymentOf(block: XmlNode, transfer: XmlNode): Partial<Payment> {
  const amount = all(transfer, 'Amt/InstdAmt')[0]!;
  const endToEndId = textAt(transfer, 'PmtId/EndToEndId');
  const chargeBearer = textAt(transfer, 'ChrgBr') ?? textAt(block, 'ChrgBr');
  const address = all(transfer, 'Cdtr/PstlAdr')[0];
  const texts = {
    creditorName: textAt(transfer, 'Cdtr/Nm'),
    creditorIban: textAt(transfer, 'CdtrAcct/Id/IBAN'),
    creditorBic: textAt(transfer, 'CdtrAgt/FinInstnId/BICFI'),
    requestedExecutionDate: textAt(block, 'ReqdExctnDt/Dt'),
    endToEndId: endToEndId === 'NOTPROVIDED' ? undefined : endToEndId,
    remittanceInformation: textAt(transfer, 'RmtInf/Ustrd'),
    creditorReference: textAt(transfer, 'RmtInf/Strd/CdtrRefInf/Ref'),
    chargeBearer,
    currency: amount.attributes['Ccy'],
  };
  return {
    ...given(texts),
    ...(address && { creditorAddress: addressOf(address) }),
    amountMinor: minorOf(amount.text, amount.attributes['Ccy'] ?? ''),
  };
}

function addressOf(address: XmlNode) {
  const parts = {
    StrtNm: 'streetName',
    BldgNb: 'buildingNumber',
    PstCd: 'postCode',
    TwnNm: 'townName',
    Ctry: 'country',
  };
  return given(Object.fromEntries(Object.entries(parts).map(([tag, name]) => [name, textAt(address, tag)])));
}

function given(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(found);
}

/** By whole numbers: as many digits as ISO 4217 gives the currency, neither more nor fewer. */
function minorOf(text: string, currency: string): number {
  const digits = DIGITS[currency] ?? 2;
  const pattern = new RegExp(digits === 0 ? '^(\\d+)()$' : `^(\\d+)\\.(\\d{${String(digits)}})$`);
  const [, whole = '', fraction = ''] = pattern.exec(text) ?? [];
  return whole === '' ? NaN : Number(whole + fraction);
}
