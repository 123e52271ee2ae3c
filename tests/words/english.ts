import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, Message } from '@remit-elements/element-kit';

export type Said = Message;
export type Words = Catalogue;

const packages = join(import.meta.dirname, '..', '..', 'packages');

/** Every word that a package has in English: what its files in `strings/` export, so that a new piece is in it. */
export async function englishOf(name: 'accounts-element' | 'payments-element' | 'shell'): Promise<Words> {
  const folder = join(packages, name, 'src', 'strings');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  const catalogues = modules.flatMap((module) =>
    Object.entries(module).flatMap(([key, value]) => (key.endsWith('Words') ? [value as Words] : [])),
  );
  return Object.assign({}, ...catalogues) as Words;
}
