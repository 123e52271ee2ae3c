import { minorDigits, toDecimalString } from '@remit-elements/element-kit';
import { isBlank } from '../model/draft-rules.js';
import type { PostalAddress } from '../model/payment.js';
import { controlSum } from './control-sum.js';
import { creationTimeOf } from './message-id.js';
import type { Transfer, TransferParty } from './transfer.js';
import { xmlText } from './xml-text.js';

export const PAIN001_NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
/** EPC132-08: what stands where nothing was given and something must stand. */
const NOT_PROVIDED = 'NOTPROVIDED';

/** Transfers that a bank takes as one: from one account, on one day, in one currency, by one scheme. */
export type TransferBlock = readonly [Transfer, ...Transfer[]];

/**
 * Sorts transfers into the blocks of a message, always in the same order, whatever order they come in. SEPA stands apart:
 * banks take a block either as SEPA or not at all.
 */
export function transferBlocks(transfers: readonly Transfer[]): readonly TransferBlock[] {
  const blocks = new Map<string, [Transfer, ...Transfer[]]>();
  for (const transfer of [...transfers].sort(byCreation)) {
    const key = blockOf(transfer);
    const block = blocks.get(key);
    if (block) block.push(transfer);
    else blocks.set(key, [transfer]);
  }
  return [...blocks].sort(([first], [second]) => compare(first, second)).map(([, block]) => block);
}

/**
 * A credit transfer initiation, pain.001.001.09, in parts: one for the header, and for each block and each transfer.
 * @param messageId One of ours: it tells when the message was begun.
 * @param blocks At least one.
 * @throws {RangeError} For a message of somebody else, and for one without transfers: there is no such file.
 * @see https://www.iso20022.org/iso-20022-message-definitions Payments Initiation, pain.001.001.09
 * @see https://www.europeanpaymentscouncil.eu EPC132-08, SEPA Credit Transfer Customer-to-PSP Implementation Guidelines
 */
export function* pain001Parts(messageId: string, blocks: readonly TransferBlock[]): Generator<string> {
  const createdAt = creationTimeOf(messageId);
  const [first] = blocks;
  if (!createdAt || !first) throw new RangeError('A message needs an id of ours and transfers');
  const payments = blocks.flat().map(({ payment }) => payment);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${PAIN001_NAMESPACE}">
<CstmrCdtTrfInitn>
<GrpHdr>
${tag('MsgId', messageId)}${tag('CreDtTm', createdAt)}${totalsOf(payments)}<InitgPty>
${tag('Nm', first[0].debtor.name)}</InitgPty>
</GrpHdr>
`;
  for (const [index, block] of blocks.entries()) yield* blockParts(`${messageId}-${String(index + 1)}`, block);
  yield '</CstmrCdtTrfInitn>\n</Document>\n';
}

function* blockParts(blockId: string, block: TransferBlock): Generator<string> {
  const [{ account, payment, isSepa, debtor }] = block;
  yield `<PmtInf>
${tag('PmtInfId', blockId)}${tag('PmtMtd', 'TRF')}${totalsOf(block.map((transfer) => transfer.payment))}${
    isSepa ? `<PmtTpInf>\n<SvcLvl>${tag('Cd', 'SEPA', '')}</SvcLvl>\n</PmtTpInf>\n` : ''
  }<ReqdExctnDt>${tag('Dt', payment.requestedExecutionDate, '')}</ReqdExctnDt>
${partyTag('Dbtr', debtor)}<DbtrAcct>
<Id>${tag('IBAN', account.iban, '')}</Id>
${tag('Ccy', account.currency)}</DbtrAcct>
<DbtrAgt><FinInstnId>${
    debtor.bic ? tag('BICFI', debtor.bic, '') : `<Othr>${tag('Id', NOT_PROVIDED, '')}</Othr>`
  }</FinInstnId></DbtrAgt>
${isSepa ? tag('ChrgBr', 'SLEV') : ''}`;
  for (const transfer of block) yield transferTag(transfer);
  yield '</PmtInf>\n';
}

function transferTag(transfer: Transfer): string {
  const { payment, instructionId, isSepa, chargeBearer, creditor } = transfer;
  const { amountMinor, currency } = payment;
  const amount = toDecimalString(amountMinor, minorDigits(currency));
  return `<CdtTrfTxInf>
<PmtId>
${tag('InstrId', instructionId)}${tag('EndToEndId', isBlank(payment.endToEndId) ? NOT_PROVIDED : String(payment.endToEndId))}</PmtId>
<Amt><InstdAmt Ccy="${xmlText(currency)}">${amount}</InstdAmt></Amt>
${!isSepa && chargeBearer ? tag('ChrgBr', chargeBearer) : ''}${agentTag(creditor)}${partyTag('Cdtr', creditor)}<CdtrAcct><Id>${tag('IBAN', payment.creditorIban, '')}</Id></CdtrAcct>
${remittanceTag(transfer)}</CdtTrfTxInf>
`;
}

/** Without a BIC there is no such element at all: several banks refuse a file that says `NOTPROVIDED` in it. */
function agentTag({ bic }: TransferParty): string {
  return bic ? `<CdtrAgt><FinInstnId>${tag('BICFI', bic, '')}</FinInstnId></CdtrAgt>\n` : '';
}

function remittanceTag({ payment, remittanceInformation }: Transfer): string {
  const { creditorReference } = payment;
  if (creditorReference) {
    const type = `<Tp><CdOrPrtry>${tag('Cd', 'SCOR', '')}</CdOrPrtry>${tag('Issr', 'ISO', '')}</Tp>`;
    return `<RmtInf><Strd><CdtrRefInf>${type}${tag('Ref', creditorReference, '')}</CdtrRefInf></Strd></RmtInf>\n`;
  }
  return remittanceInformation ? `<RmtInf>${tag('Ustrd', remittanceInformation, '')}</RmtInf>\n` : '';
}

function partyTag(name: 'Dbtr' | 'Cdtr', party: TransferParty): string {
  return `<${name}>\n${tag('Nm', party.name)}${addressTag(party.address)}</${name}>\n`;
}

/** In the order of the schema (`PostalAddress24`): structured, as banks take no other since 15 November 2026. */
function addressTag(address: PostalAddress | undefined): string {
  if (!address) return '';
  const { streetName, buildingNumber, postCode, townName, country } = address;
  const parts = { StrtNm: streetName, BldgNb: buildingNumber, PstCd: postCode, TwnNm: townName, Ctry: country };
  const tags = Object.entries(parts).map(([name, text]) => (text ? tag(name, text) : ''));
  return `<PstlAdr>\n${tags.join('')}</PstlAdr>\n`;
}

function totalsOf(payments: readonly { readonly amountMinor: number; readonly currency: string }[]): string {
  const sum = controlSum(payments);
  return tag('NbOfTxs', String(payments.length)) + (sum === undefined ? '' : tag('CtrlSum', sum));
}

function tag(name: string, text: string, end = '\n'): string {
  return `<${name}>${xmlText(text)}</${name}>${end}`;
}

function blockOf({ payment, account, isSepa }: Transfer): string {
  return [account.iban, payment.requestedExecutionDate, payment.currency, isSepa ? 0 : 1, account.id].join(' ');
}

function byCreation({ payment: first }: Transfer, { payment: second }: Transfer): number {
  return compare(first.createdAt ?? '', second.createdAt ?? '') || compare(first.id, second.id);
}

/** By code units, which no locale changes. */
function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
