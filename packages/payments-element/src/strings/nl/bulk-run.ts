import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Dutch: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'nl'> = {
  'bulk.running.submit': {
    one: '{count} betaling wordt ter goedkeuring ingediend',
    other: '{count} betalingen worden ter goedkeuring ingediend',
  },
  'bulk.running.approve': { one: '{count} betaling wordt goedgekeurd', other: '{count} betalingen worden goedgekeurd' },
  'bulk.running.reject': { one: '{count} betaling wordt afgewezen', other: '{count} betalingen worden afgewezen' },
  'bulk.running.delete': { one: '{count} betaling wordt verwijderd', other: '{count} betalingen worden verwijderd' },
  'bulk.running.restore': { one: '{count} betaling wordt teruggezet', other: '{count} betalingen worden teruggezet' },
  'bulk.done.late': {
    one: 'Te laat gestopt: {count} betaling was al verzonden en is verwerkt.',
    other: 'Te laat gestopt: {count} betalingen waren al verzonden en zijn verwerkt.',
  },
  'bulk.done.submit': {
    one: '{count} betaling ter goedkeuring ingediend.',
    other: '{count} betalingen ter goedkeuring ingediend.',
  },
  'bulk.done.approve': { one: '{count} betaling goedgekeurd.', other: '{count} betalingen goedgekeurd.' },
  'bulk.done.reject': { one: '{count} betaling afgewezen.', other: '{count} betalingen afgewezen.' },
  'bulk.done.delete': { one: '{count} betaling verwijderd.', other: '{count} betalingen verwijderd.' },
  'bulk.done.restore': { one: '{count} betaling teruggezet.', other: '{count} betalingen teruggezet.' },
  'bulk.result.submit': '{count} van {total} ter goedkeuring ingediend',
  'bulk.result.approve': '{count} van {total} goedgekeurd',
  'bulk.result.reject': '{count} van {total} afgewezen',
  'bulk.result.delete': '{count} van {total} verwijderd',
  'bulk.result.restore': '{count} van {total} teruggezet',
};
