import { Component, h, Prop, State, Watch } from '@stencil/core';
import { CodeField, codeOf } from '../../parts/code-field.js';
import { DoorCard, Submit } from '../../parts/door-card.js';
import { PasswordField } from '../../parts/password-field.js';
import { PasswordRules } from '../../parts/password-rules.js';
import type { SignInFailure, SignInStep, StepFailure } from '../../session/auth-port.js';
import { newPasswordError } from '../../session/password-rules.js';
import type { Translate } from '../../strings/speech.js';
import type { WordKey } from '../../strings/translated.js';
import { groupsOf, pathOf, setupUri } from './authenticator-key.js';

/** What is asked of somebody who knows the password, before they are in: one small panel for each step. */
@Component({
  tag: 'step-panel',
  styleUrls: [
    '../../global/parts.css',
    '../../parts/fields.css',
    '../../parts/door.css',
    '../../parts/password-rules.css',
    'step-panel.css',
  ],
  shadow: true,
})
export class StepPanel {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() step!: SignInStep;
  @Prop() userName = '';
  /** Answers the step; tells why not. */
  @Prop() answer!: (response: string) => Promise<StepFailure | SignInFailure | undefined>;
  /** Back to the sign-in. */
  @Prop() back!: () => void;

  @State() pending = false;
  @State() failure: StepFailure | SignInFailure | undefined;
  @State() error: WordKey | undefined;
  @State() password = '';
  @State() shown = false;
  /** The modules of the QR code as an SVG path, and how many there are on each side. */
  @State() qr: { readonly path: string; readonly size: number } | undefined;

  #input: HTMLInputElement | undefined;
  #focusDue = true;

  componentWillLoad(): void {
    void this.#draw();
  }

  /** Another step, or a key anew: what was typed for the one before is nothing for it. */
  @Watch('step')
  stepped(now: SignInStep, before: SignInStep): void {
    this.#focusDue = true;
    if (now.kind !== before.kind) {
      this.failure = undefined;
      this.error = undefined;
    }
    void this.#draw();
  }

  componentDidRender(): void {
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.#input?.focus();
  }

  render() {
    const { t, step } = this;
    switch (step.kind) {
      case 'new-password':
        return this.#card(t('newPassword.title'), t('newPassword.text'), [
          this.#userNameField(),
          this.#passwordField(),
          <PasswordRules t={t} password={this.password} />,
          <Submit label={t('newPassword.submit')} pendingLabel={t('newPassword.pending')} pending={this.pending} />,
        ]);
      case 'totp':
        return this.#card(t('totp.title'), t('totp.text', { product: t('product') }), [
          this.#codeField(),
          this.#submit(),
          <p class="small">{t('totp.lost')}</p>,
        ]);
      case 'totp-setup':
        return this.#card(t('totpSetup.title'), t('totpSetup.text'), [
          this.#key(step.secret),
          this.#codeField(),
          this.#submit(),
        ]);
      default:
        return this.#card(t('unknownStep.title'), t('unknownStep.text'), []);
    }
  }

  #card(heading: string, text: string, content: readonly unknown[]) {
    const { t, failure } = this;
    const isRenewed = failure === 'step-over' && this.step.kind === 'totp-setup';
    return (
      <DoorCard
        key={this.step.kind}
        t={t}
        heading={heading}
        text={text}
        failure={isRenewed ? t('totpSetup.renewed') : failure && t(wordFor(failure))}
        onSubmit={() => void this.#respond()}
      >
        {content}
        <p class="others">
          <button type="button" onClick={() => this.back()}>
            {t('door.back')}
          </button>
        </p>
      </DoorCard>
    );
  }

  /** So that a password manager knows whose new password it is. */
  #userNameField() {
    return <input class="unseen" name="username" autocomplete="username" value={this.userName} readOnly hidden />;
  }

  #passwordField() {
    const { t } = this;
    return (
      <PasswordField
        t={t}
        label={t('newPassword.label')}
        isNew
        shown={this.shown}
        onShow={(shown) => (this.shown = shown)}
        error={this.error && t(this.error)}
        inputRef={(input) => (this.#input = input)}
        onType={(password) => {
          this.password = password;
          this.error = undefined;
        }}
      />
    );
  }

  #codeField() {
    return (
      <CodeField
        label={this.t('totp.label')}
        error={this.error && this.t(this.error)}
        inputRef={(input) => (this.#input = input)}
        onType={() => (this.error = undefined)}
      />
    );
  }

  #submit() {
    const { t } = this;
    return <Submit label={t('signIn.submit')} pendingLabel={t('signIn.pending')} pending={this.pending} />;
  }

  #key(secret: string) {
    const { t, qr } = this;
    return (
      <div class="key">
        <div class="qr">
          {qr && (
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('totpSetup.qr')}>
              <rect width={qr.size} height={qr.size} fill="white" />
              <path d={qr.path} fill="black" />
            </svg>
          )}
        </div>
        <p>{t('totpSetup.key')}</p>
        <code dir="ltr">{groupsOf(secret)}</code>
        <a href={setupUri(secret, { issuer: t('product'), account: this.userName })}>{t('totpSetup.link')}</a>
      </div>
    );
  }

  async #draw(): Promise<void> {
    const { step } = this;
    this.qr = undefined;
    if (step.kind !== 'totp-setup') return;
    try {
      const { encode } = await import('uqr');
      const code = encode(setupUri(step.secret, { issuer: this.t('product'), account: this.userName }), { border: 4 });
      if (this.step === step) this.qr = { path: pathOf(code.data), size: code.size };
    } catch {
      // The key beside it says the same.
    }
  }

  async #respond(): Promise<void> {
    if (this.pending || this.step.kind === 'unknown') return;
    const isPassword = this.step.kind === 'new-password';
    const typed = isPassword ? this.#input?.value : codeOf(this.#input);
    this.error = isPassword ? newPasswordError(typed ?? '') : typed === undefined ? 'code.missing' : undefined;
    if (this.error || typed === undefined) this.#input?.focus();
    else await this.#attempt(typed);
  }

  async #attempt(response: string): Promise<void> {
    this.pending = true;
    this.failure = undefined;
    try {
      this.failure = await this.answer(response);
    } finally {
      this.pending = false;
    }
    if (this.failure) this.#input?.focus();
  }
}

/** What failed while the step was begun anew is said as it is at the sign-in. */
function wordFor(failure: StepFailure | SignInFailure): WordKey {
  if (failure === 'credentials' || failure === 'temporary-over') return `signIn.failed.${failure}`;
  return `failed.${failure}`;
}
