import { entriesOf, importOf, MADE, propsOf } from './shared.mjs';

/** What \`svelte-check\` and the editors know of tags; events in the form of Svelte 5 and in that of 4. */
export const svelteTypes = (elements) => `${MADE}
import type { HTMLAttributes } from 'svelte/elements';
${importOf(elements)}
type Own<Props, Element extends EventTarget> = Props & Omit<HTMLAttributes<Element>, keyof Props>;

${propsOf(elements, (event) => [`'on${event}'`, `'on:${event}'`])}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entriesOf(elements, ({ type }) => `Own<${type}Props, ${type}>`)}  }
}
`;
