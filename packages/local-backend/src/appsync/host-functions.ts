import { randomBytes, randomInt, randomUUID } from 'node:crypto';

type HostFunction = (...values: never[]) => unknown;

/** Java's Pattern and JavaScript's RegExp agree on what resolvers need; a pattern that JavaScript refuses is refused. */
const pattern = (source: string, flags = '') => new RegExp(source, `u${flags}`);

/** The parts of `util` that need this realm: clocks, randomness, patterns and encodings. */
const FUNCTIONS: Readonly<Record<string, HostFunction>> = {
  autoId: () => randomUUID(),
  autoUlid: () => crockford(Date.now(), 10) + randomText('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 16),
  autoKsuid: () => randomText('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 27),
  matches,
  base64Encode: (text: string) => Buffer.from(text, 'utf8').toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
  urlEncode: (text: string) => new URLSearchParams([['', text]]).toString().slice(1),
  urlDecode: (text: string) => new URLSearchParams(`v=${text}`).get('v') ?? '',
  'time.nowISO8601': () => new Date().toISOString(),
  'time.nowEpochSeconds': () => Math.floor(Date.now() / 1000),
  'time.nowEpochMilliSeconds': () => Date.now(),
  'time.parseISO8601ToEpochMilliSeconds': (text: string) => finite(Date.parse(text)),
  'time.epochMilliSecondsToSeconds': (ms: number) => Math.floor(ms / 1000),
  'time.epochMilliSecondsToISO8601': (ms: number) => new Date(ms).toISOString(),
  'str.normalize': (text: string, form: string) => text.normalize(form.toUpperCase()),
  'str.replace': (text: string, from: string, to: string) => text.replace(pattern(from), to),
  'str.replaceAll': (text: string, from: string, to: string) => text.replaceAll(pattern(from, 'g'), to),
  'math.roundNum': (value: number) => Math.round(value),
  'math.minVal': (a: number, b: number) => Math.min(a, b),
  'math.maxVal': (a: number, b: number) => Math.max(a, b),
  'math.randomDouble': () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
  'math.randomWithinRange': (start: number, end: number) => randomInt(start, end),
};

/** Answers a resolver's call: `{ value }`, or `{ error }` where AppSync would fail the handler. */
export function callHost(name: string, argumentsJson: string): string {
  const called = FUNCTIONS[name] as ((...values: unknown[]) => unknown) | undefined;
  if (!called) return JSON.stringify({ error: `util.${name} is not emulated` });
  try {
    return JSON.stringify({ value: called(...(JSON.parse(argumentsJson) as unknown[])) });
  } catch (error) {
    return JSON.stringify({ error: `util.${name}: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** AppSync does not say whether the whole value must match: refuse a pattern whose answer hangs on that. */
function matches(source: string, value: string): boolean {
  const found = pattern(source).test(value);
  if (found !== pattern(`^(?:${source})$`).test(value)) throw new Error('write ^ and $ around the pattern');
  return found;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('not an ISO 8601 time');
  return value;
}

function crockford(value: number, length: number): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = Array.from({ length }, (_, place) => digits[Math.floor(value / 32 ** place) % 32]);
  return text.reverse().join('');
}

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
