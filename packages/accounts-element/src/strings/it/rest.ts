import type { Translation } from '@remit-elements/element-kit';
import type { RestWords } from '../translated.js';
import { words as detail } from './detail.js';
import { words as dialogs } from './dialogs.js';
import { words as form } from './form.js';

/** Italian: all that the list does not say. */
export const words: Translation<RestWords, 'it'> = { ...detail, ...dialogs, ...form };
