const LIMIT = 64;
const cache = new Map<string, unknown>();

const makers = {
  number: (locale: string, options: object) => new Intl.NumberFormat(locale, options),
  date: (locale: string, options: object) => new Intl.DateTimeFormat(locale, options),
  plural: (locale: string, options: object) => new Intl.PluralRules(locale, options),
  list: (locale: string, options: object) => new Intl.ListFormat(locale, options),
};

interface IntlOptions {
  number: Intl.NumberFormatOptions;
  date: Intl.DateTimeFormatOptions;
  plural: Intl.PluralRulesOptions;
  list: Intl.ListFormatOptions;
}

/**
 * A formatter, made once and kept: making one costs some 50 µs, a table asks for hundreds. At most 64 are kept, the
 * least recently used goes first.
 */
export function intl<K extends keyof typeof makers>(
  kind: K,
  locale: string,
  options: IntlOptions[K],
): ReturnType<(typeof makers)[K]> {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? makers[kind](locale, options);
  cache.delete(key);
  cache.set(key, known);
  const [oldest] = cache.keys();
  if (cache.size > LIMIT && oldest !== undefined) cache.delete(oldest);
  return known as ReturnType<(typeof makers)[K]>;
}
