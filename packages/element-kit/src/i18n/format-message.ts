import { intl } from '../format/intl-cache.js';
import type { Message, MessageValues } from './catalogue.js';

const PLACE = /\{(\w+)\}/g;

/**
 * Fills a message's places. Numbers are written as the locale writes them; a place without a value stays as it is, so
 * that it is seen in review.
 */
export function formatMessage(message: Message, values: MessageValues, locale: string): string {
  const text = typeof message === 'string' ? message : pluralForm(message, values['count'], locale);
  return text.replace(PLACE, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? intl('number', locale, {}).format(value) : value;
  });
}

function pluralForm(message: Exclude<Message, string>, count: string | number | undefined, locale: string): string {
  if (typeof count !== 'number') return message.other;
  return message[intl('plural', locale, {}).select(count)] ?? message.other;
}
