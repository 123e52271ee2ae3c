import { entriesOf, importOf, MADE, propsOf } from './shared.mjs';

/** React 19 sets properties by itself and listens to `onpayment-select`; so the types are all that there is. */
export const reactTypes = (elements) => `${MADE}
import type { ClassAttributes, HTMLAttributes } from 'react';
${importOf(elements)}
type Own<Props, Element> = Props & ClassAttributes<Element> & Omit<HTMLAttributes<Element>, keyof Props>;

${propsOf(elements, (event) => [`'on${event}'`])}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entriesOf(elements, ({ type }) => `Own<${type}Props, ${type}>`, '      ')}    }
  }
}
`;
