/** One element of a document, as it was written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, without the white space between elements. */
  readonly text: string;
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z:]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** Reads a document strictly: what is not well-formed, or of XML that a payment message has no use for, is an error. */
export function readXml(source: string): XmlNode {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML 1.0 forbids');
  const start = DECLARATION.exec(source)?.[0].length;
  if (start === undefined) throw new Error('no declaration of version and encoding');
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  let at = start;
  while (at < source.length) at = readNext(source, at, open);
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (top.children.length !== 1 || top.text.trim() !== '') throw new Error('not one element alone');
  return top.children[0]!;
}

function readNext(source: string, at: number, open: Open[]): number {
  const parent = open.at(-1)!;
  TEXT.lastIndex = at;
  const text = TEXT.exec(source)?.[0];
  if (text !== undefined) {
    parent.text += unescaped(text);
    return at + text.length;
  }
  TAG.lastIndex = at;
  const [whole, isEnd, name = '', attributes = '', isEmpty] = TAG.exec(source) ?? [];
  if (whole === undefined) throw new Error(`not well-formed: ${source.slice(at, at + 30)}`);
  if (isEnd) close(name, open);
  else {
    open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
    if (isEmpty) close(name, open);
  }
  return at + whole.length;
}

function close(name: string, open: Open[]): void {
  const { text, ...node } = open.pop()!;
  if (node.name !== name || open.length === 0) throw new Error(`</${name}> closes <${node.name}>`);
  if (node.children.length > 0 && text.trim() !== '') throw new Error(`<${name}> holds text and elements`);
  open.at(-1)!.children.push({ ...node, text: node.children.length > 0 ? '' : text });
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([A-Za-z:]+)="([^"<]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replace(/&([a-z]*);?/g, (whole, name: string) => {
    const sign = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (sign === undefined) throw new Error(`no such entity: ${whole}`);
    return sign;
  });
}

/** The children of a name, by a path such as `GrpHdr/InitgPty/Nm`. */
export function all(node: XmlNode, path: string): readonly XmlNode[] {
  return path
    .split('/')
    .reduce<readonly XmlNode[]>(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [node],
    );
}

/** The text at the end of a path; undefined where there is none. */
export function textAt(node: XmlNode, path: string): string | undefined {
  return all(node, path)[0]?.text;
}
