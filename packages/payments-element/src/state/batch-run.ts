import { ApiError } from '@remit-elements/auth-core';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import { nextTurn } from '../exchange/slices.js';
import { MOST_AT_ONCE } from '../model/most-at-once.js';
import { callOnce, type BatchCall, type BatchEnd, type BatchOutcome } from './batch-call.js';
import { BatchTurns, type BatchItem } from './batch-turns.js';
import { onReturn, pauseAfter } from './queue-waiting.js';

/** What a run needs around it. */
export interface BatchRunHost {
  readonly gateway: PaymentsGateway;
  readonly callsAtOnce: number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  isOnline(): boolean;
  settled(index: number, outcome: BatchOutcome): void;
  /** Something is to be seen: `phase`, or what was settled. */
  changed(): void;
}

/** Items that wait to be sent again. */
interface Pause {
  readonly items: readonly BatchItem[];
  readonly ending: AbortController;
  /** The server said when; coming back does not cut that short. */
  readonly isAsked: boolean;
  /** Nothing else is sent meanwhile. */
  readonly isForAll: boolean;
}

interface Unsettled {
  readonly item: BatchItem;
  readonly end: Exclude<BatchEnd, BatchOutcome | { readonly kind: 'over' }>;
}

/** A run lets others have the thread after so long, in ms; an answer out of memory takes no time at all. */
const SLICE_MS = 10;

/** Who may not do it any more is told nothing of an attempt that may have been carried out while they did. */
function known({ unsure }: BatchItem, end: BatchOutcome): BatchOutcome {
  const isSilent = end.kind === 'failed' && end.error.code === 'Unauthorized';
  return unsure && isSilent ? { kind: 'failed', error: unsure } : end;
}

/** One list of commands, from the first call to the last answer. */
export class BatchRun {
  readonly outcomes: (BatchOutcome | undefined)[];
  /** Settles when nothing is on its way any more: to what it was abandoned for, if it was. */
  readonly done: Promise<ApiError | undefined>;
  readonly #host: BatchRunHost;
  readonly #turns: BatchTurns;
  readonly #life = new AbortController();
  readonly #sent = new Set<readonly BatchItem[]>();
  readonly #pauses = new Set<Pause>();
  #size = MOST_AT_ONCE;
  /** How many calls in a row the server did not take. */
  #streak = 0;
  #isStopping = false;
  #sliceMs = performance.now();
  #finish: (why: ApiError | undefined) => void = () => undefined;

