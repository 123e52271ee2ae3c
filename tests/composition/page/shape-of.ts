/** How each thing that is drawn inside an element looks and where it lies. */
export type Shape = readonly Drawn[];

export interface Drawn {
  /** Where it stands in the tree. */
  readonly path: string;
  /** Left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly style: Readonly<Record<string, string>>;
}

/** What a host's sheet might have changed about it, beside its place and size. */
const STYLES = [
  ...['color', 'background-color', 'border-top-width', 'border-top-color', 'opacity', 'visibility', 'display'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-variant-numeric', 'line-height', 'direction'],
  ...['letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-transform', 'white-space', 'writing-mode'],
  ...['padding-top', 'padding-left', 'margin-top', 'margin-left', 'text-decoration-line', 'cursor', 'list-style-type'],
];

/** Of the element itself all but its box's own styles, which are the page's, and of everything inside that is drawn. */
export function shapeOf(element: Element): Shape {
  const drawn: Drawn[] = [];
  const visit = (root: ParentNode, above: string): void => {
    [...root.children].forEach((child, index) => {
      const path = `${above}>${child.localName}${child.id ? `#${child.id}` : ''}:${String(index)}`;
      if (child.checkVisibility()) drawn.push({ path, ...looksOf(child) });
      if (child.shadowRoot) visit(child.shadowRoot, path);
      visit(child, path);
    });
  };
  if (element.shadowRoot) visit(element.shadowRoot, element.localName);
  return drawn;
}

function looksOf(element: Element): Omit<Drawn, 'path'> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    box: [x, y, width, height],
    style: Object.fromEntries(STYLES.map((name) => [name, style.getPropertyValue(name)])),
  };
}
