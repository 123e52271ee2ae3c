import type { SessionClient } from '@remit-elements/auth-core';
import { addStyles, moreStyles, property, RemitElement, state } from '@remit-elements/element-kit';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import type { PaymentDetailController } from '../../controllers/payment-detail-controller.js';
import { PaymentActionEvent, type PaymentAction } from '../../events/payment-action-event.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import { detailFirstWords } from '../../strings/detail-first.js';
import type { DetailWords } from '../../strings/detail.js';
import type { DetailProgress } from './detail-context.js';
import { languages } from '../../strings/languages.js';
import { paymentDetailStyles } from './payment-detail.styles.js';

type DetailLate = typeof import('./payment-detail.late.js');

/**
 * @summary One payment whole, kept current while it is shown.
 *
 * @event {PaymentActionEvent} payment-action - After the reader asked for one of `actions`; the host does it.
 * @event {PaymentsErrorEvent} payments-error - After something failed; carries a code. The element shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; pass the client of a new one.
 *
 * @csspart amount - The amount on top.
 * @csspart facts - Who pays whom, when and why.
 * @csspart reason - Why it was rejected, and by whom.
 * @csspart history - What was done to it, by whom and when.
 * @csspart foot - The buttons, which stick to the end, and why others are missing.
 * @csspart notice - What stands in place of the payment: not there, deleted, denied, failed, ended.
 * @csspart alert - That what is shown may be old.
 * @csspart status - The line that says what happened to it meanwhile.
 *
 * @cssprop [--payment-detail-foot-background] - What the foot is drawn on; the surface by default.
 */
export class PaymentDetail extends RemitElement<DetailWords> {
  static override styles: CSSResultGroup = [RemitElement.styles, moreStyles, paymentDetailStyles];

  static override languages = languages;

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where payments come from when it is not AppSync. */
  @property({ attribute: false }) gateway: PaymentsGateway | undefined;

  /** The payment to show; nothing is shown where none is named. */
  @property({ attribute: 'payment-id' }) paymentId: string | undefined;

  /** The tenant's accounts, for the name of the one that is paid from; the gateway is asked where none are given. */
  @property({ attribute: false }) accounts: readonly DebtorAccount[] | undefined;

  /** What the host does when it is asked; the reader is offered what their role and the payment's status allow of it. */
  @property({ attribute: false }) actions: readonly PaymentAction[] = [];

  /** Offers nothing that changes the payment, and says so. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** How what was asked for stands, where the host does it in here. @internal */
  @property({ attribute: false }) progress: DetailProgress | undefined;

  /** How what draws the payment is fetched. @internal */
  late = (): Promise<DetailLate> => import('./payment-detail.late.js');

  @state() private failures = 0;
  @state() private isWhole = false;
  #late: DetailLate | undefined;
  #controller: PaymentDetailController | undefined;
  #loading: Promise<void> | undefined;

  // What there is to say of a payment comes with it.
  protected override catalogue = detailFirstWords as unknown as DetailWords;

  /** The payment that is shown. @internal */
  get payment(): Payment | undefined {
    return this.#controller?.payment;
  }

  /** Reads the payment again. Settles when it is there, or the reason why not is shown. */
  async refresh(): Promise<void> {
    await this.#load();
    await this.#controller?.refresh();
  }

  /** Moves the focus to what there is to do, or to the payment where there is nothing. */
  override focus(options?: FocusOptions): void {
    const places = ['.foot button', 'article', 'button'];
    const found = places.map((place) => this.renderRoot.querySelector<HTMLElement>(place));
    found.find((place) => place !== null)?.focus(options);
  }

  /** Settles when also what it is drawn by is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    await this.#loading;
    return settled;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Of the next payment the latest is read first again.
    if (changed.has('paymentId')) this.isWhole = false;
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    // What is no longer offered takes the focus with it, which would be nowhere then.
    if (focused && !focused.isConnected) this.renderRoot.querySelector<HTMLElement>('article')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#late && this.#controller) {
      const { locale, actions, readonly, progress, isWhole } = this;
      const t = this.t.bind(this);
      const act = (action: PaymentAction): void => this.#act(action);
      const showWhole = (whole: boolean): void => void (this.isWhole = whole);
      const asked = { actions, readonly, progress, act };
      return this.#late.detailTemplate({ t, locale, isWhole, showWhole, ...asked, detail: this.#controller });
    }
    return this.failures > 0 ? this.#lost() : nothing;
  }

  /** As in `lost.template.ts`: what browsers keep failing is fetched with the page alone. */
  #lost(): TemplateResult {
    const isFirst = this.failures === 1;
    const run = isFirst ? this.#load : (): void => location.reload();
    return html`<p role="alert">${this.t(isFirst ? 'detail.notReady' : 'detail.lost')}</p>
      <button type="button" class="button" @click=${run}>
        ${this.t(isFirst ? 'detail.retry' : 'detail.reload')}
      </button>`;
  }

  #act(action: PaymentAction): void {
    const { payment } = this;
    if (!payment) return;
    const account = action === 'account' ? payment.debtorAccountId : undefined;
    this.dispatchEvent(new PaymentActionEvent(payment.id, action, account));
  }

  /** Fetches what a payment is read and drawn by; where the page could not get it, it is asked for again. */
  readonly #load = (): Promise<void> =>
    (this.#loading ??= this.worded(this.late()).then(
      (late) => {
        addStyles(this, late.styles);
        this.catalogue = late.words;
        this.#late = late;
        this.#controller = new late.PaymentDetailController(this);
        new late.PoliteLine(this);
        this.requestUpdate();
      },
      () => {
        this.#loading = undefined;
        this.failures += 1;
      },
    ));
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-detail': PaymentDetail;
  }
}
