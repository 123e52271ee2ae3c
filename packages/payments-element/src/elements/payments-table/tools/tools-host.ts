import type { MessageValues, SourceHost } from '@remit-elements/element-kit';
import type { LitElement } from 'lit';
import type { PaymentsDoors } from '../../../controllers/gateway-source.js';
import type { PaymentsQuery } from '../../../controllers/payments-controller.js';
import type { DebtorAccount } from '../../../model/payment.js';
import type { PendingMarks } from '../../../model/pending-mark.js';
import type { PaymentsViewState, SavedView } from '../../../model/view-state.js';
import type { PaymentsStore } from '../../../controllers/keep-payments.js';
import type { readErrorWords, tableWords } from '../../../strings/en.js';
import type { TableLiveWord } from '../../../strings/table-live.js';
import type { TableToolsWord } from '../../../strings/table-tools.js';

export type ToolsWord = keyof typeof readErrorWords | TableLiveWord | TableToolsWord | keyof typeof tableWords;

/** The table, as far as its tools know it. */
export type ToolsHost = LitElement &
  SourceHost &
  PaymentsDoors & {
    readonly locale: string;
    readonly query: PaymentsQuery;
    readonly paging: 'pages' | 'continuous';
    readonly accounts: readonly DebtorAccount[] | undefined;
    viewState: PaymentsViewState;
    selection: readonly string[] | undefined;
    views: readonly SavedView[] | undefined;
    readonly shortcuts: 'on' | 'off';
    readonly pending: PendingMarks | undefined;
    readonly create: (() => void) | undefined;
    focusPayment(paymentId: string): void;
  };

/** What the tools need of their table. */
export interface ToolsContext {
  readonly host: ToolsHost;
  store(): PaymentsStore | undefined;
  /** Whether there is a session whose payments are shown. */
  isOpen(): boolean;
  t(key: ToolsWord, values?: MessageValues): string;
}
