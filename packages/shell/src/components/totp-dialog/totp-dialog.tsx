import { Component, Element, h, Prop, State } from '@stencil/core';
import { ModalOpener } from '../../parts/modal-opener.js';
import { Modal } from '../../parts/modal.js';
import { Notice } from '../../parts/notice.js';
import { codeOf } from '../../parts/code-field.js';
import { TextField } from '../../parts/text-field.js';
import { failureWords } from '../../settings/account-failure-words.js';
import type { AccountFailure, TotpSetup } from '../../settings/account-port.js';
import { loadAccount } from '../../settings/load-account.js';
import type { Translate } from '../../strings/speech.js';
import { groupsOf, pathOf } from '../step-panel/authenticator-key.js';

/** Sets an authenticator app up: its secret, and a code that shows that it has arrived. */
@Component({
  tag: 'totp-dialog',
  styleUrls: [
    '../../global/parts.css',
    '../../parts/fields.css',
    '../../parts/dialog.css',
    '../../parts/notice.css',
    'totp-dialog.css',
  ],
  shadow: true,
})
export class TotpDialog {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** As the app shall name the entry. */
  @Prop() userName = '';
  @Prop() done!: () => void;
  @Prop() dismiss!: () => void;

  @State() setup: TotpSetup | undefined;
  /** The link as a picture, once its code is here. */
  @State() qr: { readonly path: string; readonly size: number } | undefined;
  @State() isFailed = false;
  @State() isBusy = false;
  @State() wrong: 'settings.totp.codeMissing' | 'settings.totp.codeWrong' | undefined;
  @State() failure: string | undefined;

  /** The server has seen a code: all that is left is to ask for one from now on. */
  #isVerified = false;
  #code: HTMLInputElement | undefined;
  readonly #modal = new ModalOpener();

  componentWillLoad(): void {
    void this.#begin();
  }

  componentDidLoad(): void {
    this.#modal.open(this.host);
  }

  disconnectedCallback(): void {
    this.#modal.close();
  }

  render() {
    const { t, setup } = this;
    return (
      <Modal heading={t('settings.totp.title')} dismiss={() => this.dismiss()}>
        <form class="inside" noValidate onSubmit={(event) => void this.#submit(event)}>
          {this.isFailed && <Notice text={t('writing.notLoaded')} action={t('retry')} act={() => void this.#begin()} />}
          {!this.isFailed &&
            (setup ? this.#secret(setup) : <div class="wait" role="status" aria-label={t('loading')} />)}
          <div role="alert">{this.failure && <p class="failure">{this.failure}</p>}</div>
          <TextField
            id="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            autofocus
            maxLength={20}
            label={t('settings.totp.code')}
            error={this.wrong && t(this.wrong)}
            inputRef={(input) => (this.#code = input)}
            onType={() => (this.wrong = undefined)}
          />
          <div class="actions">
            <button class="button primary" type="submit" aria-disabled={this.isBusy || !setup ? 'true' : null}>
              {t(this.isBusy ? 'writing.saving' : 'settings.totp.turnOn')}
            </button>
            <button class="button" type="button" onClick={() => this.dismiss()}>
              {t('writing.cancel')}
            </button>
          </div>
        </form>
      </Modal>
    );
  }

  #secret({ key, uri }: TotpSetup) {
    const { t, qr } = this;
    return (
      <div class="secret">
        <p>{t('settings.totp.how')}</p>
        <div class="qr">
          {qr && (
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('settings.totp.qr')}>
              <rect width={qr.size} height={qr.size} fill="white" />
              <path d={qr.path} fill="black" />
            </svg>
          )}
        </div>
        <dl>
          <dt>{t('settings.totp.key')}</dt>
          <dd>
            <code dir="ltr">{groupsOf(key)}</code>
          </dd>
        </dl>
        <a href={uri}>{t('settings.totp.open')}</a>
      </div>
    );
  }

  async #begin(): Promise<void> {
    this.isFailed = false;
    try {
      this.setup = await (await loadAccount()).setUpTotp(this.userName, this.t('product'));
    } catch {
      // Without a secret there is nothing to set up; the reader asks again.
      this.isFailed = true;
    }
    if (this.setup) await this.#draw(this.setup);
  }

  async #draw({ uri }: TotpSetup): Promise<void> {
    try {
      const { encode } = await import('uqr');
      const { data, size } = encode(uri, { border: 4 });
      this.qr = { path: pathOf(data), size };
    } catch {
      // The key beside it says the same.
      this.qr = undefined;
    }
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy || !this.setup) return;
    const code = codeOf(this.#code);
    this.failure = undefined;
    this.wrong = code === undefined ? 'settings.totp.codeMissing' : undefined;
    if (code !== undefined) await this.#turnOn(code);
    if (this.wrong) this.#code?.focus();
  }

  async #turnOn(code: string): Promise<void> {
    this.isBusy = true;
    const failure = await this.#attempt(code);
    this.isBusy = false;
    if (!failure) this.done();
    else if (failure === 'wrong' || failure === 'weak') this.wrong = 'settings.totp.codeWrong';
    else this.failure = failureWords(failure, this.t);
  }

  async #attempt(code: string): Promise<AccountFailure | undefined> {
    const account = await loadAccount();
    const refused = this.#isVerified ? undefined : await account.verifyTotp(code);
    if (refused) return refused;
    this.#isVerified = true;
    return account.preferTotp(true);
  }
}
