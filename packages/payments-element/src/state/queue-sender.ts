import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { QueueBook } from './queue-book.js';
import { QueueRun, type QueueRunHost } from './queue-run.js';
import type { QueueTabs } from './queue-tabs.js';
import { onReturn } from './queue-waiting.js';
import { isGoing, type QueueEntry } from './queued-command.js';

export interface QueueSenderOptions extends Pick<QueueRunHost, 'gateway' | 'isOnline' | 'wait' | 'settled' | 'over'> {
  readonly book: QueueBook;
  readonly tabs: QueueTabs;
  patience(ms: number, signal: AbortSignal): Promise<void>;
  /** Looks again what lies in the vault. */
  read(): Promise<void>;
}

/** After so long without its turn a tab says how things stand, in ms. */
const SLOW_MS = 3_000;

/** Sends what a book holds: strictly in order for one payment, and only while it is this tab's turn. */
export class QueueSender implements QueueRunHost {
  readonly gateway: PaymentsGateway;
  readonly #options: QueueSenderOptions;
  readonly #runs = new Map<string, QueueRun>();
  #last: QueueRun | undefined;
  #turn: 'none' | 'asked' | 'ours' = 'none';
  #returning: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  #state: 'open' | 'suspended' | 'stopped' = 'open';

  constructor(options: QueueSenderOptions) {
    this.#options = options;
    this.gateway = options.gateway;
  }

  /** Whether this tab alone sends what lies in the vault. */
  get hasTurn(): boolean {
    return this.#turn === 'ours';
  }

  isBusyWith(requestId: string): boolean {
    return this.#runs.has(requestId);
  }

  /** Sends whatever can be sent now. */
  pump(): void {
    if (this.#state !== 'open') return;
    this.#start('page');
    if (this.#turn === 'ours') this.#start('vault');
    if (this.#runs.size === 0) this.#rest();
    if (this.#turn === 'none' && this.#startable('vault').length > 0) void this.#askForTurn();
  }

  /** Tries at once what waits for its time, unless the server said when. */
  readonly wake = (): void => {
    for (const run of this.#runs.values()) run.wake();
  };

  /** Gives up sending one, or everything for good. */
  stop(requestId?: string): void {
    if (requestId !== undefined) {
      this.#runs.get(requestId)?.stop();
      return;
    }
    this.#state = 'stopped';
    for (const run of this.#runs.values()) run.stop();
    this.#stopListening();
  }

  /** Sends nothing, and gives up what is on its way, until it is resumed. */
  suspend(): void {
    if (this.#state !== 'open') return;
    this.#state = 'suspended';
    for (const run of this.#runs.values()) run.stop();
    this.#rest();
  }

  resume(): void {
    if (this.#state === 'suspended') this.#state = 'open';
    this.pump();
  }

  isOnline(): boolean {
    return this.#options.isOnline();
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    this.#listen();
    return this.#options.wait(ms, signal);
  }

  changed(requestId: string, status: QueueEntry['status']): void {
    const entry = this.#options.book.get(requestId);
    if (this.#state !== 'open' || !entry || entry.status === status) return;
    this.#options.book.show({ ...entry, status });
    this.#options.tabs.tell({ type: 'status', requestId, status });
  }

  async markSent(requestId: string): Promise<void> {
    const entry = this.#options.book.get(requestId);
    if (entry && !entry.isSent) await this.#options.book.keep({ ...entry, isSent: true });
  }

  async settled(...end: Parameters<QueueRunHost['settled']>): Promise<void> {
    if (this.#state === 'open') await this.#options.settled(...end);
  }

  over(...end: Parameters<QueueRunHost['over']>): void {
    this.suspend();
    this.#options.over(...end);
  }

  /** Another tab took the turn; what is on its way here goes on. */
  lose(): void {
    if (this.#turn === 'ours') this.#turn = 'none';
  }

  async #askForTurn(): Promise<void> {
    this.#turn = 'asked';
    const asking = new AbortController();
    void this.#options.patience(SLOW_MS, asking.signal).then(() => {
      if (!asking.signal.aborted) this.#sayThatItTakesLong();
    });
    const isOurs = await this.#options.tabs.turn();
    asking.abort();
    this.#turn = isOurs ? 'ours' : 'none';
    if (!isOurs || this.#state === 'stopped') return;
    // The tab before may have sent some of it.
    await this.#options.read();
    this.pump();
  }

  /** The tab whose turn it is may have sent it, and has not told: whoever waits for it here may leave. */
  #sayThatItTakesLong(): void {
    for (const { command, status } of this.#startable('vault')) {
      if (status === 'saving') this.changed(command.requestId, 'checking');
    }
  }

  /** Nothing is under way: others may have their turn. */
  #rest(): void {
    this.#last = undefined;
    this.#stopListening();
    if (this.#turn !== 'ours') return;
    this.#turn = 'none';
    this.#options.tabs.pass();
  }

  /** What can go now: of each payment the first write alone. */
  #startable(place: 'vault' | 'page'): readonly QueueEntry[] {
    const seen = new Set<string>();
    return this.#options.book.state.entries.filter((entry) => {
      const { id, requestId } = entry.command;
      // What was refused holds nothing up: each write names the version that it is made from. Nor does what is held.
      if (!isGoing(entry)) return false;
      const isFirst = !seen.has(id);
      seen.add(id);
      return isFirst && !this.#runs.has(requestId) && this.#options.book.placeOf(requestId) === place;
    });
  }

  #start(place: 'vault' | 'page'): void {
    for (const entry of this.#startable(place)) {
      const { requestId } = entry.command;
      const run = new QueueRun(this, entry, this.#last);
      this.#runs.set(requestId, run);
      this.#last = run;
      void run.done.then(() => {
        this.#runs.delete(requestId);
        this.pump();
      });
      if (entry.status === 'notSent') this.#listen();
    }
  }

  /** While something waits: for the network, the reader, and the live connection, whichever is back first. */
  #listen(): void {
    if (this.#returning || this.#state !== 'open') return;
    this.#returning = new AbortController();
    onReturn(this.wake, this.#returning.signal);
    let isFirst = true;
    this.#unsubscribe = this.gateway.subscribe?.({
      change: () => undefined,
      state: (state) => {
        if (state === 'live' && !isFirst) this.wake();
        isFirst = false;
      },
    });
  }

  #stopListening(): void {
    this.#returning?.abort();
    this.#returning = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
