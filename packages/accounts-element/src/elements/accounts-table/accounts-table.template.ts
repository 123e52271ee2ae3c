import {
  alertTemplate,
  hasNextPage,
  hasPreviousPage,
  noticeTemplate,
  pagerTemplate,
  rangeOf,
  type MessageValues,
  type Notice,
  type Pages,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountsState, SessionStatus } from '../../controllers/accounts-controller.js';
import { errorKey, type errorWords, type tableWords } from '../../strings/en.js';

export interface TableContext {
  readonly session: SessionStatus;
  readonly state: AccountsState | undefined;
  readonly rows: readonly unknown[];
  t(key: keyof typeof tableWords | keyof typeof errorWords, values?: MessageValues): string;
  retry(): void;
  next(): void;
  previous(): void;
}

/** Over the rows: what is wrong with them while they are still shown. */
export function problemTemplate({ session, state, rows, t, retry }: TableContext): TemplateResult | typeof nothing {
  if (session !== 'open' || state?.status !== 'failed' || !rows.length) return nothing;
  const action = { label: t('table.retry'), run: retry };
  return alertTemplate({ title: t(errorKey(state.error.code)), text: t('table.failedOld'), action });
}

/** Under the rows, or in their place: one polite line, and the way to other pages. */
export function belowTemplate(context: TableContext): TemplateResult {
  const { session, state, t } = context;
  const failed = failureOf(context);
  if (failed) return html`<div role="alert">${noticeTemplate(failed)}</div>`;
  const notice = noticeOf(context);
  if (notice) return html`<div role="status" part="status">${noticeTemplate(notice)}</div>`;
  const pages = state?.value.pages;
  const paged = pages && (hasNextPage(pages) || hasPreviousPage(pages));
  return html`<div class="table-foot">
    <p role="status" part="status" class="status-line">
      ${session === 'waiting' ? nothing : countText(context) || t('table.loading')}
    </p>
    ${paged ? pagesTemplate(context, pages) : nothing}
  </div>`;
}

function pagesTemplate({ t, next, previous }: TableContext, pages: Pages): TemplateResult {
  return pagerTemplate(
    { text: t('table.previous'), label: t('table.previousLabel'), possible: hasPreviousPage(pages), run: previous },
    { text: t('table.next'), label: t('table.nextLabel'), possible: hasNextPage(pages), run: next },
  );
}

function countText({ state, rows, t }: TableContext): string {
  if (!state || !rows.length) return '';
  const { pages, unreadable } = state.value;
  const { from, known, more } = rangeOf(pages);
  // What came before the reader's eyes is counted in, though the list was not read again.
  const change = rows.length - (pages.counts[pages.index] ?? 0);
  const range = { from, to: from + rows.length - 1, known: known + change };
  const only = !more && !hasPreviousPage(pages);
  const count = only ? t('table.count', { count: rows.length }) : t(more ? 'table.rangeOpen' : 'table.range', range);
  return unreadable ? `${count} · ${t('table.unreadable', { count: unreadable })}` : count;
}

function noticeOf({ session, state, rows, t }: TableContext): Notice | undefined {
  const ended = { icon: 'lock', title: t('table.ended'), text: t('table.endedText') } as const;
  if (session === 'ended') return ended;
  if (session === 'waiting' || !state || rows.length) return undefined;
  if (state.status === 'ready') {
    const { unreadable } = state.value;
    if (unreadable) return { icon: 'alert', title: t('table.unreadable', { count: unreadable }) };
    return { icon: 'sheet', title: t('table.empty'), more: html`<slot name="empty">${t('table.emptyText')}</slot>` };
  }
  if (state.error?.code === 'SessionEnded') return ended;
  if (state.error?.code !== 'Unauthorized') return undefined;
  return { icon: 'lock', title: t('table.denied'), text: t('table.deniedText') };
}

function failureOf({ session, state, rows, t, retry }: TableContext): Notice | undefined {
  if (session !== 'open' || rows.length || state?.status !== 'failed') return undefined;
  const { code } = state.error;
  if (code === 'Unauthorized' || code === 'SessionEnded') return undefined;
  const action = { label: t('table.retry'), run: retry };
  return { icon: 'alert', title: t('table.failed'), text: t(errorKey(code)), action };
}
