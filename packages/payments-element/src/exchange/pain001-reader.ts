import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decimalText, decimalUnits } from './control-sum.js';
import type { FileNotice } from './file-notice.js';
import { FileProblem } from './file-problem.js';
import type { FileRow } from './file-row.js';
import { IMPORT_FIELDS, type ImportField } from './import-fields.js';
import { LONGEST_CELL } from './table-bounds.js';

/** Versions whose elements, as far as they are read here, are the same; 003.03 is Germany's own of version 3. */
const MESSAGE = /^urn:iso:std:iso:20022:tech:xsd:pain\.001\.(?:001\.(?:0[3-9]|1[0-2])|003\.03)$/;
const ROOT = 'Document/CstmrCdtTrfInitn';
const GROUP = `${ROOT}/PmtInf`;
const TRANSACTION = `${GROUP}/CdtTrfTxInf`;
/** No message is nested nearly as deep. */
const DEEPEST = 40;
/** None of its elements has nearly as many; the parser takes all of one element’s together. */
const MOST_ATTRIBUTES = 40;

/** No credit transfer is of another kind; cheques are. */
const METHOD = 'TRF';
/** So much of a sum that is none is told. */
const SHOWN_SUM = 40;

type Texts = Partial<Record<ImportField, string>>;

/** What a group says for all of its transactions. */
const OF_GROUP: Readonly<Record<string, ImportField>> = {
  // Version 3 has the day itself, later ones a choice of day and time.
  ReqdExctnDt: 'requestedExecutionDate',
  'ReqdExctnDt/Dt': 'requestedExecutionDate',
  'ReqdExctnDt/DtTm': 'requestedExecutionDate',
  'DbtrAcct/Id/IBAN': 'debtorAccountId',
  ChrgBr: 'chargeBearer',
};

const OF_TRANSACTION: Readonly<Record<string, ImportField>> = {
  'PmtId/EndToEndId': 'endToEndId',
  'Amt/InstdAmt': 'amountMinor',
  ChrgBr: 'chargeBearer',
  'CdtrAgt/FinInstnId/BIC': 'creditorBic',
  'CdtrAgt/FinInstnId/BICFI': 'creditorBic',
  'Cdtr/Nm': 'creditorName',
  'Cdtr/PstlAdr/StrtNm': 'creditorAddress.streetName',
  'Cdtr/PstlAdr/BldgNb': 'creditorAddress.buildingNumber',
  'Cdtr/PstlAdr/PstCd': 'creditorAddress.postCode',
  'Cdtr/PstlAdr/TwnNm': 'creditorAddress.townName',
  'Cdtr/PstlAdr/Ctry': 'creditorAddress.country',
  'CdtrAcct/Id/IBAN': 'creditorIban',
  'RmtInf/Ustrd': 'remittanceInformation',
  'RmtInf/Strd/CdtrRefInf/Ref': 'creditorReference',
};

/** What may stand several times: lines of a text, and references, of which one alone can be ours. */
const REPEATED = /^RmtInf\/(?:Ustrd|Strd(?:\/CdtrRefInf)?)$/;

/** Elements in which something of ours stands, and what: an element that comes again says all of that twice. */
const IN_GROUP = /* @__PURE__ */ holders(OF_GROUP);
const IN_TRANSACTION = /* @__PURE__ */ holders(OF_TRANSACTION);

/** What one element says, and what was said twice where one thing alone can count. */
interface Said {
  readonly texts: Texts;
  readonly twice: Set<ImportField>;
  /** Where elements stood that hold something of ours. */
  readonly seen: Set<string>;
}

/**
 * Reads a pain.001 credit transfer message (ISO 20022) as it comes, in pieces that may end anywhere. Its rows are the
 * transactions, in the order of the message, with a cell for each field of `IMPORT_FIELDS`.
 *
 * By a strict parser that loads nothing and expands no entity but XML's own five: a document with a DOCTYPE is refused. The
 * browser's parser would read at one go, and a page that enforces Trusted Types does not let it read at all.
 */
