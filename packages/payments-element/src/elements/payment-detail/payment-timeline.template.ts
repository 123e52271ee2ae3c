import { formatDateTime } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment, PaymentEvent } from '../../model/payment.js';
import type { DetailWords } from '../../strings/detail.js';
import { filled, quoted } from '../payment-form/filled-words.js';
import type { DetailContext } from './detail-context.js';
import { differenceLines, type DifferenceLine } from './difference-lines.js';
import { historyOf, POLICY_NOTE, type HistoryEntry } from './payment-history.js';

/** So many are read at a glance; of more the latest are shown. */
const AT_A_GLANCE = 6;

const DEEDS: Readonly<Record<string, keyof DetailWords>> = {
  create: 'timeline.create',
  update: 'timeline.update',
  submit: 'timeline.submit',
  withdraw: 'timeline.withdraw',
  approve: 'timeline.approve',
  reject: 'timeline.reject',
  export: 'timeline.export',
  delete: 'timeline.delete',
  restore: 'timeline.restore',
};

/** What was done to a payment, the newest first: who, when, and what differs since. */
export function timelineTemplate(payment: Payment, context: DetailContext): TemplateResult | typeof nothing {
  const { t, isWhole, showWhole } = context;
  const entries = historyOf(payment);
  if (entries.length === 0) return nothing;
  const isLong = entries.length > AT_A_GLANCE;
  const shown = isLong && !isWhole ? entries.slice(0, AT_A_GLANCE - 1) : entries;
  // The last hundred are kept; a first one that is not the making of it has others before it.
  const isCut = shown.length === entries.length && entries.at(-1)?.event.version !== 1;
  return html`<section class="history" part="history" aria-labelledby="history">
    <div class="history-head">
      <h3 id="history">${t('timeline.title')}</h3>
      ${
        isLong
          ? html`<button
              type="button"
              class="button plain"
              aria-expanded=${isWhole ? 'true' : 'false'}
              @click=${() => showWhole(!isWhole)}
            >
              ${isWhole ? t('timeline.latest') : t('timeline.all', { count: entries.length })}
            </button>`
          : nothing
      }
    </div>
    <ol>
      ${shown.map((entry) => entryTemplate(entry, context))}
    </ol>
    ${isCut ? html`<p class="muted">${t('timeline.older')}</p>` : nothing}
  </section>`;
}

function entryTemplate(entry: HistoryEntry, context: DetailContext): TemplateResult {
  const { locale, t } = context;
  const { event, fields, after } = entry;
  const reason = fields.includes('rejectionReason') && after['rejectionReason'];
  const lines = differenceLines(entry, context);
  const isSingle = fields.includes(POLICY_NOTE) && after[POLICY_NOTE] === 'SINGLE';
  return html`<li class=${Object.hasOwn(DEEDS, event.action) ? event.action : 'other'}>
    <p class="deed">${deedText(event, fields.length === 0, context)}</p>
    ${typeof reason === 'string' ? html`<p class="reason-text">${quoted(reason)}</p>` : nothing}
    ${
      lines.length > 0
        ? html`<ul>
            ${lines.map((line) => html`<li>${lineText(line, context)}</li>`)}
          </ul>`
        : nothing
    }
    ${isSingle ? html`<p class="single">${t('timeline.single')}</p>` : nothing}
    <p class="when"><time datetime=${event.at}>${formatDateTime(event.at, locale)}</time></p>
  </li>`;
}

/** Who did what; what a newer server calls its own way is a step all the same. */
function deedText(event: PaymentEvent, isSame: boolean, context: DetailContext): unknown {
  const deed = Object.hasOwn(DEEDS, event.action) ? DEEDS[event.action] : undefined;
  const word = event.action === 'update' && isSame ? 'timeline.same' : (deed ?? 'timeline.other');
  return filled(context.t(word), { who: whoTemplate(event, context) });
}

/** By name, where the server knew it. */
export function whoTemplate({ by, byName }: PaymentEvent, { detail, t }: DetailContext): unknown {
  if (by === detail.subject) return t('timeline.you');
  return byName ? html`<bdi class="who">${byName}</bdi>` : t('timeline.someone');
}

function lineText({ label, before, after }: DifferenceLine, { t }: DetailContext): unknown {
  const word = after === undefined ? 'timeline.cleared' : before === undefined ? 'timeline.set' : 'timeline.changed';
  return filled(t(word), {
    field: html`<bdi class="muted">${label}</bdi>`,
    before: html`<del><bdi>${before}</bdi></del>`,
    after: html`<ins><bdi>${after}</bdi></ins>`,
  });
}
