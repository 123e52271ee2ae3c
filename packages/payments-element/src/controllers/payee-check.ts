import type { LitElement } from 'lit';
import type { PayeeVerification, VerifyPayee } from '../model/payee.js';
import type { Payment } from '../model/payment.js';
import { DelayedQuestion, type Answer } from '../state/delayed-question.js';

export type { PayeeVerification } from '../model/payee.js';
export type PayeeAnswer = Answer<PayeeVerification>;

/** Asks once more, where the host can, whose account it is that a payment goes to. */
export class PayeeCheck {
  readonly #host: LitElement & { readonly verifyPayee: VerifyPayee | undefined };
  readonly #question: DelayedQuestion<PayeeVerification>;

  constructor(host: LitElement & { readonly verifyPayee: VerifyPayee | undefined }) {
    this.#host = host;
    this.#question = new DelayedQuestion(() => {
      // An update of a workspace that is gone would follow its session again.
      if (host.isConnected) host.requestUpdate();
    }, 0);
  }

  /** Undefined where the host asks nobody. */
  get answer(): PayeeAnswer | undefined {
    return this.#host.verifyPayee && this.#question.answer;
  }

  /** About this payment; undefined ends what was asked. */
  follow(payment: Payment | undefined): void {
    const { verifyPayee } = this.#host;
    if (!payment || !verifyPayee) {
      this.#question.follow(undefined, () => Promise.resolve({ result: 'notPossible' }));
      return;
    }
    const { creditorName: name, creditorIban: iban, creditorBic: bic } = payment;
    const payee = { name, iban, ...(bic !== undefined && { bic }) };
    this.#question.follow(JSON.stringify([payment.id, payee]), (signal) => verifyPayee(payee, { signal }));
  }
}
