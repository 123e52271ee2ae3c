import type { AccountsElement } from '@remit-elements/accounts-element';
import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsElement } from '@remit-elements/payments-element';
import { Component, h, Listen, Prop, State, Watch } from '@stencil/core';
import type { ConnectionState } from '../../connection/connection.js';
import { MessageCard } from '../../parts/message-card.js';
import type { PaymentsList } from '../../payments/payments-list.js';
import type { Route } from '../../router/routes.js';
import type { Translate } from '../../strings/speech.js';
import { isAlive, isOurs } from './is-alive.js';
import { isReloadDue, reachesShell } from '../../connection/reaches-shell.js';
import { loadAccounts, type ElementPageName } from './load-element.js';

/** Where the page stands: `failed`: its code did not arrive; `broken`: the element could not be drawn. */
type Status = 'loading' | 'ready' | 'failed' | 'broken';

/**
 * A page that one of our elements fills; its code is fetched when the page is opened. What goes wrong in it stays in it: the
 * rest of the shell works on.
 */
@Component({
  tag: 'element-page',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'element-page.css'],
  shadow: true,
})
export class ElementPage {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() page!: ElementPageName;
  /** The session's client; it alone decides whose rows are shown. */
  @Prop() client!: SessionClient;
  /** What the payments list of this session shows. */
  @Prop() list!: PaymentsList;
  /** The reader's session has ended here; it goes on where it was. */
  @Prop() comesBack!: () => boolean;
  /** The address, and how the reader came to it: of two properties the first would be watched with the second still old. */
  @Prop() route!: Route;
  @Prop() connected!: ConnectionState;
  /** The list shows something else; what the address says of it from now on. */
  @Prop() listChanged!: (query: string) => void;
  /** The reader opened the details of one, or closed them. */
  @Prop() opened!: (id: string | undefined) => void;
  /** The reader asks for what is on the other page: a payment's account, an account's payments. */
  @Prop() crossed!: (accountId: string) => void;

  @State() status: Status = 'loading';
  /** Something went wrong in an element that can still be seen. */
  @State() isShaken = false;
  /** Another number is another element. */
  @State() attempt = 0;

  #element: HTMLElement | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  /** Counts changes of the connection. */
  #turn = 0;

  componentWillLoad(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#calm);
    this.list.leave();
  }

  @Watch('route')
  arrive(): void {
    this.list.arrive(this.route.query, this.route);
    this.#openAsAddressed();
  }

  /** What did not arrive is fetched again as soon as it can. */
  @Watch('connected')
  reconnected(): void {
    this.#turn += 1;
    this.#retry();
  }

