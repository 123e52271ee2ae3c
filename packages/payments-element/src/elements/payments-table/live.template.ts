import { alertIcon, formatMoment, type MessageValues } from '@remit-elements/element-kit';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PaymentsView } from '../../controllers/keep-payments.js';
import type { TableLiveWord } from '../../strings/table-live.js';

/** How often the list is read while nobody tells of changes, in seconds. */
const CHECK_SECONDS = 30;

export interface LiveText {
  readonly locale: string;
  t(key: TableLiveWord, values?: MessageValues): string;
}

export interface LiveActions {
  retry(): void;
  showNews(): void;
  showSaved(): void;
}

/** Why the rows are not what was asked for. */
export interface ListFailure {
  readonly text: string;
  retry(): void;
}

/** What came in, and how current the rows are. Its place is there before it, so nothing moves. */
export function liveTemplate(
  view: PaymentsView,
  text: LiveText,
  actions: LiveActions,
  failure?: ListFailure,
): TemplateResult {
  return html`<div class="live" part="live">
    <p class="news" data-polite>${newsTemplate(view, text, actions)}</p>
    ${failure ? failureTemplate(failure, text) : markTemplate(view, text, actions)}
  </div>`;
}

/** In the place of the mark: one message for one cause, and no row moves. */
function failureTemplate(failure: ListFailure, { t }: LiveText): TemplateResult {
  return html`<p class="live-mark stale failure" role="alert">
    ${alertIcon()}
    <span>${failure.text}</span>
    <button type="button" class="link" @click=${failure.retry}>${t('live.retry')}</button>
  </p>`;
}

function newsTemplate(view: PaymentsView, { t }: LiveText, actions: LiveActions): unknown {
  const { news = 0, newsOpen, elsewhere } = view;
  if (news > 0) {
    const values = { count: news };
    const label = t(newsOpen ? 'live.showOpenLabel' : 'live.showLabel', values);
    return html`<span>${t(newsOpen ? 'live.newsOpen' : 'live.news', values)}</span>
      <button type="button" class="link" aria-label=${label} @click=${actions.showNews}>${t('live.show')}</button>`;
  }
  if (elsewhere === undefined) return nothing;
  return html`<span>${t('live.elsewhere')}</span>
    <button type="button" class="link" @click=${actions.showSaved}>${t('live.showIt')}</button>`;
}

/** Shape and word; only the word is told aloud, since the time changes all day long. */
function markTemplate({ connection, updatedAtMs }: PaymentsView, text: LiveText, actions: LiveActions): unknown {
  if (!connection || updatedAtMs === undefined) return nothing;
  const { locale, t } = text;
  const time = formatMoment(updatedAtMs, locale);
  const words = {
    live: () => t('live.live'),
    polling: () => t('live.polling', { seconds: CHECK_SECONDS }),
    stale: () => t('live.stale', { time }),
  };
  return html`<p class="live-mark ${connection}">
    <svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[connection]}</svg>
    <span data-polite="later">${words[connection]()}</span>
    ${
      connection === 'stale'
        ? html`<button type="button" class="link" @click=${actions.retry}>${t('live.retry')}</button>`
        : html`<span class="updated">${t('live.updated', { time })}</span>`
    }
  </p>`;
}

const SHAPES = {
  live: svg`<circle cx="8" cy="8" r="3.6" class="dot"/>`,
  polling: svg`<circle cx="8" cy="8" r="5"/><path d="M8 5.4V8l1.8 1.2"/>`,
  stale: svg`<path d="M8 2.2L14.4 13.3H1.6zM8 6.5v3.2M8 11.6v.1"/>`,
};
