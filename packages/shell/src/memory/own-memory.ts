import { PaymentsList, type PaymentsCode } from '../payments/payments-list.js';
import { KeptChoices, type Owner } from './kept-choices.js';

/** What the shell holds for one person in one company. */
export interface Own {
  readonly choices: KeptChoices;
  readonly list: PaymentsList;
}

/** Holds what is of whoever is signed in, and of nobody else. */
export class OwnMemory {
  readonly #loadCode: () => Promise<PaymentsCode>;
  #owner = '';
  #own: Own | undefined;

  /** @param loadCode Fetches the payments' code. */
  constructor(loadCode: () => Promise<PaymentsCode>) {
    this.#loadCode = loadCode;
  }

  /** A renewed session of the same person in the same company goes on with what the one before had. */
  of({ tenantId, subject }: Owner): Own {
    const owner = JSON.stringify([tenantId, subject]);
    if (this.#own && this.#owner === owner) return this.#own;
    this.close();
    this.#owner = owner;
    const choices = new KeptChoices({ tenantId, subject });
    return (this.#own = { choices, list: new PaymentsList(choices, this.#loadCode) });
  }

  close(): void {
    this.#own?.choices.close();
    this.#own = undefined;
  }
}
