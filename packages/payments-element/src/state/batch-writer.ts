import { ApiError } from '@remit-elements/auth-core';
import { pause, Store } from '@remit-elements/element-kit';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { BatchOutcome } from './batch-call.js';
import { BatchRun } from './batch-run.js';

export type { BatchOutcome } from './batch-call.js';

export interface BatchState {
  /** `waiting`: for the network or the server; `stopping`: what is on its way is waited for; `over`: the session has ended. */
  readonly phase: 'idle' | 'running' | 'waiting' | 'stopping' | 'stopped' | 'done' | 'over';
  readonly total: number;
  readonly saved: number;
  readonly failed: number;
}

export interface BatchWriterOptions {
  /** Waits between attempts, in ms; a test passes one that does not. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Whether there is a network at all. */
  readonly isOnline?: () => boolean;
  /** 2 when not given. */
  readonly callsAtOnce?: number;
}

const IDLE: BatchState = { phase: 'idle', total: 0, saved: 0, failed: 0 };
/** Who looks on is told of progress so often, in ms. */
const TOLD_EVERY_MS = 100;

/**
 * Sends many commands, up to 25 in one call, each exactly once: the same requestId with each repeat, until its outcome is
 * known. One run at a time. Nothing of it outlives the page.
 */
export class BatchWriter extends Store<BatchState> {
  readonly #gateway: PaymentsGateway;
  readonly #options: Required<BatchWriterOptions>;
  readonly #life = new AbortController();
  #run: BatchRun | undefined;
  #counts = { total: 0, saved: 0, failed: 0 };
  #telling: ReturnType<typeof setTimeout> | undefined;
  #toldMs = 0;

  constructor(gateway: PaymentsGateway, options: BatchWriterOptions = {}) {
    super(IDLE);
    this.#gateway = gateway;
    this.#options = { wait: pause, isOnline: () => navigator.onLine, callsAtOnce: 2, ...options };
  }

  /**
   * Sends them, and answers with one outcome for each; undefined for what was stopped before it was sent. Never rejects.
   * @param settled Hears of each as soon as it is known.
   */
  async run(
    commands: readonly PaymentCommand[],
    settled: (index: number, outcome: BatchOutcome) => void = () => undefined,
  ): Promise<readonly (BatchOutcome | undefined)[]> {
    // Heard of while something is on its way alone: a session outlives the elements that write in it.
    const { ended } = this.#gateway.session;
    if (ended.aborted) this.#sessionEnded();
    if (this.#run || this.#life.signal.aborted) return commands.map(() => undefined);
    this.#counts = { total: commands.length, saved: 0, failed: 0 };
    const run = new BatchRun(
      {
        ...this.#options,
        gateway: this.#gateway,
        settled: (index, outcome) => {
          this.#counts[outcome.kind] += 1;
          settled(index, outcome);
        },
        changed: () => this.#tell(run.phase),
      },
      commands,
    );
    this.#run = run;
    ended.addEventListener('abort', this.#sessionEnded);
    run.pump();
    const over = await run.done;
    ended.removeEventListener('abort', this.#sessionEnded);
    this.#run = undefined;
    if (over) this.#end(over);
    else this.#show(run.outcomes.includes(undefined) ? 'stopped' : 'done');
    return run.outcomes;
  }

  /** What is on its way is waited for, and nothing more is sent. */
  stop(): void {
    this.#run?.stop();
  }

  /** Sends nothing any more. */
  dispose(): void {
    this.#end(new ApiError('Unexpected', 'Given up here'));
  }

  readonly #sessionEnded = (): void => this.#end(new ApiError('SessionEnded'));

  #end(error: ApiError): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.#run?.abandon(error);
    this.#show('over');
  }

  /** A change of phase at once, progress now and then. */
  #tell(phase: BatchState['phase']): void {
    const waitMs = this.#toldMs + TOLD_EVERY_MS - performance.now();
    if (phase !== this.state.phase || waitMs <= 0) this.#show(phase);
    else this.#telling ??= setTimeout(() => this.#show(this.#run?.phase ?? this.state.phase), waitMs);
  }

  #show(phase: BatchState['phase']): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#toldMs = performance.now();
    this.set({ phase, ...this.#counts });
  }
}
