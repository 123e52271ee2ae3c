import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EMBEDDED, snippetsOf } from '../../.storybook/snippets/snippets.js';

/** A piece of code that people are told to paste. */
export interface Block {
  /** Where it stands, from the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** As its fence says; empty for a drawing. */
  readonly language: string;
  readonly code: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const under = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);

/** All that people read before they paste: of the whole, and of each package. */
export const DOCUMENTS: readonly string[] = [
  ...readdirSync(root),
  ...under('docs'),
  ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`),
]
  .filter((file) => file.endsWith('.md'))
  .toSorted();

export const placeOf = ({ file, line }: Block): string => `${file}:${line}`;

/** Every fenced block of a document. */
export function blocksOf(file: string, text = readFileSync(root + file, 'utf8')): readonly Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; indent: number; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^( *)```(\S*)/.exec(line);
    if (open === undefined) {
      if (!fence) continue;
      open = { line: index + 1, language: fence[2] ?? '', indent: fence[1]?.length ?? 0, lines: [] };
    } else if (fence) {
      blocks.push({ file, line: open.line, language: open.language, code: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else {
      open.lines.push(line.slice(open.indent));
    }
  }
  if (open) throw new Error(`${file}:${open.line} opens a block that never ends`);
  return blocks;
}

/** What Storybook offers to be copied, as blocks of their own. */
function snippets(): readonly Block[] {
  return EMBEDDED.flatMap(({ tag }) =>
    snippetsOf(tag).map(({ framework, file, code }) => ({
      file: `.storybook/snippets/${framework}/${tag}`,
      line: 1,
      language: file.split('.').at(-1) ?? '',
      code: `${code}\n`,
    })),
  );
}

/** All that people are told to paste, wherever. */
export const BLOCKS: readonly Block[] = [...DOCUMENTS.flatMap((file) => blocksOf(file)), ...snippets()];
