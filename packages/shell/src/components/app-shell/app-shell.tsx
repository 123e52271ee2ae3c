import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, h, Listen, setErrorHandler, State } from '@stencil/core';
import { reachesShell } from '../../connection/reaches-shell.js';
import { COMPONENT_MISSING, tellOfMissing } from '../../connection/tell-of-missing.js';
import { OwnMemory } from '../../memory/own-memory.js';
import { applyPreferences } from '../../preferences/apply-preferences.js';
import { chooseLocale } from '../../preferences/choose-locale.js';
import { Preferences } from '../../preferences/preferences.js';
import { Router } from '../../router/router.js';
import { hrefOf, isDoor, type Route } from '../../router/routes.js';
import type { SignInFailure } from '../../session/auth-port.js';
import { createSessionKeeper } from '../../session/create-session-keeper.js';
import { Doors } from '../../session/doors.js';
import { DoorsMemory } from '../../session/doors-memory.js';
import { leaveSession } from '../../session/leave-session.js';
import type { SessionKeeper, SessionState } from '../../session/session-keeper.js';
import { takeInvitation } from '../../session/take-invitation.js';
import { doorLanguages } from '../../strings/door-languages.js';
import { languages } from '../../strings/languages.js';
import { Speech, type Translate } from '../../strings/speech.js';
import type { DoorNotice } from '../app-doors/app-doors.js';
import { loadPayments } from '../element-page/load-element.js';
import { Standstill, Unreachable } from './standstill.js';
import { titleOf } from './title-of.js';

/** The application: whoever is signed in sees the menu and a page, anybody else the way in. */
@Component({
  tag: 'app-shell',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'app-shell.css'],
  shadow: true,
})
export class AppShell {
  @State() session!: SessionState;
  @State() route!: Route;
  @State() t!: Translate;
  /** Whether the words of the ways in are there. */
  @State() doorWords: 'none' | 'fetching' | 'there' | 'missing' = 'none';
  @State() notice: DoorNotice | undefined;
  /** What a sign-out in favour of an invitation would discard, while that is asked. */
  @State() leaving: KeptCounts | undefined;
  /** Code for what is to be drawn did not arrive. */
  @State() isLacking = false;

  #keeper!: SessionKeeper;
  #router!: Router;
  #preferences!: Preferences;
  #speech!: Speech;
  #doors!: Doors;
  /** Of whoever is signed in, and nobody else. */
  readonly #own = new OwnMemory(loadPayments);

