import { DialogController, formatNumericDate } from '@remit-elements/element-kit';
import { parseDate } from '@remit-elements/element-kit/reading.js';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { ImportController, isRunning, standingOf, type ImportRow } from '../../controllers/import-controller.js';
import { SameOpenAccounts } from '../../model/same-open-accounts.js';
import { beginAccount } from './begin-account.js';
import { saveBadRows } from './import-bad-file.js';
import { importDialogTemplate } from './import-dialog.template.js';
import { importLineTemplate } from './import-line.template.js';
import { isBegun } from './import-left.js';
import { PAGE } from './import-preview.template.js';
import type { ImportFilter, ImportView } from './import-view.js';
import type { WorkspaceUndo } from './workspace-undo.js';
import type { Workspace } from './workspace.js';

/** Payments out of a file: the dialog that leads from it to them, and the line over the list while they are stored. */
export class WorkspaceImport implements ReactiveController {
  readonly #workspace: Workspace;
  readonly #import: ImportController;
  readonly #undo: WorkspaceUndo;
  #isOpen = false;
  #step = '';
  #isMissingTold = false;
  #isWanted = false;
  #asksUndo = false;
  /** It was left at its end; all that is left of it is that it can be taken back. */
  #isOver = false;
  #dateText = '';
  #filter: ImportFilter = 'all';
  #shown: readonly ImportRow[] = [];
  #from = 0;
  readonly #open = new SameOpenAccounts();

  constructor(workspace: Workspace, gateway: () => PaymentsGateway | undefined, undo: WorkspaceUndo) {
    const { host, list } = workspace;
    this.#workspace = workspace;
    this.#undo = undo;
    this.#import = new ImportController(host, gateway);
    new DialogController(host, 'import', () => this.#isOpen, list);
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving);
  }

  /** Each step begins at its heading; what was pressed to get there is gone. */
  hostUpdated(): void {
    const { step } = this.#import.state;
    const accounts = this.#open.of(this.#workspace.allAccounts());
    if (accounts) this.#import.store?.know(accounts);
    const isNew = step !== this.#step;
    this.#step = step;
    if (!isNew || !this.#isOpen) return;
    this.#focus('#import-step');
  }

  /** How many payments are on their way, or about to be. */
  get pending(): number {
    const { run } = this.#import.state;
    return isRunning(run) ? run.total - run.settled : 0;
  }

  open(): void {
    void this.#workspace.renewAccounts();
    if (this.#isOver) this.#forget();
    this.#isOpen = true;
    this.#step = '';
    this.#update();
  }

  /** What is on its way goes on, as long as its session does. */
  close(): void {
    this.#isOpen = false;
    this.#asksUndo = false;
  }

  dialog(): TemplateResult {
    return importDialogTemplate(this.#isOpen ? this.#view : undefined, this.#t, this.#leave);
  }

  /** Over the list. */
  panel(): unknown {
    const view = this.#view;
    const { run, step } = this.#import.state;
    const isOver = step === 'result' && !this.#isOver;
    return view && !this.#isOpen && (isRunning(run) || isOver) ? importLineTemplate(view, () => this.open()) : nothing;
  }

  readonly #t: ImportView['t'] = (key, values) => this.#workspace.t(key as never, values);

  get #view(): ImportView | undefined {
    const { store, state } = this.#import;
    if (!store) return undefined;
    return {
      locale: this.#workspace.host.locale,
      state,
      store,
      isMissingTold: this.#isMissingTold,
      dateText: this.#dateText,
      filter: this.#filter,
      page: this.#shown.slice(this.#from, this.#from + PAGE[this.#filter]),
      from: this.#from,
      known: this.#shown.length,
      t: this.#t,
      read: this.#read,
      typeDate: this.#typeDate,
      check: () => void this.#check(),
      start: () => void this.#run((each) => each.start()),
      goOn: () => void this.#goOn(),
      anew: this.#anew,
      isWanted: this.#isWanted,
      want: (isWanted) => {
        this.#isWanted = isWanted;
        this.#update();
      },
      asksUndo: this.#asksUndo,
      askUndo: () => this.#askUndo(),
      undo: () => {
        this.#asksUndo = false;
        void this.#run((each) => each.undo());
      },
      back: () => this.#back(),
      close: this.#leave,
      finish: this.#finish,
      show: this.#show,
      turn: this.#turn,
      look: () => this.#look(),
      saveBad: () => saveBadRows(state, this.#t),
    };
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }

  #focus(selector: string): void {
    const { host } = this.#workspace;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(`#import ${selector}`)?.focus());
  }

  readonly #read = (content: Blob, name: string): void => {
    const { allAccounts, host } = this.#workspace;
    this.#isMissingTold = false;
    this.#isWanted = false;
    this.#dateText = '';
    const facts = {
      accounts: this.#open.of(allAccounts()) ?? [],
      locale: host.locale,
      now: new Date(),
      accountId: beginAccount(this.#workspace),
    };
    void this.#import.store?.read(content, name, facts).then(() => {
      this.#showDate();
      this.#begin();
    });
  };

