import { Component, h, Listen, Prop, State, Watch } from '@stencil/core';
import { Mark } from '../../parts/mark.js';
import { hrefOf, type PageName } from '../../router/routes.js';
import { words } from '../../strings/en.js';

const text = words.menu;
const PAGES: readonly PageName[] = ['start', 'payments', 'accounts'];
const ICONS: Readonly<Record<PageName, string>> = {
  start: 'M2.5 7.2 8 2.7l5.5 4.5v6.1h-3.7V9.6H6.2v3.7H2.5Z',
  payments: 'M2.5 5.5h10m-2.7-3 3 3-3 3M13.5 10.5h-10m2.7-3-3 3 3 3',
  accounts: 'M2.2 6.3 8 2.8l5.8 3.5ZM4 6.5v5M8 6.5v5m4-5v5M2.2 13.3h11.6',
};

/** The main menu: a rail at the start edge where there is room, a bar with a menu button where there is not. */
@Component({ tag: 'app-menu', styleUrls: ['../../global/parts.css', 'app-menu.css'], shadow: true })
export class AppMenu {
  /** The page that the reader is on. */
  @Prop() page: PageName | 'not-found' = 'start';
  @Prop() userName = '';
  @Prop() companyName = '';
  /** Ends the session. */
  @Prop() signOut!: () => void;

  @State() open = false;

  #button: HTMLButtonElement | undefined;

  @Watch('page')
  close(): void {
    this.open = false;
  }

  @Listen('keydown')
  escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.close();
    this.#button?.focus();
  }

  render() {
    return (
      <header class={{ open: this.open }}>
        <div class="bar">
          <Mark />
          <p class="product">{words.product}</p>
          <button
            class="button quiet toggle"
            type="button"
            aria-expanded={String(this.open)}
            aria-controls="panel"
            ref={(button) => (this.#button = button)}
            onClick={() => (this.open = !this.open)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d={this.open ? 'm3.5 3.5 9 9m0-9-9 9' : 'M2 4h12M2 8h12M2 12h12'} />
            </svg>
            {text.open}
          </button>
        </div>
        <div class="panel" id="panel">
          <nav aria-label={text.label}>{PAGES.map((page) => this.#link(page))}</nav>
          <session-badge userName={this.userName} companyName={this.companyName} signOut={this.signOut} />
        </div>
      </header>
    );
  }

  #link(page: PageName) {
    return (
      <a href={hrefOf(page)} aria-current={page === this.page ? 'page' : null} onClick={() => this.close()}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={ICONS[page]} />
        </svg>
        {text[page]}
      </a>
    );
  }
}
