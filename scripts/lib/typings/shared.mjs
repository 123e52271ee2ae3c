import { eventTypesOf, oneLine } from '../elements-of.mjs';

export const MADE = '// Made out of custom-elements.json by the build.\n';

export const comment = (text, indent = '') =>
  text ? `${indent}/** ${oneLine(text).replaceAll('*/', '* /')} */\n` : '';

/** The import of everything that the typings of these elements name. */
export function importOf(elements, from = './index.js') {
  const names = [...elements.map(({ type }) => type), ...eventTypesOf(elements)];
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';\n`;
}

/** A property of the class, as its class types it, which may be left out. */
const settable = (type) => (property) =>
  `${comment(property.description, '  ')}  ${property.name}?: ${type}['${property.name}'] | undefined;\n`;

/** A handler under each of the names that a framework gives it. */
const handlers = (namesOf) => (event) =>
  namesOf(event.name)
    .map(
      (name) => `${comment(event.description, '  ')}  ${name}?: ((event: ${event.type.text}) => void) | undefined;\n`,
    )
    .join('');

/** One interface an element: what a host sets, and what it listens to. */
export const propsOf = (elements, namesOf) =>
  elements
    .map(
      ({ type, summary, properties, events }) =>
        `${comment(summary)}export interface ${type}Props {\n${properties.map(settable(type)).join('')}${events.map(handlers(namesOf)).join('')}}\n`,
    )
    .join('\n');

export const entriesOf = (elements, typeOf, indent = '    ') =>
  elements
    .map((element) => `${comment(element.summary, indent)}${indent}'${element.tag}': ${typeOf(element)};\n`)
    .join('');
