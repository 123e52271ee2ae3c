import { oneLine } from '../elements-of.mjs';

const literalsOf = (text) => [...text.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));

const attributeOf = ({ attribute, description, type }) => ({
  name: attribute,
  description: oneLine(description),
  ...(type.text === 'boolean' ? { valueSet: 'v' } : { values: literalsOf(type.text) }),
});

/** Tags and attributes, as VS Code's \`html.customData\` takes them. */
export const htmlData = (elements) => ({
  $schema: 'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
  version: 1.1,
  tags: elements.map(({ tag, summary, properties, events, slots }) => ({
    name: tag,
    description: {
      kind: 'markdown',
      value: [
        summary,
        ...(events.length > 0
          ? ['', '**Events**', ...events.map((each) => `- \`${each.name}\`: ${oneLine(each.description)}`)]
          : []),
        ...(slots.length > 0
          ? ['', '**Slots**', ...slots.map((each) => `- \`${each.name}\`: ${oneLine(each.description)}`)]
          : []),
      ].join('\n'),
    },
    attributes: properties.filter(({ attribute }) => attribute).map((each) => attributeOf(each)),
  })),
});

/** Parts and properties, as VS Code's \`css.customData\` takes them. */
export function cssData(elements) {
  const parts = elements.flatMap(({ tag, parts: all }) => all.map((part) => ({ ...part, tag })));
  const names = [...new Set(parts.map(({ name }) => name))].toSorted();
  return {
    version: 1.1,
    properties: elements.flatMap(({ cssProperties }) =>
      cssProperties.map(({ name, description }) => ({ name, description: oneLine(description) })),
    ),
    pseudoElements: names.map((name) => ({
      name: `::part(${name})`,
      description: parts
        .filter((part) => part.name === name)
        .map(({ tag, description }) => `${tag}: ${oneLine(description)}`)
        .join('\n'),
    })),
  };
}