export class Pain001Reader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #path: string[] = [];
  #uri = '';
  #text = '';
  #attributes = 0;
  #group = nothingSaid();
  #transaction = nothingSaid();
  #method: string | undefined;
  #rows: FileRow[] = [];
  #count = 0;
  #refused = 0;
  #told: number | undefined;
  #toldSum: string | undefined;
  #sum = 0n;
  #messageId = '';

  constructor() {
    this.#parser.on('opentagstart', () => (this.#attributes = 0));
    this.#parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > MOST_ATTRIBUTES) this.#refuse('message');
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
    this.#parser.on('doctype', () => this.#refuse('doctype'));
    // What it would expand an entity to that the document declares is an error to it too.
    this.#parser.on('error', () => this.#refuse('xml'));
  }

  /** By which the message is known to who made it; nothing until it was read. */
  get messageId(): string {
    return this.#messageId;
  }

  /** @throws {FileProblem} */
  write(text: string): readonly FileRow[] {
    this.#parser.write(text);
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** @returns What the message says of itself and is not so, and what of it was not read. @throws {FileProblem} */
  end(): readonly FileNotice[] {
    this.#parser.close();
    if (this.#uri === '') this.#refuse('message');
    const [told, count, toldSum] = [this.#told, this.#count, this.#toldSum];
    const notices: FileNotice[] = [];
    if (this.#refused > 0) notices.push({ kind: 'method', count: this.#refused });
    if (told !== undefined && told !== count) notices.push({ kind: 'count', told, count });
    if (toldSum !== undefined && decimalUnits(toldSum) !== this.#sum)
      notices.push({ kind: 'sum', told: toldSum.slice(0, SHOWN_SUM), sum: decimalText(this.#sum) });
    return notices;
  }

  #open(tag: SaxesTagNS): void {
    if (this.#path.length === 0) {
      if (!MESSAGE.test(tag.uri) || tag.local !== 'Document') this.#refuse('message');
      this.#uri = tag.uri;
    }
    // What is of another namespace stands at no place that is known.
    this.#path.push(tag.uri === this.#uri ? tag.local : '*');
    if (this.#path.length > DEEPEST) this.#refuse('message');
    this.#text = '';
    const path = this.#path.join('/');
    if (path === GROUP) [this.#group, this.#method] = [nothingSaid(), undefined];
    if (path === TRANSACTION) this.#transaction = nothingSaid();
    if (path.startsWith(`${TRANSACTION}/`)) see(this.#transaction, IN_TRANSACTION, path.slice(TRANSACTION.length + 1));
    else if (path.startsWith(`${GROUP}/`)) see(this.#group, IN_GROUP, path.slice(GROUP.length + 1));
    const currency = tag.attributes['Ccy']?.value;
    if (path === `${TRANSACTION}/Amt/InstdAmt` && currency !== undefined) say(this.#transaction, 'currency', currency);
  }

  #close(): void {
    const path = this.#path.join('/');
    const text = this.#text.trim();
    this.#path.pop();
    this.#text = '';
    if (path === `${ROOT}/GrpHdr/NbOfTxs` && /^\d{1,15}$/.test(text)) this.#told = Number(text);
    if (path === `${ROOT}/GrpHdr/CtrlSum` && text !== '') this.#toldSum = text;
    // Two of them tell nothing.
    if (path === `${GROUP}/PmtMtd`) this.#method = this.#method === undefined ? text : '';
    if (path === `${ROOT}/GrpHdr/MsgId`) this.#messageId = text;
    if (path === TRANSACTION) this.#finish();
    else if (path.startsWith(`${TRANSACTION}/`))
      put(this.#transaction, OF_TRANSACTION, path.slice(TRANSACTION.length + 1), text);
    else if (path.startsWith(`${GROUP}/`)) put(this.#group, OF_GROUP, path.slice(GROUP.length + 1), text);
  }

  #finish(): void {
    const texts = { ...this.#group.texts, ...this.#transaction.texts };
    this.#sum += decimalUnits(texts.amountMinor ?? '') ?? 0n;
    if (texts.endToEndId === 'NOTPROVIDED') delete texts.endToEndId;
    this.#count += 1;
    if (this.#method !== METHOD) {
      this.#refused += 1;
      return;
    }
    const twice = IMPORT_FIELDS.flatMap((field, index) => {
      const said = field in this.#transaction.texts ? this.#transaction : this.#group;
      return said.twice.has(field) && texts[field] !== undefined ? [index] : [];
    });
    const cells = IMPORT_FIELDS.map((field) => texts[field] ?? '');
    this.#rows.push({ row: this.#count, cells, ...(twice.length > 0 && { twice }) });
  }

  #add(text: string): void {
    if (this.#text.length <= LONGEST_CELL) this.#text += text.slice(0, LONGEST_CELL + 1);
  }

  #refuse(code: 'xml' | 'doctype' | 'message'): never {
    throw new FileProblem(code, this.#parser.line);
  }
}

function nothingSaid(): Said {
  return { texts: {}, twice: new Set(), seen: new Set() };
}

function holders(places: Readonly<Record<string, ImportField>>): ReadonlyMap<string, readonly ImportField[]> {
  const found = new Map<string, ImportField[]>();
  for (const [place, field] of Object.entries(places)) {
    const names = place.split('/');
    for (const [index] of names.entries()) {
      const path = names.slice(0, index + 1).join('/');
      if (!REPEATED.test(path)) found.set(path, [...(found.get(path) ?? []), field]);
    }
  }
  return found;
}

function see({ seen, twice }: Said, within: ReadonlyMap<string, readonly ImportField[]>, path: string): void {
  const fields = within.get(path);
  if (!fields) return;
  if (seen.has(path)) for (const field of fields) twice.add(field);
  seen.add(path);
}

function say({ texts, twice }: Said, field: ImportField, text: string): void {
  if (texts[field] === undefined) texts[field] = text;
  else twice.add(field);
}

/** Several lines of a text are one. */
function put(said: Said, places: Readonly<Record<string, ImportField>>, place: string, text: string): void {
  const field = Object.hasOwn(places, place) ? places[place] : undefined;
  if (field === undefined || text === '') return;
  const before = said.texts[field];
  if (field !== 'remittanceInformation' || before === undefined) say(said, field, text);
  else said.texts[field] = `${before} ${text}`.slice(0, LONGEST_CELL);
}
