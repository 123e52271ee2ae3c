const RTL = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'khw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The canonical form of a BCP 47 tag; undefined for anything that is not one. */
export function canonicalLocale(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** The language of the closest ancestor that names one, out through shadow roots; undefined where none does. */
export function closestLang(element: Element): string | undefined {
  let node: Element | null = element;
  while (node) {
    const named = node.closest<HTMLElement>('[lang]');
    if (named) return named.getAttribute('lang') ?? undefined;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Which way a locale's script runs. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const { language, script } = new Intl.Locale(locale);
  return (script ? RTL_SCRIPTS.has(script) : RTL.has(language)) ? 'rtl' : 'ltr';
}
