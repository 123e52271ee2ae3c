import type { SessionClient } from '@remit-elements/auth-core';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import { words } from '../../strings/en.js';
import { accountName } from './account-name.js';
import { loadElement, type ElementPageName } from './load-element.js';

/** A page that one of our elements fills; its code is fetched when the page is opened. */
@Component({
  tag: 'element-page',
  styleUrls: ['../../global/parts.css', '../../parts/message-card.css', 'element-page.css'],
  shadow: true,
})
export class ElementPage {
  @Prop() page!: ElementPageName;
  /** The session's client; it alone decides whose rows are shown. */
  @Prop() client!: SessionClient;
  /** Payments of this account only. */
  @Prop() accountId: string | undefined;
  /** Shows the payments of all accounts again. */
  @Prop() clearAccount!: () => void;

  @State() status: 'loading' | 'ready' | 'failed' = 'loading';
  @State() accountName: string | undefined;

  /** Replaced only when the filter changes, so that the element keeps its own state otherwise. */
  #viewState: { filter?: { debtorAccountId: string } } = {};

  componentWillLoad(): void {
    this.accountChanged();
    void this.#load();
  }

  @Watch('client')
  @Watch('accountId')
  accountChanged(): void {
    const { accountId, client } = this;
    this.#viewState = accountId === undefined ? {} : { filter: { debtorAccountId: accountId } };
    this.accountName = undefined;
    if (accountId === undefined) return;
    void accountName(client, accountId).then((name) => {
      if (this.accountId === accountId && this.client === client) this.accountName = name;
    });
  }

  render() {
    if (this.status === 'failed') return this.#failure();
    return [
      this.accountId === undefined ? null : this.#filter(),
      this.status === 'ready' ? this.#element() : skeleton(),
    ];
  }

  #element() {
    return this.page === 'payments' ? (
      <payments-element client={this.client} viewState={this.#viewState} />
    ) : (
      <accounts-element client={this.client} />
    );
  }

  #filter() {
    const name = this.accountName ?? words.filter.unnamed;
    return (
      <div class="filter" role="group" aria-label={words.filter.label}>
        <button class="chip" type="button" aria-label={words.filter.remove(name)} onClick={() => this.clearAccount()}>
          <bdi>{name}</bdi>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m4.5 4.5 7 7m0-7-7 7" />
          </svg>
        </button>
      </div>
    );
  }

  #failure() {
    return (
      <MessageCard heading={words.pageFailed.title} alert>
        <p>{words.pageFailed.text}</p>
        {/* A browser may keep a failed import for the life of the document, so the document goes. */}
        <button class="button" type="button" onClick={() => location.reload()}>
          {words.retry}
        </button>
      </MessageCard>
    );
  }

  async #load(): Promise<void> {
    try {
      await loadElement(this.page);
      this.status = 'ready';
    } catch {
      // Whatever kept the code from arriving, all that helps is to fetch it again.
      this.status = 'failed';
    }
  }
}

function skeleton() {
  return (
    <div class="skeleton" role="status" aria-label={words.loading}>
      {[0, 1, 2, 3, 4, 5].map(() => (
        <span />
      ))}
    </div>
  );
}
