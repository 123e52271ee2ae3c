import type { SessionClient } from '@remit-elements/auth-core';
import { countKept, forgetKept, type KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, h, Listen, Prop, State, Watch } from '@stencil/core';
import { askServer } from '../../connection/ask-server.js';
import { Connection, type ConnectionState } from '../../connection/connection.js';
import { reachesShell } from '../../connection/reaches-shell.js';
import { COMPONENT_MISSING } from '../../connection/tell-of-missing.js';
import type { Own } from '../../memory/own-memory.js';
import { MessageCard } from '../../parts/message-card.js';
import type { Preferences } from '../../preferences/preferences.js';
import type { Router } from '../../router/router.js';
import { hrefOf, type PageName, type Route } from '../../router/routes.js';
import { leave } from '../../session/leave.js';
import { renewSession } from '../../settings/renew-session.js';
import type { Translate } from '../../strings/speech.js';
import { Missing } from './missing.js';

/** The shell around whoever is signed in: menu, page, and the question before a sign-out. */
@Component({
  tag: 'app-frame',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'app-frame.css'],
  shadow: true,
})
export class AppFrame {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client; it alone decides whose data is shown. */
  @Prop() client!: SessionClient;
  /** What is kept of this person. */
  @Prop() own!: Own;
  @Prop() userName = '';
  @Prop() route!: Route;
  @Prop() router!: Router;
  /** The reader's, in this browser. */
  @Prop() preferences!: Preferences;
  /** Ends the session. */
  @Prop() signOut!: () => Promise<void>;

  /** What a sign-out would discard, while that is asked. */
  @State() leaving: KeptCounts | undefined;
  @State() connected: ConnectionState = 'online';
  /** How often the server was found to answer again. */
  @State() answers = 0;
  /** What did not arrive: a page's code, or that of something that opens over it. */
  @State() missing: 'page' | 'part' | undefined;
  /** Another number is another page. */
  @State() attempt = 0;
  /** Counts the times that the session tells something else of its person and company. */
  @State() renewals = 0;

  readonly #connection = new Connection(window, () => askServer(this.client));
  #isLeaving = false;
  /** The reader asked for a page again whose code did not arrive. */
  #isAskedAgain = false;
  #heading: HTMLElement | undefined;
  /** The heading takes the focus once it is drawn: after a navigation, and after signing in. */
  #focusDue = true;

  constructor() {
    this.#connection.addEventListener('change', () => this.#connectionChanged());
    this.#connection.addEventListener('answer', () => (this.answers += 1));
    this.connected = this.#connection.state;
  }

  disconnectedCallback(): void {
    this.#connection.dispose();
  }

  @Watch('route')
  moved(now: Route, before: Route): void {
    if (now.page === before.page) return;
    this.#focusDue = true;
    this.missing = undefined;
    this.#isAskedAgain = false;
  }

  /** What one person is asked is nothing for the next one. */
  @Watch('client')
  changed(): void {
    this.leaving = undefined;
  }

