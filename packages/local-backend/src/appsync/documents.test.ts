import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Documents, LIMITS } from './documents.js';

const schema = buildSchema('type Query { in: Query leaf: Int }');
const documents = new Documents(schema, { introspection: false });
const nested = (levels: number) => `${'{ in '.repeat(levels - 1)}{ leaf }${' }'.repeat(levels - 1)}`;
const refusalOf = (query: string) => {
  const checked = documents.check(query, undefined);
  return 'errors' in checked ? checked.errors.map((it) => it.message).join() : undefined;
};

describe('a document', () => {
  it('may nest as deep as the deployed API lets it, through fragments too', () => {
    expect(refusalOf(nested(LIMITS.depth))).toBeUndefined();
    expect(refusalOf(nested(LIMITS.depth + 1))).toContain('deeper than 6');
    const half = nested(4);
    expect(refusalOf(`{ in { in { ...rest } } } fragment rest on Query ${half}`)).toBeUndefined();
    expect(refusalOf(`{ in { in { in { ...on Query { ...rest } } } } } fragment rest on Query ${half}`)).toContain(
      'deeper than 6',
    );
  });

  it('may need as many resolvers, counted through fragments and whatever is skipped', () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, n) => `a${String(n)}: leaf @skip(if: true)`).join(' ');
    expect(refusalOf(`{ ${aliases(25)} }`)).toBeUndefined();
    expect(refusalOf(`{ ${aliases(26)} }`)).toContain('more than 25');
    expect(
      refusalOf(`{ ...all } fragment all on Query { ${aliases(26).replaceAll(/ @skip\(if: true\)/g, '')} }`),
    ).toContain('more than 25');
  });

  it('of endless tokens is refused before it is parsed', () => {
    expect(refusalOf(`{ ${'leaf '.repeat(LIMITS.tokens)} }`)).toContain('token');
  });

  it('that goes round in circles is refused', () => {
    expect(refusalOf('{ ...a } fragment a on Query { in { ...b } } fragment b on Query { in { ...a } }')).toContain(
      'Cannot spread',
    );
  });

  it('names its operation where it has several', () => {
    const two = 'query one { leaf } query two { in { leaf } }';
    expect(documents.check(two, 'two')).toMatchObject({ operation: { name: { value: 'two' } } });
    expect(refusalOf(two)).toContain('one operation');
    expect(documents.check(two, 'three')).toHaveProperty('errors');
  });
});
