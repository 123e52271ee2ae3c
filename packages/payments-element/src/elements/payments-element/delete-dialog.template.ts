import { alertTemplate, dialogTemplate, formatLongDate } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../controllers/workspace-desk.js';
import type { Payment } from '../../model/payment.js';
import { moneyText } from '../payment-detail/money-text.js';
import { filled } from '../payment-form/filled-words.js';
import type { WorkspaceText } from './workspace-text.js';

export interface DeleteContext extends WorkspaceText {
  readonly locale: string;
  readonly payment: Payment | undefined;
  readonly deletion: WriteState;
  confirm(): void;
  cancel(): void;
}

/** Asks before a payment is deleted, in a dialog named by the question; says there when it was not. */
export function deleteDialogTemplate(context: DeleteContext): TemplateResult {
  const { locale, payment, t, cancel } = context;
  const values = payment && {
    creditor: payment.creditorName,
    amount: moneyText(payment, locale),
    date: formatLongDate(payment.requestedExecutionDate, locale),
  };
  return dialogTemplate({
    id: 'delete',
    kind: 'confirm',
    label: values
      ? html`${filled(t('workspace.deleteQuestion'), { creditor: html`<bdi>${values.creditor}</bdi>` })}`
      : '',
    body: values
      ? html`<p>${t('workspace.deleteText', values)}</p>
          ${problemTemplate(context)}`
      : nothing,
    actions: values ? actionsTemplate(context) : nothing,
    onDismiss: cancel,
    onClose: cancel,
  });
}

function problemTemplate({ deletion, t }: DeleteContext): TemplateResult | typeof nothing {
  if (deletion.status === 'conflict') {
    const text = t(deletion.current ? 'error.VersionConflict' : 'error.NotFound');
    return alertTemplate({ title: t('workspace.deleteFailed'), text });
  }
  if (deletion.status !== 'failed') return nothing;
  return alertTemplate({ title: t('workspace.deleteFailed'), text: t(`error.${deletion.error.code}`) });
}

function actionsTemplate({ deletion, t, confirm, cancel }: DeleteContext): TemplateResult {
  const busy = deletion.status === 'saving' || deletion.status === 'checking' || deletion.status === 'notSent';
  return html`<button
      type="button"
      class="button danger primary"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${confirm}
    >
      ${t('workspace.delete')}
    </button>
    <button type="button" class="button" autofocus @click=${cancel}>${t('workspace.cancel')}</button>
    <span role="status" class="busy">${busy ? t(BUSY[deletion.status]) : nothing}</span>`;
}

const BUSY = { saving: 'workspace.deleting', checking: 'workspace.checking', notSent: 'workspace.notSent' } as const;
