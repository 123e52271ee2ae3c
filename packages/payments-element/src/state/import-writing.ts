import type { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Slices } from '../exchange/slices.js';
import type { BatchWriterOptions } from './batch-writer.js';
import { choiceOf, fieldsChanged } from './import-choice.js';
import { draftRows } from './import-counts.js';
import { ImportJournal, type ImportSeed, type KnownImport } from './import-journal.js';
import { ImportRun, type ImportWitness } from './import-run.js';
import { isRunning, NO_RUN, type RowOutcome } from './import-run-state.js';
import type { ImportState } from './import-state.js';

/** Where the import of a session is shown. */
export interface ImportDesk {
  state(): ImportState;
  change(change: Partial<ImportState>): void;
  /** For new work; what was in hand is given up. */
  slices(): Slices;
}

/** Stores what was read of a file and takes it back, and remembers both, so that each row is stored once. */
export class ImportWriting {
  readonly #gateway: PaymentsGateway;
  readonly #witness: ImportWitness;
  readonly #options: BatchWriterOptions | undefined;
  readonly #journal: ImportJournal;
  readonly #desk: ImportDesk;
  #run: { readonly writes: ImportRun; readonly own: ImportSeed } | undefined;
  #isAnew = false;

  constructor(
    desk: ImportDesk,
    gateway: PaymentsGateway,
    vault: SessionVault,
    { witness, options }: { readonly witness: ImportWitness; readonly options: BatchWriterOptions | undefined },
  ) {
    this.#desk = desk;
    this.#gateway = gateway;
    this.#witness = witness;
    this.#options = options;
    this.#journal = new ImportJournal(vault);
  }

  /** What is known of a content; undefined where it was never imported. */
  find(hash: string): Promise<KnownImport | undefined> {
    return this.#journal.find(hash);
  }

  outcomeOf(row: number): RowOutcome | undefined {
    return this.#run?.writes.outcomes.get(row);
  }

  /** Settles when it is known what became of all, or it was stopped. Nothing where it was begun with another choice. */
  async start(): Promise<void> {
    const state = this.#desk.state();
    const { settings, source } = state;
    const rows = draftRows(state);
    if (!source || !settings || rows.length === 0 || isRunning(state.run) || fieldsChanged(state).length > 0) return;
    const slices = this.#desk.slices();
    this.#desk.change({ step: 'running', run: { ...NO_RUN, phase: 'preparing', total: rows.length } });
    const own = await this.#journal.begin(source.hash, choiceOf(settings), this.#isAnew ? 'anew' : this.#own);
    if (slices.isGivenUp) {
      this.#giveUp();
      return;
    }
    this.#isAnew = false;
    this.#desk.change({ begun: own.choice });
    // Begun by another page meanwhile.
    if (fieldsChanged(this.#desk.state()).length > 0) {
      this.#desk.change({ step: 'preview', run: NO_RUN });
      return;
    }
    const { writes } = (this.#run ??= this.#runOf(own));
    await writes.create(rows);
    const { phase, saved, failed } = this.#desk.state().run;
    if (phase === 'done' && failed === 0) await this.#journal.finish(source.hash, own, saved);
    this.#finish();
  }

  stop(): void {
    this.#run?.writes.stop();
  }

  async undo(): Promise<void> {
    const { run, source } = this.#desk.state();
    const own = this.#own;
    if (!source || !this.#run || !own || isRunning(run)) return;
    const { writes } = this.#run;
    const slices = this.#desk.slices();
    this.#desk.change({ step: 'running', run: { ...run, deed: 'undo', phase: 'preparing' } });
    // Before the first is deleted: a page that goes in between must not take what is gone for stored, nor the rest for gone.
    await this.#journal.undo(source.hash, { ...own, undos: writes.undos + 1 }, run.saved);
    if (slices.isGivenUp) {
      this.#giveUp();
      return;
    }
    await writes.undo();
    await this.#noteUndone(source.hash, { ...own, undos: writes.undos });
    this.#finish();
  }

  /** The next start makes new payments of all rows; what is stored stays. */
  beginAnew(): void {
    this.drop();
    this.#isAnew = true;
  }

  drop(): void {
    this.#run?.writes.dispose();
    this.#run = undefined;
    this.#isAnew = false;
  }

  /** Stopped, or gone, before there was anything to stop. */
  #giveUp(): void {
    const { run } = this.#desk.state();
    if (isRunning(run)) this.#desk.change({ run: { ...run, phase: 'stopped' } });
    this.#finish();
  }

  /** What is left of it is known when the same file is chosen again; an import that is gone whole is forgotten. */
  async #noteUndone(hash: string, own: ImportSeed): Promise<void> {
    const { kept, phase, saved } = this.#desk.state().run;
    if (phase === 'done' && kept === 0) await this.#journal.forget(hash, own);
    else if (phase === 'done' || phase === 'stopped') await this.#journal.undo(hash, own, saved);
  }

  get #own(): ImportSeed | undefined {
    return this.#run && { ...this.#run.own, undos: this.#run.writes.undos };
  }

  #runOf(own: ImportSeed): { readonly writes: ImportRun; readonly own: ImportSeed } {
    const writes = new ImportRun(this.#gateway, own, this.#witness, this.#options);
    writes.addEventListener('change', () => {
      if (writes === this.#run?.writes) this.#desk.change({ run: writes.state });
    });
    return { writes, own };
  }

  #finish(): void {
    if (this.#desk.state().step === 'running') this.#desk.change({ step: 'result' });
  }
}
