import { dialogTemplate } from '@remit-elements/element-kit';
import { nothing, type TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { PaymentAction, PaymentActionEvent } from '../../events/payment-action-event.js';
import type { DebtorAccount } from '../../model/payment.js';
import type { DetailProgress } from '../payment-detail/detail-context.js';
import { filled } from '../payment-form/filled-words.js';
import type { FormSettings } from './form-dialog.template.js';
import { saidByTheList, type WorkspaceText } from './workspace-text.js';

export interface DetailDialogContext extends WorkspaceText {
  /** The element's tag, in this registration. */
  readonly tag: StaticValue;
  readonly paymentId: string | undefined;
  /** Whom the payment goes to; undefined until that is known. */
  readonly creditor: string | undefined;
  readonly gateway: PaymentsGateway | undefined;
  readonly accounts: readonly DebtorAccount[];
  readonly actions: readonly PaymentAction[];
  /** How what was asked for in the sheet stands. */
  readonly progress: DetailProgress | undefined;
  readonly host: FormSettings;
  act(event: PaymentActionEvent): void;
  /** After what is shown became another, so that the sheet's name may have too. */
  changed(): void;
  close(): void;
}

/** In letters; a longer name would fill two lines or more, and stands in the sheet anyway. */
const LONGEST_IN_TITLE = 28;

/** The side sheet with one payment. */
export function detailDialogTemplate(context: DetailDialogContext): TemplateResult {
  const { paymentId, creditor = '', t, close } = context;
  const isShort = creditor !== '' && creditor.length <= LONGEST_IN_TITLE;
  return dialogTemplate({
    id: 'detail',
    kind: 'sheet',
    label: isShort
      ? html`${filled(t('workspace.detailTitle'), { creditor: html`<bdi>${creditor}</bdi>` })}`
      : t('workspace.detailTitleLoading'),
    closeLabel: t('workspace.close'),
    body: paymentId === undefined ? nothing : detailTemplate(context),
    onDismiss: close,
    onClose: close,
  });
}

function detailTemplate(context: DetailDialogContext): TemplateResult {
  const { tag, paymentId, gateway, accounts, actions, progress, host, act, changed } = context;
  return html`<${tag}
    id="opened"
    exportparts="amount: detail-amount"
    .gateway=${gateway}
    .locale=${host.locale}
    .messages=${host.messages}
    .paymentId=${paymentId}
    .accounts=${accounts}
    .actions=${actions}
    .progress=${progress}
    ?readonly=${host.readonly}
    @payment-action=${act}
    @detail-change=${changed}
    @session-required=${saidByTheList}
  ></${tag}>`;
}
