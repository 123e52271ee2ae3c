import type { Translation } from '@remit-elements/element-kit';
import type { RestWords } from '../translated.js';
import { words as bulk } from './bulk.js';
import { words as bulkRun } from './bulk-run.js';
import { words as decisions } from './decisions.js';
import { words as exportWords } from './export.js';
import { words as form } from './form.js';
import { words as importWords } from './import.js';
import { words as list } from './list.js';
import { words as outcome } from './outcome.js';
import { words as workspace } from './workspace.js';

/** German: all that no first screen says. */
export const words: Translation<RestWords, 'de'> = {
  ...bulk,
  ...bulkRun,
  ...decisions,
  ...exportWords,
  ...form,
  ...importWords,
  ...list,
  ...outcome,
  ...workspace,
};