  /** Somebody else's list is one that nothing was fetched for yet. */
  @Watch('list')
  async load(): Promise<void> {
    const { list } = this;
    const turn = this.#turn;
    this.status = 'loading';
    try {
      await (this.page === 'payments' ? list.load() : loadAccounts());
      if (list !== this.list) return;
      this.arrive();
      this.status = 'ready';
    } catch {
      // Whatever kept the code from arriving, all that helps is to fetch it again.
      if (list !== this.list) return;
      this.status = 'failed';
      // The network went and came back meanwhile.
      if (turn !== this.#turn) this.#retry();
      // There is one: what failed here was lost before, when this page was opened without one and left again.
      else if (this.connected === 'online' && isReloadDue()) this.#reloadSoon();
    }
  }

  /** Nobody took it: if the element is gone by it that is said, and else that it may be. */
  @Listen('error', { target: 'window' })
  @Listen('unhandledrejection', { target: 'window' })
  uncaught(event: Event): void {
    if (this.status !== 'ready' || !isOurs(event)) return;
    if (isAlive(this.#element)) this.isShaken = true;
    else this.status = 'broken';
  }

  render() {
    const { t } = this;
    switch (this.status) {
      case 'loading':
        return skeleton(t('loading'));
      case 'ready':
        return [this.isShaken && this.#notice(), this.page === 'payments' ? this.#payments() : this.#accounts()];
      case 'broken':
        return this.#message('pageBroken', () => this.#remount());
      case 'failed':
        return this.connected === 'offline'
          ? this.#message('pageOffline')
          : this.#message('pageFailed', () => void this.#loadAgain());
    }
  }

  #payments() {
    const { t, list } = this;
    return (
      <payments-element
        key={`payments ${String(this.attempt)}`}
        ref={(element?: HTMLElement) => this.#mounted(element)}
        client={this.client}
        heading="none"
        messages={{
          'views.nameHint': t('payments.viewHint'),
          'form.templateHint': t('payments.templateHint'),
        }}
        paymentId={this.route.id}
        actions={ACCOUNT}
        viewState={list.viewState}
        views={list.views}
        templates={list.templates}
        onView-state-change={(event: Event) => this.listChanged(list.change(elementOf(event).viewState))}
        onViews-change={(event: Event) => void list.setViews(elementOf(event).views ?? [])}
        onTemplates-change={(event: Event) => void list.setTemplates(elementOf(event).templates ?? [])}
        onPayment-select={(event: Event) => this.opened(elementOf(event).paymentId)}
        onPayment-close={(event: Event) => this.opened(elementOf(event).paymentId)}
        onPayment-action={({ debtorAccountId }) => debtorAccountId !== undefined && this.crossed(debtorAccountId)}
      />
    );
  }

  #accounts() {
    return (
      <accounts-element
        key={`accounts ${String(this.attempt)}`}
        ref={(element?: HTMLElement) => this.#mounted(element)}
        client={this.client}
        heading="none"
        accountId={this.route.id}
        actions={PAYMENTS}
        onAccount-select={(event: Event) => this.opened(openIn(event))}
        onAccount-close={(event: Event) => this.opened(openIn(event))}
        onAccount-action={({ accountId }) => this.crossed(accountId)}
      />
    );
  }

  /** An element whose constructor throws is none, and one whose first drawing does stays empty. */
  #mounted(element: HTMLElement | undefined): void {
    if (this.#element === element) return;
    this.#element = element;
    if (element instanceof HTMLUnknownElement) this.status = 'broken';
    if (element && this.page === 'accounts') void this.#resume(element as HTMLElement & Resumable);
  }

  /** Of two moves within one frame only the last is drawn, and what the first one closed looks as it did before both. */
  #openAsAddressed(): void {
    const { id } = this.route;
    if (!this.#element || this.status !== 'ready') return;
    Object.assign(this.#element, this.page === 'payments' ? { paymentId: id } : { accountId: id });
  }

  /** The payments' workspace offers what was typed by itself. */
  async #resume(element: Resumable): Promise<void> {
    if (!this.comesBack()) return;
    await element.updateComplete;
    await element.resume();
  }

  /** What was shown and typed is kept by whoever kept it before: this takes nothing away. */
  #remount(): void {
    this.isShaken = false;
    this.attempt += 1;
    this.status = 'ready';
  }

  #retry(): void {
    clearTimeout(this.#calm);
    if (this.connected !== 'online' || this.status !== 'failed') return;
    void this.load();
    this.#reloadSoon();
  }

  #reloadSoon(): void {
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => void this.#reload(), CALM_MS);
  }

  async #loadAgain(): Promise<void> {
    await this.load();
    await this.#reload();
  }

  /** A browser may keep a failed import for the life of the document: then the document goes, once there is another. */
  async #reload(): Promise<void> {
    if (this.status === 'failed' && (await reachesShell())) location.reload();
  }

  #message(name: 'pageOffline' | 'pageFailed' | 'pageBroken', retry?: () => void) {
    const { t } = this;
    return (
      <MessageCard heading={t(`${name}.title`)} alert>
        <p>{t(`${name}.text`)}</p>
        {retry && (
          <button class="button" type="button" onClick={retry}>
            {t('retry')}
          </button>
        )}
      </MessageCard>
    );
  }

  #notice() {
    return (
      <p class="shaken" role="alert">
        {this.t('partBroken.text')}{' '}
        <button class="button" type="button" onClick={() => this.#remount()}>
          {this.t('retry')}
        </button>
      </p>
    );
  }
}

/** A network that has been back for so long is: a document that is loaded anew must not meet it gone again. */
const CALM_MS = 2_000;
/** The same array each time: another one would be another property. */
const ACCOUNT = ['account'] as const;
const PAYMENTS = ['payments'] as const;

/** The workspace that something was chosen in. */
function elementOf({ currentTarget }: Event): PaymentsElement {
  return currentTarget as PaymentsElement;
}

type Resumable = Pick<AccountsElement, 'updateComplete' | 'resume'>;

/** The account whose details are open now. */
function openIn({ currentTarget }: Event): string | undefined {
  return (currentTarget as AccountsElement).accountId;
}

function skeleton(label: string) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {[0, 1, 2, 3, 4, 5].map(() => (
        <span />
      ))}
    </div>
  );
}
