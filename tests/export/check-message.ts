import { COMPLEX_TYPES, SIMPLE_TYPES } from './pain001-definition.js';
import { all, readXml, textAt, type XmlNode } from './xml-tree.js';

interface Member {
  readonly name: string;
  readonly type: string;
  readonly least: number;
  readonly most: number;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** What is wrong with a message by its schema, by the sums that it tells and by the rules of the EPC; none when it is good. */
export function problemsOf(source: string): readonly string[] {
  let root: XmlNode;
  try {
    root = readXml(source);
  } catch (cause) {
    return [String(cause)];
  }
  const { xmlns } = root.attributes;
  const named = root.name === 'Document' && xmlns === NAMESPACE ? [] : [`root ${root.name} of ${String(xmlns)}`];
  const structure = [...named, ...typeProblems(root, 'Document', 'Document')];
  return structure.length > 0 ? structure : [...sumProblems(root), ...epcProblems(root)];
}

function typeProblems(node: XmlNode, type: string, path: string): readonly string[] {
  const simple = SIMPLE_TYPES[type];
  if (simple) return simpleProblems(node, type, simple, path);
  const definition = COMPLEX_TYPES[type];
  if (definition === undefined) return [`${path}: ${type} is not expected in our messages`];
  const isChoice = definition.includes(' | ');
  const members = definition.split(isChoice ? ' | ' : ' ').map(memberOf);
  const order = isChoice ? choiceProblems(node, members, path) : sequenceProblems(node, members, path);
  return [
    ...order,
    ...node.children.flatMap((child) => {
      const member = members.find(({ name }) => name === child.name);
      return member ? typeProblems(child, member.type, `${path}/${child.name}`) : [];
    }),
  ];
}

function simpleProblems({ text, attributes, children }: XmlNode, type: string, pattern: RegExp, path: string) {
  const found = children.length === 0 && pattern.test(text) ? [] : [`${path}: ${JSON.stringify(text)} is no ${type}`];
  const names = Object.keys(attributes).join(' ');
  const hasCurrency = type === 'ActiveOrHistoricCurrencyAndAmount';
  if (names !== (hasCurrency ? 'Ccy' : '')) found.push(`${path}: attributes ${names}`);
  if (hasCurrency && !/^[A-Z]{3,3}$/.test(attributes['Ccy'] ?? '')) found.push(`${path}: no currency`);
  return found;
}

function memberOf(text: string): Member {
  const [, name = '', type = '', mark = ''] = /^(\w+):(\w+)(.*)$/.exec(text) ?? [];
  const [least, most] = (/^\{(\d+),(\d+)\}$/.exec(mark) ?? []).slice(1).map(Number);
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    '': [1, 1],
    '?': [0, 1],
    '*': [0, Infinity],
    '+': [1, Infinity],
  };
  const [from, to] = bounds[mark] ?? [least ?? NaN, most ?? NaN];
  return { name, type, least: from, most: to };
}

/** Each member in its turn, as often as it may be. */
function sequenceProblems({ children }: XmlNode, members: readonly Member[], path: string): readonly string[] {
  const problems: string[] = [];
  let at = 0;
  for (const { name, least, most } of members) {
    let count = 0;
    for (; children[at]?.name === name; at += 1) count += 1;
    if (count < least || count > most) problems.push(`${path}: ${String(count)} of ${name}`);
  }
  if (at < children.length) problems.push(`${path}: ${children[at]!.name} is not in its place`);
  return problems;
}

function choiceProblems({ children }: XmlNode, members: readonly Member[], path: string): readonly string[] {
  const isOne = children.length === 1 && members.some(({ name }) => name === children[0]!.name);
  return isOne ? [] : [`${path}: one of ${members.map(({ name }) => name).join(', ')} is needed`];
}

