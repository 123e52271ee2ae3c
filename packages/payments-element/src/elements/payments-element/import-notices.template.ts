import { formatMoment, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportView } from './import-view.js';

/** What is to be known of the file: how it was read, what of it was not, and that it was imported before. */
export function noticesTemplate({ locale, state, t }: ImportView): TemplateResult | typeof nothing {
  const { source } = state;
  if (!source) return nothing;
  const texts = source.notices.map(({ kind, ...values }) =>
    t(`import.notice.${kind}`, { ...values, count: source.rows.length }),
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
