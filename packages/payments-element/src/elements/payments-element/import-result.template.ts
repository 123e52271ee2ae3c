import { alertIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS, type RowOutcome } from '../../controllers/import-controller.js';
import { leftOf } from './import-left.js';
import { fieldLabel, type ImportView } from './import-view.js';

/** So many rows that were not stored are named one by one. */
const NAMED = 20;

/** What became of it, in one sentence. */
export function resultTitle({ asksUndo, state, t }: ImportView): string {
  const { deed, deleted, phase, saved } = state.run;
  if (asksUndo) return t('import.undoQuestion', { count: saved });
  if (deed === 'undo') return t('import.undone', { count: deleted });
  const total = state.rows.length;
  return t(phase === 'stopped' || phase === 'over' ? 'import.stoppedTitle' : 'import.resultTitle', { saved, total });
}

/** The last step: what was stored, what was not and why, and the way back. */
export function resultTemplate(view: ImportView): TemplateResult {
  const { asksUndo, state, t } = view;
  if (asksUndo) return html`<p>${t('import.undoText')}</p>`;
  const { run } = state;
  const { counts } = leftOf(view);
  const { deed, kept, phase, prevented } = run;
  if (deed === 'undo') return html`${kept > 0 ? html`<p>${t('import.undoneKept', { count: kept })}</p>` : nothing}`;
  return html`${phase === 'over' ? html`<p role="alert">${t('import.over')}</p>` : nothing}
  ${counts.bad > 0 ? needLookTemplate(view) : nothing}
  ${counts.leftOut > 0 ? html`<p>${t('import.leftOutCount', { count: counts.leftOut })}</p>` : nothing}
  ${prevented > 0 ? html`<p>${t('import.prevented', { count: prevented })}</p>` : nothing} ${failedTemplate(view)}`;
}

function needLookTemplate(view: ImportView): TemplateResult {
  const { look, t } = view;
  return html`<p class="import-line">
    <span>${t('import.needLook', { count: leftOf(view).counts.bad })}</span>
    <button type="button" class="button" @click=${look}>${t('import.show')}</button>
  </p>`;
}

function failedTemplate(view: ImportView): TemplateResult | typeof nothing {
  const { state, store, t } = view;
  const { failed } = state.run;
  if (failed === 0) return nothing;
  const named: (readonly [number, string])[] = [];
  for (const { file } of state.rows) {
    const reason = reasonOf(view, store.outcomeOf(file.row));
    if (reason !== undefined) named.push([file.row, reason]);
    if (named.length === NAMED) break;
  }
  return html`<div class="error-summary">
    <h4>${alertIcon()} ${t('import.failedTitle', { count: failed })}</h4>
    <ul>
      ${named.map(([row, reason]) => html`<li>${t('import.failedRow', { row, reason })}</li>`)}
    </ul>
    ${failed > named.length ? html`<p>${t('import.failedMore', { count: failed - named.length })}</p>` : nothing}
  </div>`;
}

/** Why a row was not stored; undefined for one that was, or was not sent. */
function reasonOf(view: ImportView, outcome: RowOutcome | undefined): string | undefined {
  const { locale, t } = view;
  if (outcome?.kind === 'gone') return t('import.gone');
  if (outcome?.kind !== 'failed') return undefined;
  if (outcome.code === 'IdempotencyConflict') return t('import.conflict');
  const reason = t(`error.${outcome.code}`);
  const broken = FORM_FIELDS.filter((field) => outcome.violations.some((violation) => violation.field === field));
  const fields = broken.map((field) => fieldLabel(view, field));
  return fields.length === 0 ? reason : `${reason} (${new Intl.ListFormat(locale).format(fields)})`;
}
