import type { SessionClient } from '@remit-elements/auth-core';
import type { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { choiceOf } from '../../members/role-choice.js';
import type { Preferences } from '../../preferences/preferences.js';
import { loadAccount } from '../../settings/load-account.js';
import type { Translate } from '../../strings/speech.js';

/** The company, how the shell looks, and how its reader signs in. */
@Component({
  tag: 'settings-page',
  styleUrls: ['../../global/parts.css', '../../parts/sections.css', 'settings-page.css'],
  shadow: true,
})
export class SettingsPage {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client; it alone decides whose company is shown. */
  @Prop() client!: SessionClient;
  @Prop() userName = '';
  @Prop() preferences!: Preferences;
  /** What this person typed here before. */
  @Prop() typed!: KeptTexts;
  /** How often the server was found to answer again: what could not be read is read anew. */
  @Prop() answers = 0;
  /** The server did not answer. */
  @Prop() suspect!: () => void;
  /** What the token tells has changed: a new one is there after it. */
  @Prop() renew!: () => Promise<void>;

  /** What the page's status line says. */
  @State() said = '';
  @State() email: string | undefined;

  componentWillLoad(): void {
    void this.changed();
  }

  /** What is said to one person is nothing for the next one. */
  @Watch('client')
  async changed(): Promise<void> {
    const { client } = this;
    [this.said, this.email] = ['', undefined];
    const email = await ownEmail();
    if (client === this.client) this.email = email;
  }

  render() {
    const { t, client, answers } = this;
    const say = (text: string): void => void (this.said = text);
    const given = { t, client, answers, say };
    return [
      <p role="status" class="said">
        {this.said}
      </p>,
      <company-settings {...given} typed={this.typed} suspect={() => this.suspect()} renew={() => this.renew()} />,
      <appearance-settings t={t} preferences={this.preferences} say={say} />,
      <section aria-labelledby="you">
        <h2 id="you">{t('settings.you')}</h2>
        <dl>
          {this.#fact('settings.userName', this.userName)}
          {this.#isMailed() && this.#fact('settings.email', this.email ?? '–')}
          {this.#fact('settings.role', t(`members.role.${choiceOf(client.session.roles)}`))}
        </dl>
      </section>,
      <security-settings {...given} userName={this.email ?? this.userName} />,
    ];
  }

  /** Whether there is an address beside the name. Until it is known it has a line, as most have one in the end. */
  #isMailed(): boolean {
    const { email, userName } = this;
    return email === undefined ? !userName.includes('@') : email !== userName;
  }

  #fact(name: 'settings.userName' | 'settings.email' | 'settings.role', value: string) {
    return (
      <div>
        <dt>{this.t(name)}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    );
  }
}

async function ownEmail(): Promise<string | undefined> {
  try {
    return await (await loadAccount()).email();
  } catch {
    // Neither code nor token could be had now. The name is there all the same.
    return undefined;
  }
}
