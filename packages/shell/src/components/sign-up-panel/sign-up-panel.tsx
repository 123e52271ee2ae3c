import { Component, h, Prop, State } from '@stencil/core';
import { DoorCard, Submit } from '../../parts/door-card.js';
import { PasswordField } from '../../parts/password-field.js';
import { PasswordRules } from '../../parts/password-rules.js';
import { TextField } from '../../parts/text-field.js';
import type { Doors } from '../../session/doors.js';
import type { Purpose, Refusal } from '../../session/doors-port.js';
import { newPasswordError } from '../../session/password-rules.js';
import type { Translate } from '../../strings/speech.js';
import type { WordKey } from '../../strings/translated.js';

const FIELDS = ['company', 'email', 'password'] as const;
type Field = (typeof FIELDS)[number];
type Errors = Readonly<Partial<Record<Field, WordKey | undefined>>>;

/** Which field a refusal is about, so that the focus goes there. */
const FIELD_OF: Partial<Record<Refusal, Field>> = {
  'company-name': 'company',
  email: 'email',
  invitation: 'email',
  taken: 'email',
  password: 'password',
  'password-used': 'password',
};
const LONGEST_NAME = 70;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A company signs up, or somebody takes up an invitation: the same fields, but for the company's name. */
@Component({
  tag: 'sign-up-panel',
  styleUrls: [
    '../../global/parts.css',
    '../../parts/fields.css',
    '../../parts/door.css',
    '../../parts/password-rules.css',
  ],
  shadow: true,
})
export class SignUpPanel {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() doors!: Doors;
  /** The token of an invitation; without one a company signs up. */
  @Prop() invitation: string | undefined;
  /** Where the sign-in is. */
  @Prop() back = '/';
  /** Why the last attempt came to nothing after all. */
  @Prop() refusal: Refusal | undefined;

  @State() pending = false;
  @State() failure: Refusal | undefined;
  @State() errors: Errors = {};
  @State() password = '';
  @State() shown = false;

  readonly #inputs: Partial<Record<Field, HTMLInputElement | undefined>> = {};

  componentWillLoad(): void {
    this.failure = this.refusal;
  }

  componentDidLoad(): void {
    const about = this.failure && FIELD_OF[this.failure];
    (this.#inputs[about ?? this.#fields[0] ?? 'email'] ?? this.#inputs.email)?.focus();
  }

  render() {
    const { t, invitation, failure } = this;
    return (
      <DoorCard
        t={t}
        heading={t(invitation === undefined ? 'signIn.signUp' : 'join.title')}
        text={t(invitation === undefined ? 'signUp.text' : 'join.text')}
        failure={failure && t(`failed.${failure}`)}
        onSubmit={() => void this.#submit()}
      >
        {invitation === undefined && this.#company()}
        {this.#email()}
        <PasswordField
          t={t}
          label={t('signIn.password')}
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
        <Submit label={t('signUp.submit')} pendingLabel={t('signUp.pending')} pending={this.pending} />
        <p class="others">
          <a href={this.back}>{t('door.back')}</a>
        </p>
      </DoorCard>
    );
  }

  #company() {
    const purpose = this.doors.typed?.purpose;
    return (
      <TextField
        id="company"
        label={this.t('door.company')}
        autocomplete="organization"
        maxLength={LONGEST_NAME}
        error={this.#error('company')}
        {...(purpose && 'companyName' in purpose && { value: purpose.companyName })}
        inputRef={(input) => (this.#inputs.company = input)}
        onType={() => this.#clear('company')}
      />
    );
  }

  #email() {
    // What a password manager keeps the new password under.
    return (
      <TextField
        id="email"
        name="username"
        label={this.t('door.email')}
        type="email"
        inputMode="email"
        autocomplete="username"
        maxLength={254}
        error={this.#error('email')}
        {...(this.doors.typed && { value: this.doors.typed.email })}
        inputRef={(input) => (this.#inputs.email = input)}
        onType={() => this.#clear('email')}
      />
    );
  }

  get #fields(): readonly Field[] {
    return this.invitation === undefined ? FIELDS : FIELDS.slice(1);
  }

  #error(field: Field): string | undefined {
    const key = this.errors[field];
    return key && this.t(key);
  }

  #clear(field: Field): void {
    if (this.errors[field]) this.errors = { ...this.errors, [field]: undefined };
  }

  #value(field: Field): string {
    const value = this.#inputs[field]?.value ?? '';
    return field === 'password' ? value : value.trim();
  }

  async #submit(): Promise<void> {
    if (this.pending) return;
    const [companyName, email, password] = FIELDS.map((field) => this.#value(field)) as [string, string, string];
    const { invitation } = this;
    this.errors = {
      ...(invitation === undefined && !companyName && { company: 'door.companyMissing' }),
      email: email === '' ? 'door.emailMissing' : ADDRESS.test(email) ? undefined : 'door.emailWrong',
      password: newPasswordError(password),
    };
    const wrong = this.#fields.find((field) => this.errors[field]);
    if (wrong) this.#inputs[wrong]?.focus();
    else await this.#attempt(email, password, invitation === undefined ? { companyName } : { invitation });
  }

  async #attempt(email: string, password: string, purpose: Purpose): Promise<void> {
    this.pending = true;
    this.failure = undefined;
    try {
      this.failure = await this.doors.signUp({ email, password, purpose });
    } finally {
      this.pending = false;
    }
    const about = this.failure && FIELD_OF[this.failure];
    if (about) this.#inputs[about]?.focus();
  }
}
