import { DialogController } from '@remit-elements/element-kit';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { BulkRuns } from '../../controllers/bulk-runs.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { BulkStep, KnownPayments } from '../../model/bulk-plan.js';
import type { Payment } from '../../model/payment.js';
import { LONGEST_REASON, reasonProblem } from '../../model/rejection-reason.js';
import { bulkDialogTemplate } from './bulk-dialog.template.js';
import { bulkLineTemplate } from './bulk-line.template.js';
import type { BulkText } from './bulk-text.js';
import type { BulkReason } from './bulk-question.template.js';
import type { WorkspaceUndo } from './workspace-undo.js';
import type { Workspace } from './workspace.js';

export interface BulkActions {
  gateway(): PaymentsGateway | undefined;
  readonly undo: WorkspaceUndo;
}

/** From so many characters before the end on it is said how many are left. */
const NEAR = 70;

/** One step for many payments: the question, the progress, what came of it, and the line over the list meanwhile. */
export class WorkspaceBulk implements ReactiveController {
  readonly #workspace: Workspace;
  readonly #actions: BulkActions;
  readonly #runs: BulkRuns;
  readonly #t: BulkText['t'];
  #isShown = false;
  #reason = '';
  /** It was tried with the reason as it was then, so what is wrong with it is said from then on. */
  #wasTried = false;
  /** Where the run stood when the focus was looked after. */
  #lastPhase: string | undefined;

  constructor(workspace: Workspace, actions: BulkActions) {
    this.#workspace = workspace;
    this.#actions = actions;
    this.#t = workspace.t;
    const { host, list } = workspace;
    this.#runs = new BulkRuns(
      host,
      () => actions.gateway(),
      list,
      () => this.#follow(),
    );
    const way = (): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('#bulk-look');
    new DialogController(
      host,
      'bulk',
      () => this.isOpen,
      () => way() ?? list(),
    );
    host.addController(this);
  }

  /** How many writes are not known to be saved. */
  get pending(): number {
    return this.#runs.run?.pending ?? 0;
  }

  /** Whether one is under way, so that no other begins. */
  get isBusy(): boolean {
    return this.#runs.run?.isAtRisk ?? false;
  }

  /** Whether a dialog covers the list. */
  get isOpen(): boolean {
    return this.#isShown && this.#runs.run !== undefined;
  }

  /** Asks what is to be known before a step is taken with the payments. */
  ask(step: BulkStep, ids: readonly string[], known: KnownPayments): void {
    this.#reason = '';
    this.#wasTried = false;
    this.#isShown = true;
    void this.#runs.begin(step)?.ask(ids, known);
  }

  /** Over the list, while the dialog is not. */
  panel(): unknown {
    const { run } = this.#runs;
    if (this.#isShown || !run) return nothing;
    return bulkLineTemplate({
      t: this.#t,
      step: run.step,
      state: run.state,
      isOffline: !navigator.onLine,
      show: () => {
        this.#isShown = true;
        this.#update();
      },
    });
  }

  dialog(): TemplateResult {
    const { host } = this.#workspace;
    const { run } = this.#runs;
    return bulkDialogTemplate({
      t: this.#t,
      locale: host.locale,
      step: run?.step ?? 'restore',
      state: this.isOpen ? run?.state : undefined,
      ownBy: this.#runs.ownBy,
      isOffline: !navigator.onLine,
      reason: this.#reasonField,
      confirm: () => this.#confirm(),
      stop: () => run?.stop(),
      retry: () => void run?.askAgain('failed'),
      rest: () => void run?.askAgain('unsent'),
      leave: this.#leave,
    });
  }

  /** The focus stays where something can be done as the pages of the dialog change. */
  hostUpdated(): void {
    const phase = this.isOpen ? this.#runs.run?.state.phase : undefined;
    if (phase === this.#lastPhase) return;
    this.#lastPhase = phase;
    if (phase) this.#workspace.host.renderRoot.querySelector<HTMLElement>('#bulk [data-bulk-focus]')?.focus();
  }

  get #reasonField(): BulkReason {
    const { t } = this.#workspace;
    const text = this.#reason;
    const problem = this.#wasTried ? reasonProblem(text) : undefined;
    const left = LONGEST_REASON - text.trim().length;
    const word = left < 0 ? 'decision.over' : 'decision.left';
    return {
      text,
      error: problem && t(`decision.reason.${problem}`, { max: LONGEST_REASON, actual: text.trim().length }),
      count: left > NEAR ? undefined : t(word, { count: Math.abs(left) }),
      input: (typed) => {
        this.#reason = typed;
        this.#update();
      },
    };
  }

  #confirm(): void {
    const { run } = this.#runs;
    if (run?.step !== 'reject') {
      void run?.confirm();
      return;
    }
    this.#wasTried = true;
    if (reasonProblem(this.#reason)) {
      this.#update();
      this.#workspace.host.renderRoot.querySelector<HTMLElement>('#bulk-reason')?.focus();
      return;
    }
    // One line, as every text that banks and lists take.
    void run.confirm(this.#reason.replace(/\s+/g, ' ').trim());
  }

  /** What runs goes on, with a line over the list; from a question that came after results back to those. */
  readonly #leave = (): void => {
    const { run } = this.#runs;
    if (!this.#isShown || !run) return;
    const { phase } = run.state;
    if (phase === 'running') this.#isShown = false;
    else if (phase === 'results') this.#finish();
    else if (!run.cancel()) this.#runs.end();
    this.#update();
  };

  #follow(): void {
    const { run } = this.#runs;
    if (!run) this.#isShown = false;
    else if (run.state.phase === 'results' && run.state.failed.length + run.state.unsent.length === 0) this.#finish();
    this.#update();
  }

  /** Says what was done, once nobody is to look at anything, and offers to take a deletion back. */
  #finish(): void {
    const { run } = this.#runs;
    const { say, session } = this.#workspace;
    const offered = session();
    if (run?.state.phase !== 'results') return;
    const { step, wasStopped } = run;
    const { saved, unsent } = run.state;
    this.#isShown = false;
    this.#runs.end();
    if (saved.length === 0) return;
    const isTooLate = wasStopped && unsent.length === 0;
    const said = this.#t(isTooLate ? 'bulk.done.late' : `bulk.done.${step}`, { count: saved.length });
    const canRestore = step === 'delete' && this.#actions.gateway()?.capabilities.has('restore');
    if (canRestore) this.#actions.undo.offer(said, () => this.#restore(saved, offered));
    else say(said);
  }

  async #restore(deleted: readonly Payment[], offered: unknown): Promise<void> {
    const { say, session } = this.#workspace;
    if (offered !== session()) return;
    say('');
    await this.#actions.undo.keepFocus();
    if (offered !== session()) return;
    await this.#runs.begin('restore')?.restore(deleted);
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }
}
