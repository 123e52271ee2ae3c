import { beforeAll, describe, expect, it } from 'vitest';
import { placeOf, type Block } from './blocks.js';
import { AMBIENT } from './page-names.js';
import { checked, isAngular } from './plan.js';
import { CHECKERS, errorsOf, type Checker } from './typed.js';

const scripts = checked('ts', 'tsx', 'js');

describe.each<readonly [string, Checker, readonly Block[], string]>([
  ['TypeScript', CHECKERS.typescript, scripts.filter((block) => !isAngular(block)), AMBIENT],
  ['Angular', CHECKERS.angular, scripts.filter(isAngular), ''],
  ['Vue', CHECKERS.vue, checked('vue'), ''],
  ['Svelte', CHECKERS.svelte, checked('svelte'), ''],
])('%s finds nothing wrong', (_name, checker, blocks, ambient) => {
  let errors: ReadonlyMap<Block, readonly string[]>;

  beforeAll(async () => {
    const planted: Block = { file: 'planted', line: 1, language: languageOf(checker), code: wrongOf(checker) };
    errors = await errorsOf(checker, [...blocks, planted], ambient);
    // A checker that reads nothing finds nothing: so one mistake lies among them.
    expect([...errors].find(([block]) => block === planted)?.[1]).not.toEqual([]);
  }, 120_000);

  it.each(blocks.map((block) => [placeOf(block), block] as const))('%s', (_place, block) => {
    expect(errors.get(block)).toEqual([]);
  });
});

const languageOf = ({ name }: Checker): string => (['vue', 'svelte'].includes(name) ? name : 'ts');

/** In the template: Angular looks at templates only where it has found nothing outside them. */
const WRONG_TEMPLATE = `import { Component } from '@angular/core';
import { PAYMENTS_ELEMENTS } from '@remit-elements/payments-element/angular';
@Component({ selector: 'app-planted', imports: [PAYMENTS_ELEMENTS], template: '<payments-table [pageSize]="7" />' })
export class Planted {}
`;

/** One mistake, in the words of each; it imports nothing, since types of tags are everybody's in a program. */
function wrongOf({ name }: Checker): string {
  const mistake = "const count: number = 'seven';\n";
  if (name === 'vue') return `<script setup lang="ts">\n${mistake}</script>\n<template>{{ count }}</template>\n`;
  if (name === 'svelte') return `<script lang="ts">\n${mistake}</script>\n{count}\n`;
  if (name === 'angular') return WRONG_TEMPLATE;
  return `export ${mistake}`;
}

const tags = checked('tsx', 'vue', 'svelte').filter(({ code }) => /<(?:payment|account)s?-/.test(code));
it.each(tags.map((block) => [placeOf(block), block] as const))(
  'each imports the types of its tags by itself: %s',
  (_place, { code, language }) => {
    const framework = { tsx: '(?:react|react18)', vue: 'vue', svelte: 'svelte' }[language] ?? '';
    const packages = new Set([...code.matchAll(/<(payment|account)s?-/g)].map(([, noun]) => `${noun ?? ''}s-element`));
    for (const name of packages) expect(code).toMatch(new RegExp(`@remit-elements/${name}/${framework}'`));
  },
);
