import { Store } from '@remit-elements/element-kit';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import { Slices } from '../exchange/slices.js';
import type { Payment } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { BatchWriter, type BatchOutcome, type BatchWriterOptions } from './batch-writer.js';
import { idsOf, type RowIds } from './import-ids.js';
import type { ImportSeed } from './import-journal.js';
import { isRunning, NO_RUN, type RowOutcome, type RunState } from './import-run-state.js';

/** Whoever is asked and told of each payment. */
export interface ImportWitness {
  /** Before a payment is written; false when it is not wanted. */
  announce(paymentId: string, operation: 'create' | 'delete'): boolean;
  saved(payment: Payment): void;
  deleted(paymentId: string): void;
}

export interface DraftRow {
  readonly row: number;
  readonly draft: PaymentDraft;
}

/** A row that was taken back has new ids each time that it is stored again; the first ones say that it is gone. */
interface Round {
  readonly deed: 'create' | 'undo';
  readonly round: number;
}

/** So many ids are made between two looks at the clock. */
const AT_ONCE = 50;

/**
 * Writes the rows of one import, each exactly once, and takes them back. Rows have their ids by the import's seed, so that it
 * may be stopped, go on, or begin anew after a crash: what is stored already is answered, not stored again.
 */
export class ImportRun extends Store<RunState> {
  readonly outcomes = new Map<number, RowOutcome>();
  readonly #seed: string;
  readonly #witness: ImportWitness;
  readonly #writer: BatchWriter;
  readonly #announced = new Set<string>();
  readonly #life = new AbortController();
  /** Aborts what is being prepared. */
  #turn = new AbortController();
  #undos: number;
  /** Of the rounds by which rows are stored that may have been taken back before. */
  #isLastRound = true;
  #kept = 0;
  #deleted = 0;

