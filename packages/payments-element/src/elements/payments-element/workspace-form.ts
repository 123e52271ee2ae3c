import { DialogController } from '@remit-elements/element-kit';
import { unsafeStatic } from 'lit/static-html.js';
import type { TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { KeptDraft } from '../../controllers/workspace-drafts.js';
import type { QueueEntry, WorkspaceQueue } from '../../controllers/workspace-queue.js';
import type { PaymentForm } from '../payment-form/payment-form.js';
import { beginAccount } from './begin-account.js';
import { discardDialogTemplate } from './discard-dialog.template.js';
import { formDialogTemplate, type OpenForm } from './form-dialog.template.js';
import type { Workspace } from './workspace.js';

export interface FormActions {
  gateway(): PaymentsGateway | undefined;
  /** Whether a payment's details lie over the form. */
  isCovered(): boolean;
  openPayment(paymentId: string): void;
  closePayment(): void;
  queue(): Pick<WorkspaceQueue, 'discard' | 'holdsLong'>;
}

/** The form over the list, and the question before what was typed into it is lost. */
export class WorkspaceForm {
  readonly #workspace: Workspace;
  readonly #actions: FormActions;
  #form: OpenForm | undefined;
  #discarding = false;
  /** The refused write that the form's content comes from. */
  #replaced: string | undefined;

  constructor(workspace: Workspace, actions: FormActions) {
    const { host, list } = workspace;
    this.#workspace = workspace;
    this.#actions = actions;
    new DialogController(host, 'form', () => this.isOpen && !actions.isCovered(), list);
    new DialogController(host, 'discard', () => this.#discarding, list);
  }

  get isOpen(): boolean {
    return this.#form !== undefined;
  }

  /** A new payment where none is named; it begins with the account that the list shows, where nothing else is given. */
  open(form: Partial<OpenForm> = {}): void {
    const accountId = beginAccount(this.#workspace);
    this.#replaced = undefined;
    this.#workspace.say('');
    void this.#workspace.renewAccounts();
    this.#actions.closePayment();
    const prefill = accountId === undefined ? undefined : { debtorAccountId: accountId };
    this.#form = { paymentId: undefined, prefill, ...form };
    this.#update();
    void this.focus();
  }

  /** With what a refused write held: a change over the payment as it is now, a new payment as a new one. */
  readonly editAgain = ({ about, command }: QueueEntry): void => {
    const { requestId } = command;
    if (command.type === 'update') {
      const { changes, id, version } = command;
      const settled = (): void => this.#actions.queue().discard(requestId);
      this.open({ paymentId: id, refused: { changes, draft: about, settled, version } });
    } else {
      this.open({ prefill: about });
    }
    this.#replaced = requestId;
  };

  readonly goOnWith = ({ key, id, isNew }: KeptDraft): void => {
    this.open({ paymentId: isNew ? undefined : id, draftKey: key });
  };

  /** The browser would choose the cross, which comes first. */
  async focus(): Promise<void> {
    await this.#workspace.host.updateComplete;
    await this.#element?.updateComplete;
    if (!this.#element?.matches(':focus-within')) this.#element?.focus();
  }

  readonly close = (): void => {
    this.#form = undefined;
    this.#discarding = false;
    this.#update();
  };

  dialog(): TemplateResult {
    const { host, t, allAccounts, tagOf } = this.#workspace;
    return formDialogTemplate({
      t,
      tag: unsafeStatic(tagOf('payment-form')),
      form: this.#form,
      gateway: this.#actions.gateway(),
      accounts: allAccounts(),
      host,
      saved: this.#saved,
      // The form waits under it with all that was typed.
      select: ({ paymentId }) => this.#actions.openPayment(paymentId),
      leave: this.#leave,
    });
  }

  question(): TemplateResult {
    const { t } = this.#workspace;
    return discardDialogTemplate({ t, open: this.#discarding, discard: this.#discard, keep: this.#goOn });
  }

  get #element(): PaymentForm | null {
    return this.#workspace.host.renderRoot.querySelector<PaymentForm>('#payment');
  }

  #update(): void {
    this.#workspace.host.requestUpdate();
  }

  readonly #discard = (): void => {
    this.#element?.dispatchEvent(new Event('payment-discard'));
    this.close();
  };

  /** Leaves the form; asks first where something was typed that would be lost. */
  readonly #leave = (): void => {
    const form = this.#element;
    if (this.#actions.isCovered()) return;
    if (!form?.hasChanges && !form?.isWriting) return this.close();
    // What takes long is the queue's, which goes on with it and shows it.
    if (form.isWriting && this.#actions.queue().holdsLong) return this.close();
    // What is on its way may be saved already: nothing can be discarded before the outcome is known.
    this.#discarding = !form.isWriting;
    this.#update();
  };

  readonly #goOn = (): void => {
    this.#discarding = false;
    this.#update();
  };

  readonly #saved = ({ currentTarget, type }: Event): void => {
    const { savedPayment, goesOn } = currentTarget as PaymentForm;
    if (savedPayment) this.#workspace.list()?.applySaved(savedPayment);
    if (this.#replaced !== undefined) this.#actions.queue().discard(this.#replaced);
    this.#replaced = undefined;
    if (goesOn) return;
    this.close();
    this.#workspace.say(this.#workspace.t(type === 'payment-saved' ? 'workspace.saved' : 'workspace.unchanged'));
  };
}
