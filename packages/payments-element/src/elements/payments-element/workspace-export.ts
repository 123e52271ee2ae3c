import { DialogController, SourceController } from '@remit-elements/element-kit';
import type { ReactiveController, TemplateResult } from 'lit';
import {
  ExportDesk,
  EXPORT_FORMATS,
  type ExportContent,
  type ExportFormat,
  type ExportScope,
  type HandOverPlan,
} from '../../controllers/export-desk.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import { isFiltered } from '../../model/view-state.js';
import { exportDialogTemplate } from './export-dialog.template.js';
import type { ExportWhich } from './export-choice.template.js';
import { saveFile } from './export-download.js';
import { csvFile, printContent } from './export-making.js';
import type { ExportText } from './export-text.js';
import { viewNow } from './export-view.js';
import type { Workspace } from './workspace.js';

export interface ExportActions {
  gateway(): PaymentsGateway | undefined;
  /** Whether the reader may hand payments over. */
  mayHandOver(): boolean;
}

/** So many are shown at once as they are now; more of them the list reads. */
const MOST_APPLIED = 100;

/** Taking payments out: the dialog from the question to the file. */
export class WorkspaceExport implements ReactiveController {
  readonly #workspace: Workspace;
  readonly #actions: ExportActions;
  readonly #desks: SourceController<PaymentsGateway, ExportDesk>;
  readonly #t: ExportText['t'];
  #isShown = false;
  #which: ExportWhich = 'list';
  #format: ExportFormat = 'csv';
  #ids: readonly string[] = [];
  #isMaking = false;
  /** What is done again when it did not work. */
  #again: (() => void) | undefined;
  /** What was last told of the desk's state. */
  #told: unknown;
  #lastStep: string | undefined;

  constructor(workspace: Workspace, actions: ExportActions) {
    this.#workspace = workspace;
    this.#actions = actions;
    this.#t = workspace.t;
    const { host, list } = workspace;
    this.#desks = new SourceController(
      host,
      () => actions.gateway(),
      (source) => new ExportDesk(source),
      (desk) => this.#follow(desk),
    );
    new DialogController(host, 'export', () => this.#isOpen, list);
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  /** Whether payments are being marked: nobody is to leave then without need. */
  get isBusy(): boolean {
    return this.#desk?.state.step === 'marking';
  }

  /** How many payments nobody knows to be handed over. */
  get pending(): number {
    const state = this.#desk?.state;
    if (state?.step !== 'marking') return 0;
    const { total, saved, failed } = state.batch;
    return total - saved - failed;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving);
  }

  /** Asks what is to leave: what is selected, where something is. */
  open(ids: readonly string[] = []): void {
    if (!this.isBusy) this.#desk?.reset();
    this.#ids = ids;
    this.#which = ids.length > 0 ? 'selection' : 'list';
    this.#show();
  }

  /** Shows what a file was begun with, before it is gone on with. */
  goOn(plan: HandOverPlan): void {
    this.#show();
    this.#run(() => void this.#desk?.review(plan));
  }

  /** Makes a file again that was handed over before. */
  makeAgain(messageId: string): void {
    this.#show();
    this.#run(() => void this.#desk?.again(messageId));
  }

  close(): void {
    this.#isShown = false;
    this.#desk?.reset();
    this.#update();
  }

  /** The focus stays where something can be done as the pages of the dialog change. */
  hostUpdated(): void {
    const step = this.#isOpen ? this.#desk?.state.step : undefined;
    if (step === this.#lastStep) return;
    const isFirst = this.#lastStep === undefined;
    this.#lastStep = step;
    if (!step) return;
    const place = this.#workspace.host.renderRoot.querySelector<HTMLElement>(
      step === 'idle' ? '#export input:checked' : '#export [data-export-focus]',
    );
    if (!isFirst || step !== 'idle') place?.focus();
  }

