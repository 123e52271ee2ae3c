/** Puts the looks and the language that the toolbar says on the page. */
export function wear(globals: Readonly<Record<string, unknown>>): void {
  const root = document.documentElement;
  root.style.setProperty('color-scheme', String(globals['scheme']));
  root.dataset['remitTheme'] = String(globals['theme']);
  // Nothing given takes the property away, and the theme's own holds.
  for (const knob of ['density', 'radius']) root.style.setProperty(`--remit-${knob}`, String(globals[knob]));
  root.lang = String(globals['locale']);
  // The page's own; elements read as their language does, whatever is around them.
  const asked = String(globals['direction']);
  root.dir = asked === '' ? (root.lang === 'ar' ? 'rtl' : 'ltr') : asked;
}
