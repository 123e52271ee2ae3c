import { groupIban } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { MOST_PAYMENTS, type ExportContent } from '../../controllers/export-desk.js';
import type { Payment } from '../../model/payment.js';
import { filled } from '../payment-form/filled-words.js';
import {
  detailsTemplate,
  MOST_SHOWN,
  noteTemplate,
  paymentLines,
  type ExportContentContext,
} from './export-details.template.js';
import { leftOutTemplate, noneTemplate } from './export-left-out.template.js';
import { currencySums, daysText } from './export-text.js';

export interface ExportDecisionContext extends ExportContentContext {
  /** Hears whether what a bank may refuse goes too. */
  takeDoubtful(takesDoubtful: boolean): void;
}

/** What is about to leave: how many, how much, what stays behind and why, and what is told otherwise. */
export function exportContentTemplate(content: ExportContent, context: ExportDecisionContext): TemplateResult {
  const { t } = context;
  const { format, payments, doubtful, leftOut, isCut, missing, unsent } = content;
  const isForBank = format === 'pain001';
  if (payments.length === 0 && doubtful.length === 0) return noneTemplate(content, context);
  return html`${payments.length > 0 ? sumsTemplate(payments, context) : nothing}
  ${isForBank ? accountsTemplate(content, context) : nothing} ${doubtsTemplate(content, context)}
  ${isCut ? noteTemplate(t('export.cut', { most: MOST_PAYMENTS })) : nothing}
  ${missing > 0 ? noteTemplate(t('export.missing', { count: missing })) : nothing}
  ${unsent > 0 ? noteTemplate(t('export.unsent', { count: unsent })) : nothing} ${leftOutTemplate(leftOut, context)}
  ${changesTemplate(content, context)} ${isForBank && payments.length > 0 ? noteTemplate(t('export.final')) : nothing}`;
}

/** How many, and how much in each currency. */
export function sumsTemplate(payments: readonly Payment[], { t, locale }: ExportContentContext): TemplateResult {
  return html`<ul class="export-sums">
    ${currencySums(payments, locale).map(
      ({ count, text }) =>
        html`<li>
          <span>${t('export.count', { count })}</span><strong><bdi>${text}</bdi></strong>
        </li>`,
    )}
  </ul>`;
}

/** From which accounts it goes, and when: what nobody takes back is to be seen before. */
function accountsTemplate(
  { payments, accounts }: ExportContent,
  { locale }: ExportContentContext,
): TemplateResult | typeof nothing {
  const used = accounts.filter(({ id }) => payments.some(({ debtorAccountId }) => debtorAccountId === id));
  if (used.length === 0) return nothing;
  return html`<ul class="export-lines">
    ${used.map(({ id, name, iban }) => {
      const own = payments.filter(({ debtorAccountId }) => debtorAccountId === id);
      return html`<li><bdi>${name} · ${groupIban(iban)}</bdi><bdi>${daysText(own, locale)}</bdi></li>`;
    })}
  </ul>`;
}

/** What a bank may refuse, and why: whether it goes is the reader’s to say. */
function doubtsTemplate(
  { doubtful, takesDoubtful }: ExportContent,
  context: ExportDecisionContext,
): TemplateResult | typeof nothing {
  const { t, takeDoubtful } = context;
  const count = doubtful.length;
  if (count === 0) return nothing;
  const doubts = [...new Set(doubtful.flatMap((each) => each.doubts))];
  const take = ({ target }: Event): void => takeDoubtful((target as HTMLInputElement).checked);
  return html`<section class="export-doubts">
    <h3>${t('export.doubtful', { count })}</h3>
    ${doubts.map((doubt) => {
      const own = doubtful.flatMap((each) => (each.doubts.includes(doubt) ? [each.payment] : []));
      return detailsTemplate(`${t(`export.doubt.${doubt}`)} (${String(own.length)})`, paymentLines(own, context));
    })}
    <label class="export-option">
      <input type="checkbox" .checked=${takesDoubtful} aria-describedby="export-doubtful" @change=${take} />
      <span class="export-label">${t('export.doubtful.take', { count })}</span>
      <span class="hint" id="export-doubtful">${t('export.doubtful.hint')}</span>
    </label>
  </section>`;
}

/** What a bank reads otherwise than it was entered, before and after; what goes with a reference instead stands apart. */
function changesTemplate({ changes, payments }: ExportContent, context: ExportContentContext): TemplateResult {
  const { t } = context;
  const going = new Set(payments.map(({ id }) => id));
  const own = changes.filter(({ payment }) => going.has(payment.id));
  // A holder's name is the same in all of them.
  const known = [
    ...new Map(own.map(({ change }) => [[change.field, change.from, change.to].join('\0'), change])).values(),
  ];
  const written = known
    .filter(({ to }) => to !== '')
    .map(({ from, to }) => filled(t('export.change'), { from: apart(from), to: apart(to) }));
  const out = known.filter(({ to }) => to === '').map(({ from }) => apart(from));
  return html`${textsTemplate('export.changes', written, context)} ${textsTemplate('export.changesOut', out, context)}`;
}

function apart(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

function textsTemplate(
  word: 'export.changes' | 'export.changesOut',
  lines: readonly unknown[],
  { t }: ExportContentContext,
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  const more = lines.length - MOST_SHOWN;
  const shown = lines.slice(0, MOST_SHOWN).map((line) => html`<li class="export-change">${line}</li>`);
  return detailsTemplate(
    t(word, { count: lines.length }),
    html`<ul class="export-lines">
        ${shown}
      </ul>
      ${more > 0 ? html`<p class="muted">${t('export.more', { count: more })}</p>` : nothing}`,
  );
}
