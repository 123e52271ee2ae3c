import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, h, Prop } from '@stencil/core';
import { leavingWords } from '../../session/leaving-words.js';
import { words } from '../../strings/en.js';

const text = words.leaving;

/** Asks before a sign-out discards what is kept; to stay is what Enter and Escape do. */
@Component({ tag: 'leaving-dialog', styleUrls: ['../../global/parts.css', 'leaving-dialog.css'], shadow: true })
export class LeavingDialog {
  /** What would be lost. */
  @Prop() kept!: KeptCounts;
  @Prop() stay!: () => void;
  @Prop() leave!: () => void;

  #dialog: HTMLDialogElement | undefined;

  componentDidLoad(): void {
    this.#dialog?.showModal();
  }

  render() {
    const question = leavingWords(this.kept);
    return (
      <dialog
        aria-labelledby="question"
        aria-describedby="consequence"
        onClose={() => this.stay()}
        ref={this.#setDialog}
      >
        <h2 id="question">{question.title}</h2>
        <p id="consequence">{question.text}</p>
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
