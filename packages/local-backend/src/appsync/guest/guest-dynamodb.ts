/**
 * `util.dynamodb` as a resolver sees it. Like every function in this folder it is run inside the resolver's context from
 * its own source text, so it must not refer to anything outside itself.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/dynamodb-helpers-in-util-dynamodb-js.html
 */
export function guestDynamodb() {
  type Attribute = Record<string, unknown>;
  const { isArray } = Array; // taken before the context is stripped
  const toMapValues = (value: Record<string, unknown>): Record<string, Attribute> => {
    const typed: Record<string, Attribute> = {};
    for (const name of Object.keys(value)) {
      if (value[name] !== undefined) typed[name] = toDynamoDB(value[name]);
    }
    return typed;
  };
  const toDynamoDB = (value: unknown): Attribute => {
    if (value === null || value === undefined) return { NULL: null };
    if (typeof value === 'string') return { S: value };
    if (typeof value === 'number') return { N: value };
    if (typeof value === 'boolean') return { BOOL: value };
    if (isArray(value)) return { L: value.map((it) => toDynamoDB(it)) };
    return { M: toMapValues(value as Record<string, unknown>) };
  };
  const typed =
    (type: string) =>
    (value: unknown): Attribute | null =>
      value === null || value === undefined ? null : { [type]: value };
  return {
    toDynamoDB,
    toMapValues,
    toString: typed('S'),
    toStringSet: typed('SS'),
    toNumber: typed('N'),
    toNumberSet: typed('NS'),
    toBinary: typed('B'),
    toBinarySet: typed('BS'),
    toBoolean: typed('BOOL'),
    toNull: () => ({ NULL: null }),
    toList: (value: unknown[] | null | undefined) => (value ? toDynamoDB(value) : null),
    toMap: (value: Record<string, unknown> | null | undefined) => (value ? toDynamoDB(value) : null),
  };
}
