import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

interface Api {
  readonly tables: Readonly<Record<string, { indexes: Record<string, { project: string | string[] }> }>>;
  readonly resolvers: readonly { type: string; field: string; functions: { code: string; dataSource: string }[] }[];
}

let folder = '';
const bundles = new Map<string, string>();
let api: Api = { tables: {}, resolvers: [] };

async function buildTo(out: string, source: string = path('.')): Promise<void> {
  await run(process.execPath, [path('../scripts/build-resolvers.mjs'), '--source', source, '--out', out]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-bundles-'));
  const out = join(folder, 'out');
  await buildTo(out);
  for (const name of await readdir(out)) {
    if (name.endsWith('.js')) bundles.set(name, await readFile(join(out, name), 'utf8'));
  }
  api = JSON.parse(await readFile(join(out, 'api.json'), 'utf8')) as Api;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html, what is documented and nothing else. */
const METHODS = [
  'charAt concat endsWith indexOf lastIndexOf slice split startsWith toLowerCase toUpperCase trim trimEnd trimStart',
  'fill flat join pop push reverse shift sort splice unshift forEach map flatMap filter reduce reduceRight',
  'find some every findIndex findLast findLastIndex assign entries hasOwn keys values',
  'random min max round floor ceil isFinite isNaN parse stringify',
  'error toMapValues nowISO8601 nowEpochMilliSeconds epochMilliSecondsToISO8601 toSubscriptionFilter earlyReturn',
  'setSubscriptionFilter setSubscriptionInvalidationFilter invalidateSubscriptions',
]
  .join(' ')
  .split(' ');
const FORBIDDEN = [
  'TryStatement',
  'ThrowStatement',
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ContinueStatement',
  'LabeledStatement',
  'UpdateExpression',
  'NewExpression',
  'ClassDeclaration',
  'ThisExpression',
  'AwaitExpression',
  ':function[async=true]',
  ':function[generator=true]',
  'Literal[regex]',
  'UnaryExpression[operator="~"]',
  'BinaryExpression[operator=/^(in|instanceof)$/]',
  'LogicalExpression[operator!=/^(&&|\\|\\||\\?\\?)$/]',
  'AssignmentExpression[operator=/^(&&=|\\|\\|=|\\?\\?=|\\*\\*=)$/]',
  'PrivateIdentifier',
  'TaggedTemplateExpression',
  `CallExpression[callee.type="MemberExpression"][callee.property.name!=/^(${METHODS.join('|')})$/]`,
  'CallExpression[callee.computed=true]',
];

function complaints(code: string): string[] {
  const globals = {
    JSON: 'readonly',
    Object: 'readonly',
    Math: 'readonly',
    Number: 'readonly',
    undefined: 'readonly',
  } as const;
  const rules = {
    'no-undef': 'error',
    'no-restricted-syntax': ['error', ...FORBIDDEN],
  } as const;
  const config = { languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals }, rules } as const;
  return new Linter()
    .verify(code, config as unknown as Linter.Config)
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('the bundles', () => {
  it('are at most 32,768 characters each', () => {
    expect(bundles.size).toBeGreaterThan(8);
    for (const [name, code] of bundles) expect(code.length, name).toBeLessThanOrEqual(32_768);
  });
  it('hold what APPSYNC_JS documents and nothing else', () => {
    for (const [name, code] of bundles) expect(complaints(code), name).toEqual([]);
  });
  it.each([
    'try { f(); } finally { f(); } function f() {}',
    'for (let i = 0; i < 1; i += 1) {}',
    'let i = 0; i++;',
    'const a = /a/;',
    'const a = [].includes(1);',
    'const a = "a".charCodeAt(0);',
    'const a = new Set();',
    'const a = Date.now();',
    'const a = Number.parseInt("1");',
    'let a = null; a ??= 1;',
  ])('would be refused with %s', (code) => {
    expect(complaints(code)).not.toEqual([]);
  });
  it('are printable ASCII, so that no step of a deployment stumbles over a character', () => {
    for (const [name, code] of bundles) expect(/^[\n\t\x20-\x7e]*$/.test(code), name).toBe(true);
  });
  it('import nothing but AppSync, at most once', () => {
    for (const [name, code] of bundles) {
      const imports = code.match(/^import .*$/gm) ?? [];
      expect(imports.length, name).toBeLessThanOrEqual(1);
      for (const line of imports) expect(line, name).toMatch(/^import \{[\w ,]+\} from "@aws-appsync\/utils";$/);
    }
  });
});

describe('a build', () => {
  const failure = async (files: Record<string, string>): Promise<string> => {
    const source = await mkdtemp(join(folder, 'source-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(source, name), text);
    return buildTo(join(source, 'out'), source).then(
      () => 'built',
      (error: unknown) => (error as { stderr: string }).stderr,
    );
  };
  const apiOf = (functions: { code: string; dataSource: string }[]): string =>
    JSON.stringify({ tables: { t: {} }, resolvers: [{ type: 'Query', field: 'f', functions }] });
  const pipeline = 'export const request = () => ({});';

  it('fails when a bundle passes 32,768 characters', async () => {
    const long = `export const request = () => "${'x'.repeat(32_768)}";`;
    const files = { 'api.json': apiOf([{ code: 'a', dataSource: 't' }]), 'pipeline.ts': pipeline, 'a.ts': long };
    expect(await failure(files)).toMatch(/a: \d+ of 32768 characters/);
  });
  it('fails when a pipeline passes ten functions', async () => {
    const functions = Array.from({ length: 11 }, () => ({ code: 'pipeline', dataSource: 't' }));
    expect(await failure({ 'api.json': apiOf(functions), 'pipeline.ts': pipeline })).toMatch(/more than 10 functions/);
  });
  it('fails when a function names a table or Lambda function that is not there', async () => {
    const files = { 'api.json': apiOf([{ code: 'pipeline', dataSource: 'u' }]), 'pipeline.ts': pipeline };
    expect(await failure(files)).toMatch(/no table or function u/);
  });
});

describe('the description of the API', () => {
  it('has one resolver for each field that callers can name', async () => {
    const sdl = await readFile(path('../schema.graphql'), 'utf8');
    const fields = [...sdl.matchAll(/^type (Query|Mutation|Subscription) \{([^}]*)\}/gm)].flatMap(
      ([, type, body = '']) =>
        [...body.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, field]) => `${String(type)}.${String(field)}`),
    );
    expect(fields.length).toBeGreaterThan(8);
    expect(api.resolvers.map(({ type, field }) => `${type}.${field}`).sort()).toEqual(fields.sort());
  });
  it('projects at most 100 attributes over the indexes of a table, as DynamoDB allows', () => {
    for (const { indexes } of Object.values(api.tables)) {
      const projected = Object.values(indexes).flatMap(({ project }) => project);
      expect(projected.length).toBeLessThanOrEqual(100);
    }
  });
});
