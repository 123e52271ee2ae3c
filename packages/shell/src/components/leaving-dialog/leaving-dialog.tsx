import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, h, Prop } from '@stencil/core';
import { leavingLines } from '../../session/leaving-lines.js';
import type { Translate } from '../../strings/speech.js';

/** Asks before a sign-out discards what is kept; to stay is what Enter and Escape do. */
@Component({ tag: 'leaving-dialog', styleUrls: ['../../global/parts.css', '../../parts/dialog.css'], shadow: true })
export class LeavingDialog {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** What would be lost. */
  @Prop() kept!: KeptCounts;
  @Prop() stay!: () => void;
  @Prop() leave!: () => void;

  #dialog: HTMLDialogElement | undefined;

  componentDidLoad(): void {
    this.#dialog?.showModal();
  }

  render() {
    const { t } = this;
    return (
      <dialog
        aria-labelledby="question"
        aria-describedby="consequence"
        onClose={() => this.stay()}
        ref={this.#setDialog}
      >
        <h2 id="question">{t('leaving.title')}</h2>
        <ul class="lines" id="consequence">
          {leavingLines(this.kept, t).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <div class="actions">
          <button class="button primary" type="button" autofocus onClick={() => this.#dialog?.close()}>
            {t('leaving.stay')}
          </button>
          <button class="button" type="button" onClick={() => this.leave()}>
            {t('leaving.leave')}
          </button>
        </div>
      </dialog>
    );
  }

  readonly #setDialog = (dialog: HTMLDialogElement | undefined): void => {
    this.#dialog = dialog;
  };
}
