import { dialogTemplate } from '@remit-elements/element-kit';
import { html, type TemplateResult } from 'lit';
import { DRAFT_UNITS, type DraftUnit, type Side } from '../../controllers/conflict-choices.js';
import { formFieldsOf, type PaymentDraft } from '../../controllers/payment-form-controller.js';
import { labelOf, type FormView } from './form-view.js';
import { valueText } from './payment-values.js';

/** Both versions side by side, to be chosen from field by field; what belongs together is chosen together. */
export function conflictDialogTemplate(view: FormView): TemplateResult {
  const { t } = view;
  const choices = view.tools?.choices;
  const close = (): void => {
    choices?.close();
  };
  return html`<div class="conflict" @keydown=${keepEscape}>
    ${dialogTemplate({
      id: 'conflict',
      kind: 'form',
      label: t('form.choose'),
      closeLabel: t('form.chooseClose'),
      body: choices?.isOpen ? tableTemplate(view) : undefined,
      actions: html`<button type="button" class="button primary" @click=${view.tools?.actions.saveChosen}>
          ${t('form.saveChosen')}
        </button>
        <button type="button" class="button" @click=${close}>${t('form.cancel')}</button>`,
      onDismiss: close,
      onClose: close,
    })}
  </div>`;
}

/** A dialog around the form is not asked to close by the same key. */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

function tableTemplate(view: FormView): TemplateResult {
  const { t } = view;
  const choices = view.tools?.choices;
  return html`<p>${t('form.chooseText')}</p>
    <div class="choices">${(choices?.units ?? []).map((unit, index) => unitTemplate(view, unit, index === 0))}</div>`;
}

function unitTemplate(view: FormView, unit: DraftUnit, isFirst: boolean): TemplateResult {
  const { t } = view;
  const choices = view.tools?.choices;
  return html`<fieldset class="choice">
    <legend>${t(`form.unit.${unit}`)}</legend>
    ${sideTemplate(view, unit, 'theirs', choices?.theirs ?? {}, isFirst)}
    ${sideTemplate(view, unit, 'mine', choices?.mine ?? {}, isFirst)}
  </fieldset>`;
}

function sideTemplate(
  view: FormView,
  unit: DraftUnit,
  side: Side,
  draft: Partial<PaymentDraft>,
  isFirst: boolean,
): TemplateResult {
  const { t } = view;
  const choices = view.tools?.choices;
  const id = `choice-${unit}-${side}`;
  const lines = linesOf(view, unit, draft);
  return html`<label class="side" for=${id}>
    <input
      id=${id}
      type="radio"
      name="choice-${unit}"
      ?autofocus=${isFirst && choices?.sideOf(unit) === side}
      .checked=${choices?.sideOf(unit) === side}
      @change=${() => choices?.choose(unit, side)}
    />
    <span>
      <span class="muted">${t(`form.${side}`)}</span>
      ${lines.length > 0 ? lines.map((line) => html`<bdi>${line}</bdi>`) : html`<span>${t('form.empty')}</span>`}
    </span>
  </label>`;
}

/** With the field's name where it is not plain which one it is. */
function linesOf(view: FormView, unit: DraftUnit, draft: Partial<PaymentDraft>): readonly string[] {
  const fields = formFieldsOf(DRAFT_UNITS[unit]).filter((field) => field !== 'currency');
  return fields.flatMap((field) => {
    const value = valueText(view, field, draft);
    if (!value) return [];
    const isNamed = field === 'creditorBic' || field === 'creditorReference';
    return isNamed ? `${labelOf(view, field)}: ${value}` : value;
  });
}
