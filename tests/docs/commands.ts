import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scripts = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> })
  .scripts;

/** Of the machine's own, or of a project that the reader has made a line before. */
const ELSEWHERE = new Set(['git', 'cd', 'aws', 'node', 'mkdir', 'cp']);
/** Of npm itself. */
const NPM = new Set(['ci', 'pack', 'init']);

/** Each command of a block, as a shell would read it, without comments. */
export function commandsOf(code: string): readonly string[] {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#\s.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/** What a reader who types it would stumble over; nothing where it is there. */
export function troubleOf(command: string): string | undefined {
  const words = command.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const [program = '', ...rest] = words;
  if (program === 'npm') return troubleOfNpm(rest);
  if (program === 'npx') return hasBin(rest[0] ?? '') ? undefined : `no ${rest[0] ?? ''} is installed`;
  return ELSEWHERE.has(program) ? undefined : `nobody knows ${program}`;
}

function troubleOfNpm([verb = '', ...rest]: readonly string[]): string | undefined {
  if (verb === 'install') return rest.map((name) => troubleOfPackage(name)).find((trouble) => trouble !== undefined);
  if (verb === 'create') return rest[0] === 'vite@latest' ? undefined : `nobody knows npm create ${rest[0] ?? ''}`;
  if (NPM.has(verb)) return undefined;
  const script = verb === 'run' ? (rest.shift() ?? '') : verb;
  const line = scripts[script];
  if (line === undefined) return `package.json has no script ${script}`;
  const file = /^node (scripts\/\S+)/.exec(line)?.[1];
  const options = rest.filter((word) => /^--\w/.test(word)).map((word) => word.split('=')[0] ?? '');
  if (file === undefined || options.length === 0) return undefined;
  const { stdout, stderr } = spawnSync(process.execPath, [file, '--help'], { cwd: root, encoding: 'utf8' });
  const strange = options.find((option) => !new RegExp(`${option}\\b`).test(stdout + stderr));
  return strange && `npm run ${script} has no ${strange}`;
}

/** A file that a line before has packed, or a package that this repository has or takes. */
function troubleOfPackage(name: string): string | undefined {
  if (/^-|\.tgz$/.test(name)) return undefined;
  const [, own] = /^@remit-elements\/([\w-]+)$/.exec(name) ?? [];
  if (own !== undefined) return readdirSync(`${root}packages`).includes(own) ? undefined : `${name} is no package`;
  return existsSync(`${root}node_modules/${name}`) ? undefined : `${name} is not known here`;
}

const hasBin = (name: string): boolean =>
  [root, `${root}packages/backend/`].some((folder) => existsSync(`${folder}node_modules/.bin/${name}`));
