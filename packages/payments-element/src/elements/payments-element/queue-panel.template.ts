import { alertIcon, formatMoment, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { QueueEntry } from '../../controllers/workspace-queue.js';
import { moneyText } from '../payment-detail/money-text.js';
import { today } from '../payments-table/tools/reader-days.js';
import type { WorkspaceText, WorkspaceWord } from './workspace-text.js';

export interface QueuePanelContext extends WorkspaceText {
  readonly locale: string;
  readonly entries: readonly QueueEntry[];
  readonly troubles: readonly ('page' | 'dropped')[];
  retry(requestId?: string): void;
  look(requestId: string): void;
  askDiscard(requestId: string): void;
}

/** What waits as long is no matter of a bad connection. */
const LONG_MS = 3_600_000;

const KINDS: Readonly<Record<string, WorkspaceWord>> = {
  create: 'queue.create',
  update: 'queue.update',
  delete: 'queue.delete',
  restore: 'queue.restore',
  submit: 'queue.submit',
  withdraw: 'queue.withdraw',
  approve: 'queue.approve',
  reject: 'queue.reject',
  export: 'queue.export',
};

/** What the write is, in a word. */
export function kindWord({ command }: QueueEntry): WorkspaceWord {
  return KINDS[command.type] ?? 'queue.decision';
}

/** Whom the payment goes to. */
export function nameOf({ about }: QueueEntry, t: WorkspaceText['t']): string {
  return about.creditorName ?? t('queue.unnamed');
}

/** Whether the server said no to it. */
export function isRefused({ status }: QueueEntry): boolean {
  return status === 'conflict' || status === 'failed';
}

/** How the write stands, as a sentence. */
export function standingText({ status, refusal, held, isSent }: QueueEntry, t: WorkspaceText['t']): string {
  if (held) return t(isSent ? 'queue.heldSent' : 'queue.held');
  const standing = t(`queue.${status}`);
  return status === 'failed' && refusal ? `${standing} ${t(`error.${refusal}`)}` : standing;
}

/** Above the list: what is not known to be saved, and what there is to do about it. */
export function queuePanelTemplate(context: QueuePanelContext): TemplateResult | typeof nothing {
  const { entries, troubles, t, retry } = context;
  if (entries.length === 0 && troubles.length === 0) return nothing;
  const refused = entries.filter(isRefused).length;
  const title = refused > 0 ? t('queue.refused', { count: refused }) : waitingText(entries, t);
  const waits = entries.some((entry) => !entry.held && !isRefused(entry));
  return html`<section class="pending ${refused > 0 ? 'refused' : ''}" part="pending" aria-labelledby="pending-title">
    <div class="pending-head">
      ${refused > 0 ? alertIcon() : infoIcon()}
      <h2 id="pending-title">${entries.length > 0 ? title : t(`queue.${troubles[0] ?? 'page'}`)}</h2>
      ${
        waits
          ? html`<button type="button" class="button" @click=${() => retry()}>${t('queue.retryAll')}</button>`
          : nothing
      }
    </div>
    ${
      entries.length > 0
        ? html`<ul>
            ${entries.map((entry) => entryTemplate(entry, context))}
          </ul>`
        : nothing
    }
    ${entries.length > 0 ? troubles.map((trouble) => html`<p class="muted">${t(`queue.${trouble}`)}</p>`) : nothing}
  </section>`;
}

/** What was never sent, and what was and may be saved already: to call that one not sent would be untrue. */
function waitingText(entries: readonly QueueEntry[], t: WorkspaceText['t']): string {
  const unknown = entries.filter(({ isSent }) => isSent).length;
  const count = entries.length - unknown;
  if (unknown === 0) return t('queue.pending', { count });
  if (count === 0) return t('queue.unknown', { count: unknown });
  return `${t('queue.pending', { count })}, ${t('queue.alsoUnknown', { count: unknown })}`;
}

function entryTemplate(entry: QueueEntry, context: QueuePanelContext): TemplateResult {
  const { t, locale, retry, look, askDiscard } = context;
  const { requestId } = entry.command;
  const creditor = nameOf(entry, t);
  const what = t(kindWord(entry));
  // Of a payment that is not known yet nobody can say whether it is to be sent.
  const sendWord = entry.held ? 'queue.retryAll' : entry.status === 'failed' ? 'queue.retry' : undefined;
  const label = (word: WorkspaceWord): string => `${t(word)}: ${t('queue.label', { what, creditor })}`;
  const action = (word: WorkspaceWord, run: () => void): TemplateResult =>
    html`<button type="button" class="button plain" aria-label=${label(word)} @click=${run}>${t(word)}</button>`;
  return html`<li class="entry">
    <p class="what">${what} · <bdi class="strong">${creditor}</bdi></p>
    <p class="how-much">${amountOf(entry, locale)}</p>
    <p class="standing">${standingText(entry, t)} ${ageText(entry, context)}</p>
    <div class="pending-actions">
      ${action('queue.look', () => look(requestId))}
      ${sendWord && !entry.isUnread ? action(sendWord, () => retry(requestId)) : nothing}
      ${action('queue.discard', () => askDiscard(requestId))}
    </div>
  </li>`;
}

/** Nothing is dropped for its age, so what waits long says since when, and that its day has come and gone. */
function ageText({ queuedAtMs, about, held }: QueueEntry, { locale, t }: QueuePanelContext): string {
  if (!held && Date.now() - queuedAtMs < LONG_MS) return '';
  const since = t('queue.since', { time: formatMoment(queuedAtMs, locale) });
  const due = about.requestedExecutionDate;
  const isPast = due !== undefined && due < today();
  return isPast ? `${since} ${t('queue.past')}` : since;
}

/** Where it is known. */
export function amountOf({ about }: QueueEntry, locale: string): string {
  const { amountMinor, currency } = about;
  return amountMinor === undefined || currency === undefined ? '' : moneyText({ amountMinor, currency }, locale);
}
