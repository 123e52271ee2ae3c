/**
 * All that a page says where it can be seen or heard: texts, names, hints, and the words of the browser's tab. Runs in the
 * page, so it can use nothing from outside itself.
 */
export function readSaid(): string[] {
  const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];
  const said = document.title.split(' · ');
  const look = (root: Document | ShadowRoot): void => {
    for (const it of root.querySelectorAll('*')) {
      if (it.shadowRoot) look(it.shadowRoot);
      if (it.matches('script, style, head *') || !it.checkVisibility({ checkVisibilityCSS: true })) continue;
      said.push(...ATTRIBUTES.map((name) => it.getAttribute(name) ?? ''));
      for (const node of it.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
    }
  };
  look(document);
  const texts = said.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return [...new Set(texts)];
}

/** Words that reach out of the button, link or field label that they stand in. Runs in the page. */
export function readCut(): string[] {
  const findings: string[] = [];
  /** Names of any length do, and stand in full elsewhere. */
  const endsInDots = (from: Element, to: Element): boolean => {
    for (let at: Element | null = from; at; at = at === to ? null : at.parentElement)
      if (getComputedStyle(at).textOverflow === 'ellipsis') return true;
    return false;
  };
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
  for (const it of all(document)) {
    if (!it.matches('button, a[class], summary, label, legend, th, td, h1, h2, h3')) continue;
    if (!it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const box = it.getBoundingClientRect();
    if (box.width <= 1 || getComputedStyle(it).clipPath !== 'none') continue;
    const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement ?? it;
      if (!texts.currentNode.textContent?.trim() || parent.closest('select, .unseen')) continue;
      if (getComputedStyle(parent).clipPath !== 'none' || endsInDots(parent, it)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const isOut = [...range.getClientRects()].some(
        ({ left, right, width }) => width > 1 && (left < box.left - 1 || right > box.right + 1),
      );
      if (isOut) findings.push(`“${it.textContent.trim().slice(0, 40)}” reaches out of its ${it.localName}`);
    }
  }
  return [...new Set(findings)];
}
