/** What is wrong with the controls of a page, by the criterion of WCAG 2.2 that says so. */
export type WalkFindings = Record<
  'reach' | 'order' | 'ring' | 'hidden' | 'size' | 'context' | 'input' | 'forced',
  string[]
>;

/** Somebody's way through the controls of a page; lives in the page. */
export interface Walk {
  /** Notes the controls at rest, and sets out from before the first one. */
  begin(): void;
  /** Looks at where the focus is; false when it has left the controls. */
  look(): Promise<boolean>;
  /** A way from end to end is over: what should have been reached, and in which order. */
  end(way: 'forth' | 'back'): void;
  /** Puts the focus into each field in turn; says what to press there, nothing when there are no more. */
  nextField(): string | undefined;
  /** What the input led to. */
  lookAtInput(): Promise<void>;
  /** Whether each control has an edge when colours are the system’s. */
  lookAtEdges(): void;
  readonly findings: WalkFindings;
}

interface Rest {
  readonly name: string;
  /** What it stays in its place with, or is scrolled with: places in two of those do not compare. */
  readonly layer: Element | undefined;
  readonly box: DOMRect;
  readonly look: string;
}

/**
 * Runs in the page, so it can use nothing from outside itself but what it is given.
 * @param readFocus What is wrong with where the focus is, in words.
 */
