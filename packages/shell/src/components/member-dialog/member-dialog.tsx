import { Component, Element, h, Prop, State } from '@stencil/core';
import { emailRule } from '../../members/email-rule.js';
import type { MemberFailure } from '../../members/member-failure.js';
import { nameOf, type Member } from '../../members/member.js';
import { choiceOf, ROLE_CHOICES, type RoleChoice } from '../../members/role-choice.js';
import { ModalOpener } from '../../parts/modal-opener.js';
import { Modal } from '../../parts/modal.js';
import { TextField } from '../../parts/text-field.js';
import type { Translate } from '../../strings/speech.js';

export interface MemberWish {
  readonly email: string;
  readonly role: RoleChoice;
}

/** Invites somebody, or gives a member another role; each role says what it may do. */
@Component({
  tag: 'member-dialog',
  styleUrls: ['../../global/parts.css', '../../parts/fields.css', '../../parts/dialog.css', 'member-dialog.css'],
  shadow: true,
})
export class MemberDialog {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** Whose role is changed; without one somebody is invited. */
  @Prop() member: Member | undefined;
  /** What was typed before, of an invitation. */
  @Prop() typed: MemberWish | undefined;
  /** The reader's own role is changed. */
  @Prop() isSelf = false;
  /** Something else stands in it. */
  @Prop() changed: ((wish: MemberWish) => void) | undefined;
  /** Does it; answers why not. Whoever does it takes the dialog away when it is done. */
  @Prop() send!: (wish: MemberWish, checking: () => void) => Promise<MemberFailure | undefined>;
  @Prop() dismiss!: () => void;

  @State() role: RoleChoice = 'preparer';
  @State() isBusy = false;
  @State() isChecking = false;
  @State() failure: MemberFailure | undefined;
  /** What is wrong with the address before it is sent. */
  @State() broken: ReturnType<typeof emailRule>;

  #email: HTMLInputElement | undefined;
  readonly #modal = new ModalOpener();

  componentWillLoad(): void {
    if (this.member) this.role = choiceOf(this.member.roles);
    else if (this.typed) this.role = this.typed.role;
  }

  componentDidLoad(): void {
    // Its own from here on: nobody else sets it.
    if (this.#email && this.typed) this.#email.value = this.typed.email;
    this.#modal.open(this.host);
  }

  disconnectedCallback(): void {
    this.#modal.close();
  }

  render() {
    const { t, member, failure } = this;
    return (
      <Modal
        heading={member ? t('members.changeTitle', { name: nameOf(member) }) : t('members.invite')}
        dismiss={() => this.dismiss()}
      >
        <form class="inside" noValidate onSubmit={(event) => void this.#submit(event)}>
          <div role="alert">{failure && !failure.isEmail && <p class="failure">{failure.text}</p>}</div>
          {!member && this.#emailField()}
          {this.#roleField()}
          {this.#losesAdmin() && <p class="failure">{t('members.demoteSelf')}</p>}
          <div role="status">
            {this.isChecking && <p class="notice">{t(member ? 'writing.checking' : 'members.checking')}</p>}
          </div>
          {this.#actions()}
        </form>
      </Modal>
    );
  }

  #emailField() {
    const { t, failure, broken } = this;
    const refused = failure?.isEmail ? failure.text : undefined;
    return (
      <TextField
        id="email"
        type="email"
        inputMode="email"
        autocomplete="off"
        autofocus
        maxLength={254}
        label={t('members.email')}
        hint={t('members.inviteHint')}
        error={broken ? t(`members.email.${broken}`) : refused}
        inputRef={(input) => (this.#email = input)}
        onType={() => this.#typed()}
      />
    );
  }

  #roleField() {
    const { t } = this;
    return (
      <div class="field">
        <label htmlFor="role">{t('members.role')}</label>
        <select
          id="role"
          autofocus={this.member !== undefined}
          aria-describedby="may"
          onChange={(event: Event) => this.#choose((event.target as HTMLSelectElement).value as RoleChoice)}
        >
          {ROLE_CHOICES.map((role) => (
            <option value={role} selected={role === this.role}>
              {t(`members.role.${role}`)}
            </option>
          ))}
        </select>
        <dl class="roles">
          {ROLE_CHOICES.map((role) => (
            <div class={{ chosen: role === this.role }}>
              <dt>{t(`members.role.${role}`)}</dt>
              <dd {...(role === this.role && { id: 'may' })}>{t(`members.may.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
  }

  #actions() {
    const { t, isBusy, member } = this;
    const [idle, busy] = member
      ? (['writing.save', 'writing.saving'] as const)
      : (['members.send', 'members.sending'] as const);
    return (
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled={isBusy ? 'true' : null}>
          {t(isBusy ? busy : idle)}
        </button>
        <button class="button" type="button" onClick={() => this.dismiss()}>
          {t('writing.cancel')}
        </button>
      </div>
    );
  }

  #losesAdmin(): boolean {
    return this.isSelf && this.member?.roles.includes('admin') === true && this.role !== 'admin';
  }

  #choose(role: RoleChoice): void {
    this.role = role;
    this.#changed();
  }

  #changed(): void {
    this.changed?.({ email: this.#email?.value ?? '', role: this.role });
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const email = this.#email?.value.trim() ?? '';
    this.broken = this.member ? undefined : emailRule(email);
    if (this.broken) this.failure = undefined;
    else await this.#send({ email, role: this.role });
    if (this.broken ?? this.failure?.isEmail) this.#email?.focus();
  }

  #typed(): void {
    this.broken = undefined;
    if (this.failure?.isEmail) this.failure = undefined;
    this.#changed();
  }

  async #send(wish: MemberWish): Promise<void> {
    this.isBusy = true;
    this.failure = await this.send(wish, () => (this.isChecking = true));
    this.isBusy = false;
    this.isChecking = false;
  }
}
