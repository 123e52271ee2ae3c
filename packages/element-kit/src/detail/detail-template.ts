import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, lockIcon, sheetIcon } from '../feedback/icons.js';
import { alertTemplate, noticeTemplate, type Notice } from '../feedback/notice.js';
import type { CodedError } from '../state/load-state.js';
import type { DetailState } from './detail-store.js';

/** What is said in a row's place, by the names under which catalogues keep it. */
export type DetailKey =
  `detail.${'denied' | 'deniedText' | 'deleted' | 'deletedText' | 'ended' | 'endedText' | 'failed' | 'failedOld' | 'gone' | 'loading' | 'retry'}`;

/** What is drawn, and by which words. */
export interface DetailModel<Row> {
  readonly access: 'ended' | 'open';
  readonly state: DetailState<Row, CodedError>;
  /** Whether the row was shown before it was gone. */
  readonly wasShown: boolean;
  t(key: DetailKey): string;
  /** What an error's code means. */
  reason(code: string): string;
  retry(): void;
  /** The row itself. */
  row(row: Row): TemplateResult;
}

/** One row whole, or what stands in its place: on its way, failed, denied, deleted, none, or no session any more. */
export function detailTemplate<Row>(model: DetailModel<Row>): TemplateResult {
  const { access, state, t } = model;
  if (access === 'ended') return noticeTemplate(endedNotice(t));
  const retry = { label: t('detail.retry'), run: () => model.retry() };
  if (state.value) {
    const old = state.status === 'failed' && {
      title: t('detail.failedOld'),
      text: model.reason(state.error.code),
      action: retry,
    };
    return html`${old ? alertTemplate(old) : nothing} ${model.row(state.value)}`;
  }
  if (state.status === 'failed') return noticeTemplate(failureNotice(state.error.code, model, retry));
  if (state.status === 'ready') return goneTemplate(model);
  return html`<div class="skeleton" aria-busy="true">
    ${[0, 1, 2, 3].map(() => html`<span></span>`)}
    <p class="hidden">${t('detail.loading')}</p>
  </div>`;
}

function endedNotice(t: DetailModel<unknown>['t']): Notice {
  return { icon: lockIcon(), title: t('detail.ended'), text: t('detail.endedText') };
}

function failureNotice(
  code: string,
  { t, reason }: Pick<DetailModel<unknown>, 't' | 'reason'>,
  retry: NonNullable<Notice['action']>,
): Notice {
  if (code === 'SessionEnded') return endedNotice(t);
  if (code === 'Unauthorized') return { icon: lockIcon(), title: t('detail.denied'), text: t('detail.deniedText') };
  return { icon: alertIcon(), title: t('detail.failed'), text: reason(code), action: retry };
}

/** Said at once where somebody was looking at it. */
function goneTemplate({ wasShown, t }: Pick<DetailModel<unknown>, 'wasShown' | 't'>): TemplateResult {
  if (!wasShown) return noticeTemplate({ icon: sheetIcon(), title: t('detail.gone') });
  return html`<div role="alert">
    ${noticeTemplate({ icon: sheetIcon(), title: t('detail.deleted'), text: t('detail.deletedText') })}
  </div>`;
}
