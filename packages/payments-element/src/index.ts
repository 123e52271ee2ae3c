import { defineElements, type DefineOptions } from '@remit-elements/element-kit/core.js';
import { PaymentDetail } from './elements/payment-detail/payment-detail.js';
import { PaymentForm } from './elements/payment-form/payment-form.js';
import { PaymentsElement } from './elements/payments-element/payments-element.js';
import { PaymentsTable } from './elements/payments-table/payments-table.js';

export { PaymentDetail, PaymentForm, PaymentsElement, PaymentsTable };
export { PaymentActionEvent, type PaymentAction, type WorkspaceAction } from './events/payment-action-event.js';
export { PaymentApproveEvent } from './events/payment-approve-event.js';
export { PaymentCancelEvent } from './events/payment-cancel-event.js';
export { PaymentCloseEvent } from './events/payment-close-event.js';
export { PaymentDeletedEvent } from './events/payment-deleted-event.js';
export { PaymentSavedEvent, type SavedOperation } from './events/payment-saved-event.js';
export { PaymentSelectEvent } from './events/payment-select-event.js';
export { PaymentSubmitEvent, type SubmitOperation } from './events/payment-submit-event.js';
export { PaymentsErrorEvent } from './events/payments-error-event.js';
export { SelectionChangeEvent } from './events/selection-change-event.js';
export { SessionRequiredEvent } from './events/session-required-event.js';
export { TemplatesChangeEvent } from './events/templates-change-event.js';
export { ViewStateChangeEvent } from './events/view-state-change-event.js';
export { ViewsChangeEvent } from './events/views-change-event.js';
export { viewStateFromQuery, viewStateToQuery } from './state/view-state-query.js';
export type { ApprovalPolicy } from './model/lifecycle.js';
export type { Payee, PayeeVerification, VerifyPayee } from './model/payee.js';
export type { PendingMark, PendingMarks } from './model/pending-mark.js';
export type { DuePeriod, PageSize, PaymentColumn, PaymentsViewState, SavedView } from './model/view-state.js';
export type {
  CallOptions,
  GatewayCapability,
  GatewaySession,
  PaymentChangeListener,
  PaymentCommand,
  PaymentListQuery,
  PaymentPage,
  PaymentsGateway,
  PaymentTotals,
  WriteResult,
} from './data/payments-gateway.js';
export type {
  ChargeBearer,
  DebtorAccount,
  FieldChange,
  Payment,
  PaymentEvent,
  PaymentStatus,
  PostalAddress,
} from './model/payment.js';
export type { PaymentDraft } from './model/payment-draft.js';
export type { PaymentTemplate } from './model/payment-template.js';
export type { HeadingLevel } from './elements/payments-element/heading-level.js';
export type {
  DuplicateQuery,
  PaymentFilter,
  PaymentSort,
  PaymentSortField,
  PaymentTotal,
} from './model/payment-query.js';
export { countKept, countPendingWrites, forgetKept, type KeptCounts } from './kept.js';
export type { PaymentsMessageKey, PaymentsMessages } from './strings/messages.js';

/**
 * Registers the elements. Calling it again changes nothing; a tag that something else has taken is left alone, with one
 * warning. With `prefix: 'v2'` the tags are `v2-payments-element` and so on, those of its parts too.
 */
export function define(options?: DefineOptions): void {
  defineElements(
    {
      'payments-table': PaymentsTable,
      'payment-form': PaymentForm,
      'payment-detail': PaymentDetail,
      'payments-element': PaymentsElement,
    },
    options,
  );
}
