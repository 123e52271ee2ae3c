import { deepFocus, DialogController } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import { DecisionWriter } from '../../controllers/decision-writer.js';
import { PayeeCheck } from '../../controllers/payee-check.js';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { PaymentApproveEvent } from '../../events/payment-approve-event.js';
import type { Payment } from '../../model/payment.js';
import { approveDialogTemplate } from './decision-dialogs.template.js';
import { busyText, problemOf, type DecisionProblem } from './decision-words.js';
import type { Workspace } from './workspace.js';

/** What a dialog for a decision takes of what it is in. */
export interface DecisionActions {
  gateway(): PaymentsGateway | undefined;
  /** After it was carried out. */
  done(decision: 'approve' | 'reject', saved: Payment): void;
  /** Reads again what is open: it is not what it was. */
  refresh(): void;
}

/** Where the focus goes when what opened a question is gone: to the payment that is open under it, or the list. */
export function under({ host, list }: Workspace): () => HTMLElement | null | undefined {
  return () => host.renderRoot.querySelector<HTMLElement>('#opened') ?? list();
}

/** After an answer took the button away that was pressed: with it went the focus. */
export async function focusWhatIsLeft(host: Workspace['host'], id: string): Promise<void> {
  await host.updateComplete;
  const dialog = host.renderRoot.querySelector<HTMLDialogElement>(`dialog#${id}[open]`);
  if (dialog && !dialog.contains(deepFocus(host.renderRoot as ShadowRoot))) dialog.querySelector('button')?.focus();
}

/** Nobody has read what opened this little ago, in ms. */
const UNREAD_MS = 500;

/** Approving a payment: the sentence to read, what the host asks for first, the write, and why it was not done. */
export class WorkspaceApproval {
  readonly #workspace: Workspace;
  readonly #actions: DecisionActions;
  readonly #writer: DecisionWriter;
  readonly #payee: PayeeCheck;
  /** As it is read: nothing else is approved. */
  #payment: Payment | undefined;
  #isUnread = false;
  /** The host's own question, while it is open. */
  #granting: object | undefined;
  #wasRefused = false;
  /** What the host agreed to: a payment as it was. */
  #granted: Payment | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace, actions: DecisionActions) {
    this.#workspace = workspace;
    this.#actions = actions;
    const { host } = workspace;
    this.#writer = new DecisionWriter(host, () => actions.gateway());
    this.#payee = new PayeeCheck(host);
    new DialogController(host, 'approve', () => this.#payment !== undefined, under(workspace));
  }

  ask(payment: Payment): void {
    this.#reset();
    this.#show(payment);
  }

  close(): void {
    this.#reset();
    this.#update();
  }

  dialog(): TemplateResult {
    const { accounts, host, t } = this.#workspace;
    const { state } = this.#writer;
    return approveDialogTemplate({
      t,
      locale: host.locale,
      payment: this.#payment,
      accounts: accounts(),
      isUnread: this.#isUnread,
      isOwn: this.#isOwn,
      payee: this.#payee.answer,
      problem: this.#problem,
      busy: this.#granting ? t('decision.stepUp') : busyText('approve', state, t),
      confirm: () => void this.#approve(),
      cancel: () => this.#payment && this.close(),
    });
  }

  get #problem(): DecisionProblem | undefined {
    const { roles, t } = this.#workspace;
    if (!this.#wasRefused) return problemOf('approve', this.#writer.state, roles(), t);
    return { title: t('decision.notApproved'), text: t('decision.notGranted'), isFinal: false };
  }

  get #isOwn(): boolean {
    const { approvalPolicy, subject } = this.#writer;
    const { editedBy, submittedBy } = this.#payment ?? {};
    return approvalPolicy === 'SINGLE' && subject !== undefined && (editedBy === subject || submittedBy === subject);
  }

  async #approve(): Promise<void> {
    const { session } = this.#workspace;
    const payment = this.#payment;
    const asked = session();
    if (!payment || this.#granting || this.#writer.isBusy || !(await this.#isGranted(payment))) return;
    // Not in the name of whoever came meanwhile.
    if (asked !== session()) return;
    const { id, version } = payment;
    const saved = await this.#writer.write({ type: 'approve', id, version }, payment);
    if (saved) {
      this.#actions.done('approve', saved);
      return;
    }
    const { state } = this.#writer;
    if (state.status === 'conflict' && this.#payment === payment) this.#show(state.current ?? payment);
    if (state.status !== 'conflict' && state.status !== 'failed') return;
    this.#actions.refresh();
    await focusWhatIsLeft(this.#workspace.host, 'approve');
  }

  /** Asks the host once for each payment as it is; whoever leaves meanwhile approves nothing. */
  async #isGranted(payment: Payment): Promise<boolean> {
    if (this.#granted === payment) return true;
    this.#writer.leave();
    this.#wasRefused = false;
    const granting = (this.#granting = {});
    const event = new PaymentApproveEvent(payment.id);
    event.dispatchOn(this.#workspace.host);
    if (event.defaultPrevented) {
      this.close();
      return false;
    }
    this.#update();
    const isGranted = await event.isGranted();
    if (this.#granting !== granting) return false;
    this.#granting = undefined;
    this.#wasRefused = !isGranted;
    this.#granted = isGranted ? payment : undefined;
    this.#update();
    return isGranted;
  }

  /** To be read first: what is pressed at once was meant for what stood there before. */
  #show(payment: Payment): void {
    this.#payment = payment;
    this.#payee.follow(payment);
    this.#isUnread = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isUnread = false;
      this.#update();
    }, UNREAD_MS);
    this.#update();
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#payment = this.#granting = this.#granted = undefined;
    this.#isUnread = this.#wasRefused = false;
    this.#writer.leave();
    this.#payee.follow(undefined);
  }

  #update(): void {
    const { host } = this.#workspace;
    // An update of a workspace that is gone would follow its session again.
    if (host.isConnected) host.requestUpdate();
  }
}
