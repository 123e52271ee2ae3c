import { forgetKept } from '@remit-elements/accounts-element/kept.js';
import { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { PaymentsList, type PaymentsCode } from '../payments/payments-list.js';
import { KeptChoices, type Owner } from './kept-choices.js';

/** What the shell holds for one person in one company. */
export interface Own {
  readonly choices: KeptChoices;
  readonly list: PaymentsList;
  /** What was typed into the shell's own forms, and neither saved nor given up. */
  readonly typed: KeptTexts;
  /** Whether this person's session has ended here and is to go on where it was; true once. */
  comesBack(): boolean;
  /** For a sign-out: what may tell of somebody is gone, but for the payments', which are counted before. */
  forget(): Promise<unknown>;
}

/** Holds what is of whoever is signed in, and of nobody else. */
export class OwnMemory {
  readonly #loadCode: () => Promise<PaymentsCode>;
  #owner = '';
  #own: Own | undefined;
  /** Whose session has ended without a sign-out. */
  #awaited = '';

  /** @param loadCode Fetches the payments' code. */
  constructor(loadCode: () => Promise<PaymentsCode>) {
    this.#loadCode = loadCode;
  }

  /** A renewed session of the same person in the same company goes on with what the one before had. */
  of({ tenantId, subject }: Owner): Own {
    const owner = JSON.stringify([tenantId, subject]);
    if (this.#own && this.#owner === owner) return this.#own;
    let isBack = owner === this.#awaited;
    this.close();
    this.#owner = owner;
    const choices = new KeptChoices({ tenantId, subject });
    const typed = new KeptTexts(JSON.stringify(['shell', 'typed', tenantId, subject]));
    const list = new PaymentsList(choices, this.#loadCode);
    const forget = (): Promise<unknown> =>
      Promise.all([choices.forget(), typed.forget(), forgetKept({ tenantId, subject })]);
    const comesBack = (): boolean => {
      const was = isBack;
      isBack = false;
      return was;
    };
    return (this.#own = { choices, list, typed, comesBack, forget });
  }

  /** @param isAwaited The session has ended, and the same person may sign in again. */
  close({ isAwaited = false } = {}): void {
    this.#awaited = isAwaited ? this.#owner : '';
    this.#own?.choices.close();
    this.#own?.typed.close();
    this.#own = undefined;
  }
}
