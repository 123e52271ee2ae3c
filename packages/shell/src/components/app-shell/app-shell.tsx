import { Component, Element, h, Listen, State } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import { Router } from '../../router/router.js';
import { hrefOf, type Route } from '../../router/routes.js';
import { createSessionKeeper } from '../../session/create-session-keeper.js';
import type { SessionKeeper, SessionState } from '../../session/session-keeper.js';
import { words } from '../../strings/en.js';

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
  /** How many unsent payments a sign-out would discard, while that is asked. */
  @State() leaving = 0;

  #keeper!: SessionKeeper;
  #router!: Router;
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
    if (event.accountId !== undefined) this.#router.go(hrefOf('payments', event.accountId));
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
        {this.leaving > 0 && this.#leavingDialog(client)}
      </div>
    );
  }

  #page(client: SignedIn['client']) {
    const { page, accountId } = this.route;
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
          accountId={accountId}
          accountChosen={(id: string | undefined) => this.#filter(id)}
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
  #filter(accountId: string | undefined): void {
    if (accountId !== this.route.accountId) this.#router.go(hrefOf('payments', accountId), { replace: true });
  }

  #signOut(): void {
    const { session } = this;
    if (session.status === 'signed-in') void this.#leave(session.client, false);
    else void this.#keeper.signOut();
  }

  /** Asks first when something is not sent yet; what is kept for this person goes with the sign-out. */
  async #leave(client: SignedIn['client'], isSure: boolean): Promise<void> {
    this.leaving = 0;
    // Where its code cannot be fetched, nothing of this page was kept by it either.
    const kept = await import('@remit-elements/payments-element').catch(() => undefined);
    const pending = isSure ? 0 : ((await kept?.countPendingWrites(client.session)) ?? 0);
    if (pending > 0) {
      this.leaving = pending;
      return;
    }
    await kept?.forgetKept(client.session);
    // The next person begins at the start, not where this one was.
    this.#router.go(hrefOf('start'), { replace: true });
    await this.#keeper.signOut();
  }

  #leavingDialog(client: SignedIn['client']) {
    const stay = (): void => {
      this.leaving = 0;
    };
    return (
      <dialog
        class="leaving"
        aria-labelledby="leaving"
        onClose={stay}
        ref={(dialog) => dialog && !dialog.open && dialog.showModal()}
      >
        <h2 id="leaving">{words.leaving.title(this.leaving)}</h2>
        <p>{words.leaving.text}</p>
        <button class="button" type="button" autofocus onClick={stay}>
          {words.leaving.stay}
        </button>
        <button class="button" type="button" onClick={() => void this.#leave(client, true)}>
          {words.signOut}
        </button>
      </dialog>
    );
  }

  #moved(): void {
    const before = this.route;
    this.route = this.#router.route;
    this.#focusDue = before.page !== this.route.page;
  }

  #sessionChanged(): void {
    const now = this.#keeper.state;
    this.#focusDue = this.session.status === 'signed-out' && now.status === 'signed-in';
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
