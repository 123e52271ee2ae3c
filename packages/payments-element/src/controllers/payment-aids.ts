import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import type { LitElement, ReactiveController } from 'lit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payee, PayeeVerification, VerifyPayee } from '../model/payee.js';
import type { Payment } from '../model/payment.js';
import type { DuplicateQuery } from '../model/payment-query.js';
import { DelayedQuestion, type Answer } from '../state/delayed-question.js';
import { CreditorSuggestions } from './creditor-suggestions.js';
import type { FormFilling } from './form-filling.js';
import type { PaymentFormController } from './payment-form-controller.js';

export type { PayeeVerification } from '../model/payee.js';
export type { RecentCreditor } from '../state/recent-creditors.js';

/** What the aids need of their form element. */
export type AidsHost = LitElement & { readonly verifyPayee: VerifyPayee | undefined };

/** Long enough for a typist not to be asked about each digit. */
const PAUSE_MS = 400;

/** What helps with an entry and holds nobody up: payments that look like this one, whose account it is, whom one paid last. */
export class PaymentAids implements ReactiveController {
  readonly suggestions: CreditorSuggestions;
  readonly #host: AidsHost;
  readonly #controller: PaymentFormController;
  readonly #duplicates: DelayedQuestion<readonly Payment[]>;
  readonly #payee: DelayedQuestion<PayeeVerification>;

  constructor(host: AidsHost, controller: PaymentFormController, filling: FormFilling) {
    this.#host = host;
    this.#controller = controller;
    const changed = (): void => {
      host.requestUpdate();
    };
    this.#duplicates = new DelayedQuestion(changed, PAUSE_MS);
    this.#payee = new DelayedQuestion(changed, PAUSE_MS);
    this.suggestions = new CreditorSuggestions(host, controller, filling);
    host.addController(this);
  }

  /** Payments of the last days that look like the one that is typed. */
  get duplicates(): readonly Payment[] {
    const { answer } = this.#duplicates;
    return answer.status === 'answered' ? answer.value : [];
  }

  /** What the creditor's bank said of name and account, if the host asks one. */
  get payee(): Answer<PayeeVerification> {
    return this.#payee.answer;
  }

  /** Whether the host asks one. */
  get asksPayee(): boolean {
    return this.#host.verifyPayee !== undefined;
  }

  hostUpdate(): void {
    const gateway = this.#isOpen ? this.#controller.gateway : undefined;
    this.#followDuplicates(gateway);
    this.#followPayee(gateway);
  }

  hostDisconnected(): void {
    this.#followDuplicates(undefined);
    this.#followPayee(undefined);
  }

  get #isOpen(): boolean {
    return this.#host.isConnected && this.#controller.access === 'open' && this.#controller.state.status === 'ready';
  }

  #followDuplicates(gateway: PaymentsGateway | undefined): void {
    const query = gateway?.capabilities.has('duplicates') && gateway.findDuplicates ? this.#query : undefined;
    this.#duplicates.follow(query && JSON.stringify(query), async (signal) => {
      if (!query) return [];
      const found = (await gateway?.findDuplicates?.(query, { signal })) ?? [];
      return found.filter(({ id, tenantId }) => tenantId === gateway?.session.tenantId && id !== query.excludeId);
    });
  }

  get #query(): DuplicateQuery | undefined {
    const { draft, state } = this.#controller;
    const { creditorIban = '', amountMinor, currency, endToEndId } = draft;
    if (ibanProblem(creditorIban) || amountMinor === undefined || !currency) return undefined;
    const reference = endToEndId && !this.#controller.form.problems.has('endToEndId') ? { endToEndId } : {};
    return { creditorIban, amountMinor, currency, ...reference, excludeId: state.id };
  }

  #followPayee(gateway: PaymentsGateway | undefined): void {
    const { verifyPayee } = this.#host;
    const payee = gateway && verifyPayee ? this.#payeeNow : undefined;
    this.#payee.follow(payee && JSON.stringify(payee), (signal) =>
      payee && verifyPayee ? verifyPayee(payee, { signal }) : Promise.resolve({ result: 'notPossible' }),
    );
  }

  get #payeeNow(): Payee | undefined {
    const { creditorName: name, creditorIban: iban = '', creditorBic: bic } = this.#controller.draft;
    return name && !ibanProblem(iban) ? { name, iban, ...(bic && { bic }) } : undefined;
  }
}
