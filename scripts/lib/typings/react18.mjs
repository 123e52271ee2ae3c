import { handlerOf } from '../elements-of.mjs';
import { importOf, MADE, comment, propsOf } from './shared.mjs';

const eventsOf = ({ events }) => events.map(({ name }) => `${handlerOf(name)}: '${name}'`).join(', ');

/** Components for React before 19, which hands custom elements attributes alone. */
export const react18Code = (elements) => `${MADE}
import * as react from 'react';
import { createComponent } from '@lit/react';
import { defineElements } from '@remit-elements/element-kit/core.js';
import * as elements from './index.js';
import './define.js';

/** Some are not registered by \`define\`, since their hosts fetch them when they open. */
function component(tagName, elementClass, events) {
  defineElements({ [tagName]: elementClass });
  return createComponent({ react, tagName, elementClass, events });
}

${elements
  .map(
    (each) =>
      `export const ${each.type} = /* @__PURE__ */ component('${each.tag}', elements.${each.type}, { ${eventsOf(each)} });\n`,
  )
  .join('')}`;

export const react18Types = (elements) => {
  const renamed = elements.map(({ type }) => [new RegExp(`(?<![\\w'])${type}(?![\\w'])`, 'g'), `${type}Element`]);
  const asElement = (text) => renamed.reduce((so, [from, to]) => so.replaceAll(from, to), text);
  const imports = importOf(elements).replaceAll(/^ {2}(\w+),$/gm, (line, name) =>
    elements.some(({ type }) => type === name) ? `  ${name} as ${name}Element,` : line,
  );
  return `${MADE}
import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
${imports}
type Component<Props, Element> = ForwardRefExoticComponent<Props & Omit<HTMLAttributes<Element>, keyof Props> & RefAttributes<Element>>;

${asElement(propsOf(elements, (event) => [handlerOf(event)]))}
${elements.map(({ type, summary }) => `${comment(summary)}export declare const ${type}: Component<${type}Props, ${type}Element>;\n`).join('')}`;
};
