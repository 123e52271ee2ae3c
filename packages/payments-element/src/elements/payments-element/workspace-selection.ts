import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { SelectedSteps } from '../../controllers/selected-steps.js';
import type { BulkStep, KnownPayments } from '../../model/bulk-plan.js';
import type { Payment } from '../../model/payment.js';
import { SelectedRowsRequest } from '../payments-table/selected-rows-request.js';
import { LatePart } from './late-part.js';
import type { BulkActions, WorkspaceBulk } from './workspace-bulk.js';
import type { Workspace } from './workspace.js';

/** What can be done with the payments that are selected: the buttons beside their count, and what those open. */
export class WorkspaceSelection implements ReactiveController {
  readonly #workspace: Workspace;
  readonly #steps: SelectedSteps;
  readonly #bulk: LatePart<WorkspaceBulk>;
  /** What the list was told of last. */
  #told: readonly string[] = [];
  #offered: readonly BulkStep[] = [];
  #wasLookedFor = false;

  constructor(workspace: Workspace, actions: BulkActions) {
    this.#workspace = workspace;
    this.#steps = new SelectedSteps(workspace.host, () => actions.gateway());
    this.#bulk = new LatePart(workspace, async () => {
      const { words, styles, WorkspaceBulk: Bulk } = await import('./bulk.late.js');
      return { words, styles, make: () => new Bulk(workspace, actions) };
    });
    workspace.host.addController(this);
  }

  /** The list knows what it has seen of a selection once it has heard of it. */
  hostUpdated(): void {
    const { host, list } = this.#workspace;
    this.#takeUp();
    if (this.#told === host.selection) return;
    this.#told = host.selection;
    void list()?.updateComplete.then(() => host.requestUpdate());
  }

  get pending(): number {
    return this.#bulk.now?.pending ?? 0;
  }

  /**
   * For the list's slot.
   * @param others What else can be done with them; what takes them away stands last.
   */
  buttons(others: unknown): TemplateResult | typeof nothing {
    const { host } = this.#workspace;
    if (host.selection.length === 0) return nothing;
    // What a dialog covers stays as it was: of many payments it takes a while to tell.
    if (!this.#bulk.now?.isOpen) this.#offered = this.#steps.of(this.#seen());
    const offered = host.readonly || this.#bulk.now?.isBusy ? [] : this.#offered;
    const template = (step: BulkStep): TemplateResult => this.#buttonTemplate(step);
    const isLast = (step: BulkStep): boolean => step === 'delete';
    return html`${offered.filter((step) => !isLast(step)).map(template)}${others}${offered.filter(isLast).map(template)}`;
  }

  panel(): unknown {
    return this.#bulk.now?.panel() ?? nothing;
  }

  dialog(): unknown {
    return this.#bulk.now?.dialog() ?? nothing;
  }

  #buttonTemplate(step: BulkStep): TemplateResult {
    return html`<button
      type="button"
      slot="selection"
      class="button ${step === 'delete' ? 'danger' : ''}"
      @click=${() => void this.#ask(step)}
    >
      ${this.#workspace.t(`selected.${step}`)}
    </button>`;
  }

  /** What an earlier workspace of the session left is looked after here: by the part, once it is there. */
  #takeUp(): void {
    const areLeft = !this.#bulk.now && this.#steps.areLeft;
    if (areLeft && !this.#wasLookedFor) void this.#bulk.open(() => undefined);
    this.#wasLookedFor = areLeft;
  }

  #seen(): readonly Payment[] {
    const request = new SelectedRowsRequest();
    this.#workspace.list()?.dispatchEvent(request);
    const selected = new Set(this.#workspace.host.selection);
    return request.rows.filter(({ id }) => selected.has(id));
  }

  #ask(step: BulkStep): Promise<void> {
    const ids = [...this.#workspace.host.selection];
    const known: KnownPayments = new Map(this.#seen().map((payment) => [payment.id, payment]));
    return this.#bulk.open((bulk) => bulk.ask(step, ids, known));
  }
}
