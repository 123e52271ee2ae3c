import type { LitElement, ReactiveController } from 'lit';
import type { PaymentFormController } from '../../controllers/payment-form-controller.js';
import type { SaveResult } from '../../controllers/payment-form-host.js';

/** What a way to a saved payment needs of its form element. */
export interface SaveFlowHost extends LitElement {
  goesOn: boolean;
}

/** Nobody has read what opened this little ago, in ms: a second press was meant for what stood there before. */
const UNREAD_MS = 500;

/** From a press of a button to what became of it: one attempt at a time, after a second look where one is asked for. */
export class SaveFlow implements ReactiveController {
  /** The last attempt saved, or found nothing to save, and nothing was typed since. */
  saved: SaveResult = false;
  /** A part of the page that saving takes could not be fetched. */
  notReady = false;
  /** What is read once more opened just now. */
  isUnread = false;
  readonly #host: SaveFlowHost;
  readonly #form: PaymentFormController;
  readonly #load: () => Promise<boolean>;
  #attempting = false;
  /** Tries again what a second look was asked for. */
  #again: (() => Promise<unknown>) | undefined;
  #goesOn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param load Fetches what saving takes; false when the page could not get it. */
  constructor(host: SaveFlowHost, form: PaymentFormController, load: () => Promise<boolean>) {
    this.#host = host;
    this.#form = form;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.isUnread = false;
  }

  /** What will be sent is being read once more. */
  get reviewing(): boolean {
    return this.#form.review.isOpen;
  }

  /** What is read once more is to be saved, and the next payment begun. */
  get goesOn(): boolean {
    return this.reviewing && this.#goesOn;
  }

  readonly typed = (): void => {
    this.#set({ saved: false });
  };

  submit(): void {
    if (this.reviewing) {
      if (!this.isUnread) void this.#again?.();
    } else if (this.#form.state.write.status !== 'conflict') void this.attempt(() => this.#form.save());
  }

  /** The second press of two in a row confirms nothing. */
  readonly pressed = (event: MouseEvent): void => {
    if (this.reviewing && event.detail > 1) event.preventDefault();
  };

  readonly saveAndNew = async (): Promise<void> => {
    const saved = await this.attempt(() => this.#form.save(), this.saveAndNew);
    if (!saved) return;
    this.#form.startNew();
    await this.#host.updateComplete;
    this.#host.focus();
  };

  readonly back = (): void => {
    this.#form.review.end();
    void this.#focusOn('.button.primary');
  };

  /**
   * One at a time: whoever clicks twice means it once.
   * @param goOn Does all of it again, where the form goes on with the next payment.
   */
  async attempt(write: () => Promise<SaveResult>, goOn?: () => Promise<void>): Promise<SaveResult> {
    if (this.#attempting) return false;
    this.#attempting = true;
    const { shown } = this.#form.review;
    this.#set({ saved: false });
    const notReady = !(await this.#load());
    this.#set({ notReady });
    this.#host.goesOn = goOn !== undefined;
    const saved = !notReady && (await write());
    this.#host.goesOn = this.#attempting = false;
    // What was shown was tried, whatever came of it.
    if (shown && shown === this.#form.review.shown) this.#form.review.end();
    this.#set({ saved });
    // No host is told of a save that was none; the workspace closes its dialog all the same.
    if (saved === 'unchanged') this.#host.dispatchEvent(new Event('payment-unchanged'));
    if (saved) await this.#host.updateComplete;
    else if (this.reviewing) await this.#open(goOn ?? (() => this.attempt(write)), goOn !== undefined);
    else await this.#focusOn(this.#form.state.write.status === 'conflict' ? '.alert' : '.error-summary');
    return saved;
  }

  /** @param again Tries once more what was not shown before. */
  async #open(again: () => Promise<unknown>, goesOn: boolean): Promise<void> {
    this.#again = again;
    this.#goesOn = goesOn;
    this.#set({ isUnread: true });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set({ isUnread: false }), UNREAD_MS);
    await this.#focusOn('#review');
  }

  #set(state: Partial<Pick<SaveFlow, 'saved' | 'notReady' | 'isUnread'>>): void {
    Object.assign(this, state);
    // An update of a form that is gone would follow its session again.
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  /** To what there is to put right or to read, since Save may not be usable until then. */
  async #focusOn(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
