import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An absolute path out of one below the repository's root. */
export const repoPath = (...parts) => join(root, ...parts);

/**
 * Reads a script's options, answers --help, and ends with one clear line on an unknown option.
 * @param {{ about: string, options?: Record<string, { type: 'boolean' | 'string', about: string, multiple?: boolean }>, positionals?: string }} spec
 * @returns {Record<string, unknown> & { positionals: string[] }}
 */
export function cli({ about, options = {}, positionals }) {
  const config = { help: { type: 'boolean', about: 'shows this text' }, ...options };
  let parsed;
  try {
    parsed = parseArgs({ options: config, allowPositionals: positionals !== undefined });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
  if (parsed.values.help) {
    const lines = Object.entries(config).map(
      ([name, { type, about: text }]) => `  --${name}${type === 'string' ? ' VALUE' : ''}`.padEnd(26) + text,
    );
    console.log([about, ...(positionals ? [`  ${positionals}`] : []), '', ...lines].join('\n'));
    process.exit(0);
  }
  return { ...parsed.values, positionals: parsed.positionals };
}