  constructor(
    gateway: PaymentsGateway,
    { seed, undos }: ImportSeed,
    witness: ImportWitness,
    options?: BatchWriterOptions,
  ) {
    super(NO_RUN);
    this.#seed = seed;
    this.#undos = undos;
    this.#witness = witness;
    this.#writer = new BatchWriter(gateway, options);
    this.#writer.addEventListener('change', () => {
      const { phase } = this.#writer.state;
      this.#tell(phase === 'done' && !this.#isLastRound ? 'preparing' : phase);
    });
    const { ended } = gateway.session;
    ended.addEventListener('abort', () => this.#writer.dispose(), { once: true, signal: this.#life.signal });
  }

  /** How often it was begun to be taken back, in this page or before. */
  get undos(): number {
    return this.#undos;
  }

  /** Writes what is not stored yet. Settles when it is, was stopped, or the session is over; never rejects. */
  async create(rows: readonly DraftRow[]): Promise<void> {
    if (isRunning(this.state) || this.#life.signal.aborted) return;
    let left = rows.filter(({ row }) => this.outcomes.get(row)?.kind !== 'saved');
    for (const { row } of left) this.outcomes.delete(row);
    this.set({ ...NO_RUN, phase: 'preparing', total: rows.length, settled: rows.length - left.length });
    let phase: RunState['phase'] = 'done';
    for (let round = 0; round <= this.#undos && left.length > 0 && phase === 'done'; round += 1) {
      this.#isLastRound = round === this.#undos;
      const commands = await this.#prepare(left, { deed: 'create', round }, ({ draft }, ids) => ({
        type: 'create',
        draft,
        ...ids,
      }));
      if (!commands) return;
      await this.#writer.run(
        commands.map(({ command }) => command),
        (index, outcome) => this.#settle(commands[index]?.row ?? 0, outcome),
      );
      if (commands.length > 0) phase = this.#writer.state.phase;
      left = left.filter(({ row }) => !this.outcomes.has(row));
      if (this.#turn.signal.aborted && left.length > 0 && phase === 'done') phase = 'stopped';
    }
    this.#isLastRound = true;
    this.#tell(phase);
  }

  /** Deletes what this import stored and nobody has touched since; the rest stays. */
  async undo(): Promise<void> {
    if (isRunning(this.state) || this.#life.signal.aborted) return;
    this.#undos += 1;
    const stored = [...this.outcomes].flatMap(([row, outcome]) =>
      outcome.kind === 'saved' ? [{ row, ...outcome }] : [],
    );
    const untouched = stored.filter(({ payment }) => payment.version === 1 && payment.status === 'UNCONFIRMED');
    this.#kept = stored.length - untouched.length;
    this.#deleted = 0;
    this.set({
      ...this.state,
      deed: 'undo',
      phase: 'preparing',
      total: stored.length + this.#deleted,
      settled: this.#deleted + this.#kept,
    });
    const commands = await this.#prepare(
      untouched,
      { deed: 'undo', round: this.#undos },
      ({ payment: { id, version } }, { requestId }) => ({ type: 'delete', id, version, requestId }),
    );
    if (!commands) return;
    await this.#writer.run(
      commands.map(({ command }) => command),
      (index, outcome) => this.#settleUndo(commands[index]?.row ?? 0, outcome),
    );
    this.#tell(commands.length > 0 ? this.#writer.state.phase : 'done');
  }

  /** What is on its way is waited for, and nothing more is sent. */
  stop(): void {
    this.#turn.abort();
    this.#writer.stop();
  }

  dispose(): void {
    this.#life.abort();
    this.#turn.abort();
    this.#writer.dispose();
  }

  /** Undefined when it was stopped before anything was sent. */
  async #prepare<Row extends { readonly row: number }>(
    rows: readonly Row[],
    { deed, round }: Round,
    commandOf: (row: Row, ids: RowIds) => PaymentCommand,
  ): Promise<readonly { readonly row: number; readonly command: PaymentCommand }[] | undefined> {
    this.#turn = new AbortController();
    const slices = new Slices(AbortSignal.any([this.#life.signal, this.#turn.signal]));
    const commands: { readonly row: number; readonly command: PaymentCommand }[] = [];
    const seed = round === 0 ? this.#seed : `${this.#seed}/${round}`;
    try {
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        const some = rows.slice(from, from + AT_ONCE);
        const ids = await Promise.all(some.map(({ row }) => idsOf(seed, row, deed)));
        for (const [index, row] of some.entries()) {
          await slices.rest();
          const command = commandOf(row, ids[index] ?? { id: '', requestId: '' });
          if (this.#announce(command.id, deed)) commands.push({ row: row.row, command });
          else this.#prevent(row.row, deed);
        }
      }
      return commands;
    } catch (cause) {
      if (!slices.isGivenUp) throw cause;
      this.#tell('stopped');
      return undefined;
    }
  }

  /** Once for each payment, however often it takes. */
  #announce(id: string, deed: 'create' | 'undo'): boolean {
    const operation = deed === 'undo' ? 'delete' : 'create';
    const key = `${operation} ${id}`;
    if (this.#announced.has(key)) return true;
    const isWanted = this.#witness.announce(id, operation);
    if (isWanted) this.#announced.add(key);
    return isWanted;
  }

  #prevent(row: number, deed: 'create' | 'undo'): void {
    if (deed === 'undo') this.#kept += 1;
    else this.outcomes.set(row, { kind: 'prevented' });
  }

  #settle(row: number, outcome: BatchOutcome): void {
    if (outcome.kind === 'failed') {
      const { code, violations } = outcome.error;
      this.outcomes.set(row, { kind: 'failed', code, violations });
    } else if (outcome.payment.deletedAt !== undefined) {
      if (this.#isLastRound) this.outcomes.set(row, { kind: 'gone' });
    } else {
      this.outcomes.set(row, { kind: 'saved', payment: outcome.payment });
      this.#witness.saved(outcome.payment);
    }
  }

  #settleUndo(row: number, outcome: BatchOutcome): void {
    const isGone = outcome.kind === 'failed' && outcome.error.code === 'NotFound';
    if (outcome.kind === 'failed' && !isGone) {
      this.#kept += 1;
      return;
    }
    this.#deleted += 1;
    this.outcomes.set(row, { kind: 'gone' });
    if (outcome.kind === 'saved') this.#witness.deleted(outcome.payment.id);
  }

  #tell(phase: RunState['phase']): void {
    const kinds = [...this.outcomes.values()].map(({ kind }) => kind);
    const count = (kind: RowOutcome['kind']): number => kinds.filter((each) => each === kind).length;
    const isUndo = this.state.deed === 'undo';
    this.set({
      ...this.state,
      phase,
      settled: isUndo ? this.#deleted + this.#kept : kinds.length,
      saved: count('saved'),
      failed: count('failed') + (isUndo ? 0 : count('gone')),
      prevented: count('prevented'),
      deleted: this.#deleted,
      kept: this.#kept,
    });
  }
}
