import type { Catalogue } from '@remit-elements/element-kit';
import { pseudoCatalogue } from '@remit-elements/element-kit/testing.js';

/** Of no language: what is not in a catalogue is seen, and what has no room for longer words. */
export const PSEUDO_LOCALE = 'en-XA';

const pieces = import.meta.glob<Record<string, unknown>>('../packages/*-element/src/strings/*.ts');

/** Says all in the pseudo-locale, as a host does that has words of its own. */
export async function sayPseudo(root: ParentNode): Promise<void> {
  const modules = await Promise.all(Object.values(pieces).map((fetch) => fetch()));
  const catalogues = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, words]) => (name.endsWith('Words') ? [words as Catalogue] : [])),
  );
  const messages = pseudoCatalogue(Object.assign({}, ...catalogues) as Catalogue);
  for (const element of root.querySelectorAll('*')) if ('messages' in element) element.messages = messages;
}
