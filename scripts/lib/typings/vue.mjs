import { handlerOf } from '../elements-of.mjs';
import { entriesOf, importOf, MADE, propsOf } from './shared.mjs';

/** What `vue-tsc` and the editors know of tags; Vue sets properties and listens by itself. */
export const vueTypes = (elements) => `${MADE}
import type { HTMLAttributes, PublicProps } from 'vue';
${importOf(elements)}
type Own<Props> = new () => { $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps };

${propsOf(elements, (event) => [handlerOf(event)])}
declare module 'vue' {
  interface GlobalComponents {
${entriesOf(elements, ({ type }) => `Own<${type}Props>`)}  }
}
`;
