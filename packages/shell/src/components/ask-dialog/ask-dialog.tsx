import { Component, Element, h, Prop, State } from '@stencil/core';
import { ModalOpener } from '../../parts/modal-opener.js';
import { Modal } from '../../parts/modal.js';
import type { Translate } from '../../strings/speech.js';

/** Asks before something is done that cannot be taken back; to keep things as they are is what Enter and Escape do. */
@Component({
  tag: 'ask-dialog',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/dialog.css'],
  shadow: true,
})
export class AskDialog {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() question!: string;
  /** What will be, a sentence each. */
  @Prop() lines!: readonly string[];
  /** The word on the button that does it. */
  @Prop() confirm!: string;
  /** Does it; answers why not. Whoever does it takes the dialog away when it is done. */
  @Prop() act!: (checking: () => void) => Promise<string | undefined>;
  @Prop() dismiss!: () => void;

  @State() isBusy = false;
  @State() isChecking = false;
  @State() failure: string | undefined;

  readonly #modal = new ModalOpener();

  componentDidLoad(): void {
    this.#modal.open(this.host);
  }

  disconnectedCallback(): void {
    this.#modal.close();
  }

  render() {
    const { t } = this;
    return (
      <Modal heading={this.question} isQuestion dismiss={() => this.dismiss()}>
        <div class="inside">
          <ul class="lines">
            {this.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <div role="alert">{this.failure && <p class="failure">{this.failure}</p>}</div>
          <div role="status">{this.isChecking && <p class="notice">{t('writing.checking')}</p>}</div>
          <div class="actions">
            <button
              class="button primary danger"
              type="button"
              aria-disabled={this.isBusy ? 'true' : null}
              onClick={() => void this.#do()}
            >
              {this.confirm}
            </button>
            <button class="button" type="button" autofocus onClick={() => this.dismiss()}>
              {t('writing.cancel')}
            </button>
          </div>
        </div>
      </Modal>
    );
  }

  async #do(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    this.failure = await this.act(() => (this.isChecking = true));
    this.isBusy = false;
    this.isChecking = false;
  }
}
