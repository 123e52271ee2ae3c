import { Store } from '@remit-elements/element-kit';
import type { SessionVault } from '@remit-elements/element-kit/vault.js';
import { keepsField } from '../model/kept-fields.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { FileProblem } from '../exchange/file-problem.js';
import { IMPORT_FIELDS, type ImportField } from '../exchange/import-fields.js';
import { readFile } from '../exchange/read-file.js';
import { nextTurn, Slices } from '../exchange/slices.js';
import type { DebtorAccount } from '../model/payment.js';
import type { BatchWriterOptions } from './batch-writer.js';
import { asChosen } from './import-choice.js';
import { countsOf } from './import-counts.js';
import { contentHash } from './import-ids.js';
import { likenessesOf } from './import-notes.js';
import { countriesIn, readRow, type ImportRow, type ImportSettings } from './import-row.js';
import type { ImportWitness } from './import-run.js';
import { isRunning, NO_RUN, type RowOutcome } from './import-run-state.js';
import { columnsOf, dataRows, formsOf, missingFields } from './import-source.js';
import { NO_IMPORT, type ImportSource, type ImportState } from './import-state.js';
import { ImportWriting } from './import-writing.js';
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
  readonly #writing: ImportWriting;
  /** Aborts the work in hand; other work takes its place. */
  #turn = new AbortController();
  /** Finds out anew what form columns have that were chosen. */
  #forming: Promise<void> | undefined;

  /** @param vault Of the session: what was imported before is known by it. */
  constructor(gateway: PaymentsGateway, vault: SessionVault, witness: ImportWitness, options?: BatchWriterOptions) {
    super(NO_IMPORT);
    this.#gateway = gateway;
    const desk = {
      state: () => this.state,
      change: (change: Partial<ImportState>) => this.set({ ...this.state, ...change }),
      slices: () => this.#slices(),
    };
    this.#writing = new ImportWriting(desk, gateway, vault, { witness, options });
  }

  /** Whether payments are on their way, or about to be. */
  get isRunning(): boolean {
    return isRunning(this.state.run);
  }

  /** What became of a row, by its number; undefined for one that was not sent. */
  outcomeOf(row: number): RowOutcome | undefined {
    return this.#writing.outcomeOf(row);
  }

  /** Reads a file, or what was pasted, and guesses what its columns hold. Nothing of another one is left. */
  async read(content: Blob, name: string, facts: ImportFacts): Promise<void> {
    this.reset();
    this.set({ ...NO_IMPORT, step: 'reading' });
    const slices = this.#slices();
    try {
      const read = await readFile(content, slices, (part) => this.set({ ...this.state, part }));
      const hash = await contentHash(content, slices);
      const known = await this.#writing.find(hash);
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
    const { hasHeader, ...guess } = await columnsOf(read, new Set(accounts.map(({ iban }) => iban)), slices);
    // Who reads a table sees that a column is left out; a message has no columns to see it by, and its rows are refused.
    const mapping = read.kind === 'table' ? guess.mapping.map((field) => this.#kept(field)) : guess.mapping;
    const source = { ...read, hasHeader };
    await slices.rest();
    const { questions, ...forms } = await formsOf(source, { mapping, locale }, slices);
    await slices.rest();
    const countries = countriesIn(locale);
    await slices.rest();
    const chosen = { accountId: accountId ?? likelyAccount(accounts), executionDate: '' };
    const guessed = { mapping, ...forms, ...chosen, accounts, locale, now, countries };
    const begun = source.known?.isFinished ? undefined : source.known?.choice;
    const settings = begun ? asChosen(guessed, begun) : guessed;
    this.set({ ...NO_IMPORT, step: 'columns', source, settings, questions, begun });
  }

  /** Fields that a column may hold; for one that the gateway does not keep there is nowhere to go. */
  get fields(): readonly ImportField[] {
    return IMPORT_FIELDS.filter((field) => keepsField(this.#gateway, field));
  }

  #kept(field: ImportField | undefined): ImportField | undefined {
    return field && keepsField(this.#gateway, field) ? field : undefined;
  }

  /** Accounts that came after the file was read. */
  know(accounts: readonly DebtorAccount[]): void {
    const { begun, settings, step } = this.state;
    if (!settings || settings.accounts === accounts || step !== 'columns') return;
    const accountId = settings.accountId === '' && !begun ? likelyAccount(accounts) : settings.accountId;
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
    const edits = new Map(this.state.rows.map((row) => [row.file.row, row.edits]));
    this.set({ ...this.state, step: 'checking', part: 0, rows: [] });
    const files = dataRows(source);
    const rows: ImportRow[] = [];
    try {
      for (const file of files) {
        if (slices.isOver) this.set({ ...this.state, part: rows.length / files.length });
        await slices.rest();
        rows.push(readRow(file, settings, edits.get(file.row)));
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
    // What is stored is read by what was chosen then.
    else if (step === 'preview' && this.state.run.saved > 0) this.set({ ...this.state, step: 'result' });
    else if (step === 'preview' && source?.kind === 'table') this.set({ ...this.state, step: 'columns', rows: [] });
    else this.reset();
  }

  /**
   * Stores what is ready and not stored yet. Settles when it is known what became of it, or it was stopped. Nothing where the
   * import was begun with another choice, until the reader says which counts.
   */
  start(): Promise<void> {
    return this.#writing.start();
  }

  stop(): void {
    if (this.isRunning) this.#turn.abort();
    this.#writing.stop();
  }

  /** Takes back what was stored and nobody has touched since. */
  undo(): Promise<void> {
    return this.#writing.undo();
  }

  /** Goes on with what was chosen when the import was begun. */
  async goOnAsBegun(): Promise<void> {
    const { begun, settings } = this.state;
    if (!begun || !settings || this.isRunning) return;
    this.set({ ...this.state, settings: asChosen(settings, begun) });
    await this.check();
  }

  /** Takes the file for a new one: what was stored of it stays, and every row is stored anew. */
  beginAnew(): void {
    const { source } = this.state;
    if (!source || this.isRunning) return;
    this.#writing.beginAnew();
    this.set({ ...this.state, begun: undefined, run: NO_RUN, source: { ...source, known: undefined } });
  }

  /** Forgets the file and all that was read of it; what is stored stays. */
  reset(): void {
    if (this.isRunning) return;
    this.#turn.abort();
    this.#writing.drop();
    this.set(NO_IMPORT);
  }

  dispose(): void {
    this.#turn.abort();
    this.#writing.drop();
    this.set(NO_IMPORT);
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

/** The default one, or the only one; nothing where neither is. */
function likelyAccount(accounts: readonly DebtorAccount[]): string {
  const likely = accounts.find(({ isDefault }) => isDefault) ?? (accounts.length === 1 ? accounts[0] : undefined);
  return likely?.id ?? '';
}
