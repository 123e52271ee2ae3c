import type { InputType } from 'storybook/internal/types';
import { declarationOf, type ElementDeclaration } from '../manifest.js';

type Member = NonNullable<ElementDeclaration['members']>[number];
type Described = NonNullable<ElementDeclaration['events']>[number];

/** What a name stands for that the manifest gives as a type. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  HeadingLevel: ['1', '2', '3', '4', '5', '6', 'none'],
  PageSize: [10, 25, 50, 100],
};

/**
 * An element's table and controls out of the manifest. Storybook's own keeps one line for each name, and an element may
 * have a property and a part that are called alike.
 */
export function argTypesOf(tag: string): Record<string, InputType> | null {
  const element = declarationOf(tag);
  if (!element) return null;
  const { members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...fields.map((field) => [field.name, { ...lineOf(field, 'properties'), ...controlOf(field) }]),
    ...methods.map((method) => [`method:${method.name}`, lineOf(method, 'methods')]),
    ...events.map((event) => [`event:${event.name}`, lineOf(event, 'events')]),
    ...slots.map((slot) => [`slot:${slot.name}`, lineOf(slot, 'slots')]),
    ...cssProperties.map((knob) => [knob.name, { ...lineOf(knob, 'CSS properties'), control: { type: 'text' } }]),
    ...cssParts.map((part) => [`part:${part.name}`, lineOf(part, 'CSS parts')]),
  ]) as Record<string, InputType>;
}

function lineOf(line: Described & Partial<Member>, category: string): InputType {
  const { name, description = '', attribute, type, default: byDefault } = line;
  return {
    name: name || 'default',
    description: attribute ? `${description} Attribute: \`${attribute}\`.` : description,
    control: false,
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(byDefault && { defaultValue: { summary: byDefault } }),
    },
  };
}

/** Controls for what a person can type or choose; the rest is there to be read. The toolbar has the language. */
function controlOf({ name, readonly, type }: Member): InputType {
  const text = type?.text ?? '';
  if (readonly || name === 'locale') return {};
  const literals = [...text.matchAll(/'([^']*)'/g)].map(([, literal]) => literal);
  const options = CHOICES[text] ?? (/^'[^']*'( \| '[^']*')*$/.test(text) ? literals : undefined);
  if (options) return { options, control: { type: 'select' } };
  if (text === 'boolean') return { control: { type: 'boolean' } };
  if (/^string( \| undefined)?$/.test(text)) return { control: { type: 'text' } };
  return {};
}