  componentDidRender(): void {
    if (!this.#focusDue || !this.#heading?.isConnected) return;
    this.#focusDue = false;
    this.#heading.focus();
  }

  /** The rest of the shell works on. */
  @Listen(COMPONENT_MISSING)
  async lacking(event: Event): Promise<void> {
    event.stopPropagation();
    const [component] = event.composedPath();
    const isPage = (component as HTMLElement).localName === `${this.route.page}-page`;
    this.missing = isPage ? 'page' : (this.missing ?? 'part');
    this.#connection.suspect();
    // A browser may keep what failed for as long as the document lives.
    if (isPage && this.#isAskedAgain && (await reachesShell())) location.reload();
  }

  /** Whether only this was lost, or the server does not answer at all. */
  @Listen('payments-error')
  @Listen('accounts-error')
  lost({ code }: Event & { readonly code?: string }): void {
    if (code === 'Offline' || code === 'Timeout') this.#connection.suspect();
  }

  render() {
    const { t, route } = this;
    return (
      <div class="frame">
        <button class="button skip" type="button" onClick={() => this.#heading?.focus()}>
          {t('skip')}
        </button>
        <app-menu
          t={t}
          page={route.page}
          userName={this.userName}
          companyName={this.client.session.tenantName}
          isAdmin={this.client.session.roles.includes('admin')}
          signOut={() => void this.#leave(false)}
        />
        <main class="content">
          <div class="connection" role="status">
            {this.connected !== 'online' && <p>{t(`connection.${this.connected}`)}</p>}
          </div>
          {this.#page()}
        </main>
        {this.leaving && (
          <leaving-dialog
            t={t}
            kept={this.leaving}
            stay={() => (this.leaving = undefined)}
            leave={() => void this.#leave(true)}
          />
        )}
      </div>
    );
  }

  #page() {
    const { t, client, route } = this;
    switch (route.page) {
      case 'start':
        return [this.#title('start'), <start-page t={t} client={client} suspect={() => this.#connection.suspect()} />];
      case 'payments':
      case 'accounts':
        return [
          this.#title(route.page),
          <element-page
            key={route.page}
            t={t}
            page={route.page}
            client={client}
            route={route}
            list={this.own.list}
            comesBack={() => this.own.comesBack()}
            connected={this.connected}
            listChanged={(shown: string) => this.#follow(shown)}
            opened={(id: string | undefined) => this.#open(id)}
            crossed={(accountId: string) => this.#cross(accountId)}
          />,
        ];
      case 'members':
        return this.#fetched('members', () => this.#members());
      case 'settings':
        return this.#fetched('settings', () => this.#settings());
      default:
        return this.#notFound();
    }
  }

  /** What pages of the shell's own that read and write are given. */
  get #given() {
    const { t, client, answers } = this;
    const suspect = (): void => this.#connection.suspect();
    return { t, client, answers, suspect, typed: this.own.typed, renew: () => this.#renew() };
  }

  #members() {
    return <members-page key={`members ${this.attempt}`} {...this.#given} left={() => void this.#leave(true)} />;
  }

  #settings() {
    const { userName, preferences } = this;
    const given = { ...this.#given, userName, preferences };
    return <settings-page key={`settings ${this.attempt}`} {...given} />;
  }

  /** A page whose code is fetched with it; beside its heading it may have something of its own, so nothing is between. */
  #fetched(page: PageName, body: () => unknown) {
    const { missing } = this;
    return [
      missing === 'part' && this.#lack(missing),
      this.#title(page),
      missing === 'page' ? this.#lack(missing) : body(),
    ];
  }

  #lack(what: 'page' | 'part') {
    return <Missing t={this.t} what={what} connected={this.connected} retry={() => this.#openAgain(true)} />;
  }

  #notFound() {
    const { t } = this;
    return (
      <MessageCard heading={t('notFound.title')} headingRef={this.#setHeading}>
        <p>{t('notFound.text')}</p>
        <a class="button" href={hrefOf('start')}>
          {t('notFound.back')}
        </a>
      </MessageCard>
    );
  }

  #openAgain(isAsked: boolean): void {
    this.#isAskedAgain = isAsked;
    this.missing = undefined;
    this.attempt += 1;
  }

  /** What did not arrive is fetched again as soon as it can. */
  #connectionChanged(): void {
    this.connected = this.#connection.state;
    if (this.connected === 'online' && this.missing === 'page') this.#openAgain(false);
  }

  #title(page: PageName) {
    return (
      <h1 tabindex="-1" class={{ beside: page === 'payments' || page === 'accounts' }} ref={this.#setHeading}>
        {this.t(`menu.${page}`)}
      </h1>
    );
  }

  readonly #setHeading = (heading: HTMLElement | undefined): void => {
    this.#heading = heading;
  };

  /** The address follows what the list shows; going back leaves the list, not each filter. */
  #follow(query: string): void {
    const { id } = this.route;
    if (query !== this.route.query) this.router.go(hrefOf('payments', { id, query }), { replace: true, stay: true });
  }

  /** Whose details are open is in the address: Back closes them. */
  #open(id: string | undefined): void {
    const { page, query } = this.route;
    if (id === this.route.id || (page !== 'payments' && page !== 'accounts')) return;
    const href = hrefOf(page, { id, query });
    if (id === undefined) this.router.leave(href);
    else this.router.go(href, { replace: this.route.id !== undefined, stay: true });
  }

  /** From a payment to its account, and from an account to its payments. */
  #cross(accountId: string): void {
    const isPayment = this.route.page === 'payments';
    this.router.go(
      isPayment ? hrefOf('accounts', { id: accountId }) : hrefOf('payments', { query: { account: accountId } }),
    );
  }

  /** The token follows what was changed: a name, or the reader's own rights. */
  async #renew(): Promise<void> {
    await renewSession(this.client);
    this.renewals += 1;
  }

  /** Asks first when something is not sent yet; what is kept for this person goes with the sign-out. */
  async #leave(isSure: boolean): Promise<void> {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.leaving = undefined;
    const { client, own } = this;
    const steps = {
      count: () => countKept(client.session),
      forget: () => Promise.all([forgetKept(client.session), own.forget()]),
      signOut: () => {
        // The next person begins at the start, not where this one was.
        this.router.go(hrefOf('start'), { replace: true });
        return this.signOut();
      },
    };
    try {
      const kept = await leave(steps, isSure);
      if (this.client === client) this.leaving = kept;
    } finally {
      this.#isLeaving = false;
    }
  }
}
