import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Block } from './blocks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const BASE = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
} as const;

/** One checker of types, and how it names what it finds. */
export interface Checker {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly options: object;
  /** Beside `compilerOptions`. */
  readonly beside?: object;
  /** The file, the line and what is wrong. */
  readonly error: RegExp;
}

const tsc = /^([\w.-]+)\((\d+),\d+\): (error .*)$/gm;
export const CHECKERS = {
  typescript: {
    name: 'typescript',
    command: ['tsc', '-p', '.', '--pretty', 'false'],
    options: { jsx: 'react-jsx', allowJs: true, checkJs: true, noImplicitAny: true },
    error: tsc,
  },
  vue: {
    name: 'vue',
    command: ['vue-tsc', '-p', '.', '--pretty', 'false'],
    options: {},
    beside: { vueCompilerOptions: { strictTemplates: true } },
    error: tsc,
  },
  svelte: {
    name: 'svelte',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    options: { verbatimModuleSyntax: true },
    error: /ERROR "([\w.-]+)" (\d+):\d+ (.*)$/gm,
  },
  angular: {
    name: 'angular',
    command: ['ngc', '-p', '.'],
    options: { experimentalDecorators: true },
    beside: { angularCompilerOptions: { strictTemplates: true } },
    error: /^([\w.-]+):(\d+):\d+ - (error .*)$/gm,
  },
} satisfies Readonly<Record<string, Checker>>;

const nameOf = ({ file, line, language }: Block): string =>
  `${file.replaceAll(/[^\w]+/g, '-').replace(/^-/, '')}-${line}.${language}`;

/** What is wrong with each block, by the block; its lines are counted as in its document. */
export async function errorsOf(
  { name, command, options, beside, error }: Checker,
  blocks: readonly Block[],
  ambient: string,
): Promise<ReadonlyMap<Block, readonly string[]>> {
  // Below the root, so that packages are found as they are by a host.
  const folder = `${root}.cache/docs/${name}-${process.pid}`;
  await mkdir(folder, { recursive: true });
  const config = { compilerOptions: { ...BASE, ...options }, ...beside, include: ['.'] };
  await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
  await writeFile(`${folder}/ambient.d.ts`, ambient);
  for (const block of blocks) {
    const isScript = ['ts', 'js'].includes(block.language);
    await writeFile(`${folder}/${nameOf(block)}`, isScript ? `${block.code}export {};\n` : block.code);
  }
  const output = await outputOf(command, folder);
  const found = [...output.matchAll(error)].map(([, file = '', line = '', text = '']) => ({ file, line, text }));
  const byBlock = blocks.map((block) => {
    const own = found.filter(({ file }) => file === nameOf(block));
    return [block, own.map(({ line, text }) => `${block.file}:${block.line + Number(line)} ${text}`)] as const;
  });
  const strange = found.filter(({ file }) => !blocks.some((block) => nameOf(block) === file));
  if (strange.length > 0 || !/\S/.test(output + name)) throw new Error(output);
  await rm(folder, { recursive: true });
  return new Map(byBlock);
}

async function outputOf([bin, ...args]: Checker['command'], cwd: string): Promise<string> {
  const child = spawn(`${root}node_modules/.bin/${bin}`, args, { cwd });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((done, failed) => {
    child.on('close', done);
    child.on('error', failed);
  });
  // eslint-disable-next-line no-control-regex -- colours
  return output.replaceAll(/\u001b\[\d+m/g, '');
}
