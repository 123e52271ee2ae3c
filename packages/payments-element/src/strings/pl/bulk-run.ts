import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Polish: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'pl'> = {
  'bulk.running.submit': {
    one: 'Przekazywanie {count} płatności do akceptacji',
    few: 'Przekazywanie {count} płatności do akceptacji',
    many: 'Przekazywanie {count} płatności do akceptacji',
    other: 'Przekazywanie {count} płatności do akceptacji',
  },
  'bulk.running.approve': {
    one: 'Akceptowanie {count} płatności',
    few: 'Akceptowanie {count} płatności',
    many: 'Akceptowanie {count} płatności',
    other: 'Akceptowanie {count} płatności',
  },
  'bulk.running.reject': {
    one: 'Odrzucanie {count} płatności',
    few: 'Odrzucanie {count} płatności',
    many: 'Odrzucanie {count} płatności',
    other: 'Odrzucanie {count} płatności',
  },
  'bulk.running.delete': {
    one: 'Usuwanie {count} płatności',
    few: 'Usuwanie {count} płatności',
    many: 'Usuwanie {count} płatności',
    other: 'Usuwanie {count} płatności',
  },
  'bulk.running.restore': {
    one: 'Przywracanie {count} płatności',
    few: 'Przywracanie {count} płatności',
    many: 'Przywracanie {count} płatności',
    other: 'Przywracanie {count} płatności',
  },
  'bulk.done.late': {
    one: 'Zatrzymano zbyt późno: {count} płatność została już wysłana i wykonana.',
    few: 'Zatrzymano zbyt późno: {count} płatności zostały już wysłane i wykonane.',
    many: 'Zatrzymano zbyt późno: {count} płatności zostało już wysłanych i wykonanych.',
    other: 'Zatrzymano zbyt późno: {count} płatności zostało już wysłanych i wykonanych.',
  },
  'bulk.done.submit': {
    one: 'Przekazano {count} płatność do akceptacji.',
    few: 'Przekazano {count} płatności do akceptacji.',
    many: 'Przekazano {count} płatności do akceptacji.',
    other: 'Przekazano {count} płatności do akceptacji.',
  },
  'bulk.done.approve': {
    one: 'Zaakceptowano {count} płatność.',
    few: 'Zaakceptowano {count} płatności.',
    many: 'Zaakceptowano {count} płatności.',
    other: 'Zaakceptowano {count} płatności.',
  },
  'bulk.done.reject': {
    one: 'Odrzucono {count} płatność.',
    few: 'Odrzucono {count} płatności.',
    many: 'Odrzucono {count} płatności.',
    other: 'Odrzucono {count} płatności.',
  },
  'bulk.done.delete': {
    one: 'Usunięto {count} płatność.',
    few: 'Usunięto {count} płatności.',
    many: 'Usunięto {count} płatności.',
    other: 'Usunięto {count} płatności.',
  },
  'bulk.done.restore': {
    one: 'Przywrócono {count} płatność.',
    few: 'Przywrócono {count} płatności.',
    many: 'Przywrócono {count} płatności.',
    other: 'Przywrócono {count} płatności.',
  },
  'bulk.result.submit': 'Przekazano do akceptacji {count} z {total}',
  'bulk.result.approve': 'Zaakceptowano {count} z {total}',
  'bulk.result.reject': 'Odrzucono {count} z {total}',
  'bulk.result.delete': 'Usunięto {count} z {total}',
  'bulk.result.restore': 'Przywrócono {count} z {total}',
};