export function createWalk(readFocus: () => string[]): Walk {
  const FRAMES = 20;
  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]';
  const up = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const path = (node: Element | null): Element[] => {
    const found: Element[] = [];
    for (let at = node; at; at = up(at)) found.push(at);
    return found;
  };
  /** As they are drawn: what is slotted stands where its slot is. */
  const flat = (node: Element): Element[] => {
    const slotted = node instanceof HTMLSlotElement ? node.assignedElements() : [];
    const inner = slotted.length > 0 ? slotted : [...(node.shadowRoot ?? node).children];
    return [node, ...inner.flatMap(flat)];
  };
  const everything = (): Element[] => flat(document.body);
  const deepest = (): Element | null => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found === document.body || found === document.documentElement ? null : found;
  };
  const modal = (all: Element[]): Element | undefined => all.filter((it) => it.matches('dialog:modal')).at(-1);
  const isChosen = (it: Element, all: Element[]): boolean => {
    if (!(it instanceof HTMLInputElement) || it.type !== 'radio') return true;
    const group = all.filter(
      (other) => other instanceof HTMLInputElement && other.type === 'radio' && other.name === it.name,
    );
    return it.checked || (group[0] === it && !group.some((other) => (other as HTMLInputElement).checked));
  };
  const controls = (): HTMLElement[] => {
    const all = everything();
    const top = modal(all);
    return (top ? flat(top) : all)
      .filter((it): it is HTMLElement => it instanceof HTMLElement && it.matches(CONTROLS) && it.tabIndex >= 0)
      .filter((it) => !it.matches(':disabled') && it.checkVisibility({ checkVisibilityCSS: true }))
      .filter((it) => !path(it).some((at) => at.hasAttribute('inert')) && isChosen(it, all));
  };
  const nameOf = (it: Element): string => {
    // What a dialog says may change while it stays the same dialog.
    const label = (it.getRootNode() as ShadowRoot).getElementById(
      it.getAttribute('aria-labelledby') ?? '',
    )?.textContent;
    const texts = [it.getAttribute('aria-label'), label, it.textContent, it.id];
    const words = texts.find((each) => each?.trim()) ?? it.className;
    return `${it.localName} “${words.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
  };
  const lookOf = (it: Element): string =>
    path(it)
      .slice(0, 4)
      .map((at) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor } = getComputedStyle(at);
        return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderTopColor].join();
      })
      .join(';');
  /** Where the page is, and what lies over it. */
  const contextOf = (isExpandedToo: boolean): string => {
    const open = `dialog[open], :popover-open${isExpandedToo ? ', details[open], [aria-expanded=true]' : ''}`;
    return [
      location.href,
      ...everything()
        .filter((it) => it.matches(open))
        .map(nameOf),
    ].join(' and ');
  };
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));

  const findings: WalkFindings = {
    reach: [],
    order: [],
    ring: [],
    hidden: [],
    size: [],
    context: [],
    input: [],
    forced: [],
  };
  const note = (kind: keyof WalkFindings, finding: string): void => {
    if (!findings[kind].includes(finding)) findings[kind].push(finding);
  };
  let rest = new Map<Element, Rest>();
  let stops: Element[] = [];
  let context = '';
  let fields: HTMLElement[] = [];
  let field: HTMLElement | undefined;
  let submits = 0;

  const target = (it: Element): DOMRect => (it.closest('label') ?? it).getBoundingClientRect();
  const layerOf = (it: Element): Element | undefined =>
    path(it).find((at) => {
      const { position, overflowX, overflowY } = getComputedStyle(at);
      const isScrolled = [overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll');
      return isScrolled || position === 'sticky' || position === 'fixed';
    });
  const isInText = (it: Element): boolean => getComputedStyle(it).display === 'inline';
  const gap = (box: DOMRect, x: number, y: number): number =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  /** 2.5.8: 24 px each way, or as much room around the middle. */
  const lookAtSizes = (): void => {
    const boxes = [...rest.keys()].filter((it) => !isInText(it)).map((it) => ({ it, box: target(it) }));
    for (const { it, box } of boxes) {
      if (box.width >= 23.9 && box.height >= 23.9) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const near = boxes.find((other) => other.it !== it && gap(other.box, x, y) < 12);
      if (near)
        note(
          'size',
          `${nameOf(it)} is ${Math.round(box.width)} × ${Math.round(box.height)} px beside ${nameOf(near.it)}`,
        );
    }
  };
  /** 2.4.3: down a column, and along a line in the way that is read. */
  const lookAtOrder = (): void => {
    for (const [index, it] of stops.entries()) {
      const [from, to] = [rest.get(it), rest.get(stops[index + 1] ?? it)];
      if (!from || !to || from.layer !== to.layer) continue;
      const isAbove = to.box.bottom <= from.box.top + 1 && to.box.left < from.box.right && to.box.right > from.box.left;
      const middle = to.box.y + to.box.height / 2;
      const isBeside = middle > from.box.top && middle < from.box.bottom;
      const isRightToLeft = getComputedStyle(it).direction === 'rtl';
      const isBefore = isRightToLeft ? to.box.left >= from.box.right - 1 : to.box.right <= from.box.left + 1;
      if (isAbove || (isBeside && isBefore)) note('order', `${to.name} comes after ${from.name}`);
    }
  };

  return {
    findings,
    begin(): void {
      const focused = deepest();
      if (focused instanceof HTMLElement) focused.blur();
      scrollTo(0, 0);
      rest = new Map(
        controls().map((it) => [
          it,
          { name: nameOf(it), layer: layerOf(it), box: it.getBoundingClientRect(), look: lookOf(it) },
        ]),
      );
      stops = [];
      context = contextOf(true);
      lookAtSizes();
      // What takes the focus and goes leaves behind where Tab sets out from.
      const start = document.createElement('span');
      start.tabIndex = -1;
      (modal(everything()) ?? document.body).prepend(start);
      start.focus();
      start.remove();
    },
    async look(): Promise<boolean> {
      const focused = deepest();
      if (!focused) return false;
      if (focused === stops.at(-1)) return true;
      stops.push(focused);
      let wrong = readFocus();
      for (let frames = 0; wrong.length > 0 && frames < FRAMES; frames += 1) {
        await frame();
        wrong = readFocus();
      }
      for (const finding of wrong) {
        if (finding.endsWith('has the focus')) note('ring', finding);
        if (finding.includes(' lies behind ')) note('hidden', finding);
      }
      // The parts of a native field of a date have rings of the browser's own.
      const isPart = focused.matches('input[type=date]');
      if (!isPart && lookOf(focused) === rest.get(focused)?.look)
        note('ring', `${nameOf(focused)} looks as it does without the focus`);
      const now = contextOf(true);
      if (now !== context) note('context', `${nameOf(focused)} led from ${context} to ${now}`);
      context = now;
      return true;
    },
    end(way): void {
      if (deepest()) note('reach', `${way}: no way out, at last ${nameOf(deepest() ?? document.body)}`);
      for (const [it, { name }] of rest) {
        if (it.isConnected && !stops.includes(it)) note('reach', `${way}: ${name} is not reached`);
      }
      if (way === 'back') stops.reverse();
      lookAtOrder();
      stops = [];
    },
    nextField(): string | undefined {
      if (fields.length === 0) {
        const roots = new Set(everything().map((it) => it.getRootNode()));
        for (const root of roots) root.addEventListener('submit', () => (submits += 1), { capture: true });
        fields = controls().filter((it) => it.matches('input:not([readonly]), select, textarea:not([readonly])'));
        fields.push(document.body);
      }
      field = fields.shift();
      if (!field || field === document.body) return undefined;
      if (!field.isConnected || field.matches(':disabled')) return '';
      field.focus();
      context = contextOf(false);
      if (field instanceof HTMLSelectElement) return 'ArrowDown';
      return field.matches('[type=checkbox], [type=radio]') ? 'Space' : '1';
    },
    async lookAtInput(): Promise<void> {
      await frame();
      await frame();
      const now = contextOf(false);
      const name = nameOf(field ?? document.body);
      if (submits > 0) note('input', `${name} submits`);
      if (now !== context) note('input', `${name} led from ${context} to ${now}`);
      if (field !== deepest()) note('input', `${name} sends the focus away`);
      submits = 0;
    },
    lookAtEdges(): void {
      for (const it of controls()) {
        const isEdged = path(it)
          .slice(0, 3)
          .some((at) => {
            const { borderBottomStyle, borderBottomWidth, outlineStyle, outlineWidth } = getComputedStyle(at);
            const isBordered = borderBottomStyle !== 'none' && parseFloat(borderBottomWidth) >= 1;
            return isBordered || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1);
          });
        const { appearance, textDecorationLine } = getComputedStyle(it);
        // A summary is known by its arrow.
        const isTicked = it instanceof HTMLInputElement && ['checkbox', 'radio'].includes(it.type);
        const isNative = it.localName === 'summary' || (isTicked && appearance === 'auto');
        if (!isEdged && !isNative && textDecorationLine === 'none') note('forced', `${nameOf(it)} has no edge`);
      }
    },
  };
}
