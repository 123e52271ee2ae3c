import { Component, h, Listen, Prop, State, Watch } from '@stencil/core';
import { Mark } from '../../parts/mark.js';
import { hrefOf, type PageName, type Route } from '../../router/routes.js';
import type { Translate } from '../../strings/speech.js';

const PAGES = ['start', 'payments', 'accounts', 'members', 'settings'] as const satisfies readonly PageName[];
const ICONS: Readonly<Record<(typeof PAGES)[number], string>> = {
  start: 'M2.5 7.2 8 2.7l5.5 4.5v6.1h-3.7V9.6H6.2v3.7H2.5Z',
  payments: 'M2.5 5.5h10m-2.7-3 3 3-3 3M13.5 10.5h-10m2.7-3-3 3 3 3',
  accounts: 'M2.2 6.3 8 2.8l5.8 3.5ZM4 6.5v5M8 6.5v5m4-5v5M2.2 13.3h11.6',
  members:
    'M6 7.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Zm-4 5.6c0-2.2 1.8-3.6 4-3.6s4 1.4 4 3.6M10.6 3a2.4 2.4 0 0 1 0 4.4m1.2 2.6c1.4.5 2.2 1.7 2.2 3.2',
  settings:
    'M2 4.5h5m3.6 0H14M2 11.5h2.4m3.6 0H14M8.8 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Zm-2.6 7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
};

/** The main menu: a rail at the start edge where there is room, a bar with a menu button where there is not. */
@Component({ tag: 'app-menu', styleUrls: ['../../global/parts.css', 'app-menu.css'], shadow: true })
export class AppMenu {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The page that the reader is on. */
  @Prop() page: Route['page'] = 'start';
  @Prop() userName = '';
  @Prop() companyName = '';
  /** Whether the reader manages the company: others find no way to the members. */
  @Prop() isAdmin = false;
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
          <p class="product">{this.t('product')}</p>
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
            {this.t('menu.open')}
          </button>
        </div>
        <div class="panel" id="panel">
          <nav aria-label={this.t('menu.label')}>
            {PAGES.filter((page) => this.isAdmin || page !== 'members').map((page) => this.#link(page))}
          </nav>
          <session-badge t={this.t} userName={this.userName} companyName={this.companyName} signOut={this.signOut} />
        </div>
      </header>
    );
  }

  #link(page: (typeof PAGES)[number]) {
    return (
      <a href={hrefOf(page)} aria-current={page === this.page ? 'page' : null} onClick={() => this.close()}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={ICONS[page]} />
        </svg>
        {this.t(`menu.${page}`)}
      </a>
    );
  }
}
