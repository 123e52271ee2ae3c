/** Gives what is wanted a `requestId`: the same one as long as the same is wanted, so that a repeat does nothing twice. */
export class RequestIds {
  #wanted: string | undefined;
  #id = '';

  of(wanted: unknown): string {
    const text = JSON.stringify(wanted);
    if (text !== this.#wanted) [this.#wanted, this.#id] = [text, crypto.randomUUID()];
    return this.#id;
  }

  /** It is done: whoever wants the same from now on wants it once more. */
  done(): void {
    this.#wanted = undefined;
  }
}
