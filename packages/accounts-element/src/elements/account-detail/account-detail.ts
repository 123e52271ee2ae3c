import type { SessionClient } from '@remit-elements/auth-core';
import { feedbackStyles, moreStyles, PoliteLine, property, RemitElement, state } from '@remit-elements/element-kit';
import type { CSSResultGroup, nothing, PropertyValues, TemplateResult } from 'lit';
import { AccountDetailController, type FiguresState } from '../../controllers/account-detail-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { AccountActionEvent, type AccountAction } from '../../events/account-action-event.js';
import type { AccountOutflow } from '../../model/account-outflow.js';
import type { Account } from '../../model/account.js';
import { languages } from '../../strings/languages.js';
import { accountStatusStyles } from '../accounts-table/account-status.styles.js';
import { accountDetailStyles } from './account-detail.styles.js';
import { detailTemplate } from './account-detail.template.js';
import type { AccountOffer, DetailProgress } from './detail-context.js';
import { detailWords, type DetailWords } from './detail-words.js';

/**
 * @summary One account whole, with what it holds and what is to leave it, kept current while it is shown.
 *
 * @event {AccountActionEvent} account-action - After the reader asked for one of `actions`; the host does it.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart balance - The balance on top, where accounts come with one.
 * @csspart facts - Whose account it is, and where.
 * @csspart outflow - The payments that are to leave it.
 * @csspart projected - What is left once they have.
 * @csspart foot - The buttons, which stick to the end.
 * @csspart notice - What stands in place of the account: not there, deleted, denied, failed, ended.
 * @csspart alert - That what is shown may be old, or why something was not done.
 * @csspart status - The line that says what happened to it meanwhile.
 *
 * @cssprop [--account-detail-foot-background] - What the foot is drawn on; the surface by default.
 */
export class AccountDetail extends RemitElement<DetailWords> {
  static override styles: CSSResultGroup = [
    RemitElement.styles,
    moreStyles,
    feedbackStyles,
    accountStatusStyles,
    accountDetailStyles,
  ];

  static override languages = languages;

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts come from when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** The account to show; nothing is shown where none is named. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  /** What the host does when it is asked: `payments` shows those that are to leave the account. */
  @property({ attribute: false }) actions: readonly AccountAction[] = [];

  /** Offers nothing that changes the account, and says so. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** What the workspace around it does when it is asked. @internal */
  @property({ attribute: false }) offers: readonly AccountOffer[] = [];

  /** Takes what the reader asked for of `offers`. @internal */
  @property({ attribute: false }) offered: ((offer: AccountOffer) => void) | undefined;

  /** How what was asked for stands, where the workspace does it in here. @internal */
  @property({ attribute: false }) progress: DetailProgress | undefined;

  @state() private copied: 'copied' | 'notCopied' | undefined;

  protected override readonly catalogue = detailWords;
  readonly #controller = new AccountDetailController(this);

  #told: AccountOutflow | undefined;

  constructor() {
    super();
    new PoliteLine(this);
  }

  /** The account that is shown. @internal */
  get account(): Account | undefined {
    return this.#controller.account;
  }

  /** What is to leave the account, and whether that is known. @internal */
  get outflow(): { readonly known: AccountOutflow | undefined; readonly status: FiguresState['outflows'] } {
    return { known: this.#controller.figures.outflow, status: this.#controller.figuresState.outflows };
  }

  /** Shows at once what was saved elsewhere on the page. @internal */
  applySaved(account: Account): void {
    this.#controller.applySaved(account);
  }

  override connectedCallback(): void {
    // All that it says comes in one.
    void this.worded(Promise.resolve());
    super.connectedCallback();
  }

  /** Reads the account again. Settles when it is there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await this.#controller.refresh();
  }

  /** Moves the focus to what there is to do, or to the account where there is nothing. */
  override focus(options?: FocusOptions): void {
    const places = ['.foot button', 'article', 'button'];
    const found = places.map((place) => this.renderRoot.querySelector<HTMLElement>(place));
    found.find((place) => place !== null)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('accountId')) this.copied = undefined;
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    // What is no longer offered takes the focus with it, which would be nowhere then.
    if (focused && !focused.isConnected) this.renderRoot.querySelector<HTMLElement>('article')?.focus();
  }

  protected override updated(): void {
    const { known } = this.outflow;
    if (known === this.#told) return;
    this.#told = known;
    // For a question that lies over it and counts the same payments.
    this.dispatchEvent(new Event('detail-change'));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { locale, actions, offers, readonly, progress, copied } = this;
    return detailTemplate({
      ...{ locale, actions, offers, readonly, progress, copied },
      detail: this.#controller,
      act: this.#act,
      offer: (offer) => this.offered?.(offer),
      copy: (iban) => void this.#copy(iban),
      t: this.t.bind(this),
    });
  }

  readonly #act = (action: AccountAction): void => {
    const id = this.account?.id;
    if (id !== undefined) this.dispatchEvent(new AccountActionEvent(id, action));
  };

  /** A browser may forbid it, and has no clipboard at all where the page is not secure. */
  async #copy(iban: string): Promise<void> {
    this.copied = undefined;
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(iban);
      this.copied = 'copied';
    } catch {
      this.copied = 'notCopied';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-detail': AccountDetail;
  }
}
