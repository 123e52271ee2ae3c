import { formatMoment, infoIcon, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportView } from './import-view.js';

/** What is to be known of the file: how it was read, what of it was not, and that it was imported before. */
export function noticesTemplate({ locale, state, t }: ImportView): TemplateResult | typeof nothing {
  const { source } = state;
  if (!source) return nothing;
  const texts = source.notices.map(({ kind, ...values }) =>
    t(`import.notice.${kind}`, 'sum' in values ? sumsIn(values, locale) : values),
  );
  const { known } = source;
  if (known) {
    const word = known.isFinished ? 'finished' : known.isUndone ? 'undone' : 'begun';
    texts.unshift(t(`import.known.${word}`, { time: formatMoment(known.atMs, locale), count: known.count }));
  }
  if (texts.length === 0) return nothing;
  return html`<div class="import-notices" role="note">
    ${texts.map((text) => html`<p>${infoIcon()}<span>${text}</span></p>`)}
  </div>`;
}

/** Sums of a message, of whatever currencies; what is no number is shown as it is. */
function sumsIn<Key extends string>(sums: Readonly<Record<Key, string>>, locale: string): Record<string, string> {
  const format = intl('number', locale, { minimumFractionDigits: 2, maximumFractionDigits: 17 });
  // As text it stays exact.
  const shown = (text: string): string => (/^\+?\d+(?:\.\d*)?$/.test(text) ? format.format(text as `${number}`) : text);
  return Object.fromEntries(Object.entries<string>(sums).map(([key, text]) => [key, shown(text)]));
}
