import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BLOCKS, blocksOf, DOCUMENTS, placeOf, type Block } from './blocks.js';
import { commandsOf, troubleOf } from './commands.js';
import { CARED_FOR, checked, isDrawing, isRun, NOT_RUN, NOT_STARTED } from './plan.js';
import { strangersIn } from './styles.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const each = (...languages: readonly string[]) =>
  checked(...languages).map((block) => [placeOf(block), block] as const);

it('somebody looks after every block, or a reason why not is written down', () => {
  const languages: readonly string[] = Object.values(CARED_FOR).flat();
  const alone = BLOCKS.filter((block) => isRun(block) && !isDrawing(block) && !languages.includes(block.language));
  expect(alone.map(placeOf)).toEqual([]);
  expect(BLOCKS.length).toBeGreaterThan(60);
});

it('no reason is left over from a block that has gone', () => {
  const named = [...NOT_RUN, ...NOT_STARTED].map(({ file, has }) =>
    BLOCKS.filter((block) => block.file === file && block.code.includes(has)),
  );
  expect(named.filter((blocks) => blocks.length === 0)).toEqual([]);
});

it('only maps of the house and of its defences are drawings', () => {
  expect(new Set(BLOCKS.filter(isDrawing).map(({ file }) => file))).toEqual(
    new Set(['docs/architecture.md', 'docs/security.md']),
  );
});

it('finds a block wherever it stands, and one that never ends', () => {
  const found = blocksOf('planted.md', '- so:\n\n  ```sh\n  npm start\n    --port 1\n  ```\n');
  expect(found).toEqual([{ file: 'planted.md', line: 3, language: 'sh', code: 'npm start\n  --port 1\n' }]);
  expect(() => blocksOf('planted.md', '```ts\nlet a;\n')).toThrow('never ends');
});

describe('each command is there, with each of its options', () => {
  it.each(each('sh'))('%s', (_place, { code }) => {
    const commands = commandsOf(code);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.flatMap((command) => troubleOf(command) ?? [])).toEqual([]);
  });

  it.each(['npm run biuld', 'npm start -- --prot 1', 'npx eslnit .', 'npm install @remit-elements/payment', 'rmdir x'])(
    'but not: %s',
    (command) => {
      expect(troubleOf(command)).toBeDefined();
    },
  );
});

describe('each name in a sheet is one of ours', () => {
  it.each(each('css'))('%s', (_place, { code }) => {
    expect(strangersIn(code)).toEqual([]);
    expect(code.replaceAll(/[^{]/g, '').length).toBe(code.replaceAll(/[^}]/g, '').length);
  });

  it('but not a token, part or tag that nobody knows', () => {
    const wrong = 'a { --remit-acent: red } payments-table::part(rows) {} payment-form::part(row) {} ::part(row) {}';
    expect(strangersIn(wrong)).toEqual(['--remit-acent', 'payments-table::part(rows)', 'payment-form::part(row)']);
  });
});

if (each('json').length > 0)
  it.each(each('json'))('is JSON: %s', (_place, { code }) => {
    expect(JSON.parse(code)).toBeTypeOf('object');
  });

it.each(each('graphql'))('is a schema of Amplify’s, or a document of ours: %s', (_place, { code }) => {
  const directives = `directive @model on OBJECT
    directive @auth(rules: [AuthRule!]!) on OBJECT
    directive @index(name: String, sortKeyFields: [String], queryField: String) on FIELD_DEFINITION
    input AuthRule { allow: Allow!, ownerField: String, identityClaim: String }
    enum Allow { owner }
    scalar AWSDate scalar AWSDateTime type Query { none: ID }`;
  expect(parse(code).definitions.length).toBeGreaterThan(0);
  expect(() => buildSchema(`${directives}\n${code}`)).not.toThrow();
});

it.each(each('http'))('is what goes over the wire: %s', (_place, block) => {
  for (const message of messagesOf(block)) {
    const [head = '', ...body] = message.split('\n\n');
    const [first = '', ...headers] = head.split('\n');
    expect(first).toMatch(/^(?:(?:GET|POST|PATCH|PUT|DELETE) \/\S+ HTTP\/1\.1|HTTP\/1\.1 \d{3} [A-Z][A-Za-z ]+)$/);
    for (const header of headers) expect(header).toMatch(/^[A-Z][A-Za-z-]+: \S.*$/);
    if (body.length > 0) expect(JSON.parse(body.join('\n'))).toBeTypeOf('object');
  }
});

const messagesOf = ({ code }: Block): readonly string[] =>
  code.trim().split(/\n\n(?=(?:GET|POST|PATCH|PUT|DELETE|HTTP\/1\.1) )/);

describe('leads somewhere', () => {
  it.each(DOCUMENTS)('%s', (file) => {
    const text = readFileSync(root + file, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const dead = links
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(root, dirname(file), target.replace(/#.*/, ''))));
    expect(dead).toEqual([]);
  });
});
