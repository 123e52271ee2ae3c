/**
 * What is wrong with how a page is built, by the criterion of WCAG 2.2 that says so. Runs in the page, so it can use
 * nothing from outside itself.
 */
export function readStory(): Record<
  'tables' | 'labels' | 'errors' | 'statuses' | 'motion' | 'hover' | 'drag' | 'contrast',
  string[]
> {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const all = roots(document);
  const query = <E extends Element>(selector: string): E[] =>
    all.flatMap((root) => [...root.querySelectorAll<E>(selector)]);
  const isShown = (it: Element): boolean => it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const shown = <E extends Element>(selector: string): E[] => query<E>(selector).filter(isShown);
  const nameOf = (it: Element): string => `${it.localName}#${it.id}.${it.getAttribute('class') ?? ''}`;
  const texts = (it: Element, attribute: string): string =>
    (it.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (it.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim() ?? '')
      .join(' ')
      .trim();

  const tables = shown<HTMLTableElement>('table').flatMap((table) => [
    ...(table.querySelectorAll('[aria-sort]:not([aria-sort=none])').length > 1 ? ['two columns are sorted'] : []),
    ...((table.caption ?? table.ariaLabel ?? texts(table, 'aria-labelledby')) ? [] : ['a table has no name']),
    ...[...table.querySelectorAll('thead th:not([scope=col])')].map(() => 'a head is of no column'),
    ...[...table.tBodies].flatMap((body) =>
      [...body.rows]
        .filter((row) => isShown(row) && row.ariaHidden !== 'true' && row.cells.length > 1 && row.textContent.trim())
        .filter((row) => !row.querySelector('th[scope=row]'))
        .map((row) => `“${row.textContent.trim().slice(0, 30)}” is a row without a head`),
    ),
  ]);

  const fields = shown<HTMLInputElement>('input:not([type=hidden]), select, textarea');
  const labels = fields.flatMap((field) => {
    const isSeen = [...(field.labels ?? [])].some((label) => isShown(label) && label.textContent.trim() !== '');
    return isSeen || field.type === 'checkbox' || field.type === 'search'
      ? []
      : [`${nameOf(field)} has no label in sight`];
  });
  const errors = fields
    .filter((field) => field.getAttribute('aria-invalid') === 'true')
    .filter((field) => !`${texts(field, 'aria-describedby')}${texts(field, 'aria-errormessage')}`)
    .map((field) => `${nameOf(field)} is wrong, and nothing says why`);

  // A line that is told within a line that is told is told twice.
  const told = '[role=status], [role=alert], [aria-live]';
  const statuses = query(told)
    .filter((it) => Boolean(it.parentElement?.closest(told)) || it.getAttribute('aria-live') === 'assertive')
    .map((it) => `${nameOf(it)} interrupts, or is told twice`);
  for (const { shadowRoot } of query(
    'payments-element, payments-table, payment-form, accounts-element, accounts-table',
  )) {
    if (!shadowRoot?.querySelector('[role=status], [role=alert]'))
      statuses.push('an element has no line for what it says');
  }
  // Two that are heard at once speak over each other; behind an open dialog nothing is heard.
  const heard = (root: Document | ShadowRoot): readonly Element[] => {
    const modal = [...root.querySelectorAll('dialog:modal')].at(-1);
    return [...(modal ?? root).querySelectorAll('[role=status], [role=log], [aria-live=polite]')].filter(isShown);
  };
  for (const root of all) {
    const lines = heard(root);
    if (lines.length > 1) statuses.push(`${lines.map(nameOf).join(' and ')} speak at once`);
  }

  const longest = (durations: string): number => Math.max(...durations.split(',').map((each) => parseFloat(each)));
  const motion = query('*')
    .filter((it) => it.getRootNode() !== document)
    .flatMap((it) => {
      const style = getComputedStyle(it);
      const moves = style.animationName !== 'none' && longest(style.animationDuration) > 0.01;
      return moves || longest(style.transitionDuration) > 0.01 ? [`${nameOf(it)} moves`] : [];
    });

  const rulesOf = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule ? rulesOf(rule.cssRules as CSSRuleList) : []),
    ]);
  // What the pointer or the focus brings up must be dismissable, hoverable and stay; so nothing is brought up that way.
  const hover = all
    .filter((root) => root instanceof ShadowRoot)
    .flatMap((root) => root.adoptedStyleSheets.flatMap((sheet) => rulesOf(sheet.cssRules)))
    .filter(({ selectorText }) => /:(hover|focus)\b(?!-)/.test(selectorText) && !selectorText.endsWith('svg'))
    .filter(({ style }) =>
      ['display', 'visibility', 'opacity', 'content', 'clip-path'].some((one) => style.getPropertyValue(one)),
    )
    .map(({ cssText }) => cssText);

  const drag = query('[draggable=true]').map((it) => `${nameOf(it)} is dragged`);

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgb = (colour: string): [number, number, number, number] => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha];
  };
  const luminance = (colour: string): number => {
    const [red, green, blue] = rgb(colour).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const behind = (it: Element): string => {
    for (let at: Element | null = it; at;) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgb(backgroundColor)[3] === 255) return backgroundColor;
      const root = at.getRootNode();
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return getComputedStyle(document.body).backgroundColor;
  };
  const contrast = fields
    .filter((field) => !field.disabled && !field.readOnly && field.type !== 'checkbox' && field.type !== 'radio')
    .flatMap((field) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(field);
      const around = field.parentElement ?? field;
      const [light = 0, dark = 0] = [luminance(borderBottomColor), luminance(behind(around))].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      const isSeen = parseFloat(borderBottomWidth) >= 1 && ratio >= 3;
      return isSeen ? [] : [`${nameOf(field)} has a border of ${ratio.toFixed(2)} to 1`];
    });

  return { tables, labels, errors, statuses, motion, hover, drag, contrast };
}
