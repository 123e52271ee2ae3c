import { alertIcon, groupIban } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../controllers/conflict-choices.js';
import type { AccountDraft } from '../../model/account.js';
import type { DraftUnit } from '../../model/account-draft.js';
import { addressText } from '../account-detail/address-text.js';
import { toDraft } from './account-texts.js';
import type { Conflict, FormContext } from './form-context.js';

export const CONFLICT_ID = 'conflict';

/** Both versions side by side, to be chosen from field by field; or that there is nothing left to choose from. */
export function conflictTemplate(context: FormContext): TemplateResult | typeof nothing {
  const { state, conflict, saveAsNew, t } = context;
  if (state.status !== 'conflict') return nothing;
  const text = conflict ? (conflict.units.length > 0 ? 'form.conflictText' : 'form.conflictSame') : undefined;
  return html`<div class="conflict" part="conflict" id=${CONFLICT_ID} tabindex="-1">
    <div class="conflict-head" role="alert">
      ${alertIcon()}
      <p>
        ${
          text
            ? html`<strong>${t('form.conflict')}</strong> ${t(text)}`
            : html`<strong>${t('form.conflictGone')}</strong>`
        }
      </p>
    </div>
    ${conflict?.units.map((unit) => unitTemplate(unit, conflict, context))}
    <div class="conflict-foot">
      ${
        conflict
          ? html`<button type="button" class="button" @click=${conflict.takeTheirs}>${t('form.takeTheirs')}</button>`
          : html`<button type="button" class="button" @click=${saveAsNew}>${t('form.saveAsNew')}</button>`
      }
    </div>
  </div>`;
}

function unitTemplate(unit: DraftUnit, conflict: Conflict, context: FormContext): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${context.t(`field.${unit}`)}</legend>
    ${sideTemplate(unit, 'theirs', conflict.theirs, conflict, context)}
    ${sideTemplate(unit, 'mine', toDraft(context.texts), conflict, context)}
  </fieldset>`;
}

function sideTemplate(
  unit: DraftUnit,
  side: Side,
  draft: AccountDraft,
  conflict: Conflict,
  { t }: FormContext,
): TemplateResult {
  const id = `choice-${unit}-${side}`;
  const value = valueText(unit, draft);
  return html`<label class="side" for=${id}>
    <input
      id=${id}
      type="radio"
      name="choice-${unit}"
      .checked=${conflict.sideOf(unit) === side}
      @change=${() => conflict.choose(unit, side)}
    />
    <span>
      <span class="muted">${t(`form.${side}`)}</span>
      ${value ? html`<bdi>${value}</bdi>` : html`<span>${t('form.empty')}</span>`}
    </span>
  </label>`;
}

function valueText(unit: DraftUnit, draft: AccountDraft): string {
  if (unit === 'holderAddress') return draft.holderAddress ? addressText(draft.holderAddress) : '';
  const value = draft[unit] ?? '';
  return unit === 'iban' ? groupIban(value) : value;
}
