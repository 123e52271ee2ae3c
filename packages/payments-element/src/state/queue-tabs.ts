import type { Payment } from '../model/payment.js';
import type { QueueStatus } from './queued-command.js';

/** What the tabs of one person tell each other; whoever hears it has the same session, or had. */
export type TabMessage =
  /** Something was put into the vault, or taken out. */
  | { readonly type: 'changed' }
  | { readonly type: 'status'; readonly requestId: string; readonly status: QueueStatus }
  | { readonly type: 'saved'; readonly requestId: string; readonly payment: Payment }
  /** It wants the same as another one, which goes on for both. */
  | { readonly type: 'joined'; readonly requestId: string; readonly into: string }
  /** Given up by the person. */
  | { readonly type: 'gone'; readonly requestId: string }
  /** The person does not want to wait for the next attempt. */
  | { readonly type: 'retry' };

/**
 * The tabs of one person: one of them sends at a time, and tells the others. Where a browser cannot do that each sends
 * what is there, which is as safe, since each write counts once.
 */
export class QueueTabs {
  readonly #name: string | undefined;
  readonly #channel: BroadcastChannel | undefined;
  readonly #life = new AbortController();
  #release: (() => void) | undefined;

  /** @param name The same for all tabs of a person; undefined where nothing is shared with others. */
  constructor(name: string | undefined, heard: (message: TabMessage) => void) {
    this.#name = name;
    const { BroadcastChannel: Channel } = globalThis as { BroadcastChannel?: typeof BroadcastChannel };
    if (name === undefined || !Channel) return;
    this.#channel = new Channel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      heard(data);
    };
  }

  tell(message: TabMessage): void {
    if (!this.#life.signal.aborted) this.#channel?.postMessage(message);
  }

  /** Resolves when it is this tab's turn to send, which it stays until `pass`; false when it was closed before. */
  async turn(): Promise<boolean> {
    const { locks } = navigator as { locks?: LockManager };
    if (this.#name === undefined || !locks) return !this.#life.signal.aborted;
    const { signal } = this.#life;
    return new Promise((resolve) => {
      const hold = (): Promise<void> =>
        new Promise((release) => {
          this.#release = release;
          if (signal.aborted) release();
          resolve(!signal.aborted);
        });
      locks.request(this.#name ?? '', { signal }, hold).catch(() => {
        resolve(!signal.aborted);
      });
    });
  }

  /** Lets the next tab send. */
  pass(): void {
    this.#release?.();
    this.#release = undefined;
  }

  close(): void {
    this.#life.abort();
    this.pass();
    this.#channel?.close();
  }
}
