import { countKept, forgetKept, type KeptCounts } from '@remit-elements/payments-element/kept.js';
import { Component, Element, h, Listen, State } from '@stencil/core';
import { KeptChoices } from '../../memory/kept-choices.js';
import { MessageCard } from '../../parts/message-card.js';
import { PaymentsList } from '../../payments/payments-list.js';
import { Router } from '../../router/router.js';
import { hrefOf, type Route } from '../../router/routes.js';
import { createSessionKeeper } from '../../session/create-session-keeper.js';
import { leave } from '../../session/leave.js';
import type { SessionKeeper, SessionState } from '../../session/session-keeper.js';
import { words } from '../../strings/en.js';
import { loadPayments } from '../element-page/load-element.js';

/** What the shell holds for one person in one company. */
interface Own {
  readonly owner: string;
  readonly choices: KeptChoices;
  readonly list: PaymentsList;
}

type SignedIn = Extract<SessionState, { status: 'signed-in' }>;

/** The application: whoever is signed in sees the menu and a page, anybody else the sign-in. */
@Component({
  tag: 'app-shell',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'app-shell.css'],
  shadow: true,
})
export class AppShell {
  @Element() host!: HTMLElement;

  @State() session!: SessionState;
  @State() route!: Route;
  /** What a sign-out would discard, while that is asked. */
  @State() leaving: KeptCounts | undefined;

  #keeper!: SessionKeeper;
  #router!: Router;
  /** Of whoever is signed in, and nobody else. */
  #own: Own | undefined;
  #isLeaving = false;
  #heading: HTMLElement | undefined;
  /** The heading takes the focus once it is drawn: after a navigation, and after signing in. */
  #focusDue = false;

  componentWillLoad(): void {
    this.#router = new Router(window);
    this.#router.addEventListener('change', () => this.#moved());
    this.route = this.#router.route;
    this.#keeper = createSessionKeeper();
    this.#keeper.addEventListener('change', () => this.#sessionChanged());
    this.session = this.#keeper.state;
    void this.#keeper.start();
  }

