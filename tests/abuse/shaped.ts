import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from './random.js';

const GARBAGE: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    2_147_483_648,
    '',
    ' ',
    'x',
    '\u0000',
    '\ud800',
    '\u202etxt',
    '💣',
    '__proto__',
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { id: 'x' },
    'x'.repeat(5000),
    '2030-02-30',
    'DE00',
    '../../etc',
    "'; --",
    '${x}',
    'a#b',
    'a\u0000b',
  ],
];

/** Values that may well be good, by the names of fields and arguments. */
const KNOWN: Readonly<Record<string, readonly unknown[]>> = {
  id: [
    'payment-000001',
    'payment-000005',
    'payment-000009',
    'main-account',
    'victim-1',
    'victim-2',
    'storm-1',
    'storm-2',
  ],
  debtorAccountId: ['main-account', 'dollar-account', 'storm-1'],
  creditorName: ['Nordwind GmbH', 'Ö'],
  name: ['Savings', 'Main account'],
  holderName: ['Somebody'],
  creditorIban: ['DE89370400440532013000'],
  iban: ['DE89370400440532013000'],
  currency: ['EUR', 'USD', 'JPY'],
  requestedExecutionDate: ['2030-01-15'],
  executionDateFrom: ['2026-01-01'],
  executionDateTo: ['2031-01-01'],
  amountMinor: [1, 100, 5000],
  version: [1, 2, 3],
  limit: [1, 25, 100],
  requestId: ['request-1', 'request-2', 'request-3'],
  email: ['somebody@nowhere.example', 'else@nowhere.example'],
  reason: ['Not ours'],
  messageId: ['MSG-1'],
  text: ['nord', 'DE89'],
  country: ['DE'],
  townName: ['Köln'],
};

/** Scalars that the schema names and AppSync defines. */
const SCALARS =
  'scalar AWSDate scalar AWSDateTime scalar AWSEmail directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION';

/** Requests of the schema's shape, with values that may be anything. */
export class ShapedRequests {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;

  constructor(sdl: string, random: Random) {
    this.#schema = buildASTSchema(parse(`${sdl}\n${SCALARS}`));
    this.#random = random;
  }

  next(): string {
    const random = this.#random;
    const mutates = random.chance(0.5);
    const type = mutates ? this.#schema.getMutationType() : this.#schema.getQueryType();
    const fields = Object.values(type?.getFields() ?? {});
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const count = random.chance(0.8) ? 1 : 1 + random.below(28);
    const calls = Array.from({ length: count }, (_, place) => {
      const field = random.of(fields);
      return `a${String(place)}: ${field.name}${this.#args(field, place, declared, variables)} ${this.#selection(field.type, 5)}`;
    });
    const head = `${mutates ? 'mutation' : 'query'} S${declared.length > 0 ? `(${declared.join(' ')})` : ''}`;
    const document = `${head} { ${calls.join(' ')} }`;
    return this.#spoilt(JSON.stringify({ query: document, variables }));
  }

  #args(
    field: GraphQLField<unknown, unknown>,
    place: number,
    declared: string[],
    variables: Record<string, unknown>,
  ): string {
    const passed = field.args.flatMap((argument) => {
      if (!isNonNullType(argument.type) && this.#random.chance(0.5)) return [];
      const name = `v${String(place)}${argument.name}`;
      declared.push(`$${name}: ${argument.type.toString()}`);
      variables[name] = this.#value(argument.type, argument.name);
      return [`${argument.name}: $${name}`];
    });
    return passed.length > 0 ? `(${passed.join(' ')})` : '';
  }

  #value(type: GraphQLInputType, name: string): unknown {
    const random = this.#random;
    if (random.chance(0.02)) return random.of(GARBAGE);
    if (isNonNullType(type)) return this.#value(type.ofType, name);
    if (random.chance(0.03)) return null;
    if (isListType(type)) return Array.from({ length: random.below(4) }, () => this.#value(type.ofType, name));
    if (isEnumType(type)) return random.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((it) => isNonNullType(it.type) || random.chance(0.3));
      return Object.fromEntries(fields.map((it) => [it.name, this.#value(it.type, it.name)]));
    }
    return random.of(KNOWN[name] ?? GARBAGE);
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    const random = this.#random;
    const fields = Object.values(named.getFields()).filter((it) => depth > 1 || !isObjectType(getNamedType(it.type)));
    const chosen = fields.filter(() => random.chance(0.4));
    const texts = (chosen.length > 0 ? chosen : fields.slice(0, 1)).map((it) => {
      const text = `${it.name} ${this.#selection(it.type, depth - 1)}`;
      return random.chance(0.05) ? `... on ${named.name} @include(if: true) { ${text} }` : text;
    });
    return `{ ${texts.join(' ')} }`;
  }

  /** Now and then what comes off the wire is cut or changed. */
  #spoilt(body: string): string {
    const random = this.#random;
    if (!random.chance(0.03)) return body;
    const place = random.below(body.length);
    return random.chance(0.5)
      ? body.slice(0, place)
      : `${body.slice(0, place)}${String(random.of(GARBAGE))}${body.slice(place + 1)}`;
  }
}