  readonly #typeDate = (text: string): void => {
    this.#dateText = text;
    this.#import.store?.choose({ executionDate: parseDate(text, this.#workspace.host.locale) ?? '' });
  };

  async #check(): Promise<void> {
    this.#isMissingTold = true;
    await this.#import.store?.check();
    if (this.#import.state.step === 'columns') this.#focus('#import-missing');
    this.#begin();
    this.#update();
  }

  /** The preview shows first what needs a look. */
  #begin(): void {
    const { counts, step } = this.#import.state;
    if (step === 'preview') this.#show(counts.bad > 0 ? 'bad' : 'all');
  }

  async #run(act: (store: NonNullable<ImportController['store']>) => Promise<void>): Promise<void> {
    const { store } = this.#import;
    if (!store) return;
    await act(store);
    // Once for all of them: what became of each is told by no row of its own.
    if (store === this.#import.store) await this.#workspace.list()?.refresh();
  }

  async #goOn(): Promise<void> {
    await this.#import.store?.goOnAsBegun();
    this.#showDate();
    this.#begin();
  }

  readonly #anew = (): void => {
    this.#import.store?.beginAnew();
    // What was pressed is gone.
    this.#focus('#import-step');
  };

  /** The day for all rows may be one that was chosen before. */
  #showDate(): void {
    const date = this.#import.state.settings?.executionDate;
    this.#dateText = date ? formatNumericDate(date, this.#workspace.host.locale) : '';
    this.#update();
  }

  #back(): void {
    this.#import.store?.back();
    this.#begin();
  }

  #look(): void {
    this.#import.store?.back();
    this.#show('bad');
  }

  readonly #show = (filter: ImportFilter): void => {
    const { state } = this.#import;
    const isShown = (row: ImportRow): boolean => filter === 'all' || standingOf(row, state) === filter;
    this.#filter = filter;
    this.#from = 0;
    this.#shown = state.rows.filter(isShown);
    this.#update();
  };

  readonly #turn = (from: number): void => {
    this.#from = from;
    this.#update();
  };

  /** Nothing that was read or mended is lost by that: it is there again when the import is opened. */
  readonly #leave = (): void => {
    if (!this.#isOpen) return;
    if (this.#asksUndo) {
      this.#asksUndo = false;
      this.#update();
      this.#focus('.import-undo');
      return;
    }
    this.close();
    if (this.#import.state.step === 'choose') this.#import.store?.reset();
    this.#update();
  };

  /** What was stored can still be taken back for as long as that is offered. */
  readonly #finish = (): void => {
    const { state } = this.#import;
    const { t, session } = this.#workspace;
    this.#isOpen = false;
    if (isBegun({ state }) && state.run.phase !== 'over') {
      const { saved } = state.run;
      const offered = session();
      this.#isOver = true;
      const said = t('import.resultTitle' as never, { saved, total: state.rows.length });
      this.#undo.offer(said, () => this.#takeBack(offered));
    } else this.#forget();
    this.#update();
  };

  #takeBack(offered: unknown): Promise<void> {
    const { say, session } = this.#workspace;
    const isThere = this.#isOver && offered === session() && this.#import.state.step === 'result';
    if (isThere) {
      say('');
      this.#isOver = false;
      this.open();
      this.#asksUndo = true;
    }
    return Promise.resolve();
  }

  #askUndo(): void {
    this.#asksUndo = true;
    this.#update();
    this.#focus('#import-step');
  }

  #forget(): void {
    this.#isOver = false;
    this.#import.store?.reset();
  }

  /** What is not sent yet would be lost. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (isRunning(this.#import.state.run)) event.preventDefault();
  };
}
