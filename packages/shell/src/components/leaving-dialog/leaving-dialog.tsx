import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, Element, h, Prop } from '@stencil/core';
import { ModalOpener } from '../../parts/modal-opener.js';
import { Modal } from '../../parts/modal.js';
import { leavingLines } from '../../session/leaving-lines.js';
import type { Translate } from '../../strings/speech.js';

/** Asks before a sign-out discards what is kept; to stay is what Enter and Escape do. */
@Component({ tag: 'leaving-dialog', styleUrls: ['../../global/parts.css', '../../parts/dialog.css'], shadow: true })
export class LeavingDialog {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** What would be lost. */
  @Prop() kept!: KeptCounts;
  @Prop() stay!: () => void;
  @Prop() leave!: () => void;

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
      <Modal heading={t('leaving.title')} isQuestion dismiss={() => this.stay()}>
        <div class="inside">
          <ul class="lines">
            {leavingLines(this.kept, t).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <div class="actions">
            <button class="button primary" type="button" autofocus onClick={() => this.stay()}>
              {t('leaving.stay')}
            </button>
            <button class="button" type="button" onClick={() => this.leave()}>
              {t('leaving.leave')}
            </button>
          </div>
        </div>
      </Modal>
    );
  }
}
