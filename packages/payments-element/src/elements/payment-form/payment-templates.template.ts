import { dialogTemplate, fieldTemplate, formatMoney, groupIban, isCurrency } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormTemplates } from '../../controllers/form-templates.js';
import { plainText } from '../../controllers/payment-form-controller.js';
import { LONGEST_NAME, type PaymentTemplate } from '../../model/payment-template.js';
import { keepEscape } from './conflict-dialog.template.js';
import { isolated } from './filled-words.js';
import type { FormView } from './form-view.js';
import { filledTemplate } from './payment-filling.template.js';

/** What a template filled in, and the way back. */
export function startedTemplate(view: FormView): unknown {
  return filledTemplate(view, ({ by }) => by === 'template');
}

/** Behind the fields: what stands there can be kept for the next time. */
export function saveAsTemplate(view: FormView): TemplateResult | typeof nothing {
  const { locked, t, templateCount, tools } = view;
  if (templateCount === undefined || locked || !tools) return nothing;
  return html`<div>
    <button type="button" class="link" @click=${() => tools.templates.open(true)}>${t('form.templateSaveAs')}</button>
  </div>`;
}

/** All templates: to begin with, to be named anew, to be deleted; and a name for what stands in the form. */
export function templatesDialogTemplate(view: FormView): TemplateResult | typeof nothing {
  const templates = view.tools?.templates;
  if (!templates || view.templateCount === undefined) return nothing;
  return html`<div class="templates" @keydown=${keepEscape}>
    ${dialogTemplate({
      id: 'templates',
      kind: 'form',
      label: view.t('form.templates'),
      closeLabel: view.t('form.templatesClose'),
      body: templates.isOpen ? bodyTemplate(view, templates) : nothing,
      onDismiss: templates.close,
      onClose: templates.close,
    })}
  </div>`;
}

function bodyTemplate(view: FormView, templates: FormTemplates): TemplateResult {
  const { t } = view;
  const { all, renamed } = templates;
  const rows = all.map((template) =>
    template.name === renamed ? renameTemplate(view, templates, template) : rowTemplate(view, templates, template),
  );
  return html`${
    all.length > 0
      ? html`${view.isNew ? html`<p class="muted">${t('form.templateUse')}</p>` : nothing}
          <ul class="template-list">
            ${rows}
          </ul>`
      : html`<p class="muted">${t('form.templateNone')}</p>`
  }
  ${saidTemplate(view, templates)} ${saveTemplate(view, templates)}`;
}

function rowTemplate(view: FormView, templates: FormTemplates, template: PaymentTemplate): TemplateResult {
  const { isNew, t } = view;
  const { name } = template;
  const what = html`<bdi class="strong">${name}</bdi><bdi class="muted">${summaryOf(view, template)}</bdi>`;
  return html`<li>
    ${
      isNew
        ? html`<button
            type="button"
            class="button plain template"
            ?autofocus=${template === templates.all[0]}
            @click=${() => templates.use(template)}
          >
            ${what}
          </button>`
        : html`<p class="template">${what}</p>`
    }
    <div class="template-actions">
      <button
        type="button"
        class="button plain"
        aria-label=${t('form.templateRenameLabel', { name })}
        @click=${() => templates.startRenaming(name)}
      >
        ${t('form.templateRename')}
      </button>
      <button
        type="button"
        class="button plain"
        aria-label=${t('form.templateDeleteLabel', { name })}
        @click=${() => templates.delete(template)}
      >
        ${t('form.templateDelete')}
      </button>
    </div>
  </li>`;
}

/** Whom and how much, as far as it says: templates of hosts may hold anything. */
function summaryOf({ locale }: FormView, { draft }: PaymentTemplate): string {
  const { amountMinor: amount } = draft;
  const currency = plainText(draft, 'currency');
  const hasAmount = Number.isSafeInteger(amount) && isCurrency(currency);
  const parts = [
    plainText(draft, 'creditorName'),
    groupIban(plainText(draft, 'creditorIban')),
    hasAmount ? formatMoney(amount ?? 0, currency, locale) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function renameTemplate({ t }: FormView, templates: FormTemplates, { name }: PaymentTemplate): TemplateResult {
  const rename = (event: Event): void => {
    event.preventDefault();
    templates.rename();
  };
  const error = templates.newProblem && t(templates.newProblem);
  const label = t('form.templateNewName', { name });
  return html`<li>
    <form class="rename" novalidate @submit=${rename}>
      ${fieldTemplate(
        { id: 'template-new-name', label, error, isErrorAnnounced: true },
        html`<div class="control-row">
          <input
            id="template-new-name"
            class="control"
            maxlength=${LONGEST_NAME}
            autocomplete="off"
            aria-describedby=${error ? 'template-new-name-error' : nothing}
            aria-invalid=${error ? 'true' : 'false'}
            .value=${live(templates.newName)}
            @input=${(event: Event) => (templates.newName = (event.target as HTMLInputElement).value)}
          />
          <button type="submit" class="button">${t('form.templateDone')}</button>
        </div>`,
      )}
    </form>
  </li>`;
}

/** What was done last; a deletion can be taken back. */
function saidTemplate({ t }: FormView, templates: FormTemplates): TemplateResult {
  const { said } = templates;
  const word = said?.deed === 'saved' ? 'form.templateSaved' : 'form.templateDeleted';
  return html`<div class="template-said">
    <p role="status">${said ? t(word, { name: isolated(said.name) }) : nothing}</p>
    ${
      templates.canUndo
        ? html`<button id="template-undo" type="button" class="link" @click=${() => templates.undoDelete()}>
            ${t('form.undo')}
          </button>`
        : nothing
    }
  </div>`;
}

function saveTemplate({ t }: FormView, templates: FormTemplates): TemplateResult {
  const error = templates.problem && t(templates.problem);
  const save = (event: Event): void => {
    event.preventDefault();
    templates.save();
  };
  const replace = html`<button type="button" class="link" @click=${() => templates.save(true)}>
    ${t('form.templateReplace')}
  </button>`;
  const field = {
    id: 'template-name',
    label: t('form.templateName'),
    hint: t('form.templateHint'),
    error,
    isErrorAnnounced: true,
    extra: templates.problem === 'form.templateTaken' ? replace : undefined,
  };
  return html`<form class="save-template" novalidate @submit=${save}>
    ${fieldTemplate(
      field,
      html`<input
        id="template-name"
        class="control"
        maxlength=${LONGEST_NAME}
        autocomplete="off"
        aria-describedby="template-name-hint${error ? ' template-name-error' : ''}"
        aria-invalid=${error ? 'true' : 'false'}
        .value=${live(templates.name)}
        @input=${(event: Event) => {
          templates.name = (event.target as HTMLInputElement).value;
          templates.problem = undefined;
          templates.changed();
        }}
      />`,
    )}
    <button type="submit" class="button">${t('form.templateSave')}</button>
  </form>`;
}
