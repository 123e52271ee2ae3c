/** ISO 15924 scripts that run from right to left. */
const RIGHT_TO_LEFT = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

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

/** Which way a locale's script runs; one that names none is read in its language's usual script. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}
