/** Long enough to get somewhere, short enough that no frame is missed: half of 16 ms. */
const SLICE_MS = 8;

/**
 * Long work in short turns: whoever does it asks after each small step whether others are to have their turn. A page stays
 * usable so without a worker, which needs an address of its own that a strict policy or a foreign host may refuse.
 */
export class Slices {
  readonly #signal: AbortSignal;
  #beganMs = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether this turn was long enough. */
  get isOver(): boolean {
    return performance.now() - this.#beganMs > SLICE_MS;
  }

  /** Nobody wants what comes of it any more. */
  get isGivenUp(): boolean {
    return this.#signal.aborted;
  }

  /** Lets others have their turn when this one was long enough. @throws The signal's reason, once it was given up. */
  async rest(): Promise<void> {
    this.#signal.throwIfAborted();
    if (!this.isOver) return;
    await nextTurn();
    this.#signal.throwIfAborted();
    this.#beganMs = performance.now();
  }
}

/** Not by a timer, which a page in the background gets once a second. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
