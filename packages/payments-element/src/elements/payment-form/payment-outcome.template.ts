import {
  alertIcon,
  formatMoment,
  infoIcon,
  intl,
  lockIcon,
  sheetIcon,
  noticeTemplate,
  type Notice,
  type NoticeAction,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import {
  FORM_FIELDS,
  plainText,
  type FormField,
  type PaymentFormState,
} from '../../controllers/payment-form-controller.js';
import { isOpen } from '../../model/lifecycle.js';
import type { Payment } from '../../model/payment.js';
import { duplicatesTemplate } from './payment-aids.template.js';
import { filled, quoted } from './filled-words.js';
import { labelOf, type FormView, type OutcomeActions } from './form-view.js';
import { valueText } from './payment-values.js';

/** What stands in place of the form where there is nothing to fill in; at once read out, since what was typed is gone. */
export function insteadTemplate(view: FormView): TemplateResult | undefined {
  const notice = insteadOf(view);
  return notice && html`<div role="alert">${noticeTemplate(notice)}</div>`;
}

function insteadOf({ controller, t, tools }: FormView): Notice | undefined {
  const { status, payment, error } = controller.state;
  if (controller.access === 'ended') return { icon: lockIcon(), title: t('form.ended'), text: t('form.endedText') };
  if (status === 'gone') return { icon: sheetIcon(), title: t('form.gone'), text: t('form.goneText') };
  if (status === 'failed' && error) {
    const action = { label: t('form.retry'), run: () => tools?.actions.retry() };
    return { icon: alertIcon(), title: t('form.failed'), text: t(`error.${error.code}`), action };
  }
  if (controller.access === 'denied' && !payment && status === 'ready') {
    return { icon: lockIcon(), title: t('form.denied'), text: t('form.deniedText') };
  }
  return undefined;
}

/** How the last write ended, where it did not end well; the error summary speaks for itself. */
export function outcomeTemplate(view: FormView): TemplateResult | typeof nothing {
  const { form, review, state } = view.controller;
  const { write } = state;
  if (!review.isOpen && write.status === 'conflict' && view.tools) {
    return conflictTemplate(view, view.tools.actions, write.current);
  }
  if (review.isOpen || write.status !== 'failed' || form.problems.size > 0) return duplicatesTemplate(view);
  const { title, text } = failure(view, write);
  return alertTemplate(title, text);
}

/** Why a payment can only be looked at. */
export function noteTemplate(view: FormView): TemplateResult | typeof nothing {
  const { access, state } = view.controller;
  if (!state.payment || (access !== 'closed' && access !== 'denied')) return nothing;
  return html`<p class="note">${infoIcon()}${view.t(access === 'closed' ? 'form.closed' : 'form.viewer')}</p>`;
}

function failure(
  view: FormView,
  write: PaymentFormState['write'] & { status: 'failed' },
): { title: string; text: string } {
  const { t } = view;
  return { title: t('form.notSaved'), text: `${t(`error.${write.error.code}`)} ${t('form.kept')}` };
}

function conflictTemplate(view: FormView, actions: OutcomeActions, current: Payment | undefined): TemplateResult {
  const { t } = view;
  if (!current) {
    return alertTemplate(t('form.conflictGone'), '', { label: t('form.saveAsNew'), run: actions.saveAsNew });
  }
  const theirs = { label: t('form.takeTheirs'), run: actions.takeTheirs };
  if (!isOpen(current)) return alertTemplate(t('form.conflict'), t('form.conflictClosed'), theirs);
  const fields = differences(view, current);
  const text = byWhom(view, current, fields ? filled(t('form.conflictFields'), { fields }) : t('form.conflictSame'));
  const mine = { label: t('form.saveMine'), run: actions.saveMine };
  const choose = { label: t('form.choose'), run: () => view.tools?.choices.open() };
  return alertTemplate(t('form.conflict'), text, ...(view.tools?.choices.units.length ? [choose] : []), theirs, mine);
}

/** Who was faster and when, where the payment tells. */
function byWhom({ locale, t }: FormView, { history, updatedAt }: Payment, text: unknown): unknown {
  const who = history?.at(-1)?.byName;
  if (!who || !updatedAt) return text;
  const time = formatMoment(Date.parse(updatedAt), locale);
  return filled(t('form.changedBy'), { who: quoted(who), time, text });
}

function alertTemplate(title: string, text: unknown, ...actions: readonly NoticeAction[]): TemplateResult {
  return html`<div class="alert" part="alert" role="alert" tabindex="-1">
    ${alertIcon()}
    <p><strong>${title}</strong> ${text}</p>
    ${
      actions.length > 0
        ? html`<div class="alert-actions">
            ${actions.map(({ label, run }) => html`<button type="button" class="button" @click=${run}>${label}</button>`)}
          </div>`
        : nothing
    }
  </div>`;
}

/** What others made of the payment since it was opened here, by field: nothing that they wrote may read as our words. */
function differences(view: FormView, current: Payment): unknown {
  const { payment } = view.controller.state;
  const changed = FORM_FIELDS.filter((field) => payment && textIn(payment, field) !== textIn(current, field));
  if (changed.length === 0) return undefined;
  const list = intl('list', view.locale, { type: 'conjunction' }).formatToParts(changed);
  return list.map(({ type, value }) => (type === 'element' ? differenceIn(view, current, value as FormField) : value));
}

function differenceIn(view: FormView, current: Payment, field: FormField): unknown {
  const value = valueText(view, field, current);
  const sentence = view.t(value ? 'form.nowIs' : 'form.nowEmpty');
  return filled(sentence, { field: labelOf(view, field), value: quoted(value) });
}

/** To be compared only. */
function textIn(payment: Payment, field: FormField): string {
  return field === 'amountMinor' ? String(payment.amountMinor) : plainText(payment, field);
}
