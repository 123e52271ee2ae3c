import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = (name: string): string => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

interface Checker {
  readonly file: string;
  readonly command: readonly [string, ...string[]];
  /** Where it says that an error lies: the line, then the column. */
  readonly error: RegExp;
}

const tsc = (name: string): Checker['command'] => [name, '-p', '.', '--pretty', 'false'];
const checkers: Readonly<Record<string, Checker>> = {
  react: { file: 'use.tsx', command: tsc('tsc'), error: /use\.tsx\((\d+),\d+\): error/g },
  react18: { file: 'use.tsx', command: tsc('tsc'), error: /use\.tsx\((\d+),\d+\): error/g },
  vue: { file: 'Use.vue', command: tsc('vue-tsc'), error: /Use\.vue\((\d+),\d+\): error/g },
  svelte: {
    file: 'Use.svelte',
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    error: /ERROR "Use\.svelte" (\d+):\d+/g,
  },
  angular: { file: 'use.ts', command: ['ngc', '-p', '.'], error: /use\.ts:(\d+):\d+ - error/g },
};

/** What the framework's own checker says of a file in which each line after `wrong: …` is wrong, and no other. */
async function check(framework: string): Promise<{ wrong: number[]; found: number[]; output: string }> {
  const { file, command, error } = checkers[framework]!;
  const cwd = `${here}${framework}`;
  const lines = (await readFile(`${cwd}/${file}`, 'utf8')).split('\n');
  const wrong = lines.flatMap((line, index) => (line.includes(' wrong: ') ? [index + 2] : []));
  const [name, ...args] = command;
  const { stdout, stderr } = spawnSync(bin(name), args, { cwd, encoding: 'utf8' });
  // eslint-disable-next-line no-control-regex -- colours
  const output = (stdout + stderr).replaceAll(/\u001b\[\d+m/g, '');
  const found = [...output.matchAll(error)].map(([, line]) => Number(line)).toSorted((a, b) => a - b);
  return { wrong, found: [...new Set(found)], output };
}

it.each(Object.keys(checkers))(
  '%s: takes what is right, refuses each wrong property, tag and event field',
  async (framework) => {
    const { wrong, found, output } = await check(framework);
    expect(wrong.length).toBeGreaterThan(5);
    expect(found, output).toEqual(wrong);
  },
  120_000,
);