  dialog(): TemplateResult {
    const { host, list } = this.#workspace;
    const desk = this.#desk;
    const mayHandOver = this.#actions.mayHandOver();
    return exportDialogTemplate({
      t: this.#t,
      locale: host.locale,
      state: this.#isOpen ? desk?.state : undefined,
      isOffline: !navigator.onLine,
      isMaking: this.#isMaking,
      which: this.#which,
      format: this.#format,
      formats: EXPORT_FORMATS.filter((format) => format !== 'pain001' || mayHandOver),
      isFiltered: isFiltered(list()?.viewState.filter),
      selected: this.#ids.length,
      choose: ({ which = this.#which, format = this.#format }) => {
        this.#which = which;
        this.#format = format;
        this.#update();
      },
      go: () => this.#run(() => void desk?.read(this.#format, this.#scope)),
      findFiles: mayHandOver ? () => this.#run(() => void desk?.findFiles()) : undefined,
      again: (messageId) => this.makeAgain(messageId),
      takeDoubtful: (takesDoubtful) => desk?.takeDoubtful(takesDoubtful),
      take: (content) => void this.#take(content),
      saveAgain: () => this.#saveAgain(),
      retry: () => this.#again?.(),
      stop: () => desk?.stop(),
      back: () => desk?.reset(),
      close: this.#leave,
    });
  }

  get #desk(): ExportDesk | undefined {
    return this.#desks.store;
  }

  get #isOpen(): boolean {
    return this.#isShown && this.#desk !== undefined;
  }

  get #scope(): ExportScope {
    if (this.#which === 'selection') return { ids: this.#ids };
    const { filter, sort } = viewNow(this.#workspace);
    return { filter, sort };
  }

  /** What is marked for a file that is not written yet is easily forgotten, even if it can be gone on with. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.isBusy) event.preventDefault();
  };

  /** What marks payments is stopped, not left. */
  readonly #leave = (): void => {
    if (this.#isShown && !this.isBusy) this.close();
  };

  #show(): void {
    this.#isShown = true;
    this.#workspace.say('');
    this.#update();
  }

  /** Once the desk is there: what was just fetched gets it with the next update. */
  #run(work: () => void): void {
    this.#again = work;
    if (this.#desk) work();
    else void this.#workspace.host.updateComplete.then(work);
  }

  async #take(content: ExportContent): Promise<void> {
    if (this.#isMaking) return;
    if (content.format === 'pain001') {
      this.#again = () => void this.#desk?.resume();
      await this.#desk?.handOver(content);
      return;
    }
    this.#isMaking = true;
    this.#update();
    const desk = this.#desk;
    const making = { workspace: this.#workspace, t: this.#t, isSelection: this.#which === 'selection' };
    const file = content.format === 'print' ? undefined : await csvFile(content, making);
    if (!file) await printContent(content, making);
    this.#isMaking = false;
    // Another session meanwhile gets nothing of it.
    if (!this.#isOpen || desk !== this.#desk) return;
    this.close();
    if (!file) return;
    saveFile(file);
    this.#workspace.say(this.#t('export.saved', { count: file.count, name: file.name }));
  }

  /** Saves a file as soon as it is there, and tells what was done; each once. */
  #follow(desk: ExportDesk): void {
    const { state } = desk;
    if (state === this.#told) return;
    this.#told = state;
    const { host, list } = this.#workspace;
    if (state.step === 'failed') host.dispatchEvent(new PaymentsErrorEvent(state.error.code));
    if (state.step === 'remade') saveFile(state.file);
    if (state.step !== 'handed') return;
    const { result, file } = state;
    this.#again = () => void desk.resume();
    if (file) saveFile(file);
    if (file) void desk.finish(result.messageId);
    for (const payment of result.marked) {
      host.dispatchEvent(new PaymentSavedEvent(payment.id, payment.version, 'export'));
      if (result.marked.length <= MOST_APPLIED) list()?.applySaved(payment);
    }
    if (result.marked.length > 0) void list()?.refresh();
  }

  #saveAgain(): void {
    const state = this.#desk?.state;
    if ((state?.step === 'handed' || state?.step === 'remade') && state.file) saveFile(state.file);
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }
}
