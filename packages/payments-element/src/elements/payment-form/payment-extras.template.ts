import { formatDay } from '@remit-elements/element-kit';
import { isSepaText, toSepaText } from '@remit-elements/element-kit/reading.js';
import { html, type TemplateResult } from 'lit';
import type { FillSource } from '../../controllers/form-filling.js';
import type { FormField } from '../../controllers/payment-form-controller.js';
import { longestOf } from '../../model/field-lengths.js';
import type { FormView } from './form-view.js';
import { payeeTemplate, suggestionsTemplate } from './payment-aids.template.js';
import { executionDay } from './payment-date-note.js';
import { filledTemplate, pasteTemplate } from './payment-filling.template.js';

/** Texts that go to the creditor's bank as they are. */
const TEXTS: ReadonlySet<FormField> = new Set<FormField>([
  'creditorName',
  'remittanceInformation',
  'creditorAddress.streetName',
  'creditorAddress.buildingNumber',
  'creditorAddress.postCode',
  'creditorAddress.townName',
]);

/** What a field that is no text is offered. */
const OFFERS: Partial<Record<FormField, (view: FormView) => TemplateResult | undefined>> = {
  debtorAccountId: accountsOffer,
  requestedExecutionDate: dayOffer,
};

/** What is offered about an entry: nothing is changed before it is chosen. */
export function extraOf(view: FormView, field: FormField): unknown {
  const offer = TEXTS.has(field) ? sepaOffer(view, field) : OFFERS[field]?.(view);
  const pasted = html`${pasteTemplate(view, field)}
  ${filledTemplate(view, (source) => (source.by === 'creditor' ? field === 'creditorName' : isPasteIn(source, field)))}`;
  if (field === 'creditorName') return html`${offer} ${pasted} ${suggestionsTemplate(view)}`;
  return html`${field === 'creditorIban' ? payeeTemplate(view) : offer} ${pasted}`;
}

function accountsOffer({ controller, t }: FormView): TemplateResult | undefined {
  if (controller.accounts.status !== 'failed') return undefined;
  const retry = (): void => controller.accounts.retry();
  return html`<p class="offer">
    <button type="button" class="link" @click=${retry}>${t('form.accountsRetry')}</button>
  </p>`;
}

function dayOffer(view: FormView): TemplateResult | undefined {
  const { controller, locale, now, t } = view;
  const executed = executionDay(view);
  if (!executed || executed === controller.draft.requestedExecutionDate) return undefined;
  if (controller.form.problems.has('requestedExecutionDate')) return undefined;
  const use = (): void => controller.pick(executed);
  return html`<p class="offer">
    <button type="button" class="link" @click=${use}>
      ${t('form.useDay', { day: formatDay(executed, locale, now.getFullYear()) })}
    </button>
  </p>`;
}

function isPasteIn(source: FillSource, field: FormField): boolean {
  return source.by === 'paste' && source.field === field;
}

function sepaOffer(view: FormView, field: FormField): TemplateResult | undefined {
  const typed = view.controller.form.texts[field].trim();
  const text = toSepaText(typed);
  // What leaving the field takes away must not have the focus by then.
  const isLeft = typed.length > (longestOf(field) ?? Infinity) || view.tools?.paste.offered?.field === field;
  if (isLeft || isSepaText(typed) || view.controller.form.problems.has(field)) return undefined;
  const why = html`<span>${view.t('form.sepaText')}</span>`;
  // Of a name in a script that the table does not know nothing would be left to read: it is the reader's to write otherwise.
  if (!/[A-Za-z0-9]/.test(text)) return html`<p class="offer">${why}</p>`;
  const use = (): void => {
    view.controller.type(field, text);
  };
  return html`<p class="offer">
    ${why}
    <button type="button" class="link" @click=${use}>${view.t('form.useSepaText', { text })}</button>
  </p>`;
}
