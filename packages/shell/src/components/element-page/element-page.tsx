import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsElement } from '@remit-elements/payments-element';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { MessageCard } from '../../parts/message-card.js';
import type { PaymentsList } from '../../payments/payments-list.js';
import type { Route } from '../../router/routes.js';
import { words } from '../../strings/en.js';
import { loadAccounts, type ElementPageName } from './load-element.js';

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
  /** What the payments list of this session shows. */
  @Prop() list!: PaymentsList;
  /** The address, and how the reader came to it: of two properties the first would be watched with the second still old. */
  @Prop() route!: Route;
  /** The list shows something else; what the address says of it from now on. */
  @Prop() listChanged!: (query: string) => void;

  @State() status: 'loading' | 'ready' | 'failed' = 'loading';

  componentWillLoad(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    this.list.leave();
  }

  @Watch('route')
  arrive(): void {
    this.list.arrive(this.route.query, this.route);
  }

  /** Somebody else's list is one that nothing was fetched for yet. */
  @Watch('list')
  async load(): Promise<void> {
    const { list } = this;
    this.status = 'loading';
    try {
      await (this.page === 'payments' ? list.load() : loadAccounts());
      if (list !== this.list) return;
      this.arrive();
      this.status = 'ready';
    } catch {
      // Whatever kept the code from arriving, all that helps is to fetch it again.
      if (list === this.list) this.status = 'failed';
    }
  }

  render() {
    if (this.status === 'failed') return this.#failure();
    return this.status === 'ready' ? this.#element() : skeleton();
  }

  #element() {
    return this.page === 'payments' ? (
      <payments-element
        client={this.client}
        messages={words.payments}
        viewState={this.list.viewState}
        views={this.list.views}
        templates={this.list.templates}
        onView-state-change={(event: Event) => this.listChanged(this.list.change(elementOf(event).viewState))}
        onViews-change={(event: Event) => void this.list.setViews(elementOf(event).views ?? [])}
        onTemplates-change={(event: Event) => void this.list.setTemplates(elementOf(event).templates ?? [])}
      />
    ) : (
      <accounts-element client={this.client} />
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
}

/** The workspace that something was chosen in. */
function elementOf({ currentTarget }: Event): PaymentsElement {
  return currentTarget as PaymentsElement;
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
