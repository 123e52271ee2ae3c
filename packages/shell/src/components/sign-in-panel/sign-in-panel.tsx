import { Component, h, Prop, State } from '@stencil/core';
import { DoorCard, Submit } from '../../parts/door-card.js';
import { PasswordField } from '../../parts/password-field.js';
import { TextField } from '../../parts/text-field.js';
import { hrefOf } from '../../router/routes.js';
import type { SignInFailure } from '../../session/auth-port.js';
import type { Translate } from '../../strings/speech.js';

type Field = 'userName' | 'password';

/** The sign-in: two fields, one button. What was typed stays until it succeeds. */
@Component({
  tag: 'sign-in-panel',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/door.css'],
  shadow: true,
})
export class SignInPanel {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** Signs in; answers why not. */
  @Prop() signIn!: (userName: string, password: string) => Promise<SignInFailure | undefined>;
  /** What led here, where that is to be said. */
  @Prop() notice: 'ended' | 'confirmed' | 'changed' | undefined;

  @State() pending = false;
  @State() failure: SignInFailure | undefined;
  /** Where nothing was typed. */
  @State() errors: ReadonlySet<Field> = new Set();
  @State() shown = false;

  #userName: HTMLInputElement | undefined;
  #password: HTMLInputElement | undefined;

  componentDidLoad(): void {
    this.#userName?.focus();
  }

  render() {
    const { t, notice, failure } = this;
    return (
      <DoorCard
        t={t}
        heading={t('signIn.title')}
        notice={notice && t(`signIn.${notice}`)}
        failure={failure && t(`signIn.failed.${failure}`)}
        onSubmit={() => void this.#submit()}
      >
        <TextField
          id="userName"
          name="username"
          label={t('signIn.userName')}
          autocomplete="username"
          error={this.errors.has('userName') ? t('signIn.userNameMissing') : undefined}
          inputRef={(input) => (this.#userName = input)}
          onType={() => this.#clear('userName')}
        />
        <PasswordField
          t={t}
          label={t('signIn.password')}
          shown={this.shown}
          onShow={(shown) => (this.shown = shown)}
          error={this.errors.has('password') ? t('signIn.passwordMissing') : undefined}
          inputRef={(input) => (this.#password = input)}
          onType={() => this.#clear('password')}
        />
        <Submit label={t('signIn.submit')} pendingLabel={t('signIn.pending')} pending={this.pending} />
        <p class="others">
          <a href={hrefOf('forgotten-password')}>{t('signIn.forgotten')}</a>
          <a href={hrefOf('sign-up')}>{t('signIn.signUp')}</a>
        </p>
      </DoorCard>
    );
  }

  #clear(field: Field): void {
    if (this.errors.has(field)) this.errors = new Set([...this.errors].filter((other) => other !== field));
  }

  async #submit(): Promise<void> {
    const [userName, password] = [this.#userName, this.#password];
    if (this.pending || !userName || !password) return;
    const name = userName.value.trim();
    const errors: Field[] = [];
    if (!name) errors.push('userName');
    if (!password.value) errors.push('password');
    this.errors = new Set(errors);
    if (!name) userName.focus();
    else if (!password.value) password.focus();
    else await this.#attempt(name, password.value);
  }

  async #attempt(userName: string, password: string): Promise<void> {
    this.pending = true;
    this.failure = undefined;
    try {
      this.failure = await this.signIn(userName, password);
    } finally {
      this.pending = false;
    }
  }
}
