import { Component, h, Prop } from '@stencil/core';
import { words } from '../../strings/en.js';

const text = words.leaving;

/** Asks before a sign-out discards payments; to stay is what Enter and Escape do. */
@Component({ tag: 'leaving-dialog', styleUrls: ['../../global/parts.css', 'leaving-dialog.css'], shadow: true })
export class LeavingDialog {
  /** How many payments are not sent. */
  @Prop() count = 0;
  @Prop() stay!: () => void;
  @Prop() leave!: () => void;

  #dialog: HTMLDialogElement | undefined;

  componentDidLoad(): void {
    this.#dialog?.showModal();
  }

  render() {
    return (
      <dialog
        aria-labelledby="question"
        aria-describedby="consequence"
        onClose={() => this.stay()}
        ref={this.#setDialog}
      >
        <h2 id="question">{text.title(this.count)}</h2>
        <p id="consequence">{text.text(this.count)}</p>
        <div class="actions">
          <button class="button primary" type="button" autofocus onClick={() => this.#dialog?.close()}>
            {text.stay}
          </button>
          <button class="button" type="button" onClick={() => this.leave()}>
            {text.leave}
          </button>
        </div>
      </dialog>
    );
  }

  readonly #setDialog = (dialog: HTMLDialogElement | undefined): void => {
    this.#dialog = dialog;
  };
}
