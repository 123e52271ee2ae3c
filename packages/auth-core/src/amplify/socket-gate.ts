/** Amplify closes its socket a second after the last subscription has gone; this adds room for a busy page. */
const CLOSING_MS = 1_250;

/**
 * Holds new subscriptions back while Amplify closes the socket of the ones before, so that each socket is opened with a
 * token of its own session.
 */
class SocketGate {
  #opensAtMs = 0;

  close(): void {
    this.#opensAtMs = Date.now() + CLOSING_MS;
  }

  async open(): Promise<void> {
    for (let waitMs = this.#waitMs; waitMs > 0; waitMs = this.#waitMs) {
      await new Promise<void>((opened) => setTimeout(opened, waitMs));
    }
  }

  get #waitMs(): number {
    return this.#opensAtMs - Date.now();
  }
}

/** One for the page, as Amplify has one socket for all clients of an endpoint: the next session must wait too. */
export const socketGate = new SocketGate();
