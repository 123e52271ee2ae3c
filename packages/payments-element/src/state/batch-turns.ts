import type { ApiError } from '@remit-elements/auth-core';
import type { PaymentCommand } from '../data/payments-gateway.js';

/** One command of a run, and how it stands. */
export interface BatchItem {
  readonly index: number;
  readonly command: PaymentCommand;
  /** How often it was sent. */
  attempts: number;
  /** It was sent, and may have been carried out: why nobody knows. */
  unsure: ApiError | undefined;
}

/**
 * Whose turn it is: of each payment one command at a time, in their order; what comes back waits behind the others, so
 * that one that never succeeds holds nobody up.
 */
export class BatchTurns {
  readonly #ready: BatchItem[] = [];
  /** By payment, what waits for the command before it. */
  readonly #behind = new Map<string, BatchItem[]>();

  constructor(commands: readonly PaymentCommand[]) {
    for (const [index, command] of commands.entries()) {
      const item: BatchItem = { index, command, attempts: 0, unsure: undefined };
      const behind = this.#behind.get(command.id);
      if (behind) behind.push(item);
      else {
        this.#behind.set(command.id, []);
        this.#ready.push(item);
      }
    }
  }

  get hasReady(): boolean {
    return this.#ready.length > 0;
  }

  take(most: number): readonly BatchItem[] {
    return this.#ready.splice(0, most);
  }

  /** To be sent again. */
  giveBack(items: readonly BatchItem[]): void {
    this.#ready.push(...items);
  }

  /** It is done: the next for the same payment may go. */
  settle({ command }: BatchItem): void {
    const next = this.#behind.get(command.id)?.shift();
    if (next) this.#ready.push(next);
  }

  /** Sends nothing more. @returns Those whose turn it was. */
  drop(): readonly BatchItem[] {
    this.#behind.clear();
    return this.#ready.splice(0);
  }
}
