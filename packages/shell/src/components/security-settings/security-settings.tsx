import type { SessionClient } from '@remit-elements/auth-core';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { Notice } from '../../parts/notice.js';
import { failureWords } from '../../settings/account-failure-words.js';
import { loadAccount } from '../../settings/load-account.js';
import type { Translate } from '../../strings/speech.js';

/** How the reader signs in: the password, and the code of an authenticator app. */
@Component({
  tag: 'security-settings',
  styleUrls: ['../../global/parts.css', '../../parts/sections.css', '../../parts/notice.css', 'security-settings.css'],
  shadow: true,
})
export class SecuritySettings {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client: another one is another person's sign-in. */
  @Prop() client!: SessionClient;
  /** As an authenticator app shall name the entry. */
  @Prop() userName = '';
  /** How often the server was found to answer again: what could not be read is read anew. */
  @Prop() answers = 0;
  @Prop() say!: (text: string) => void;

  @State() totp: 'loading' | 'failed' | 'on' | 'off' = 'loading';
  @State() asked: 'password' | 'set-up' | 'turn-off' | undefined;

  componentWillLoad(): void {
    this.changed();
  }

  @Watch('client')
  changed(): void {
    this.asked = undefined;
    void this.#look();
  }

  @Watch('answers')
  reached(): void {
    if (this.totp === 'failed') void this.#look();
  }

  render() {
    const { t } = this;
    return (
      <section aria-labelledby="security">
        <h2 id="security">{t('settings.security')}</h2>
        <div class="settings">
          <div class="row">
            <p class="what">{t('settings.password')}</p>
            <button class="button" type="button" onClick={() => this.#ask('password')}>
              {t('settings.changePassword')}
            </button>
          </div>
          {this.#totp()}
        </div>
        {this.#dialog()}
      </section>
    );
  }

  #totp() {
    const { t, totp } = this;
    if (totp === 'failed') {
      return <Notice text={t('writing.notLoaded')} action={t('retry')} act={() => void this.#look()} />;
    }
    const isOn = totp === 'on';
    // Until it is known there is room for it, which nobody sees.
    const unseen = { unknown: totp === 'loading' };
    return (
      <div class="row" aria-busy={String(unseen.unknown)}>
        <div class="what">
          <p>{t('settings.totp')}</p>
          <p class={{ hint: true, ...unseen }}>{t(isOn ? 'settings.totp.on' : 'settings.totp.off')}</p>
        </div>
        <button
          class={{ button: true, ...unseen }}
          type="button"
          onClick={() => this.#ask(isOn ? 'turn-off' : 'set-up')}
        >
          {t(isOn ? 'settings.totp.turnOff' : 'settings.totp.setUp')}
        </button>
      </div>
    );
  }

  #dialog() {
    const { t, asked } = this;
    const dismiss = (): void => void (this.asked = undefined);
    const done = (text: string): void => {
      this.asked = undefined;
      this.say(text);
    };
    switch (asked) {
      case 'password':
        return <password-dialog t={t} done={() => done(t('settings.passwordChanged'))} dismiss={dismiss} />;
      case 'set-up':
        return (
          <totp-dialog
            t={t}
            userName={this.userName}
            done={() => {
              this.totp = 'on';
              done(t('settings.totp.turnedOn'));
            }}
            dismiss={dismiss}
          />
        );
      case 'turn-off':
        return (
          <ask-dialog
            t={t}
            question={t('settings.totp.offTitle')}
            lines={[t('settings.totp.offText')]}
            confirm={t('settings.totp.turnOff')}
            act={() => this.#turnOff(() => done(t('settings.totp.turnedOff')))}
            dismiss={dismiss}
          />
        );
      default:
        return null;
    }
  }

  #ask(asked: SecuritySettings['asked']): void {
    this.say('');
    this.asked = asked;
  }

  /** Answers why not. A lost answer may have been a yes: then that is what the server says when it is asked. */
  async #turnOff(done: () => void): Promise<string | undefined> {
    const { client } = this;
    const failure = await (await loadAccount()).preferTotp(false);
    if (failure) await this.#look();
    if (client !== this.client) return undefined;
    if (failure && this.totp !== 'off') return failureWords(failure, this.t);
    this.totp = 'off';
    done();
    return undefined;
  }

  async #look(): Promise<void> {
    const { client } = this;
    this.totp = 'loading';
    let totp: SecuritySettings['totp'];
    try {
      totp = (await (await loadAccount()).hasTotp()) ? 'on' : 'off';
    } catch {
      // Not asked, or not answered: which of the two, nothing here depends on.
      totp = 'failed';
    }
    if (client === this.client) this.totp = totp;
  }
}