  componentDidRender(): void {
    document.title = this.#title();
    if (!this.#focusDue || !this.#heading?.isConnected) return;
    this.#focusDue = false;
    this.#heading.focus();
  }

  /** Payments of the chosen account. */
  @Listen('account-select')
  chooseAccount(event: Event & { readonly accountId?: string }): void {
    if (event.accountId !== undefined) this.#router.go(hrefOf('payments', { account: event.accountId }));
  }

  /** An element's requests are refused: the token is dead. */
  @Listen('session-required')
  sessionRequired(): void {
    void this.#keeper.renew();
  }

  render() {
    const { session } = this;
    switch (session.status) {
      case 'starting':
        return <main class="alone" aria-busy="true" aria-label={words.loading} />;
      case 'signed-out':
        return (
          <sign-in-panel
            ended={session.ended}
            signIn={(userName: string, password: string) => this.#keeper.signIn(userName, password)}
          />
        );
      case 'signed-in':
        return this.#frame(session);
      default:
        return <main class="alone">{this.#message(session)}</main>;
    }
  }

  #frame({ client, userName }: SignedIn) {
    return (
      <div class="frame">
        <button class="button skip" type="button" onClick={() => this.#heading?.focus()}>
          {words.skip}
        </button>
        <app-menu
          page={this.route.page}
          userName={userName}
          companyName={client.session.tenantName}
          signOut={() => this.#signOut()}
        />
        <main class="content">{this.#page(client)}</main>
        {this.leaving && (
          <leaving-dialog
            kept={this.leaving}
            stay={() => (this.leaving = undefined)}
            leave={() => void this.#leave(client, true)}
          />
        )}
      </div>
    );
  }

  #page(client: SignedIn['client']) {
    const { page } = this.route;
    if (page === 'not-found') return this.#notFound();
    return [
      // Each element has a heading of its own to see.
      <h1 tabindex="-1" class={{ unseen: page !== 'start' }} ref={(heading) => (this.#heading = heading)}>
        {words.menu[page]}
      </h1>,
      page === 'start' ? (
        <start-page />
      ) : (
        <element-page
          key={page}
          page={page}
          client={client}
          route={this.route}
          list={this.#ownOf(client).list}
          listChanged={(shown: string) => this.#follow(shown)}
        />
      ),
    ];
  }

  #notFound() {
    return (
      <MessageCard heading={words.notFound.title}>
        <p>{words.notFound.text}</p>
        <a class="button" href={hrefOf('start')}>
          {words.notFound.back}
        </a>
      </MessageCard>
    );
  }

  #message(session: Extract<SessionState, { status: 'memberless' | 'misconfigured' | 'unreachable' }>) {
    switch (session.status) {
      case 'memberless':
        return (
          <MessageCard heading={words.memberless.title}>
            <p>{words.memberless.text}</p>
            <p>{words.memberless.user(session.userName)}</p>
            <button class="button" type="button" onClick={() => this.#signOut()}>
              {words.signOut}
            </button>
          </MessageCard>
        );
      case 'misconfigured':
        return (
          <MessageCard heading={words.misconfigured.title} alert>
            <p>
              {session.field ? words.misconfigured.missing : words.misconfigured.unreadable}{' '}
              <code>{session.field ?? 'amplify_outputs.json'}</code>
            </p>
            <p>{words.misconfigured.advice}</p>
          </MessageCard>
        );
      case 'unreachable':
        return (
          <MessageCard heading={words.unreachable.title} alert>
            <p>{words.unreachable.text}</p>
            <button class="button" type="button" onClick={() => void this.#keeper.start()}>
              {words.retry}
            </button>
          </MessageCard>
        );
    }
  }

  /** The address follows what the list shows; going back leaves the list, not each filter. */
  #follow(query: string): void {
    if (query !== this.route.query) this.#router.go(hrefOf('payments', query), { replace: true, stay: true });
  }

  /** A renewed session of the same person in the same company goes on with what the one before had. */
  #ownOf({ session }: SignedIn['client']): Own {
    const owner = JSON.stringify([session.tenantId, session.subject]);
    if (this.#own?.owner === owner) return this.#own;
    this.#own?.choices.close();
    const choices = new KeptChoices(session);
    return (this.#own = { owner, choices, list: new PaymentsList(choices, loadPayments) });
  }

  #signOut(): void {
    const { session } = this;
    if (session.status === 'signed-in') void this.#leave(session.client, false);
    else void this.#keeper.signOut();
  }

  /** Asks first when something is not sent yet; what is kept for this person goes with the sign-out. */
  async #leave(client: SignedIn['client'], isSure: boolean): Promise<void> {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.leaving = undefined;
    const { choices } = this.#ownOf(client);
    const steps = {
      count: () => countKept(client.session),
      forget: () => Promise.all([forgetKept(client.session), choices.forget()]),
      signOut: () => {
        // The next person begins at the start, not where this one was.
        this.#router.go(hrefOf('start'), { replace: true });
        return this.#keeper.signOut();
      },
    };
    try {
      const kept = await leave(steps, isSure);
      if (this.session.status === 'signed-in' && this.session.client === client) this.leaving = kept;
    } finally {
      this.#isLeaving = false;
    }
  }

  #moved(): void {
    const before = this.route;
    this.route = this.#router.route;
    this.#focusDue = before.page !== this.route.page;
  }

  #sessionChanged(): void {
    const now = this.#keeper.state;
    this.#focusDue = this.session.status === 'signed-out' && now.status === 'signed-in';
    // What one person is asked, or has chosen, is nothing for the next one.
    this.leaving = undefined;
    if (now.status === 'signed-out' || now.status === 'memberless') {
      this.#own?.choices.close();
      this.#own = undefined;
    }
    this.session = now;
  }

  #title(): string {
    const { session, route } = this;
    const page =
      session.status === 'signed-in'
        ? route.page === 'not-found'
          ? words.notFound.title
          : words.menu[route.page]
        : session.status === 'signed-out'
          ? words.signIn.title
          : undefined;
    return page ? `${page} · ${words.product}` : words.product;
  }
}