/** Counts and control sums, added up as decimal texts. */
function sumProblems(root: XmlNode): readonly string[] {
  const message = all(root, 'CstmrCdtTrfInitn')[0]!;
  const header = all(message, 'GrpHdr')[0]!;
  const blocks = all(message, 'PmtInf');
  const transfers = (block: XmlNode) => all(block, 'CdtTrfTxInf');
  const problems = blocks.flatMap((block) => totalProblems(block, transfers(block)));
  problems.push(...totalProblems(header, blocks.flatMap(transfers)));
  for (const id of ['PmtInfId', 'CdtTrfTxInf/PmtId/InstrId']) {
    const ids = blocks.flatMap((block) => all(block, id).map(({ text }) => text));
    if (new Set(ids).size < ids.length) problems.push(`${id} is there twice`);
  }
  return problems;
}

function totalProblems(holder: XmlNode, transfers: readonly XmlNode[]): string[] {
  const amounts = transfers.map((transfer) => textAt(transfer, 'Amt/InstdAmt') ?? '');
  const [count, sum] = [textAt(holder, 'NbOfTxs'), textAt(holder, 'CtrlSum')];
  const wrongCount = count === String(transfers.length) ? [] : [`${holder.name}: ${String(count)} transfers`];
  const total = amounts.reduce((before, amount) => before + scaled(amount), 0n);
  const isTooLong = String(total).length > 18 + SCALE - 4 && sum === undefined;
  return isTooLong || (sum !== undefined && scaled(sum) === total)
    ? wrongCount
    : [...wrongCount, `${holder.name}: control sum ${String(sum)}`];
}

const SCALE = 17;

function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(SCALE, '0'));
}

const TEXTS = /^[A-Za-z0-9/\-?:().,'+ ]*$/;

/** EPC132-08 and EPC217-08: what a bank of the SEPA area asks beyond the schema, and addresses as they are since November 2026. */
function epcProblems(root: XmlNode): readonly string[] {
  const message = all(root, 'CstmrCdtTrfInitn')[0]!;
  const problems: string[] = [];
  visit(message, (node, path) => {
    if (node.children.length === 0 && !TEXTS.test(node.text)) problems.push(`${path}: characters of ${node.text}`);
    if (node.name.endsWith('Id') && /^\/|\/$|\/\//.test(node.text)) problems.push(`${path}: slashes`);
    if (node.name === 'AdrLine') problems.push(`${path}: unstructured`);
    if (node.name === 'PstlAdr' && !(textAt(node, 'TwnNm') && textAt(node, 'Ctry'))) problems.push(`${path}: no town`);
    // Banks refuse a placeholder where a BIC may be absent.
    if (node.name === 'CdtrAgt' && !textAt(node, 'FinInstnId/BICFI')) problems.push(`${path}: no BIC`);
    if (node.name === 'RmtInf' && node.children.length !== 1) problems.push(`${path}: more than one`);
    if (['Dbtr', 'Cdtr', 'InitgPty'].includes(node.name)) problems.push(...nameProblems(node, path));
    if (node.name === 'PmtInf') problems.push(...blockProblems(node, path));
  });
  return problems;
}

function nameProblems(node: XmlNode, path: string): readonly string[] {
  const name = textAt(node, 'Nm') ?? '';
  return /[A-Za-z0-9]/.test(name) && name.length <= 70 ? [] : [`${path}: name ${JSON.stringify(name)}`];
}

function blockProblems(block: XmlNode, path: string): readonly string[] {
  const transfers = all(block, 'CdtTrfTxInf');
  const amounts = transfers.map((transfer) => all(transfer, 'Amt/InstdAmt')[0]!);
  const currencies = new Set(amounts.map(({ attributes }) => attributes['Ccy']));
  const problems = currencies.size === 1 ? [] : [`${path}: several currencies`];
  if (textAt(block, 'PmtTpInf/SvcLvl/Cd') !== 'SEPA') return problems;
  if (!currencies.has('EUR') || textAt(block, 'ChrgBr') !== 'SLEV') problems.push(`${path}: not SEPA`);
  const largest = amounts.some(({ text }) => scaled(text) > scaled('999999999.99') || scaled(text) < scaled('0.01'));
  return largest ? [...problems, `${path}: amount`] : problems;
}

function visit(node: XmlNode, see: (node: XmlNode, path: string) => void, path = node.name): void {
  see(node, path);
  for (const child of node.children) visit(child, see, `${path}/${child.name}`);
}
