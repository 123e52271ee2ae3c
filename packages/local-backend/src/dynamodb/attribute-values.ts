type Attribute = Readonly<Record<string, unknown>>;
export type Attributes = Readonly<Record<string, Attribute>>;

/** A resolver's typed values as DynamoDB takes them: numbers as text, NULL as true. */
export function toLowLevel(values: unknown): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries((values ?? {}) as Attributes).map(([name, value]) => [name, lowLevel(value)]),
  );
}

function lowLevel(value: Attribute): Attribute {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  if (type === 'N') return { N: String(content) };
  if (type === 'NS') return { NS: (content as unknown[]).map(String) };
  if (type === 'NULL') return { NULL: true };
  if (type === 'L') return { L: (content as Attribute[]).map(lowLevel) };
  if (type === 'M') return { M: toLowLevel(content) };
  return { [type]: content };
}

/** A row as AppSync hands it to a resolver. */
export function toPlain(item: Attributes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)]));
}

function plain(value: Attribute): unknown {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  if (type === 'N') return Number(content);
  if (type === 'NS') return (content as string[]).map(Number);
  if (type === 'NULL') return null;
  if (type === 'L') return (content as Attribute[]).map(plain);
  if (type === 'M') return toPlain(content as Attributes);
  return content;
}

/** Plain values as DynamoDB's own JSON; `undefined` ones are left out, a `Set` of texts is a string set. */
export function fromPlain(row: object): Record<string, Attribute> {
  const present = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [name, attribute(value)]));
}

function attribute(value: unknown): Attribute {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attribute) };
  if (value instanceof Set) return { SS: [...(value as ReadonlySet<string>)] };
  return { M: fromPlain(value as object) };
}
