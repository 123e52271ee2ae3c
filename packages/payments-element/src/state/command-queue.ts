import { ApiError } from '@remit-elements/auth-core';
import { pause, type SessionVault } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import type { Payment } from '../model/payment.js';
import { CommandSavedEvent } from './command-saved-event.js';
import { conflictWith, type SendOutcome } from './command-sender.js';
import { joinSame, layOver } from './queue-merging.js';
import { QueueAbouts } from './queue-abouts.js';
import { QueueBook, type Claim, type QueueState, type Refusal } from './queue-book.js';
import { QueueSender } from './queue-sender.js';
import { savedBy } from './saved-elsewhere.js';
import { QueueTabs } from './queue-tabs.js';
import { isDecision, isGoing, isWaiting, keyOf, type PaymentIntent, type QueueEntry } from './queued-command.js';
import type { EntryMessage, TabMessage } from './tab-message.js';

export interface CommandQueueOptions {
  /** Waits between attempts, in ms; a test passes one that does not. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Whether there is a network at all. */
  readonly isOnline?: () => boolean;
  /** Waits that have nothing to do with the server: for other tabs, or until something is worth asking for. */
  readonly patience?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Every write of one session: kept before it is sent, and until its outcome is known; sent in order, each once, by one tab
 * at a time. With the session it stops; what is kept goes on with the next session of the same person. Fires `change`, and
 * `saved` for each write that was carried out.
 */
export class CommandQueue extends EventTarget {
  /** Resolves when what was left from before is known. */
  readonly ready: Promise<void>;
  readonly #gateway: PaymentsGateway;
  readonly #options: Required<CommandQueueOptions>;
  readonly #vault: SessionVault;
  readonly #book: QueueBook;
  /** Told to be saved by another tab, and not read yet. */
  readonly #arriving = new Set<string>();
  readonly #life = new AbortController();
  readonly #abouts: QueueAbouts;
  #tabs: QueueTabs | undefined;
  #sender: QueueSender | undefined;
  readonly #followers = new Set<() => void>();
  #lastMs = 0;
  readonly #stop = (): void => {
    this.stop();
  };

