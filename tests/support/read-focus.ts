/**
 * What is wrong with where the focus is: WCAG 2.4.3 and 2.4.7 (it is somewhere, and seen), 2.4.11 (not behind what
 * sticks), 2.5.8 (24 px, or as much room around). Runs in the page, so it can use nothing from outside itself.
 */
export function readFocus(): string[] {
  const up = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const deepest = (): Element | null => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found;
  };
  const topAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let inner = found?.shadowRoot?.elementFromPoint(x, y); inner && inner !== found;) {
      found = inner;
      inner = found.shadowRoot?.elementFromPoint(x, y);
    }
    return found;
  };
  const belongs = (node: Element | null, to: Element): boolean => {
    for (let at = node; at; at = up(at)) if (at === to) return true;
    return false;
  };
  const hasRing = (node: Element): boolean => {
    let at: Element | null = node;
    for (let levels = 0; at && levels < 4; levels += 1, at = up(at)) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return true;
    }
    return false;
  };

  const focused = deepest();
  if (!focused || focused === document.body || focused === document.documentElement) return ['the focus is nowhere'];
  const name = `${focused.localName} “${(focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40) || focused.id}”`;
  const { left, top, right, bottom, width, height } = focused.getBoundingClientRect();
  const findings: string[] = [];
  // The parts of a native field of a date have rings of the browser's own.
  const isPart = focused.matches('input[type=date]:not(:focus-visible)');
  if (!isPart && !hasRing(focused)) findings.push(`${name} does not show that it has the focus`);
  const inset = 2;
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset],
    [right - inset, top + inset],
    [left + inset, bottom - inset],
    [right - inset, bottom - inset],
  ] as const;
  const isContainer = focused.matches('[tabindex="-1"], dialog');
  const seen = points.filter(([x, y]) => belongs(topAt(x, y), focused) || belongs(focused, topAt(x, y) ?? focused));
  const label = focused.closest('label');
  // 2.4.11 asks for some of it; a middle that is covered is taken for hidden here.
  const [middle] = points;
  if (!isContainer && (seen.length < 3 || !seen.includes(middle))) {
    const covers = new Set(points.filter((point) => !seen.includes(point)).map(([x, y]) => topAt(x, y)));
    const names = [...covers].map((node) => `${node?.localName ?? 'nothing'}.${node?.getAttribute('class') ?? ''}`);
    findings.push(
      `${name} at ${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)} lies behind ${names.join(' and ')}`,
    );
  }
  const isInText = getComputedStyle(focused).display === 'inline';
  const target = label ?? focused;
  const box = target.getBoundingClientRect();
  if (!isContainer && !isInText && (box.width < 24 || box.height < 24)) {
    findings.push(`${name} is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  return findings;
}