  constructor(host: BatchRunHost, commands: readonly PaymentCommand[]) {
    this.#host = host;
    this.#turns = new BatchTurns(commands);
    this.outcomes = commands.map(() => undefined);
    this.done = new Promise((resolve) => (this.#finish = resolve));
    onReturn(this.#wake, this.#life.signal);
  }

  get phase(): 'running' | 'waiting' | 'stopping' {
    if (this.#isStopping) return 'stopping';
    return this.#sent.size > 0 ? 'running' : 'waiting';
  }

  /** Sends what can go now. */
  pump(): void {
    if (this.#life.signal.aborted) return;
    const isOnline = this.#host.isOnline();
    const { callsAtOnce, gateway } = this.#host;
    const mayCall = (): boolean => isOnline && !this.#isHeld && !this.#isOver && this.#sent.size < callsAtOnce;
    while (mayCall() && this.#turns.hasReady) {
      void this.#call(this.#turns.take(gateway.writeAll ? this.#size : 1));
    }
    // A call may end the very session.
    if (this.#isOver) return;
    if (this.#sent.size === 0 && this.#pauses.size === 0 && !this.#turns.hasReady) this.#end(undefined);
    else this.#host.changed();
  }

  /** Sends nothing more. What was sent, and got no answer, is not known: to ask once more would be to do it. */
  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    for (const item of this.#turns.drop()) this.#giveUp(item);
    for (const { items, ending } of this.#pauses) {
      ending.abort();
      for (const item of items) this.#giveUp(item);
    }
    this.#pauses.clear();
    this.pump();
  }

  /** Ends at once: what was sent, and is not known, failed with this. */
  abandon(error: ApiError): void {
    if (this.#life.signal.aborted) return;
    const waiting = [...this.#pauses].flatMap(({ items }) => items).concat(this.#turns.take(Infinity));
    for (const { index } of [...waiting.filter(({ unsure }) => unsure), ...[...this.#sent].flat()]) {
      this.outcomes[index] ??= { kind: 'failed', error };
    }
    this.#end(error);
  }

  #end(why: ApiError | undefined): void {
    this.#life.abort();
    for (const { ending } of this.#pauses) ending.abort();
    this.#finish(why);
  }

  get #isOver(): boolean {
    return this.#life.signal.aborted;
  }

  get #isHeld(): boolean {
    return [...this.#pauses].some(({ isForAll }) => isForAll);
  }

  readonly #wake = (): void => {
    for (const { ending, isAsked } of this.#pauses) if (!isAsked) ending.abort();
    this.pump();
  };

  async #call(items: readonly BatchItem[]): Promise<void> {
    this.#sent.add(items);
    for (const item of items) item.attempts += 1;
    const commands = items.map(({ command }) => command);
    const call = await callOnce(this.#host.gateway, commands, this.#life.signal);
    await this.#breathe();
    if (this.#life.signal.aborted) return;
    this.#take(items, call);
    this.pump();
  }

  #take(items: readonly BatchItem[], { ends, isLost }: BatchCall): void {
    const again: Unsettled[] = [];
    let over: ApiError | undefined;
    for (const [place, item] of items.entries()) {
      const end = ends[place];
      if (end?.kind === 'saved' || end?.kind === 'failed') this.#settle(item, known(item, end));
      else if (end?.kind === 'over') over = end.error;
      else if (end) again.push({ item, end });
    }
    if (over) {
      this.abandon(over);
      return;
    }
    this.#sent.delete(items);
    // What does not come through with others may come through with fewer, or is alone to blame.
    const isTooMuch = isLost && again.some(({ end }) => end.kind === 'unsure' && end.error.code !== 'Offline');
    this.#size = isTooMuch ? Math.ceil(this.#size / 2) : Math.min(this.#size * 2, MOST_AT_ONCE);
    this.#putOff(again, isLost);
  }

  /** Sends again after a while; the server's trouble is everybody's, that of one command is its own. */
  #putOff(again: readonly Unsettled[], isLost: boolean): void {
    for (const { item, end } of again) if (end.kind === 'unsure') item.unsure = end.error;
    const isTrouble = ({ end }: Unsettled): boolean => end.kind === 'later' || end.error.code === 'Offline';
    const isForAll = again.some(isTrouble) || (isLost && this.#host.gateway.writeAll !== undefined && again.length > 0);
    this.#streak = isForAll ? this.#streak + 1 : 0;
    const items = again.map(({ item }) => item);
    if (this.#isStopping) for (const item of items) this.#giveUp(item);
    if (items.length === 0 || this.#isStopping) return;
    const asked = Math.max(...again.map(({ end }) => (end.kind === 'later' ? (end.waitMs ?? 0) : 0)));
    const attempts = isForAll ? this.#streak : Math.min(...items.map((item) => item.attempts));
    const pause = { items, ending: new AbortController(), isAsked: asked > 0, isForAll };
    void this.#wait(pause, asked || pauseAfter(attempts));
  }

  async #wait(pause: Pause, ms: number): Promise<void> {
    this.#pauses.add(pause);
    await this.#host.wait(ms, pause.ending.signal);
    // Stopped meanwhile, they were given up.
    if (!this.#pauses.delete(pause) || this.#life.signal.aborted) return;
    this.#turns.giveBack(pause.items);
    this.pump();
  }

  #giveUp(item: BatchItem): void {
    if (item.unsure) this.#settle(item, { kind: 'failed', error: item.unsure });
  }

  #settle(item: BatchItem, outcome: BatchOutcome): void {
    this.outcomes[item.index] = outcome;
    this.#turns.settle(item);
    this.#host.settled(item.index, outcome);
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#sliceMs < SLICE_MS) return;
    await nextTurn();
    this.#sliceMs = performance.now();
  }
}
