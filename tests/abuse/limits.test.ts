import { operationsOf } from '@remit-elements/local-backend/testing.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../support/api.js';
import { AbusedServer } from './abused-server.js';
import { Asking, bodyOf, codesOf, draft } from './asking.js';

const OPERATIONS = operationsOf(await readSchema());
const PAYMENT = OPERATIONS.find((it) => it.field === 'createPayment')!
  .document.split(') ')
  .at(-1)!
  .replace(/}\s*$/, '');
const LISTS = OPERATIONS.filter((it) => it.document.includes('$limit'));

let asking: Asking;
beforeAll(async () => {
  asking = new Asking(await AbusedServer.start());
});
afterAll(() => asking.server.end());
afterEach(() => asking.expectWell());

describe('aliases', () => {
  const creations = (count: number) => {
    const places = Array.from({ length: count }, (_, place) => String(place));
    const declared = places.map((it) => `$i${it}: CreatePaymentInput!`).join(' ');
    const query = `mutation (${declared}) { ${places.map((it) => `a${it}: createPayment(input: $i${it}) ${PAYMENT}`).join(' ')} }`;
    return { query, variables: Object.fromEntries(places.map((it) => [`i${it}`, draft()])) };
  };
  const isThere = async (id: string) =>
    !(await asking.ask(`{ getPayment(id: "${id}") { id } }`, {})).text.includes('null');

  it('may carry 25 mutations, each answered for itself', async () => {
    const { query, variables } = creations(25);
    Object.assign(variables['i7']!, { amountMinor: 0 });
    const { data, errors } = bodyOf(await asking.ask(query, variables));
    expect(errors?.map((it) => it.errorType)).toEqual(['ValidationError']);
    expect(Object.values(data ?? {}).filter((it) => it !== null)).toHaveLength(24);
    expect(data?.['a7']).toBeNull();
  });

  it('may not carry 26, of which none is done', async () => {
    const { query, variables } = creations(26);
    const answer = await asking.ask(query, variables);
    expect(codesOf(answer)).toEqual(['ValidationError']);
    for (const { id } of Object.values(variables)) expect(await isThere(String(id)), String(id)).toBe(false);
  });

  it('may not carry 26 queries either, hidden in fragments and behind directives', async () => {
    const half = (from: number) =>
      Array.from({ length: 13 }, (_, place) => `b${String(from + place)}: getTenant @skip(if: false) { id }`).join(' ');
    const query = `{ ...A ...B } fragment A on Query { ${half(0)} } fragment B on Query { ${half(13)} }`;
    expect(codesOf(await asking.ask(query, {}))).toEqual(['ValidationError']);
  });
});

describe('a page', () => {
  it.each(LISTS.flatMap(({ field }) => [0, -1, 101, 1e9, 2_147_483_647].map((limit) => ({ field, limit }))))(
    'of $field cannot have $limit rows',
    async ({ field, limit }) => {
      const answer = await asking.ask(`query ($l: Int) { ${field}(limit: $l) { nextToken } }`, { l: limit });
      expect(codesOf(answer)).toEqual(['ValidationError']);
      expect(bodyOf(answer).errors?.[0]?.errorInfo?.violations).toEqual([{ field: 'limit', rule: 'range' }]);
    },
  );

  it.each(LISTS.flatMap(({ field }) => [2.5, '25', true, [], {}, 3e9, '', 1e308].map((limit) => ({ field, limit }))))(
    'of $field cannot have $limit rows, which is no count',
    async ({ field, limit }) => {
      const answer = await asking.ask(`query ($l: Int) { ${field}(limit: $l) { nextToken } }`, { l: limit });
      expect(codesOf(answer)).toEqual(['ValidationError']);
      expect(bodyOf(answer).errors?.[0]?.errorInfo).toBeUndefined();
    },
  );

  it.each(LISTS.map((it) => it.field))('of %s has 25 rows when null are asked for', async (field) => {
    const answer = await asking.ask(`query ($l: Int) { ${field}(limit: $l) { items { id } } }`, { l: null });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).errors).toBeUndefined();
  });
});