  async componentWillLoad(): Promise<void> {
    setErrorHandler(tellOfMissing);
    this.#keeper = createSessionKeeper();
    this.#doors = new Doors({
      memory: new DoorsMemory(window),
      open: () => this.#keeper.doors(),
      signIn: (userName, password) => this.#keeper.signIn(userName, password),
      newUserName: () => crypto.randomUUID(),
    });
    // Before anything else looks at the address.
    this.#invited();
    this.#router = new Router(window);
    this.#router.addEventListener('change', () => this.#moved());
    this.route = this.#router.route;
    window.addEventListener('hashchange', () => this.#invited() && this.#moved());
    this.#keeper.addEventListener('change', () => void this.#sessionChanged());
    this.session = this.#keeper.state;
    void this.#keeper.start();
    this.#preferences = new Preferences(window);
    this.#preferences.addEventListener('change', () => void this.#preferred());
    this.#speech = new Speech(languages);
    this.#speech.addEventListener('change', () => this.#spoken());
    await this.#preferred();
    this.#fetchDoors();
  }

  componentWillRender(): void {
    document.title = titleOf(this.session, this.route, this.t);
  }

  /** An element's requests are refused: the token is dead. */
  @Listen('session-required')
  sessionRequired(): void {
    void this.#keeper.renew();
  }

  @Listen(COMPONENT_MISSING)
  lacking(): void {
    this.isLacking = true;
  }

  render() {
    const { session, t, route } = this;
    if (this.isLacking) return this.#reloadable();
    if (this.#isAtDoor()) return this.#door();
    switch (session.status) {
      case 'starting':
      case 'step':
        return this.#waiting();
      case 'signed-out':
        return (
          <sign-in-panel
            t={t}
            notice={this.notice ?? (session.ended ? 'ended' : undefined)}
            signIn={(userName: string, password: string) => this.#signIn(userName, password)}
          />
        );
      case 'signed-in':
        return (
          <app-frame
            t={t}
            client={session.client}
            own={this.#own.of(session.client.session)}
            userName={session.userName}
            route={route}
            router={this.#router}
            preferences={this.#preferences}
            signOut={() => this.#keeper.signOut()}
          />
        );
      default:
        return this.#standstill(session);
    }
  }

  /** A step is due, a way in is in the address, or an invitation has come to somebody who is signed in. */
  #isAtDoor(): boolean {
    const { session, route } = this;
    if (session.status === 'step') return true;
    if (session.status === 'signed-out') return isDoor(route.page);
    const isIn = session.status === 'signed-in' || session.status === 'memberless';
    return isIn && route.page === 'join' && this.#doors.notes.invitation !== undefined;
  }

  #standstill(session: Parameters<typeof Standstill>[0]['session']) {
    const retry = (): void => void this.#startAgain();
    return (
      <main class="alone">
        <Standstill t={this.t} session={session} retry={retry} leave={() => void this.#leave()} />
      </main>
    );
  }

  #waiting() {
    return <main class="alone" aria-busy="true" aria-label={this.t('loading')} />;
  }

  #door() {
    const { t, session, route } = this;
    if (this.doorWords === 'missing') return this.#reloadable();
    if (this.doorWords !== 'there') return this.#waiting();
    return [
      <app-doors
        t={t}
        session={session}
        route={route}
        doors={this.#doors}
        keeper={this.#keeper}
        toSignIn={(notice?: DoorNotice) => this.#toSignIn(notice)}
        stay={() => this.#decline()}
        leave={() => void this.#leaveForInvitation(false)}
      />,
      this.leaving && (
        <leaving-dialog
          t={t}
          kept={this.leaving}
          stay={() => (this.leaving = undefined)}
          leave={() => void this.#leaveForInvitation(true)}
        />
      ),
    ];
  }

  /** A browser does not ask again for what failed once: the document has to be another. */
  #reloadable() {
    return (
      <main class="alone">
        <Unreachable t={this.t} retry={() => void reloadOnceThere()} />
      </main>
    );
  }

  async #startAgain(): Promise<void> {
    await this.#keeper.start();
    if (this.#keeper.state.status === 'unreachable') await reloadOnceThere();
  }

  #signIn(userName: string, password: string): Promise<SignInFailure | undefined> {
    // What will be said then is fetched meanwhile.
    void this.#speech.whole();
    return this.#doors.signIn(userName, password);
  }

  #toSignIn(notice: DoorNotice | undefined): void {
    this.notice = notice;
    if (isDoor(this.route.page)) this.#router.go(this.#doors.notes.asked ?? hrefOf('start'), { replace: true });
  }

  /** The address is kept clean: a link's token is not for the history. */
  #invited(): boolean {
    const invitation = takeInvitation(window);
    if (invitation !== undefined) this.#doors.invite(invitation);
    return invitation !== undefined;
  }

  #decline(): void {
    this.#doors.forget();
    this.#router.go(hrefOf('start'), { replace: true });
  }

  #moved(): void {
    // A link that is followed within the shell loads nothing anew.
    this.#invited();
    const [before, now] = [this.route, this.#router.route];
    const isSignedOut = this.session.status === 'signed-out';
    if (isSignedOut && isDoor(now.page) && !isDoor(before.page) && before.page !== 'not-found') {
      this.#doors.ask(hrefOf(before.page, before));
    }
    if (now.page !== before.page && isDoor(now.page)) this.notice = undefined;
    this.route = now;
    if (this.session.status === 'signed-in') this.#passDoor();
    this.#fetchDoors();
  }

  /** Whoever is signed in has nothing to do at a way in, but for an invitation to somebody else. */
  #passDoor(): void {
    if (this.#isAtDoor()) return;
    const { asked } = this.#doors.notes;
    this.#doors.forget();
    if (isDoor(this.route.page)) this.#router.go(asked ?? hrefOf('start'), { replace: true });
  }

  #fetchDoors(): void {
    if (!this.#isAtDoor() || this.doorWords === 'there' || this.doorWords === 'fetching') return;
    this.doorWords = 'fetching';
    // The code behind them at once too, not when something was typed: a browser does not ask again for what failed once.
    const fetched = [this.#speech.learn(doorLanguages), this.#keeper.doors()];
    void Promise.all(fetched).then(
      ([isThere]) => (this.doorWords = isThere ? 'there' : 'missing'),
      () => (this.doorWords = 'missing'),
    );
  }

  async #leaveForInvitation(isSure: boolean): Promise<void> {
    const { session } = this;
    const signOut = (): Promise<void> => this.#keeper.signOut();
    this.leaving = undefined;
    if (session.status !== 'signed-in') return signOut();
    const own = this.#own.of(session.client.session);
    this.leaving = await leaveSession(session.client, { own, signOut }, isSure);
  }

  async #leave(): Promise<void> {
    this.#router.go(hrefOf('start'), { replace: true });
    await this.#keeper.signOut();
  }

  async #sessionChanged(): Promise<void> {
    const now = this.#keeper.state;
    // What one person has chosen is nothing for the next one.
    if (now.status === 'signed-out') this.#own.close({ isAwaited: now.ended });
    if (now.status === 'memberless') this.#own.close();
    // A frame without words is none.
    if (now.status === 'signed-in') await this.#speech.whole();
    if (now !== this.#keeper.state) return;
    if (now.status === 'signed-in') {
      this.leaving = undefined;
      this.notice = undefined;
    }
    this.session = now;
    if (now.status === 'signed-in') this.#passDoor();
    this.#fetchDoors();
  }

  /** Also in another tab. */
  async #preferred(): Promise<void> {
    const { values } = this.#preferences;
    applyPreferences(values, document.documentElement);
    await this.#speech.speak(chooseLocale(values.language, navigator.languages, Object.keys(languages)));
  }

  #spoken(): void {
    const { locale, direction } = this.#speech;
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
    this.t = this.#speech.t;
  }
}

/** Not before there is another: instead of ours there would be the browser's own words. */
async function reloadOnceThere(): Promise<void> {
  if (await reachesShell()) location.reload();
}
