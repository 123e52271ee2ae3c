import type { CSSResult, LitElement } from 'lit';

/** Gives an element the sheets of what it fetched later, once each, over those that it has. */
export function addStyles({ renderRoot }: Pick<LitElement, 'renderRoot'>, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
