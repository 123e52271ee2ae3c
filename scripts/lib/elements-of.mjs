import { readFile } from 'node:fs/promises';
import { repoPath } from './cli.mjs';

/** `onPaymentSelect` out of `payment-select`. */
export const handlerOf = (event) => `on-${event}`.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** One line out of a text that was written over several. */
export const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

const byName = (a, b) => a.name.localeCompare(b.name, 'en');

function elementOf(declaration) {
  const {
    name,
    tagName,
    summary,
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = declaration;
  const fields = members.filter(({ kind }) => kind === 'field').toSorted(byName);
  return {
    tag: tagName,
    type: name,
    summary: oneLine(summary),
    /** What a host sets. */
    properties: fields.filter(({ readonly }) => !readonly),
    /** What it can only read. */
    readings: fields.filter(({ readonly }) => readonly),
    methods: members.filter(({ kind }) => kind === 'method').toSorted(byName),
    events: events.toSorted(byName),
    slots: slots.toSorted(byName),
    parts: cssParts.toSorted(byName),
    cssProperties: cssProperties.toSorted(byName),
  };
}

/**
 * The elements of a built package, as its manifest tells of them, the workspace first.
 * @param {string} name A package without its npm scope.
 */
export async function elementsOf(name) {
  const manifest = JSON.parse(await readFile(repoPath('packages', name, 'custom-elements.json'), 'utf8'));
  const declarations = manifest.modules.flatMap(({ declarations: all }) =>
    all.filter(({ customElement }) => customElement),
  );
  return declarations
    .map((declaration) => elementOf(declaration))
    .toSorted((a, b) => Number(b.tag === name) - Number(a.tag === name) || a.tag.localeCompare(b.tag, 'en'));
}

/** The event classes that are ours; a plain `Event` is the platform's. */
export const eventTypesOf = (elements) =>
  [...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text)))]
    .filter((type) => type !== 'Event')
    .toSorted();
