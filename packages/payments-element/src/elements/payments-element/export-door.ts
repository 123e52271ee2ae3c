import { formatMoment, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { begunAt, BegunFiles, type HandOverPlan } from '../../controllers/begun-files.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { mayExport } from '../../model/lifecycle.js';
import type { Payment } from '../../model/payment.js';
import { LatePart } from './late-part.js';
import type { WorkspaceExport } from './workspace-export.js';
import type { Workspace } from './workspace.js';

/** How an export begins: what it takes is fetched then. */
export class ExportDoor {
  readonly #workspace: Workspace;
  readonly #gateway: () => PaymentsGateway | undefined;
  readonly #begun: BegunFiles;
  readonly #part: LatePart<WorkspaceExport>;

  constructor(workspace: Workspace, gateway: () => PaymentsGateway | undefined) {
    this.#workspace = workspace;
    this.#gateway = gateway;
    this.#begun = new BegunFiles(workspace.host, gateway);
    this.#part = new LatePart(workspace, async () => {
      const { words, styles, WorkspaceExport } = await import('./export.late.js');
      const make = (): WorkspaceExport =>
        new WorkspaceExport(workspace, { gateway, mayHandOver: () => this.mayHandOver });
      return { words, styles, make };
    });
  }

  /** Whether the reader may hand payments over to the bank; everyone who sees them may save or print them. */
  get mayHandOver(): boolean {
    const { host } = this.#workspace;
    const isAble = this.#gateway()?.capabilities.has('export') ?? false;
    return !host.readonly && isAble && mayExport(this.#workspace.roles());
  }

  /** How many payments nobody knows to be handed over. */
  get pending(): number {
    return this.#part.now?.pending ?? 0;
  }

  /** Asks what is to leave. */
  readonly open = (): void => {
    void this.#part.open((part) => part.open(this.#workspace.host.selection));
  };

  /** Asks how payments are to leave that were chosen. */
  exportSelected(ids: readonly string[]): void {
    void this.#part.open((part) => part.open(ids));
  }

  /** For the list's slot, beside what can be done with what is selected. */
  button(): TemplateResult | typeof nothing {
    const { host, t } = this.#workspace;
    if (host.selection.length === 0) return nothing;
    const run = (): void => this.exportSelected([...host.selection]);
    return html`<button type="button" slot="selection" class="button" @click=${run}>${t('selected.export')}</button>`;
  }

  /** Whether the file can be made again in which a payment was handed over: it was made here, and the reader may. */
  canMakeAgain({ exportMessageId = '' }: Payment): boolean {
    return this.mayHandOver && begunAt({ messageId: exportMessageId }) !== undefined;
  }

  makeAgain({ exportMessageId = '' }: Payment): void {
    void this.#part.open((part) => part.makeAgain(exportMessageId));
  }

  /** Over the list: files that were begun and are not finished. */
  panel(): TemplateResult | typeof nothing {
    const plans = this.mayHandOver && !this.#part.now?.isBusy ? this.#begun.all : [];
    return plans.length > 0 ? html`${plans.map((plan) => this.#lineTemplate(plan))}` : nothing;
  }

  dialog(): unknown {
    return this.#part.now?.dialog() ?? nothing;
  }

  close(): void {
    this.#part.now?.close();
  }

  #lineTemplate(plan: HandOverPlan): TemplateResult {
    const { host, t } = this.#workspace;
    const text = t('export.begun', { time: formatMoment(begunAt(plan) ?? 0, host.locale) });
    const goOn = (): void => void this.#part.open((part) => part.goOn(plan));
    return html`<section class="pending" part="pending" aria-label=${text}>
      <div class="pending-head">
        ${infoIcon()}
        <p>${text}</p>
        <button type="button" class="button" aria-label=${`${t('export.goOn')}: ${text}`} @click=${goOn}>
          ${t('export.goOn')}
        </button>
      </div>
    </section>`;
  }
}
