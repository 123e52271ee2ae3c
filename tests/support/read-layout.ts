/**
 * What does not fit: WCAG 1.4.10 (nothing to be scrolled sideways) and 1.4.12 (no words cut off when they are spaced).
 * Runs in the page, so it can use nothing from outside itself.
 */
export function readLayout(): string[] {
  const findings: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) findings.push(`the page is ${scrollWidth} px wide in ${innerWidth} px`);
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
  for (const element of all(document)) {
    const text = [...element.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE && it.textContent?.trim());
    const style = getComputedStyle(element);
    const isShown = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    if (!isShown || element.localName === 'option' || style.clipPath !== 'none') continue;
    if (element.matches('dialog') && element.scrollWidth > element.clientWidth + 1) {
      findings.push(`a dialog is ${element.scrollWidth} px wide in ${element.clientWidth} px`);
    }
    const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const words = element.textContent.trim().slice(0, 40);
    if (text.length > 0 && cuts && element.clientWidth > 1) {
      const isWide = element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis';
      if (isWide || element.scrollHeight > element.clientHeight + 1) findings.push(`“${words}” is cut off`);
    }
  }
  return findings;
}

/** Spaces all words as far as WCAG 1.4.12 says that a reader may. Runs in the page. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`);
  const spread = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) spread(element.shadowRoot);
  };
  spread(document);
}
