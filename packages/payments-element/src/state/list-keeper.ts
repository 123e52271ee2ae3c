import type { PaymentListQuery, PaymentPage, PaymentsReader } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PaymentsQuery, PaymentsState, PaymentsView } from './payments-view.js';

/** A store as what keeps its list current sees it. */
export interface KeptList {
  readonly gateway: PaymentsReader;
  state(): PaymentsState;
  query(): PaymentsQuery;
  /** What is asked for to read a page, from 0, whose beginning is known. */
  request(index: number): PaymentListQuery;
  /** Shows the list with these changes. */
  show(changes: Partial<PaymentsView>): void;
  /** What is shown is that of the server again, whatever failed before. */
  recover(): void;
  /** Some payment has changed, be it shown or not. */
  hint(): void;
}

/** What keeps a list current once it is shown. It comes after the first rows, since until then there is nothing to keep. */
export interface ListKeeper {
  /** A read that somebody asked for begins. @returns What to call at its end: with whether it succeeded, if it ended by itself. */
  reading(): (succeeded: boolean | undefined) => void;
  /** What is to be shown of a page that was asked for. */
  arrive(page: PaymentPage, view: PaymentsView): Partial<PaymentsView>;
  /** Reads again what is shown, where reading it from the top would take the reader away. @returns False where not. */
  refresh(): Promise<boolean>;
  /** Something was saved here. */
  save(payment: Payment): void;
  stop(): void;
}
