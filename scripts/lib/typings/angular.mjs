import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDiagnostics, performCompilation } from '@angular/compiler-cli';
import { handlerOf, eventTypesOf } from '../elements-of.mjs';
import { comment, MADE } from './shared.mjs';

/** A static attribute without a value, \`readonly\`, is an empty text. */
const input = ({ name, description, type }, element) =>
  type.text === 'boolean'
    ? `${comment(description, '  ')}  @Input() set ${name}(value: boolean | '') {
    this.#element.${name} = value !== false;
  }\n`
    : `${comment(description, '  ')}  @Input() set ${name}(value: ${element}Element['${name}']) {
    this.#element.${name} = value;
  }\n`;

const nameOf = (event) =>
  handlerOf(event)
    .slice(2)
    .replace(/^./, (letter) => letter.toLowerCase());

const output = ({ name, description, type }) =>
  `${comment(description, '  ')}  @Output('${name}') readonly ${nameOf(name)} = new EventEmitter<${type.text}>();\n`;

const directive = ({
  tag,
  type,
  summary,
  properties,
  events,
}) => `${comment(summary)}@Directive({ selector: '${tag}', standalone: true })
export class ${type}Directive {
  readonly #element = inject<ElementRef<${type}Element>>(ElementRef).nativeElement;

${properties.map((each) => input(each, type)).join('\n')}
${events.map((each) => output(each)).join('')}}
`;

/**
 * Directives on our tags, so that templates are checked: what a schema lets through is anything. Their inputs go to the
 * element; their outputs are there for the types alone and never emit, since Angular listens to the element itself.
 */
const source = (elements) => `${MADE}
import { Directive, ElementRef, EventEmitter, inject, Input, Output } from '@angular/core';
import type {
${elements.map(({ type }) => `  ${type} as ${type}Element,\n`).join('')}${eventTypesOf(elements)
  .map((type) => `  ${type},\n`)
  .join('')}} from './index.js';

${elements.map((each) => directive(each)).join('\n')}
/** All of them, for \`imports\` of a component. */
export const ${constantOf(elements)} = [${elements.map(({ type }) => `${type}Directive`).join(', ')}] as const;
`;

/** `PAYMENTS_ELEMENTS` out of the workspace, which is the first of them. */
const constantOf = ([{ tag }]) => `${tag.replaceAll('-', '_').toUpperCase()}S`;

/** Compiles the directives into the form in which Angular's libraries are published: any later version links it. */
export async function writeAngular(elements, dist) {
  const file = join(dist, 'angular.ts');
  await writeFile(file, source(elements));
  const { diagnostics } = performCompilation({
    rootNames: [file],
    options: {
      ...{ rootDir: dist, outDir: dist, declaration: true, sourceMap: false, strict: true, skipLibCheck: true },
      ...{ target: 9, module: 7, moduleResolution: 100, experimentalDecorators: true, useDefineForClassFields: false },
      ...{ compilationMode: 'partial', strictTemplates: true, types: [] },
    },
  });
  await rm(file);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
}
