import { Component, h, Prop, State, Watch } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import type { Route } from '../../router/routes.js';
import type { Doors } from '../../session/doors.js';
import type { DoorsNotes } from '../../session/doors-memory.js';
import type { Refusal } from '../../session/doors-port.js';
import type { SessionKeeper, SessionState } from '../../session/session-keeper.js';
import type { Translate } from '../../strings/speech.js';

/** What somebody is told at the sign-in whom a way in leads to it. */
export type DoorNotice = 'confirmed' | 'changed';

/** The ways in that are seldom taken: sign-up, invitation, forgotten password, and what is asked after a password. */
@Component({
  tag: 'app-doors',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'app-doors.css'],
  shadow: true,
})
export class AppDoors {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() session!: SessionState;
  @Prop() route!: Route;
  @Prop() doors!: Doors;
  @Prop() keeper!: SessionKeeper;
  /** Leads to the sign-in, with what there is to say there. */
  @Prop() toSignIn!: (notice?: DoorNotice) => void;
  /** Leads away from an invitation that is not taken up. */
  @Prop() stay!: () => void;
  /** Signs out whoever is signed in, so that somebody else may take the invitation up. */
  @Prop() leave!: () => void;

  @State() notes: DoorsNotes = {};
  /** Why a sign-up came to nothing after its code had come back. */
  @State() refusal: Refusal | undefined;

  readonly #noted = (): void => {
    this.notes = this.doors.notes;
  };

  /** What came instead of fields takes the focus, once. */
  #heading: HTMLElement | undefined;
  readonly #setHeading = (heading: HTMLElement | undefined): void => {
    if (heading && heading !== this.#heading) this.#focusDue = true;
    this.#heading = heading;
  };
  #focusDue = false;

  connectedCallback(): void {
    this.doors.addEventListener('change', this.#noted);
    this.#noted();
  }

  disconnectedCallback(): void {
    this.doors.removeEventListener('change', this.#noted);
  }

  @Watch('route')
  moved(now: Route, before: Route): void {
    if (now.page !== before.page) this.refusal = undefined;
  }

  componentDidRender(): void {
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.#heading?.focus();
  }

  render() {
    const { session, route } = this;
    if (session.status === 'step') return this.#step(session);
    if (session.status !== 'signed-out') return this.#elsewhere(session);
    switch (route.page) {
      case 'sign-up':
        return this.#signUp(undefined);
      case 'join':
        return this.notes.invitation ? this.#signUp(this.notes.invitation) : this.#uninvited();
      default:
        return this.#forgotten('');
    }
  }

  #step({ step, userName }: Extract<SessionState, { status: 'step' }>) {
    const { t, keeper } = this;
    if (step.kind === 'confirm-sign-up') return this.notes.pending ? this.#confirm() : this.#lost();
    if (step.kind === 'reset-password') return this.#forgotten(userName);
    return (
      <step-panel
        t={t}
        step={step}
        userName={userName}
        answer={(response: string) => keeper.answer(response)}
        back={() => this.#back()}
      />
    );
  }

  #signUp(invitation: string | undefined) {
    const purpose = this.notes.pending?.purpose;
    const isPending = purpose && (invitation === undefined ? 'companyName' in purpose : 'invitation' in purpose);
    if (isPending) return this.#confirm();
    return (
      <sign-up-panel
        key={invitation ?? ''}
        t={this.t}
        doors={this.doors}
        invitation={invitation}
        back={this.notes.asked ?? '/'}
        refusal={this.refusal}
      />
    );
  }

  #confirm() {
    return (
      <confirm-panel
        t={this.t}
        doors={this.doors}
        email={this.notes.pending?.email ?? ''}
        confirmed={() => this.#back('confirmed')}
        refused={(refusal: Refusal) => {
          this.refusal = refusal;
          this.keeper.giveUp();
        }}
        again={() => {
          this.doors.startAgain();
          this.keeper.giveUp();
        }}
      />
    );
  }

  #forgotten(userName: string) {
    return (
      <forgotten-panel
        t={this.t}
        doors={this.doors}
        userName={userName}
        back={() => this.#back()}
        changed={() => this.#back('changed')}
      />
    );
  }

  #uninvited() {
    const { t } = this;
    return this.#message(t('join.noneTitle'), [
      <p>{t(this.notes.invitation === '' ? 'join.broken' : 'join.none')}</p>,
      <p>{t('join.ask')}</p>,
      <button class="button" type="button" onClick={() => this.#back()}>
        {t('door.back')}
      </button>,
    ]);
  }

  #lost() {
    const { t } = this;
    return this.#message(t('code.title'), [
      <p>{t('code.lost')}</p>,
      <button class="button" type="button" onClick={() => this.#back()}>
        {t('door.back')}
      </button>,
    ]);
  }

  #elsewhere(session: SessionState) {
    const { t } = this;
    const name = 'userName' in session ? session.userName : '';
    return this.#message(t('join.elseTitle'), [
      <p>{t('memberless.user', { name: `\u2068${name}\u2069` })}</p>,
      <p>{t('join.else')}</p>,
      <p class="actions">
        <button class="button primary" type="button" onClick={() => this.stay()}>
          {t('join.stay')}
        </button>
        <button class="button" type="button" onClick={() => this.leave()}>
          {t('join.signOut')}
        </button>
      </p>,
    ]);
  }

  #message(heading: string, content: readonly unknown[]) {
    return (
      <main>
        <MessageCard heading={heading} headingRef={this.#setHeading}>
          {content}
        </MessageCard>
      </main>
    );
  }

  #back(notice?: DoorNotice): void {
    this.keeper.giveUp();
    this.toSignIn(notice);
  }
}
