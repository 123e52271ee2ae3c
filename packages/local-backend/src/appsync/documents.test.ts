import { buildSchema, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { Documents, LIMITS } from './documents.js';

vi.mock('graphql', { spy: true });

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

  it('counts its resolvers through fragments whose directives need variables', () => {
    const query = 'query q($x: Boolean!) { ...all } fragment all on Query { leaf @skip(if: $x) }';
    expect(refusalOf(query)).toBeUndefined();
  });

  // Without a bound before the expansion these two would not end.
  it('may not grow without end by fragments that spread one another', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    expect(refusalOf(`{ ...f0 } ${levels.join(' ')} fragment f30 on Query { leaf }`)).toContain(
      'more than 1500 fields',
    );
  });

  it('is walked through once per fragment, however often that is spread', () => {
    const spread = Array.from({ length: 1_000 }, () => '...one').join(' ');
    expect(refusalOf(`{ ${spread} } fragment one on Query { leaf }`)).toBeUndefined();
  });

  it('may select as many fields as 25 whole payments have', () => {
    const whole = Array.from({ length: 50 }, (_, n) => `f${n}: leaf`).join(' ');
    const calls = (extra: string) => Array.from({ length: 25 }, (_, n) => `c${n}: in { ${whole} ${extra} }`).join(' ');
    expect(refusalOf(`{ ${calls('')} }`)).toBeUndefined();
    expect(refusalOf(`{ ${calls('...w')} } fragment w on Query { ${whole} }`)).toContain('more than 1500 fields');
  });

  it('may not be nested without end, whatever it is nested by', () => {
    const inline = (levels: number) => `${'{ ... '.repeat(levels)}{ leaf }${' }'.repeat(levels)}`;
    expect(refusalOf(inline(20))).toBeUndefined();
    expect(refusalOf(inline(40))).toContain('nests more than 30');
    expect(refusalOf(inline(1_400))).toMatch(/nest|deep/);
    const chain = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} }`).join(' ');
    expect(refusalOf(`{ ...f0 } ${chain} fragment f40 on Query { leaf }`)).toContain('nests more than 30');
    expect(refusalOf(`{ leaf @skip(if: ${'['.repeat(2_900)}${']'.repeat(2_900)}) }`)).toBeDefined();
  });

  it('that the parser runs out of stack for is refused, not an error of the server', () => {
    vi.mocked(parse).mockImplementationOnce(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(refusalOf('{ leaf leaf }')).toContain('nested too deep');
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
