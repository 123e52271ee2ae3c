import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export interface Host {
  readonly name: string;
  /** Its `--remit-accent` in light, as a browser says it. */
  readonly accent: string;
  /** What its framework asks of Trusted Types by itself, besides Lit's one policy. */
  readonly trustedTypes: string;
  /** Whether its framework writes style elements, which need the page's nonce. */
  readonly hasStyleNonce: boolean;
}

const ALL: readonly Host[] = [
  // Two CDN files bring Lit twice.
  { name: 'html', accent: 'rgb(20, 83, 45)', trustedTypes: "'allow-duplicates'", hasStyleNonce: false },
  { name: 'react-vite', accent: 'rgb(79, 70, 229)', trustedTypes: '', hasStyleNonce: false },
  { name: 'vue-vite', accent: 'rgb(15, 118, 110)', trustedTypes: 'vue', hasStyleNonce: false },
  { name: 'angular', accent: 'rgb(0, 92, 187)', trustedTypes: 'angular', hasStyleNonce: true },
];

const asked = process.env['REMIT_HOSTS']?.split(',') ?? [];

/** Those that `scripts/hosts.mjs` has built. */
export const HOSTS = ALL.filter(({ name }) => asked.includes(name));

/** Where `scripts/hosts.mjs` built a host. */
export const builtPath = (name: string, ...parts: string[]): string =>
  join(fileURLToPath(new URL('../../.cache/hosts', import.meta.url)), name, ...parts);

/** Files of a folder by their path below it, with what stands in them. */
export async function textsOf(folder: string, ending: RegExp): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && ending.test(entry.name));
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
      }),
    ),
  );
}
