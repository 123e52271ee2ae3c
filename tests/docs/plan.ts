import { BLOCKS, type Block } from './blocks.js';

/** What looks after a block of each language; a language that is not here has nobody, and fails. */
export const CARED_FOR = {
  'in Chromium, as a page of its own': ['html'],
  'by the checker of TypeScript, and in Chromium': ['ts', 'js'],
  'by the checker of TypeScript': ['tsx'],
  'by vue-tsc': ['vue'],
  'by svelte-check': ['svelte'],
  'by its own reader': ['sh', 'css', 'json', 'graphql', 'http'],
} as const;

interface Exception {
  readonly file: string;
  /** What stands in the block, and in no other of the file. */
  readonly has: string;
  readonly why: string;
}

/** Blocks that nothing looks after. */
export const NOT_RUN: readonly Exception[] = [
  {
    file: 'docs/contract.md',
    has: 'interface Session {',
    why: 'shortened; `npm run check -- api` holds the types whole',
  },
  {
    file: 'docs/contract.md',
    has: 'type Payment {',
    why: 'shortened; tests/contract/operations holds the schema whole',
  },
  { file: 'docs/conventions.md', has: '// format/money.ts', why: 'shows how we write, out of files that have tests' },
  { file: 'docs/amplify-model.md', has: '.secondaryIndexes(', why: 'tests/docs/amplify-model.test.ts evaluates it' },
];

/** Blocks whose types are checked, and which are not started. */
export const NOT_STARTED: readonly Exception[] = [
  { file: 'docs/deploy.md', has: 'createInterface', why: 'asks a terminal; tests/e2e/doors does the same calls' },
  { file: 'docs/deploy.md', has: 'new RemitBackend(', why: 'a stack of AWS; tests/infra synthesizes such ones' },
  {
    file: 'docs/deploy.md',
    has: 'defineBackend',
    why: 'Amplify Gen 2 is not installed here; tests/infra has its part',
  },
  { file: 'docs/embed/vue.md', has: 'plugin-vue', why: 'a configuration; examples/vue-vite builds by it' },
  {
    file: 'packages/backend/README.md',
    has: 'new RemitBackend(',
    why: 'a stack of AWS; tests/infra synthesizes such ones',
  },
];

const isNamed = (block: Block, exceptions: readonly Exception[]): boolean =>
  exceptions.some(({ file, has }) => block.file === file && block.code.includes(has));

/** A drawing: no code. */
export const isDrawing = ({ language }: Block): boolean => language === '';

export const isRun = (block: Block): boolean => !isNamed(block, NOT_RUN);

export const isAngular = ({ code }: Block): boolean => code.includes('@angular/core');

/** Blocks in one of these languages that are looked after. */
export const checked = (...languages: readonly string[]): readonly Block[] =>
  BLOCKS.filter((block) => languages.includes(block.language) && isRun(block));

/** Scripts that are started in a browser. */
export const started = (): readonly Block[] =>
  checked('ts', 'js').filter((block) => !isAngular(block) && !isNamed(block, NOT_STARTED));
