import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

type Check = (text: string) => boolean;

const DATE = /^-?\d{4}-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d(:\d\d)?)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)?$/;
const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const PHONE = /^\+?[\d\s()-]{5,20}$/;
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]+)(?:\/\d{1,3})?$/i;

/** AppSync's scalars: extended ISO 8601 texts and the like, checked on the way in and out. */
const TEXTS: Readonly<Record<string, Check>> = {
  AWSDate: isDate,
  AWSTime: (text) => TIME.test(text),
  AWSDateTime: isDateTime,
  AWSEmail: (text) => EMAIL.test(text),
  AWSURL: (text) => URL.canParse(text),
  AWSPhone: (text) => PHONE.test(text),
  AWSIPAddress: (text) => IP_ADDRESS.test(text),
  AWSJSON: isJson,
};

/** What AppSync adds to a schema, with a description each, so that a schema may name any of them. */
export const SCALARS: readonly GraphQLScalarType[] = [
  ...Object.entries(TEXTS).map(([name, check]) => textScalar(name, check)),
  new GraphQLScalarType<number, unknown>({ name: 'AWSTimestamp', parseValue: toSeconds, serialize: toSeconds }),
];

function textScalar(name: string, check: Check): GraphQLScalarType<string, unknown> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && check(value)) return value;
    throw new GraphQLError(`${name} cannot represent this value`);
  };
  const serialize = (value: unknown) =>
    parse(name === 'AWSJSON' && typeof value !== 'string' ? JSON.stringify(value) : value);
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function isDate(text: string): boolean {
  const [, month, day] = DATE.exec(text) ?? [];
  if (month === undefined || day === undefined) return false;
  const year = Number(text.slice(0, text.startsWith('-') ? 5 : 4));
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A date and a time with its offset, which AppSync requires. */
function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.split('T');
  return /^-?\d{4}-\d\d-\d\d$/.test(date) && isDate(date) && TIME.test(time) && /(Z|[+-]\d\d:\d\d(:\d\d)?)$/.test(time);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // that is the question
  }
}

function toSeconds(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('AWSTimestamp cannot represent this value');
}
