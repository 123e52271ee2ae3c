import { Store } from '@remit-elements/element-kit';
import type { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { FileProblem } from '../exchange/file-problem.js';
import type { ImportField } from '../exchange/import-fields.js';
import { readFile } from '../exchange/read-file.js';
import { nextTurn, Slices } from '../exchange/slices.js';
import type { DebtorAccount } from '../model/payment.js';
import type { BatchWriterOptions } from './batch-writer.js';
import { countsOf, draftRows } from './import-counts.js';
import { contentHash } from './import-ids.js';
import { ImportJournal, type ImportSeed } from './import-journal.js';
import { likenessesOf } from './import-notes.js';
import { countriesIn, readRow, type ImportRow, type ImportSettings } from './import-row.js';
import { ImportRun, type ImportWitness } from './import-run.js';
import { isRunning, NO_RUN, type RowOutcome } from './import-run-state.js';
import { columnsOf, dataRows, formsOf, missingFields } from './import-source.js';
import { NO_IMPORT, type ImportSource, type ImportState } from './import-state.js';
import type { FormField } from './payment-texts.js';

/** What it depends on besides the file how it is read. */
export interface ImportFacts {
  readonly accounts: readonly DebtorAccount[];
  readonly locale: string;
  readonly now: Date;
  /** Chosen for rows that name none, until the reader chooses another. */
  readonly accountId: string | undefined;
}

/** One person's way from a file to payments: read, guess, check, write, take back. One import at a time. */
export class ImportStore extends Store<ImportState> {
  readonly #gateway: PaymentsGateway;
  readonly #witness: ImportWitness;
  readonly #options: BatchWriterOptions | undefined;
  readonly #journal: ImportJournal;
  /** Aborts the work in hand; other work takes its place. */
  #turn = new AbortController();
  /** Finds out anew what form columns have that were chosen. */
  #forming: Promise<void> | undefined;
  #run: { readonly writes: ImportRun; readonly seed: string } | undefined;

  /** @param vault Of the session: what was imported before is known by it. */
  constructor(gateway: PaymentsGateway, vault: SessionVault, witness: ImportWitness, options?: BatchWriterOptions) {
    super(NO_IMPORT);
    this.#gateway = gateway;
    this.#witness = witness;
    this.#options = options;
    this.#journal = new ImportJournal(vault);
  }

  /** Whether payments are on their way, or about to be. */
  get isRunning(): boolean {
    return isRunning(this.state.run);
  }

  /** What became of a row, by its number; undefined for one that was not sent. */
  outcomeOf(row: number): RowOutcome | undefined {
    return this.#run?.writes.outcomes.get(row);
  }

  /** Reads a file, or what was pasted, and guesses what its columns hold. Nothing of another one is left. */
  async read(content: Blob, name: string, facts: ImportFacts): Promise<void> {
    this.reset();
    this.set({ ...NO_IMPORT, step: 'reading' });
    const slices = this.#slices();
    try {
      const read = await readFile(content, slices, (part) => this.set({ ...this.state, part }));
      const hash = await contentHash(content, slices);
      const known = await this.#journal.find(hash);
      await slices.rest();
      await this.#begin({ ...read, name, hash, known, hasHeader: false }, facts, slices);
      // There is nothing to choose of a message, whose columns are known.
      if (read.kind === 'pain001') await this.check();
    } catch (cause) {
      if (slices.isGivenUp) return;
      if (!(cause instanceof FileProblem)) throw cause;
      this.set({ ...NO_IMPORT, problem: { code: cause.code, line: cause.line } });
    }
  }

  /** What is asked of the browser’s knowledge of languages for the first time takes its time, so each has a turn of its own. */
  async #begin(read: ImportSource, { accounts, accountId, locale, now }: ImportFacts, slices: Slices): Promise<void> {
    const { hasHeader, mapping } = await columnsOf(read, new Set(accounts.map(({ iban }) => iban)), slices);
    const source = { ...read, hasHeader };
    await slices.rest();
    const { questions, ...forms } = await formsOf(source, { mapping, locale }, slices);
    await slices.rest();
    const countries = countriesIn(locale);
    await slices.rest();
    const chosen = { accountId: accountId ?? likelyAccount(accounts), executionDate: '' };
    const settings = { mapping, ...forms, ...chosen, accounts, locale, now, countries };
    this.set({ ...NO_IMPORT, step: 'columns', source, settings, questions });
  }

  /** Accounts that came after the file was read. */
  know(accounts: readonly DebtorAccount[]): void {
    const { settings, step } = this.state;
    if (!settings || settings.accounts === accounts || step !== 'columns') return;
    const accountId = settings.accountId === '' ? likelyAccount(accounts) : settings.accountId;
    this.set({ ...this.state, settings: { ...settings, accounts, accountId } });
  }

  setHeader(hasHeader: boolean): void {
    const { source } = this.state;
    if (!source) return;
    this.set({ ...this.state, source: { ...source, hasHeader } });
    this.#adjust({});
  }

  /** A field is in one column at most. */
  setColumn(index: number, field: ImportField | undefined): void {
    const mapping = this.state.settings?.mapping.map((each, at) =>
      at === index ? field : each === field ? undefined : each,
    );
    if (mapping) this.#adjust({ mapping });
  }

  choose(choice: Partial<Pick<ImportSettings, 'accountId' | 'executionDate' | 'decimal' | 'dateOrder'>>): void {
    const { settings } = this.state;
    if (settings) this.set({ ...this.state, settings: { ...settings, ...choice } });
  }

  /** Other columns have other forms. */
  #adjust(change: Partial<ImportSettings>): void {
    const { source, settings } = this.state;
    if (!source || !settings) return;
    const next = { ...settings, ...change };
    this.set({ ...this.state, settings: next });
    this.#forming = this.#form(source, next, this.#slices());
  }

  async #form(source: ImportSource, adjusted: ImportSettings, slices: Slices): Promise<void> {
    try {
      const { questions, ...forms } = await formsOf(source, adjusted, slices);
      await slices.rest();
      const { settings } = this.state;
      if (settings) this.set({ ...this.state, settings: { ...settings, ...forms }, questions });
    } catch (cause) {
      if (!slices.isGivenUp) throw cause;
    }
  }

  /** Reads and checks every row; nothing where a column is missing that every payment needs. */
  async check(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== this.#forming; await last) last = this.#forming;
    const { source, settings } = this.state;
    if (!source || !settings || missingFields(settings).length > 0 || this.isRunning) return;
    const slices = this.#slices();
    this.set({ ...this.state, step: 'checking', part: 0, rows: [] });
    const files = dataRows(source);
    const rows: ImportRow[] = [];
    try {
      for (const file of files) {
        if (slices.isOver) this.set({ ...this.state, part: rows.length / files.length });
        await slices.rest();
        rows.push(readRow(file, settings));
      }
      await nextTurn();
    } catch (cause) {
      if (slices.isGivenUp) return;
      throw cause;
    }
    if (!slices.isGivenUp) this.#show(rows, { step: 'preview' });
  }

  /** Mends a cell of a row; what else is in the row stays as it is in the file. */
  edit(row: number, field: FormField, text: string): void {
    const { rows, settings } = this.state;
    const index = rows.findIndex(({ file }) => file.row === row);
    const found = rows[index];
    if (!found || !settings || this.isRunning) return;
    this.#show(rows.with(index, readRow(found.file, settings, { ...found.edits, [field]: text })));
  }

  leaveOutLike(leavesOutLike: boolean): void {
    this.#show(this.state.rows, { leavesOutLike });
  }

  /** One step back, to choose otherwise. */
  back(): void {
    const { step, source } = this.state;
    if (this.isRunning) return;
    this.#turn.abort();
    if (step === 'result') this.#show(this.state.rows, { step: 'preview' });
    else if (step === 'preview' && source?.kind === 'table') this.set({ ...this.state, step: 'columns', rows: [] });
    else this.reset();
  }

  /** Stores what is ready and not stored yet. Settles when it is known what became of it, or it was stopped. */
  async start(): Promise<void> {
    const { source } = this.state;
    const rows = draftRows(this.state);
    if (!source || rows.length === 0 || this.isRunning) return;
    const slices = this.#slices();
    this.set({ ...this.state, step: 'running', run: { ...NO_RUN, phase: 'preparing', total: rows.length } });
    const own = await this.#journal.begin(source.hash, this.#run && seedOf(this.#run));
    if (slices.isGivenUp) {
      this.#giveUp();
      return;
    }
    const { writes } = (this.#run ??= this.#runOf(own));
    await writes.create(rows);
    const { phase, saved, failed } = this.state.run;
    if (phase === 'done' && failed === 0) await this.#journal.finish(source.hash, own, saved);
    this.#finish();
  }

  stop(): void {
    if (this.isRunning) this.#turn.abort();
    this.#run?.writes.stop();
  }

  /** Takes back what was stored and nobody has touched since. */
  async undo(): Promise<void> {
    const { source, run } = this.state;
    if (!source || !this.#run || this.isRunning) return;
    const { writes, seed } = this.#run;
    const slices = this.#slices();
    this.set({ ...this.state, step: 'running', run: { ...run, deed: 'undo', phase: 'preparing' } });
    // Before the first is deleted: a page that goes in between must not take what is gone for stored, nor the rest for gone.
    await this.#journal.undo(source.hash, { seed, undos: writes.undos + 1 }, run.saved);
    if (slices.isGivenUp) {
      this.#giveUp();
      return;
    }
    await writes.undo();
    await this.#noteUndone(source.hash, { seed, undos: writes.undos });
    this.#finish();
  }

  /** Stopped, or gone, before there was anything to stop. */
  #giveUp(): void {
    if (this.isRunning) this.set({ ...this.state, run: { ...this.state.run, phase: 'stopped' } });
    this.#finish();
  }

  /** Forgets the file and all that was read of it; what is stored stays. */
  reset(): void {
    if (this.isRunning) return;
    this.#turn.abort();
    this.#run?.writes.dispose();
    this.#run = undefined;
    this.set(NO_IMPORT);
  }

  dispose(): void {
    this.#turn.abort();
    this.#run?.writes.dispose();
    this.#run = undefined;
    this.set(NO_IMPORT);
  }

  /** What is left of it is known when the same file is chosen again; an import that is gone whole is forgotten. */
  async #noteUndone(hash: string, own: ImportSeed): Promise<void> {
    const { kept, phase, saved } = this.state.run;
    if (phase === 'done' && kept === 0) await this.#journal.forget(hash, own);
    else if (phase === 'done' || phase === 'stopped') await this.#journal.undo(hash, own, saved);
  }

  #runOf(own: ImportSeed): { readonly writes: ImportRun; readonly seed: string } {
    const { seed } = own;
    const writes = new ImportRun(this.#gateway, own, this.#witness, this.#options);
    writes.addEventListener('change', () => {
      if (writes === this.#run?.writes) this.set({ ...this.state, run: writes.state });
    });
    return { writes, seed };
  }

  #finish(): void {
    if (this.state.step === 'running') this.set({ ...this.state, step: 'result' });
  }

  #show(rows: readonly ImportRow[], change: Partial<ImportState> = {}): void {
    const next = { ...this.state, ...change, rows };
    const drafts = rows.map(({ file, draft, problems }) => ({
      row: file.row,
      draft: problems.size > 0 ? undefined : draft,
    }));
    const likenesses = likenessesOf(drafts);
    this.set({ ...next, likenesses, ...countsOf({ ...next, likenesses }) });
  }

  #slices(): Slices {
    this.#turn.abort();
    this.#turn = new AbortController();
    return new Slices(this.#turn.signal);
  }
}

function seedOf({ seed, writes }: { readonly seed: string; readonly writes: ImportRun }): ImportSeed {
  return { seed, undos: writes.undos };
}

/** The default one, or the only one; nothing where neither is. */
function likelyAccount(accounts: readonly DebtorAccount[]): string {
  const likely = accounts.find(({ isDefault }) => isDefault) ?? (accounts.length === 1 ? accounts[0] : undefined);
  return likely?.id ?? '';
}
