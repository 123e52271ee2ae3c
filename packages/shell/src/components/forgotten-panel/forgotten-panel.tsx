import { Component, h, Prop, State } from '@stencil/core';
import { CodeField, codeOf } from '../../parts/code-field.js';
import { DoorCard, Submit } from '../../parts/door-card.js';
import { PasswordField } from '../../parts/password-field.js';
import { PasswordRules } from '../../parts/password-rules.js';
import { TextField } from '../../parts/text-field.js';
import type { Doors } from '../../session/doors.js';
import type { Refusal } from '../../session/doors-port.js';
import { newPasswordError } from '../../session/password-rules.js';
import type { Translate } from '../../strings/speech.js';
import type { WordKey } from '../../strings/translated.js';

type Field = 'login' | 'code' | 'password';

/** A lost password: the name, then the mailed code and a new one. Nobody learns whether there is such a user. */
@Component({
  tag: 'forgotten-panel',
  styleUrls: [
    '../../global/parts.css',
    '../../parts/fields.css',
    '../../parts/door.css',
    '../../parts/password-rules.css',
  ],
  shadow: true,
})
export class ForgottenPanel {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() doors!: Doors;
  /** Whose password has to be set before they can sign in. */
  @Prop() userName = '';
  /** Back to the sign-in. */
  @Prop() back!: () => void;
  /** The new one is set, but does not sign in by itself. */
  @Prop() changed!: () => void;

  /** For whom a code was asked for. */
  @State() login: string | undefined;
  @State() pending = false;
  @State() failure: Refusal | undefined;
  @State() errors: Readonly<Partial<Record<Field, WordKey | undefined>>> = {};
  @State() password = '';
  @State() shown = false;
  @State() resent = false;

  readonly #inputs: Partial<Record<Field, HTMLInputElement | undefined>> = {};
  #focusDue = true;

  componentDidRender(): void {
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.#inputs[this.login === undefined ? 'login' : 'code']?.focus();
  }

  render() {
    return this.login === undefined ? this.#first() : this.#second(this.login);
  }

  #first() {
    const { t } = this;
    return (
      <DoorCard
        key="first"
        t={t}
        heading={t('signIn.forgotten')}
        text={t(this.userName ? 'forgotten.must' : 'forgotten.text')}
        failure={this.failure && t(`failed.${this.failure}`)}
        onSubmit={() => void this.#ask()}
      >
        <TextField
          id="login"
          name="username"
          label={t('forgotten.login')}
          autocomplete="username"
          value={this.userName}
          error={this.#error('login')}
          inputRef={(input) => (this.#inputs.login = input)}
          onType={() => this.#clear('login')}
        />
        <Submit label={t('forgotten.submit')} pendingLabel={t('forgotten.pending')} pending={this.pending} />
        {this.#others(false)}
      </DoorCard>
    );
  }

  #second(login: string) {
    const { t } = this;
    return (
      <DoorCard
        key="second"
        t={t}
        heading={t('forgotten.reset')}
        text={t('forgotten.sent', { login: `\u2068${login}\u2069` })}
        notice={this.resent ? t('code.resent') : undefined}
        failure={this.failure && t(`failed.${this.failure}`)}
        onSubmit={() => void this.#reset(login)}
      >
        <CodeField
          label={t('code.label')}
          error={this.#error('code')}
          inputRef={(input) => (this.#inputs.code = input)}
          onType={() => this.#clear('code')}
        />
        <PasswordField
          t={t}
          label={t('newPassword.label')}
          isNew
          shown={this.shown}
          onShow={(shown) => (this.shown = shown)}
          error={this.#error('password')}
          inputRef={(input) => (this.#inputs.password = input)}
          onType={(password) => {
            this.password = password;
            this.#clear('password');
          }}
        />
        <PasswordRules t={t} password={this.password} />
        <Submit label={t('newPassword.submit')} pendingLabel={t('newPassword.pending')} pending={this.pending} />
        <p class="small">{t('forgotten.noMail')}</p>
        {this.#others(true)}
      </DoorCard>
    );
  }

  #others(isSecond: boolean) {
    const { t } = this;
    return (
      <p class="others">
        {isSecond && (
          <button type="button" onClick={() => void this.#again()}>
            {t('code.resend')}
          </button>
        )}
        <button type="button" onClick={() => this.back()}>
          {t('door.back')}
        </button>
      </p>
    );
  }

  #error(field: Field): string | undefined {
    const key = this.errors[field];
    return key && this.t(key);
  }

  #clear(field: Field): void {
    if (this.errors[field]) this.errors = { ...this.errors, [field]: undefined };
  }

  async #ask(): Promise<void> {
    const login = this.#inputs.login?.value.trim() ?? '';
    this.errors = login ? {} : { login: 'forgotten.loginMissing' };
    if (!login) this.#inputs.login?.focus();
    else if (await this.#act(() => this.doors.askReset(login))) {
      this.login = login;
      this.#focusDue = true;
    }
  }

  async #again(): Promise<void> {
    const { login } = this;
    if (login !== undefined) this.resent = await this.#act(() => this.doors.askReset(login));
  }

  async #reset(login: string): Promise<void> {
    const code = codeOf(this.#inputs.code);
    const password = this.#inputs.password?.value ?? '';
    this.errors = { code: code === undefined ? 'code.missing' : undefined, password: newPasswordError(password) };
    const wrong = (['code', 'password'] as const).find((field) => this.errors[field]);
    if (wrong || code === undefined) this.#inputs[wrong ?? 'code']?.focus();
    else await this.#act(() => this.doors.reset(login, code, password));
  }

  /** @returns Whether it succeeded. */
  async #act(act: () => Promise<Refusal | 'changed' | undefined>): Promise<boolean> {
    if (this.pending) return false;
    this.pending = true;
    this.failure = undefined;
    this.resent = false;
    const outcome = await act();
    this.pending = false;
    if (outcome === 'changed') this.changed();
    else this.failure = outcome;
    if (outcome?.startsWith('code')) this.#inputs.code?.focus();
    if (outcome?.startsWith('password')) this.#inputs.password?.focus();
    return outcome === undefined;
  }
}
