import type { ReactiveElement } from 'lit';
import { ContrastWatch } from './contrast/contrast-watch.js';

const watched = new WeakSet<CustomElementConstructor>();

/**
 * What elements do for developers alone, for bundlers and servers that ask for the condition `development`, as those of
 * Vite and webpack do while a page is made. All others get `production.js`, which does nothing and weighs nothing.
 */
export function developed(element: CustomElementConstructor): void {
  if (watched.has(element) || !('addInitializer' in element)) return;
  watched.add(element);
  (element as unknown as typeof ReactiveElement).addInitializer((made) => {
    new ContrastWatch(made);
  });
}
