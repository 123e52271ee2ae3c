import type { Catalogue, Message } from '../i18n/catalogue.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçđéƒĝĥîĵķĺɱñôþɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĹṀÑÔÞǪŔŠŢÛṼŴẊÝŽ';
const PLACE = /(\{\w+\})/;

/**
 * A catalogue in the pseudo-locale: each letter with an accent, in brackets, two fifths longer, what fills a place in
 * brackets of its own. So a word that is in no catalogue has plain letters, a sentence that is put together has brackets
 * within, and what has no room for longer languages shows it.
 */
export function pseudoCatalogue(words: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [key, pseudoMessage(message)]));
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries<string>({ ...message }).map(([category, text]) => [category, pseudoText(text)]);
  return { other: '', ...(Object.fromEntries(forms) as Readonly<Record<string, string>>) };
}

function pseudoText(text: string): string {
  const parts = text.split(PLACE).map((part) => (PLACE.test(part) ? `⟨${part}⟩` : accented(part)));
  // One more word, so that it can be wrapped as longer languages can.
  const length = Math.ceil(text.replace(PLACE, '').length * 0.4) - 1;
  return `⟦${parts.join('')} ${'ẋ'.repeat(Math.min(12, Math.max(1, length)))}⟧`;
}

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)));
}
