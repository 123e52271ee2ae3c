import type { SessionClient } from '@remit-elements/auth-core';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import { words } from '../../strings/en.js';
import { loadElement, type ElementPageName } from './load-element.js';

interface ViewState {
  readonly filter?: { debtorAccountId?: string };
}

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
  /** Another account's payments are shown, or those of all accounts. */
  @Prop() accountChosen!: (accountId: string | undefined) => void;

  @State() status: 'loading' | 'ready' | 'failed' = 'loading';

  /** Replaced only when the filter changes, so that the element keeps its own state otherwise. */
  #viewState: ViewState = {};

  componentWillLoad(): void {
    this.filter();
    void this.#load();
  }

  @Watch('accountId')
  filter(): void {
    const { accountId } = this;
    if (accountId === this.#viewState.filter?.debtorAccountId) return;
    const filter = { ...this.#viewState.filter };
    if (accountId === undefined) delete filter.debtorAccountId;
    else filter.debtorAccountId = accountId;
    this.#viewState = { ...this.#viewState, filter };
  }

  render() {
    if (this.status === 'failed') return this.#failure();
    return this.status === 'ready' ? this.#element() : skeleton();
  }

  #element() {
    return this.page === 'payments' ? (
      <payments-element
        client={this.client}
        viewState={this.#viewState}
        onView-state-change={(event: Event) => this.#filtered(event)}
      />
    ) : (
      <accounts-element client={this.client} />
    );
  }

  /** The reader took the filter off, or set one, in the element itself. */
  #filtered(event: Event): void {
    this.#viewState = (event.currentTarget as HTMLElement & { viewState: ViewState }).viewState;
    this.accountChosen(this.#viewState.filter?.debtorAccountId);
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
