/** How one thing on a page is drawn: what a theme has a say in. */
export interface Looked {
  readonly name: string;
  readonly colours: Readonly<Record<string, string>>;
  readonly font: string;
  readonly radius: string;
}

/** Reads all that is shown, shadow roots included, in the order of the document. Runs in the page. */
export function readLooks(): Looked[] {
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
  const colour = (value: string): string => (/^(?:none|transparent|rgba\(0, 0, 0, 0\))$/.test(value) ? '' : value);
  return all(document)
    .filter(
      (it) =>
        it.closest('head, option, defs') === null &&
        it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    )
    .map((it) => {
      const style = getComputedStyle(it);
      const hasText = [...it.childNodes].some((at) => at.nodeType === Node.TEXT_NODE && at.textContent?.trim());
      const isShape = it instanceof SVGGeometryElement;
      const isEdged = style.borderBottomStyle !== 'none' && parseFloat(style.borderBottomWidth) > 0;
      const root = it.getRootNode();
      const place = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
      return {
        name: `${place}${it.localName}.${it.getAttribute('class') ?? ''}`,
        colours: {
          text: hasText ? colour(style.color) : '',
          ground: colour(style.backgroundColor),
          edge: isEdged ? colour(style.borderBottomColor) : '',
          fill: isShape ? colour(style.fill) : '',
          stroke: isShape ? colour(style.stroke) : '',
          tick: it.matches('[type=checkbox], [type=radio]') ? style.accentColor : '',
        },
        font:
          hasText || it.matches('input:not([type=checkbox], [type=radio], [type=range]), select, textarea')
            ? style.fontFamily
            : '',
        radius: style.borderStartStartRadius,
      };
    });
}
