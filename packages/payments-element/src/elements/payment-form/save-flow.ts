import type { LitElement } from 'lit';
import type { PaymentFormController } from '../../controllers/payment-form-controller.js';

/** What a way to a saved payment needs of its form element. */
export interface SaveFlowHost extends LitElement {
  readonly review: boolean;
  goesOn: boolean;
}

/** From a press of a button to what became of it: one attempt at a time, after a second look where one is asked for. */
export class SaveFlow {
  /** The last attempt saved, and nothing was typed since. */
  saved = false;
  /** A part of the page that saving takes could not be fetched. */
  notReady = false;
  /** What will be sent is being read once more. */
  reviewing = false;
  readonly #host: SaveFlowHost;
  readonly #form: PaymentFormController;
  readonly #load: () => Promise<boolean>;
  #attempting = false;

  /** @param load Fetches what saving takes; false when the page could not get it. */
  constructor(host: SaveFlowHost, form: PaymentFormController, load: () => Promise<boolean>) {
    this.#host = host;
    this.#form = form;
    this.#load = load;
  }

  readonly typed = (): void => {
    this.#set({ saved: false });
  };

  /** @param canReview Whether there is what shows what will be sent. */
  submit(canReview: boolean): void {
    if (this.#form.state.write.status === 'conflict' || (canReview && this.#looksAgain())) return;
    void this.attempt(() => this.#form.save());
  }

  readonly saveAndNew = async (): Promise<void> => {
    if (this.#attempting) return;
    this.#host.goesOn = true;
    const saved = await this.attempt(() => this.#form.save());
    this.#host.goesOn = false;
    if (!saved) return;
    this.#form.startNew();
    await this.#host.updateComplete;
    this.#host.focus();
  };

  readonly back = (): void => {
    this.#set({ reviewing: false });
    void this.#focusOn('.button.primary');
  };

  /** One at a time: whoever clicks twice means it once. */
  async attempt(write: () => Promise<boolean>): Promise<boolean> {
    if (this.#attempting) return false;
    this.#attempting = true;
    this.#set({ saved: false });
    const notReady = !(await this.#load());
    this.#set({ notReady });
    const saved = !notReady && (await write());
    this.#attempting = false;
    this.#set({ reviewing: false, saved });
    // To what there is to put right: the wrong entries, or whose version is to stay, since Save cannot be used until then.
    const isConflict = this.#form.state.write.status === 'conflict';
    if (!saved) await this.#focusOn(isConflict ? '.alert' : '.error-summary');
    else await this.#host.updateComplete;
    return saved;
  }

  /** Before the first of the two presses of Save that a review takes. @returns whether there is something to read now. */
  #looksAgain(): boolean {
    const { access, form, state } = this.#form;
    if (!this.#host.review || this.reviewing || access !== 'open' || state.status !== 'ready') return false;
    if (!form.trySend()) return false;
    this.#set({ reviewing: true });
    void this.#focusOn('#review');
    return true;
  }

  #set(state: Partial<Pick<SaveFlow, 'saved' | 'notReady' | 'reviewing'>>): void {
    Object.assign(this, state);
    this.#host.requestUpdate();
  }

  async #focusOn(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
