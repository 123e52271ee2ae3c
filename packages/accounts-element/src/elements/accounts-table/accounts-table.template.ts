import {
  alertIcon,
  lockIcon,
  sheetIcon,
  alertTemplate,
  noticeTemplate,
  type MessageValues,
  type Notice,
} from '@remit-elements/element-kit/core.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AccountsState, SessionStatus } from '../../controllers/accounts-controller.js';
import { errorKey, type errorWords, type tableWords } from '../../strings/en.js';

export interface TableContext {
  readonly session: SessionStatus;
  readonly state: AccountsState | undefined;
  readonly rows: readonly unknown[];
  /** Beside how many accounts there are. */
  readonly aside: unknown;
  t(key: keyof typeof tableWords | keyof typeof errorWords, values?: MessageValues): string;
  retry(): void;
}

/** Over the rows: what is wrong with them while they are still shown. */
export function problemTemplate({ session, state, rows, t, retry }: TableContext): TemplateResult | typeof nothing {
  if (session !== 'open' || state?.status !== 'failed' || !rows.length) return nothing;
  const action = { label: t('table.retry'), run: retry };
  return alertTemplate({ title: t(errorKey(state.error.code)), text: t('table.failedOld'), action });
}

/** Under the rows, or in their place: one polite line. */
export function belowTemplate(context: TableContext): TemplateResult {
  const { session, t, aside } = context;
  const notice = noticeOf(context);
  if (notice) return html`<div role="status" part="status">${noticeTemplate(notice)}</div>`;
  const failed = failureOf(context);
  if (failed) return html`<div role="alert">${noticeTemplate(failed)}</div>`;
  return html`<div class="status-line">
    <span role="status" part="status">
      ${session === 'waiting' ? nothing : countText(context) || t('table.loading')}
    </span>
    ${aside}
  </div>`;
}

function countText({ state, rows, t }: TableContext): string {
  if (!state || !rows.length) return '';
  const { truncated, unreadable } = state.value;
  const count = t(truncated ? 'table.first' : 'table.count', { count: rows.length });
  return unreadable ? `${count} · ${t('table.unreadable', { count: unreadable })}` : count;
}

function noticeOf({ session, state, rows, t }: TableContext): Notice | undefined {
  const ended = { icon: lockIcon(), title: t('table.ended'), text: t('table.endedText') } as const;
  if (session === 'ended') return ended;
  if (session === 'waiting' || !state || rows.length) return undefined;
  if (state.status === 'ready') {
    const { unreadable } = state.value;
    if (unreadable) return { icon: alertIcon(), title: t('table.unreadable', { count: unreadable }) };
    return {
      icon: sheetIcon(),
      title: t('table.empty'),
      more: html`<slot name="empty">${t('table.emptyText')}</slot>`,
    };
  }
  if (state.error?.code === 'SessionEnded') return ended;
  if (state.error?.code !== 'Unauthorized') return undefined;
  return { icon: lockIcon(), title: t('table.denied'), text: t('table.deniedText') };
}

/** Of what is no notice. */
function failureOf({ session, state, rows, t, retry }: TableContext): Notice | undefined {
  if (session !== 'open' || rows.length || state?.status !== 'failed') return undefined;
  const action = { label: t('table.retry'), run: retry };
  return { icon: alertIcon(), title: t('table.failed'), text: t(errorKey(state.error.code)), action };
}
