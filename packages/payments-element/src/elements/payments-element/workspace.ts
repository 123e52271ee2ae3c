import type { Catalogue, SourceHost } from '@remit-elements/element-kit';
import type { CSSResult, LitElement } from 'lit';
import type { PaymentsDoors } from '../../controllers/gateway-source.js';
import type { OpenedPayment } from '../../controllers/opened-payment.js';
import type { WorkspaceAction } from '../../events/payment-action-event.js';
import type { DebtorAccount } from '../../model/payment.js';
import type { PaymentsTable } from '../payments-table/payments-table.js';
import type { FormSettings } from './form-dialog.template.js';
import type { WorkspaceText } from './workspace-text.js';

/** What can be done about what was just said. */
export interface SaidAction {
  readonly label: string;
  run(): void;
}

/** What the dialogs need of their workspace. */
export interface Workspace extends WorkspaceText {
  readonly host: LitElement &
    SourceHost &
    PaymentsDoors &
    FormSettings & { selection: readonly string[]; readonly actions: readonly WorkspaceAction[] };
  /** Which payment's details are open. */
  readonly opened: Pick<OpenedPayment, 'shown' | 'show' | 'close'>;
  roles(): readonly string[];
  /** By which one session is told from the next; undefined while there is none. */
  session(): unknown;
  /** Whether the reader may prepare payments here. */
  mayPrepare(): boolean;
  list(): PaymentsTable | undefined;
  /** The account that the list is filtered by. */
  accountId(): string | undefined;
  /** The session's accounts, as far as they are known. */
  accounts(): readonly DebtorAccount[];
  /** Reads them again: one may have come since. */
  renewAccounts(): Promise<void>;
  /** All of them; undefined until they are known. */
  allAccounts(): readonly DebtorAccount[] | undefined;
  /** Under which a part of this registration is known. */
  tagOf(part: 'payment-form' | 'payment-detail'): string;
  /** @param action Offered beside it for a while. */
  say(said: string, action?: SaidAction): void;
  /** Takes in what a part brings along that is fetched later. */
  learn(words: Catalogue, styles: readonly CSSResult[]): void;
  /** What is offered at this moment. */
  offered(): SaidAction | undefined;
}
