/**
 * Words in plain letters that a page shows or tells: in the pseudo-locale those that are in no catalogue. What is data, and
 * so in plain letters, is marked as such: set apart by `<bdi>` or `<q>`, a date, an amount, what someone typed, or what fills
 * a sentence's place. Runs in the page, so it can use nothing from outside itself.
 */
export function readPlain(known: readonly string[]): string[] {
  const ATTRIBUTES = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
    'label',
  ];
  // What was said stays as it was said, in whatever language that was.
  const DATA = '.toast, bdi, q, time, [dir=auto], .figure, .code, option, textarea, style, script, svg';
  const words = new Set(known);
  const plainIn = (text: string): string[] => {
    // In a sentence data is set apart by Unicode's isolates, and what is offered to be taken over by quotation marks.
    const said = text.replace(/\u2068[^\u2069]*\u2069|«[^»]*»/g, ' ');
    const own = said.replace(/⟨[^⟩]*⟩/g, ' ').replace(/^[^⟨]*⟩|⟨[^⟩]*$/g, (part) => (part.includes('⟦') ? part : ' '));
    return (own.match(/[A-Za-z][A-Za-z’'-]+/g) ?? []).filter((word) => !words.has(word) && !/^[A-Z-]+$/.test(word));
  };
  const isShown = (it: Element): boolean => it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const isOurs = (it: Element): boolean => it.getRootNode() instanceof ShadowRoot;
  // The details of an account are named as the account is.
  const isNamed = (it: Element, name: string): boolean =>
    name === 'aria-label' &&
    it.matches('article') &&
    (it.getRootNode() as ShadowRoot).host.localName === 'account-detail';
  const findings: string[] = [];
  const note = (it: Element, where: string, text: string): void => {
    if (plainIn(text).length > 0)
      findings.push(`${it.localName}.${it.getAttribute('class') ?? ''} ${where}: ${text.trim().slice(0, 80)}`);
  };
  const look = (root: Document | ShadowRoot): void => {
    for (const it of root.querySelectorAll('*')) {
      if (it.shadowRoot) look(it.shadowRoot);
      if (!isOurs(it) || !isShown(it)) continue;
      for (const name of ATTRIBUTES) {
        const text = it.getAttribute(name) ?? '';
        const isData = isNamed(it, name) || (name === 'title' && it.textContent.trim().includes(text.trim()));
        if (!isData) note(it, name, text);
      }
      if (it.closest(DATA)) continue;
      for (const node of it.childNodes) if (node.nodeType === Node.TEXT_NODE) note(it, 'says', node.textContent ?? '');
    }
  };
  look(document);
  return [...new Set(findings)];
}
