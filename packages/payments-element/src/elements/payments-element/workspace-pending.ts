import { DialogController } from '@remit-elements/element-kit';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { WorkspaceQueue, type QueueEntry } from '../../controllers/workspace-queue.js';
import { DECISION_TEXTS, isDecision } from './decision-words.js';
import { giveUpDialogTemplate, lookDialogTemplate } from './queue-dialogs.template.js';
import { isRefused, queuePanelTemplate } from './queue-panel.template.js';
import type { Workspace } from './workspace.js';

export interface PendingActions {
  gateway(): PaymentsGateway | undefined;
  openPayment(paymentId: string): void;
  /** Opens the form with what a refused write held, to take its place. */
  editAgain(refused: QueueEntry): void;
}

/** What is not known to be saved: one panel over the list, a look at each, and the question before one is given up. */
export class WorkspacePending implements ReactiveController {
  readonly queue: WorkspaceQueue;
  readonly #workspace: Workspace;
  readonly #actions: PendingActions;
  #looking: string | undefined;
  #discarding: string | undefined;

  constructor(workspace: Workspace, actions: PendingActions) {
    const { host, list } = workspace;
    this.#workspace = workspace;
    this.#actions = actions;
    this.queue = new WorkspaceQueue(
      host,
      actions.gateway,
      (payment) => workspace.list()?.applySaved(payment),
      this.#saySent,
    );
    new DialogController(host, 'look', () => this.#looked !== undefined, list);
    new DialogController(host, 'give-up', () => this.#givenUp !== undefined, list);
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving);
  }

  /** Over the list. */
  panel(): unknown {
    const { host, t } = this.#workspace;
    return queuePanelTemplate({
      t,
      locale: host.locale,
      entries: this.queue.entries,
      troubles: this.queue.troubles,
      retry: (requestId) => this.queue.retry(requestId),
      look: (requestId) => this.#show({ looking: requestId }),
      askDiscard: (requestId) => this.#show({ discarding: requestId }),
    });
  }

  dialogs(): TemplateResult {
    const { host, t, mayPrepare, accounts } = this.#workspace;
    const { locale } = host;
    const looked = this.#looked;
    const isStored = looked !== undefined && looked.command.type !== 'create';
    const type = looked?.command.type;
    const isStale = looked?.held !== undefined && !looked.isSent;
    const isLost = type === 'create' && (looked?.status === 'failed' || isStale);
    const canEdit = isLost || (looked !== undefined && isRefused(looked) && type === 'update');
    return html`${lookDialogTemplate({
      t,
      locale,
      entry: looked,
      accounts: accounts(),
      close: () => this.#show({}),
      askDiscard: () => this.#show({ discarding: this.#looking }),
      open: isStored ? () => this.#openPayment(looked) : undefined,
      again: canEdit && mayPrepare() ? () => this.#editAgain(looked) : undefined,
    })}
    ${giveUpDialogTemplate({
      t,
      locale,
      entry: this.#givenUp,
      discard: () => {
        if (this.#discarding !== undefined) this.queue.discard(this.#discarding);
        this.#show({});
      },
      keep: () => this.#show({}),
    })}`;
  }

  closeAll(): void {
    this.#show({});
  }

  /** By the queue, so that one that is settled meanwhile closes what is open for it. */
  get #looked(): QueueEntry | undefined {
    return this.queue.find(this.#looking);
  }

  get #givenUp(): QueueEntry | undefined {
    return this.queue.find(this.#discarding);
  }

  #show({ looking, discarding }: { looking?: string | undefined; discarding?: string | undefined }): void {
    this.#looking = looking;
    this.#discarding = discarding;
    this.#workspace.host.requestUpdate();
  }

  #openPayment({ command }: QueueEntry): void {
    this.#show({});
    this.#actions.openPayment(command.id);
  }

  #editAgain(refused: QueueEntry): void {
    this.#show({});
    this.#actions.editAgain(refused);
  }

  /** Not instead of what is offered: that would be gone with it. */
  readonly #saySent: ConstructorParameters<typeof WorkspaceQueue>[3] = (deeds) => {
    const { offered, say, t } = this.#workspace;
    const [deed] = deeds;
    const done = deed && deeds.length === 1 && isDecision(deed) ? DECISION_TEXTS[deed].done : undefined;
    if (!offered()) say(done ? t(done) : t('queue.sent', { count: deeds.length }));
  };

  /** Only where something would be lost: what the browser keeps goes on next time. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.queue.isAtRisk) event.preventDefault();
  };
}