  constructor(gateway: PaymentsGateway, vault: SessionVault, options: CommandQueueOptions = {}) {
    super();
    this.#gateway = gateway;
    this.#options = { wait: pause, patience: pause, isOnline: () => navigator.onLine, ...options };
    this.#vault = vault;
    this.#book = new QueueBook(vault);
    this.#abouts = new QueueAbouts(gateway, this.#book, this.#options.patience, this.#life.signal);
    this.#book.addEventListener('change', () => this.dispatchEvent(new Event('change')));
    vault.forgotten.addEventListener('abort', this.#stop, { signal: this.#life.signal });
    this.ready = this.#open(vault);
    if (gateway.session.ended.aborted || vault.forgotten.aborted) this.stop();
    else gateway.session.ended.addEventListener('abort', this.#stop, { once: true });
  }

  get state(): QueueState {
    return this.#book.state;
  }

  /** Whether all that is pending outlives the page. */
  get isSafe(): boolean {
    return this.state.entries.every(({ command }) => this.#book.placeOf(command.requestId) === 'vault');
  }

  /** Whether something is pending that the browser did not take, as when it is full. */
  get isOnPage(): boolean {
    return this.state.entries.some(
      ({ command }) => !isDecision(command) && this.#book.placeOf(command.requestId) === 'page',
    );
  }

  /**
   * Takes a write, or joins the same one that waits already. Settles when it is kept.
   * @param claim Hears the outcome; a refusal is then the caller's to show, and the queue forgets it.
   */
  async add(intent: PaymentIntent, about: Partial<PaymentDraft>, claim?: Claim): Promise<void> {
    await this.ready;
    if (this.#life.signal.aborted) {
      claim?.({ kind: 'failed', error: new ApiError('SessionEnded') });
      return;
    }
    const same = this.state.entries.find((entry) => isGoing(entry) && keyOf(entry.command) === keyOf(intent));
    const entry = same ?? this.#newEntry(intent, about);
    if (claim) this.#book.claim(entry.command.requestId, claim);
    if (same) return;
    await this.#book.keep(entry);
    this.#tabs?.tell({ type: 'changed' });
    this.#sender?.resume();
  }

  /** Whoever claimed a write does not wait for it any more; the queue goes on with it. */
  unclaim(claim: Claim): void {
    this.#book.unclaim(claim);
    this.dispatchEvent(new Event('change'));
  }

  /** What somebody waits for, as long as it waits. */
  claimedBy(claim: Claim): QueueEntry | undefined {
    return this.#book.claimedBy(claim);
  }

  /** Whether somebody in this tab shows how a write stands. */
  isClaimed(requestId: string): boolean {
    return this.#book.isClaimed(requestId);
  }

  /** Tries now what waits; what was refused, or waits for the person's word, when it is named. */
  async retry(requestId?: string): Promise<void> {
    this.#abouts.look();
    const entry = requestId === undefined ? undefined : this.#book.get(requestId);
    if (entry && !isGoing(entry)) {
      const isSent = entry.held !== undefined && entry.isSent;
      const again = { refusal: undefined, error: undefined, held: undefined, status: 'saving', isSent } as const;
      await this.#book.keep({ ...entry, ...again, ...(entry.held && { queuedAtMs: Date.now() }) });
      this.#tabs?.tell({ type: 'changed' });
    }
    this.#tabs?.tell({ type: 'retry' });
    this.#sender?.wake();
    this.#sender?.pump();
  }

  /** Gives a write up; one that was sent may have been carried out all the same. */
  async discard(requestId: string): Promise<void> {
    this.#sender?.stop(requestId);
    await this.#book.end(requestId, { kind: 'gone' });
    this.#tabs?.tell({ type: 'gone', requestId });
    this.#sender?.pump();
  }

  /** Another session took this one's place in an element: gives up what is on its way, unless others use it still. */
  suspend(): void {
    if (this.#followers.size === 0) this.#sender?.suspend();
  }

  /** Hears of each change, and keeps the queue going. */
  follow(changed: () => void): void {
    this.#followers.add(changed);
    this.addEventListener('change', changed);
    this.#sender?.resume();
  }

  unfollow(changed: () => void): void {
    this.#followers.delete(changed);
    this.removeEventListener('change', changed);
  }

  /** Ends with the session. What is kept stays kept. */
  stop(): void {
    this.#life.abort();
    this.#gateway.session.ended.removeEventListener('abort', this.#stop);
    this.#sender?.stop();
    this.#tabs?.close();
    this.#book.close();
  }

  async #settle(requestId: string, outcome: Refusal | { kind: 'saved'; payment: Payment }): Promise<void> {
    const entry = this.#book.get(requestId);
    if (!entry || this.#life.signal.aborted) return;
    if (outcome.kind === 'saved') await layOver(this.#book, entry, outcome.payment);
    // Asked last: whoever waited for it may have left meanwhile.
    const isClaimed = this.#book.isClaimed(requestId);
    if (outcome.kind !== 'saved' && !isClaimed) return this.#keepRefusal(entry, outcome);
    const ended = this.#book.end(requestId, outcome);
    if (outcome.kind === 'saved') this.dispatchEvent(new CommandSavedEvent(entry, outcome.payment, !isClaimed));
    await ended;
    if (outcome.kind === 'saved') {
      const sealed = await this.#vault.seal(requestId, outcome.payment);
      this.#tabs?.tell({ type: 'saved', requestId, sealed });
    } else this.#tabs?.tell({ type: 'gone', requestId });
  }

  async #keepRefusal(entry: QueueEntry, refusal: Refusal): Promise<void> {
    const { kind: status, error } = refusal;
    const current = refusal.kind === 'conflict' ? refusal.current : undefined;
    await this.#book.keep({ ...entry, status, error, current, refusal: error.code });
    this.#tabs?.tell({ type: 'changed' });
  }

  async #open(vault: SessionVault): Promise<void> {
    const tabs = new QueueTabs(await vault.name, {
      patience: this.#options.patience,
      heard: (message) => void this.#heard(message),
      lost: () => this.#sender?.lose(),
    });
    if (this.#life.signal.aborted) {
      tabs.close();
      return;
    }
    this.#tabs = tabs;
    this.#sender = new QueueSender({
      ...this.#options,
      gateway: this.#gateway,
      book: this.#book,
      tabs,
      read: () => this.#read(),
      settled: (requestId, outcome) => this.#settle(requestId, outcome),
      over: (requestId, error) => this.#book.release(requestId, { kind: 'failed', error }),
    });
    await this.#read();
    this.#sender.pump();
  }

  async #read(): Promise<void> {
    await this.#book.read(this.#isBusyWith);
    this.#abouts.look();
    if (this.#sender?.hasTurn) await joinSame(this.#book, this.#isBusyWith, (message) => this.#tabs?.tell(message));
    for (const entry of this.state.entries) {
      if (!isWaiting(entry) && this.#book.isClaimed(entry.command.requestId)) await this.#handOver(entry);
    }
  }

  /** A refusal that another tab met, of a write that somebody here waits for. */
  async #handOver({ command, refusal, status }: QueueEntry): Promise<void> {
    const error = new ApiError(refusal ?? 'Unexpected');
    const isConflict = status === 'conflict';
    const outcome: SendOutcome = isConflict
      ? await conflictWith(this.#gateway, command, error, this.#life.signal)
      : { kind: 'failed', error };
    if (outcome.kind === 'conflict' || outcome.kind === 'failed') await this.#settle(command.requestId, outcome);
  }

  readonly #isBusyWith = (requestId: string): boolean =>
    this.#sender?.isBusyWith(requestId) === true || this.#arriving.has(requestId);

  async #heard(message: TabMessage): Promise<void> {
    if (message.type === 'forgotten') this.#vault.forget();
    else if (message.type === 'retry') this.#sender?.wake();
    else if (message.type === 'changed') await this.#read();
    else if (!('requestId' in message)) return;
    else if (this.#sender?.isBusyWith(message.requestId)) this.#heardOfRun(message);
    else await this.#heardOfEntry(message);
    this.#sender?.pump();
  }

  /** What is being sent here is known best here, unless it was given up elsewhere. */
  #heardOfRun({ type, requestId }: EntryMessage): void {
    if (type !== 'gone') return;
    this.#sender?.stop(requestId);
    this.#book.drop(requestId, { kind: 'gone' });
  }

  async #heardOfEntry(message: EntryMessage): Promise<void> {
    const { requestId } = message;
    const entry = this.#book.get(requestId);
    if (!entry || this.#arriving.has(requestId)) return;
    if (message.type === 'status') this.#book.show({ ...entry, status: message.status });
    if (message.type === 'joined') this.#book.join(requestId, message.into);
    if (message.type === 'gone') this.#book.drop(requestId, { kind: 'gone' });
    if (message.type !== 'saved') return;
    this.#arriving.add(requestId);
    const payment = await savedBy(this.#vault, this.#gateway, entry.command, message.sealed);
    this.#arriving.delete(requestId);
    this.#book.drop(requestId, payment ? { kind: 'saved', payment } : { kind: 'gone' });
    if (payment) this.dispatchEvent(new CommandSavedEvent(entry, payment, false));
  }

  #newEntry(intent: PaymentIntent, about: Partial<PaymentDraft>): QueueEntry {
    this.#lastMs = Math.max(Date.now(), this.#lastMs + 1);
    const isOnline = this.#options.isOnline();
    const command = { ...intent, requestId: crypto.randomUUID() };
    const isSent = isOnline && !this.state.entries.some(isGoing);
    return { command, about, queuedAtMs: this.#lastMs, isSent, status: isOnline ? 'saving' : 'notSent' };
  }
}
