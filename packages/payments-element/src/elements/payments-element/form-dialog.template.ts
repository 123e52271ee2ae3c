import { dialogTemplate } from '@remit-elements/element-kit';
import { nothing, type TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { VerifyPayee } from '../../model/payee.js';
import type { DebtorAccount } from '../../model/payment.js';
import type { PaymentDraft } from '../../model/payment-draft.js';
import type { PaymentTemplate } from '../../model/payment-template.js';
import type { RefusedChanges } from '../../model/refused-changes.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import { saidByTheList, type WorkspaceText } from './workspace-text.js';

/** What the form is open for: a payment that exists, or a new one. */
export interface OpenForm {
  readonly paymentId: string | undefined;
  /** Made once, since another object would begin the form anew. */
  readonly prefill: Partial<PaymentDraft> | undefined;
  /** Of what was typed before, to go on with. */
  readonly draftKey?: string | undefined;
  /** What was changed in the payment before, and refused; made once as well. */
  readonly refused?: RefusedChanges | undefined;
}

/** What the form takes over from its workspace. */
export interface FormSettings {
  readonly readonly: boolean;
  readonly locale: string;
  readonly messages: unknown;
  readonly review: boolean;
  readonly verifyPayee: VerifyPayee | undefined;
  /** What the reader changes of them in the form is the workspace's, before its host hears of it. */
  templates: readonly PaymentTemplate[] | undefined;
}

export interface FormDialogContext extends WorkspaceText {
  /** The form element's tag, in this registration. */
  readonly tag: StaticValue;
  readonly form: OpenForm | undefined;
  readonly gateway: PaymentsGateway | undefined;
  /** Undefined until they are known: the form asks for them itself then. */
  readonly accounts: readonly DebtorAccount[] | undefined;
  readonly host: FormSettings;
  /** Another payment is to be seen. */
  select(event: PaymentSelectEvent): void;
  saved(event: Event): void;
  /** Also after the browser closed the dialog by itself: where something would be lost it opens again. */
  leave(): void;
}

/** The form in its dialog. */
export function formDialogTemplate(context: FormDialogContext): TemplateResult {
  const { form, t, leave } = context;
  return dialogTemplate({
    id: 'form',
    kind: 'form',
    label: t(form?.paymentId === undefined ? 'workspace.new' : 'workspace.editTitle'),
    closeLabel: t('workspace.close'),
    body: form ? formTemplate(form, context) : nothing,
    onDismiss: leave,
    onClose: leave,
  });
}

function formTemplate({ paymentId, prefill, draftKey, refused }: OpenForm, context: FormDialogContext): TemplateResult {
  const { tag, gateway, accounts, host, saved, select, leave } = context;
  const keepTemplates = ({ currentTarget }: Event): void => {
    host.templates = (currentTarget as PaymentForm).templates;
  };
  return html`<${tag}
    id="payment"
    .gateway=${gateway}
    .accounts=${accounts}
    .locale=${host.locale}
    .messages=${host.messages}
    .review=${host.review}
    .verifyPayee=${host.verifyPayee}
    .paymentId=${paymentId}
    .prefill=${prefill}
    .draftKey=${draftKey}
    .refused=${refused}
    .templates=${host.templates}
    @templates-change=${keepTemplates}
    @payment-saved=${saved}
    @payment-unchanged=${saved}
    @payment-cancel=${leave}
    @payment-select=${select}
    @session-required=${saidByTheList}
  ></${tag}>`;
}
