import { Component, Element, h, Prop, State } from '@stencil/core';
import { ModalOpener } from '../../parts/modal-opener.js';
import { Modal } from '../../parts/modal.js';
import { TextField } from '../../parts/text-field.js';
import { newPasswordError } from '../../session/password-rules.js';
import { failureWords } from '../../settings/account-failure-words.js';
import type { AccountFailure } from '../../settings/account-port.js';
import { loadAccount } from '../../settings/load-account.js';
import type { Translate } from '../../strings/speech.js';

/** What is wrong with one of the two. */
type Wrong = 'settings.passwordMissing' | 'settings.passwordWrong' | 'settings.passwordWeak';

/** A new password for whoever knows the one that holds. */
@Component({
  tag: 'password-dialog',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/dialog.css'],
  shadow: true,
})
export class PasswordDialog {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() done!: () => void;
  @Prop() dismiss!: () => void;

  @State() isBusy = false;
  @State() wrong: Wrong | undefined;
  @State() failure: string | undefined;

  #before: HTMLInputElement | undefined;
  readonly #modal = new ModalOpener();
  #after: HTMLInputElement | undefined;

  componentDidLoad(): void {
    this.#modal.open(this.host);
  }

  disconnectedCallback(): void {
    this.#modal.close();
  }

  render() {
    const { t, wrong, isBusy } = this;
    return (
      <Modal heading={t('settings.changePassword')} dismiss={() => this.dismiss()}>
        <form class="inside" noValidate onSubmit={(event) => void this.#submit(event)}>
          <div role="alert">{this.failure && <p class="failure">{this.failure}</p>}</div>
          <TextField
            id="before"
            type="password"
            autocomplete="current-password"
            autofocus
            label={t('settings.oldPassword')}
            error={wrong && wrong !== 'settings.passwordWeak' ? t(wrong) : undefined}
            inputRef={(input) => (this.#before = input)}
            onType={() => (this.wrong = undefined)}
          />
          <TextField
            id="after"
            type="password"
            autocomplete="new-password"
            label={t('settings.newPassword')}
            hint={t('settings.passwordRule')}
            error={wrong === 'settings.passwordWeak' ? t(wrong) : undefined}
            inputRef={(input) => (this.#after = input)}
            onType={() => (this.wrong = undefined)}
          />
          <div class="actions">
            <button class="button primary" type="submit" aria-disabled={isBusy ? 'true' : null}>
              {t(isBusy ? 'writing.saving' : 'settings.changePassword')}
            </button>
            <button class="button" type="button" onClick={() => this.dismiss()}>
              {t('writing.cancel')}
            </button>
          </div>
        </form>
      </Modal>
    );
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const [before, after] = [this.#before?.value ?? '', this.#after?.value ?? ''];
    if (this.isBusy) return;
    this.failure = undefined;
    if (before === '') this.#refuse('settings.passwordMissing');
    else if (newPasswordError(after)) this.#refuse('settings.passwordWeak');
    else await this.#change(before, after);
  }

  async #change(before: string, after: string): Promise<void> {
    this.isBusy = true;
    const failure = await change(before, after);
    this.isBusy = false;
    if (!failure) this.done();
    else if (failure === 'wrong') this.#refuse('settings.passwordWrong');
    else if (failure === 'weak') this.#refuse('settings.passwordWeak');
    // It may have arrived, and only the answer not.
    else if (failure === 'unreachable' && navigator.onLine) this.failure = this.t('settings.passwordUnknown');
    else this.failure = failureWords(failure, this.t);
  }

  #refuse(wrong: Wrong): void {
    this.wrong = wrong;
    (wrong === 'settings.passwordWeak' ? this.#after : this.#before)?.focus();
  }
}

async function change(before: string, after: string): Promise<AccountFailure | undefined> {
  const account = await loadAccount().catch(() => undefined);
  return account ? account.changePassword(before, after) : 'unknown';
}
