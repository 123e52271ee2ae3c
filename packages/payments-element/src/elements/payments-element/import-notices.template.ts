import { alertIcon, formatDay, formatMoment, infoIcon, intl } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDay, type FileNotice } from '../../controllers/import-controller.js';
import { isAgain } from './import-left.js';
import type { ImportView } from './import-view.js';

/** What is to be known of the file: that its payments are there already, how it was read, and what of it was not. */
export function noticesTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { locale, state, t } = view;
  const { source } = state;
  if (!source) return nothing;
  const texts = source.notices.flatMap((notice) => noticeText(view, notice));
  const { known } = source;
  if (known && !known.isFinished) {
    const word = known.isUndone ? 'undone' : 'begun';
    texts.unshift(t(`import.known.${word}`, { time: formatMoment(known.atMs, locale), count: known.count }));
  }
  const info = html`<div class="import-notices" role="note">
    ${texts.map((text) => html`<p>${infoIcon()}<span>${text}</span></p>`)}
  </div>`;
  return html`${isAgain(view) ? againTemplate(view) : nothing} ${texts.length > 0 ? info : nothing}`;
}

function noticeText({ locale, t }: ImportView, notice: FileNotice): string | readonly [] {
  if (notice.kind === 'own') return [];
  const { kind, ...values } = notice;
  return t(`import.notice.${kind}`, 'sum' in values ? sumsIn(values, locale) : values);
}

/** A second payment of the same is the dearest slip that an import can make: that it is meant is said before it begins. */
function againTemplate(view: ImportView): TemplateResult {
  const { isWanted, locale, state, t, want } = view;
  const { known, notices = [] } = state.source ?? {};
  const texts = notices.flatMap((notice) =>
    notice.kind === 'own' ? t('import.own', { day: formatDay(calendarDay(new Date(notice.madeAt)), locale) }) : [],
  );
  if (known?.isFinished) {
    texts.push(t('import.known.finished', { time: formatMoment(known.atMs, locale), count: known.count }));
  }
  const toggle = ({ target }: Event): void => want((target as HTMLInputElement).checked);
  return html`<div class="alert" role="alert" id="import-again">
      ${alertIcon()}
      <p>${texts.map((text, index) => html`${index > 0 ? html`<br />` : nothing}${text}`)}</p>
    </div>
    ${
      state.step === 'preview'
        ? html`<label class="check">
            <input
              type="checkbox"
              id="import-wanted"
              aria-describedby="import-again"
              .checked=${isWanted}
              @change=${toggle}
            />
            <span>${t('import.wanted')}</span>
          </label>`
        : nothing
    }`;
}

/** Sums of a message, of whatever currencies; what is no number is shown as it is. */
function sumsIn<Key extends string>(sums: Readonly<Record<Key, string>>, locale: string): Record<string, string> {
  const format = intl('number', locale, { minimumFractionDigits: 2, maximumFractionDigits: 17 });
  // As text it stays exact.
  const shown = (text: string): string => (/^\+?\d+(?:\.\d*)?$/.test(text) ? format.format(text as `${number}`) : text);
  return Object.fromEntries(Object.entries<string>(sums).map(([key, text]) => [key, shown(text)]));
}
