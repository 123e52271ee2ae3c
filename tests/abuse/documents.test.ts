import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AbusedServer } from './abused-server.js';
import { Asking, bodyOf, codesOf, named } from './asking.js';
import { uncleanness } from './clean-answer.js';

const MEGABYTE = 1024 * 1024;

let asking: Asking;
beforeAll(async () => {
  asking = new Asking(await AbusedServer.start());
});
afterAll(() => asking.server.end());
afterEach(() => asking.expectWell());

describe('a body', () => {
  it('of 10 MB is refused, however it is made', async () => {
    const text = 'x'.repeat(10 * MEGABYTE);
    const large = [
      JSON.stringify({ query: `{ getPayment(id: "${text}") { id } }` }),
      JSON.stringify({ query: '{ getTenant { id } }', variables: { text } }),
      `[${'{},'.repeat(3 * MEGABYTE)}{}]`,
      `${'['.repeat(5 * MEGABYTE)}${']'.repeat(5 * MEGABYTE)}`,
    ];
    for (const sent of large) {
      const answer = await asking.server.post(asking.token, sent);
      expect(answer.status, sent.slice(0, 40)).toBe(413);
      expect(uncleanness(answer)).toBeUndefined();
    }
  });

  it.each(
    named<string>([
      ...[
        '',
        ' ',
        'null',
        '[]',
        '{}',
        '""',
        '0',
        'true',
        '{"query":',
        'query=%7B%7D',
        '\u0000',
        '{"query":{}}',
        '{"query":null}',
      ],
      ...['{"query":["{ getTenant { id } }"]}', '{"query":"{ getTenant { id } }","variables":[]}'],
      ...['{"query":"{ getTenant { id } }","variables":"{}"}', '{"query":"{ getTenant { id } }","variables":7}'],
      `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
      `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`,
    ]),
  )('that is no request is told so: %s', async (_, sent) => {
    const answer = await asking.server.post(asking.token, sent);
    expect([answer.status, uncleanness(answer)]).toEqual([400, undefined]);
  });

  it('may not be a batch', async () => {
    const one = { query: '{ getTenant { id } }' };
    for (const batch of [[one], [one, one], Array.from({ length: 1000 }, () => one)]) {
      const answer = await asking.server.post(asking.token, JSON.stringify(batch));
      expect([answer.status, uncleanness(answer)]).toEqual([400, undefined]);
    }
  });

  it('of bytes that are no text is no request', async () => {
    for (const bytes of [
      [0xff, 0xfe, 0x7b],
      [0x7b, 0x80, 0x7d],
      [0xef, 0xbb, 0xbf],
      [0xed, 0xa0, 0x80],
    ]) {
      const answer = await asking.server.post(asking.token, new Uint8Array(bytes));
      expect([answer.status, uncleanness(answer)]).toEqual([400, undefined]);
    }
  });
});

describe('a document', () => {
  const deep = (levels: number) => `{ getTenant ${'{ ... '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
  const bomb = Array.from(
    { length: 20 },
    (_, place) => `fragment F${String(place)} on Query { ...F${String(place + 1)} ...F${String(place + 1)} }`,
  ).join(' ');

  it.each(
    named<string>([
      ...[
        '',
        ' ',
        '{',
        '}',
        '{}',
        'query',
        'query {',
        '{ nope }',
        '{ getPayment }',
        '{ getTenant }',
        '{ getTenant { } }',
      ],
      ...['{ getTenant { id { id } } }', 'mutation { getTenant { id } }', 'subscription { onPaymentChange { id } }'],
      ...['query A { getTenant { id } } query A { getTenant { id } }', '{ getTenant { id } } { getTenant { id } }'],
      ...['query A { getTenant { id } } query B { getTenant { id } }', 'fragment A on Tenant { id }'],
      ...[
        '{ ...A } fragment A on Query { ...A }',
        '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      ],
      ...[
        '{ getTenant { ...A } } fragment A on Payment { id }',
        '{ getTenant { ...Missing } }',
        '{ getTenant @nope { id } }',
      ],
      ...['{ getTenant @skip(if: "yes") { id } }', '{ getTenant @skip { id } }', '{ __schema { types { name } } }'],
      ...['{ __type(name: "Payment") { fields { name } } }', '{ getPayment(id: "a", id: "b") { id } }'],
      ...[
        '{ getPayment(id: {a: 1}) { id } }',
        'query ($x: Nope) { getTenant { id } }',
        'query ($x: Payment) { getTenant { id } }',
      ],
      ...['{ getTenant { id', '{ \u{1f4a3} }', '\ud800'],
      ...[
        '{ g\u0000etTenant { id } }',
        '{ getPayment(id: "\ud800") { __schema } }',
        'schema { query: Query }',
        'type Query { a: Int }',
      ],
      ...[
        '{ getPayment(id: """\ud800""") { nope } }',
        `{ ${'getTenant { id } '.repeat(3000)}}`,
        `{ ${'a '.repeat(100_000)}}`,
      ],
      ...[deep(100), deep(10_000), `{ ...F0 } ${bomb} fragment F20 on Query { getTenant { id } }`],
      ...[`{ getPayment(id: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`, `{ a: ${'('.repeat(100_000)} }`],
      ...[
        `query (${Array.from({ length: 2000 }, (_, place) => `$v${String(place)}: Int`).join(' ')}) { getTenant { id } }`,
      ],
      ...['#'.repeat(900_000), `"${'x'.repeat(900_000)}"`, '{ __typename @include(if: $nope) }'],
    ]),
  )('that does not fit is told so: %s', async (_, query) => {
    const answer = await asking.ask(query, {});
    expect(uncleanness(answer)).toBeUndefined();
    expect(codesOf(answer)).toEqual(['ValidationError']);
    expect(bodyOf(answer).data ?? null).toBeNull();
  });
});
