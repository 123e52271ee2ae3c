import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEFAULT_PAYMENTS } from './seed/index.js';
import { toOrigin } from './server/request-guard.js';

/** A text file, so that the scripts of the repository can show it before this is built. */
export function readHelp(): string {
  return readFileSync(new URL('../bin/help.txt', import.meta.url), 'utf8').trimEnd();
}

export interface Command {
  readonly help: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly payments: number | false;
  readonly allowedOrigins: readonly string[];
}

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  seed: { type: 'string' },
  'no-seed': { type: 'boolean' },
  'allow-origin': { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

/**
 * Reads arguments and environment; arguments win.
 * @throws {TypeError} With one line that says which option is wrong.
 */
export function readCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const { values } = parse(args);
  const origins =
    values['allow-origin'] ?? (environment['REMIT_ALLOW_ORIGIN'] ?? '').split(',').filter((it) => it.trim() !== '');
  return {
    help: values.help ?? false,
    port: toCount('port', values.port ?? environment['PORT'] ?? '4400', 65_535),
    dataDir: values.data ?? environment['REMIT_DATA_DIR'] ?? '.data',
    payments: values['no-seed'] ? false : toCount('seed', values.seed ?? String(DEFAULT_PAYMENTS), 1_000_000),
    allowedOrigins: origins.map((it) => toOrigin(it.trim())),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? error.message) : String(error);
    throw new TypeError(`${reason}: see --help`, { cause: error });
  }
}

function toCount(name: string, text: string, most: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  throw new TypeError(`--${name} takes a whole number from 0 to ${most}, not ${text}: see --help`);
}
