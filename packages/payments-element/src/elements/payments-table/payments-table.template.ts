import {
  alertIcon,
  lockIcon,
  sheetIcon,
  alertTemplate,
  hasNextPage,
  hasPreviousPage,
  noticeTemplate,
  pagerTemplate,
  rangeOf,
  type MessageValues,
  type Notice,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentsState, SessionStatus } from '../../controllers/payments-controller.js';
import { lostTemplate } from './lost.template.js';
import type { PaymentFilter } from '../../model/payment-query.js';
import { isFiltered, without } from '../../model/view-state.js';
import type { TableTools } from './tools/table-tools.js';
import { readErrorKey, type readErrorWords, type tableWords } from '../../strings/en.js';

export interface TableContext {
  readonly session: SessionStatus;
  readonly state: PaymentsState | undefined;
  readonly rows: readonly unknown[];
  readonly filter: PaymentFilter;
  /** There are no pages. */
  readonly endless: boolean;
  /** Once they were fetched. */
  readonly tools: TableTools | undefined;
  /** How often they could not be. */
  readonly failures: number;
  fetch(): void;
  t(key: keyof typeof tableWords | keyof typeof readErrorWords, values?: MessageValues): string;
  retry(): void;
  next(): void;
  previous(): void;
}

/** Over the list: its place, with a line for chips where there are some, is kept until what stands there was fetched. */
export function toolsTemplate(context: TableContext): TemplateResult {
  const { session, filter, tools, failures, t } = context;
  const lost = session === 'open' && failures > 0 && lostTemplate(t('table.lost'), failures, context.fetch, t);
  return html`<div class="tools" part="tools">
    <div class="tools-space ${isFiltered(without<PaymentFilter, 'text'>(filter, 'text')) ? 'filtered' : ''}">
      ${tools ? tools.above() : lost || nothing}
    </div>
  </div>`;
}

/** Over the rows: what is wrong with them while they are still shown, as long as no tools have a place for it. */
export function problemTemplate(context: TableContext): TemplateResult | typeof nothing {
  const { session, state, rows, tools, t, retry } = context;
  if (session !== 'open' || state?.status !== 'failed' || !rows.length || tools) return nothing;
  return alertTemplate({
    icon: alertIcon(),
    title: t(readErrorKey(state.error.code)),
    text: t('table.failedOld'),
    action: { label: t('table.retry'), run: retry },
  });
}

/** Under the rows, or in their place: one polite line, and the way to other pages. */
export function belowTemplate(context: TableContext): TemplateResult {
  const { session, state, rows, tools, t } = context;
  const notice = noticeOf(context);
  if (notice?.alert) return html`<div role="alert">${noticeTemplate(notice)}</div>`;
  if (notice) return html`<div role="status" part="status">${noticeTemplate(notice)} ${tools?.said}</div>`;
  const pages = state?.value.pages;
  const paged = pages && !context.endless && (hasNextPage(pages) || hasPreviousPage(pages));
  return html`<div class="table-foot">
    ${tools?.foot()}
    <p role="status" part="status" class="status-line">
      ${session === 'waiting' ? nothing : rows.length || paged ? html`<bdi>${tools?.count ?? rangeText(context)}</bdi>` : t('table.loading')}
      ${tools?.said}
    </p>
    ${paged ? pagesTemplate(context, pages) : nothing}
  </div>`;
}

function pagesTemplate(
  { t, tools, next, previous }: TableContext,
  pages: Parameters<typeof hasNextPage>[0],
): TemplateResult {
  return pagerTemplate(
    {
      text: t('table.previous'),
      label: t('table.previousLabel'),
      possible: hasPreviousPage(pages),
      run: tools?.previous ?? previous,
    },
    { text: t('table.next'), label: t('table.nextLabel'), possible: hasNextPage(pages), run: tools?.next ?? next },
  );
}

function rangeText({ state, rows, tools, t }: TableContext): string {
  if (!state) return '';
  const { pages, unreadable } = state.value;
  const { from, known, more } = rangeOf(pages);
  // What came or went before the reader's eyes is counted in, though the list was not read again.
  const change = rows.length - (pages.counts[pages.index] ?? 0);
  const to = from + rows.length - 1;
  // While changes are on their way, what was added up may be behind what is seen.
  const total = more && tools?.total !== undefined && tools.total >= to ? tools.total : undefined;
  const values = { from, to, known: total ?? known + change };
  const isOpen = more && total === undefined;
  const range = rows.length ? t(isOpen ? 'table.rangeOpen' : 'table.range', values) : t('table.rangeNone');
  return unreadable ? `${range} · ${t('table.unreadable', { count: unreadable })}` : range;
}

function noticeOf(context: TableContext): (Notice & { alert?: true }) | undefined {
  const { session, state, rows, filter, tools, t } = context;
  if (session === 'ended') return { icon: lockIcon(), title: t('table.ended'), text: t('table.endedText') };
  if (session === 'waiting' || !state || rows.length) return undefined;
  if (state.status === 'failed') return failure(context);
  const { index } = state.value.pages;
  if (state.status !== 'ready' || index > 0) return undefined;
  if (isFiltered(filter)) return { icon: sheetIcon(), title: t('table.noMatch'), ...tools?.noMatch() };
  return { icon: sheetIcon(), title: t('table.empty'), more: html`<slot name="empty"></slot>` };
}

function failure({ state, t, retry }: TableContext): Notice & { alert?: true } {
  const code = state?.error?.code ?? 'Unexpected';
  if (code === 'Unauthorized') return { icon: lockIcon(), title: t('table.denied'), text: t('table.deniedText') };
  if (code === 'SessionEnded') return { icon: lockIcon(), title: t('table.ended'), text: t('table.endedText') };
  const action = { label: t('table.retry'), run: retry };
  return { alert: true, icon: alertIcon(), title: t('table.failed'), text: t(readErrorKey(code)), action };
}
