import { FormController, formatNumericDate, SourceController } from '@remit-elements/element-kit/fields.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import { mayEdit, mayPrepare } from '../model/lifecycle.js';
import type { Payment } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import { NO_FORM, PaymentFormStore, type PaymentFormState } from '../state/payment-form-store.js';
import {
  FORM_FIELDS,
  toTexts,
  withLikelyAccount,
  type FormField,
  type FormProblem,
  type FormTexts,
} from '../state/payment-texts.js';
import type { PaymentIntent } from '../state/payment-writer.js';
import { AccountsController } from './accounts-controller.js';
import { FormReports } from './form-reports.js';
import { LateGatewaySource } from './late-gateway-source.js';
import type { PaymentFormHost, SaveResult } from './payment-form-host.js';
import { SecondLook } from './second-look.js';

export type { DebtorAccount } from '../model/payment.js';
export { keepsField } from '../model/kept-fields.js';
export type { PaymentDraft } from '../model/payment-draft.js';
export type { PaymentFormState } from '../state/payment-form-store.js';
export * from '../state/payment-texts.js';

type Desk = typeof import('./payment-desk.js');

/** What the person may do with the form: nothing yet, look, or prepare. */
export type FormAccess = 'waiting' | 'ended' | 'denied' | 'closed' | 'open';

/**
 * One form over one payment in one session: what is typed, where it comes from and what becomes of it. Another client, or
 * the end of the session, empties it at once; nothing else ever takes away what was typed.
 */
export class PaymentFormController {
  readonly form: FormController<FormField, FormProblem>;
  readonly review: SecondLook;
  /** To pay from. */
  readonly accounts: AccountsController;
  readonly #host: PaymentFormHost;
  readonly #stores: SourceController<PaymentsGateway, PaymentFormStore>;
  #desk: Desk | undefined;
  #locale = '';
  #opened: { readonly store: PaymentFormStore | undefined; readonly id: string | undefined } | undefined;
  #prefill: Partial<PaymentDraft> | undefined;
  /** The payment whose content the texts were last filled with. */
  #filled: Payment | undefined;
  #saved: Payment | undefined;
  readonly #reports: FormReports;
  #ending = new AbortController();

  constructor(host: PaymentFormHost) {
    this.#host = host;
    this.#reports = new FormReports(host);
    this.review = new SecondLook(host, () =>
      this.access === 'open' && this.state.status === 'ready' ? this.state.id : '',
    );
    this.form = new FormController(host, toTexts({}, 'en'), {
      check: (texts) => {
        const facts = { now: host.now(), stored: this.#filled };
        return this.#desk?.checkTexts(texts, this.#locale, facts) ?? new Map<FormField, FormProblem>();
      },
    });
    const gateways = new LateGatewaySource();
    const source = (): PaymentsGateway | undefined => gateways.of(host, this.#desk?.graphqlPaymentsGateway);
    this.#stores = new SourceController(
      host,
      source,
      (gateway) => {
        this.#desk?.takeTurns(host, gateway);
        return new PaymentFormStore(gateway);
      },
      (store) => this.#heard(store),
    );
    this.accounts = new AccountsController(host, source, () => true);
    host.addController(this);
  }

  get state(): PaymentFormState {
    return this.#stores.store?.state ?? NO_FORM;
  }

  get access(): FormAccess {
    const session = this.#stores.source?.session;
    if (!session) return 'waiting';
    if (session.ended.aborted) return 'ended';
    if (!mayPrepare(session.roles)) return 'denied';
    const { payment } = this.state;
    return payment && !mayEdit(payment, session.roles) ? 'closed' : 'open';
  }

  /** The payment as it was last saved here. */
  get saved(): Payment | undefined {
    return this.#saved;
  }

  /** The session's, for what helps with an entry. */
  get gateway(): PaymentsGateway | undefined {
    return this.#stores.source;
  }

  get isWriting(): boolean {
    return this.#stores.store?.isWriting === true;
  }

  /** What was typed, as far as it can be read. */
  get draft(): Partial<PaymentDraft> {
    return this.#desk?.readTexts(this.form.texts, this.#locale) ?? {};
  }

  /** Hands over what the form works with; until then it shows its fields and takes what is typed, no more. */
  equip(desk: Desk): void {
    this.#desk = desk;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#followLocale();
    this.#followHost();
    this.#chooseAccount();
  }

  hostDisconnected(): void {
    this.#opened = undefined;
    this.#ending.abort();
    this.#fill(undefined);
  }

  /** Takes what was typed into a field. The account brings its currency, unless an amount stands there already. */
  type(field: FormField, text: string): void {
    if (this.review.isOpen) return;
    this.form.type(field, text);
    if (field !== 'debtorAccountId' || this.form.texts.amountMinor !== '') return;
    const account = this.accounts.find(text);
    if (account) this.form.type('currency', account.currency);
  }

  /** Takes a date out of a calendar, as `YYYY-MM-DD`. */
  pick(date: string): void {
    this.type('requestedExecutionDate', formatNumericDate(date, this.#locale));
  }

  /** To be called when a field is left. */
  leave(field: FormField, text: string): void {
    if (this.review.isOpen) return;
    if (this.#desk) {
      this.form.type(field, this.#desk.tidyText(field, text, this.form.texts.currency, this.#locale));
    }
    this.form.leave(field);
  }

  /** Checks and writes. @returns whether it was saved; `review`, `state` and `form.problems` say why not. */
  async save(): Promise<SaveResult> {
    return this.#send((desk, state, draft) => desk.intentOf(state, draft, this.#startingPoint));
  }

  /** After a conflict: writes all that stands here, and nothing else, over the payment as it is now. */
  async saveMine(): Promise<SaveResult> {
    return this.#send((desk, state, draft) => desk.chosenIntent(state, draft));
  }

  /** After a conflict: shows the payment as it is now instead of what was typed. */
  takeTheirs(): void {
    this.#stores.store?.takeTheirs();
    this.#fill(this.state.payment);
  }

  /** Begins a new payment from the account of the one before; with `keepTexts` what was typed becomes its content. */
  startNew(keepTexts = false): void {
    const { debtorAccountId, currency } = this.form.texts;
    this.#stores.store?.openNew();
    if (!keepTexts) this.#fill(undefined, { debtorAccountId, currency });
    this.#filled = undefined;
  }

  /** Goes on with entries that are not saved, over the payment as it is; with a `status` as if its form had stayed open. */
  resume(known: Partial<PaymentFormState>, texts: Partial<FormTexts>): void {
    if (known.write) this.#reports.skip({ write: known.write });
    if (known.status) this.#fill(known.payment);
    this.#stores.store?.resume(known);
    for (const field of FORM_FIELDS) this.form.type(field, texts[field] ?? this.form.texts[field]);
  }

  /** Reads the payment again after that failed. */
  async reopen(): Promise<void> {
    if (this.#host.paymentId) await this.#stores.store?.open(this.#host.paymentId);
  }

  async #send(
    intentOf: (desk: Desk, state: PaymentFormState, draft: PaymentDraft) => PaymentIntent | undefined,
  ): Promise<SaveResult> {
    const [store, desk] = [this.#stores.store, this.#desk];
    if (!store || !desk || store.isWriting || this.access !== 'open' || store.state.status !== 'ready') return false;
    if (!this.form.trySend()) return false;
    // Every required field was read, or there would have been a problem.
    const intent = intentOf(desk, store.state, this.draft as PaymentDraft);
    return intent ? this.#write(desk, store, intent) : false;
  }

  async #write(desk: Desk, store: PaymentFormStore, intent: PaymentIntent): Promise<SaveResult> {
    const isSame = intent.type === 'update' && Object.keys(intent.changes).length === 0;
    if (!isSame && !(this.review.allows(intent) && this.#reports.allows(intent))) return false;
    if (isSame) store.takeTheirs();
    const write = (): Promise<Payment | undefined> =>
      store.save(intent, (gateway) => desk.writerFor(this.#host, gateway));
    const saved = isSame ? store.state.payment : await write();
    if (!saved) return false;
    this.#reports.forget();
    this.#fill(saved);
    this.#saved = saved;
    if (!isSame) this.#reports.tellSaved(saved, intent);
    return isSame ? 'unchanged' : true;
  }

  /** What was typed in one locale's form is not to be read in another's. */
  #followLocale(): void {
    const { locale } = this.#host;
    if (locale === this.#locale) return;
    const { texts } = this.form;
    this.#put(this.#locale ? (this.#desk?.translateTexts(texts, this.#locale, locale) ?? texts) : texts);
    this.#locale = locale;
    this.form.recheck();
  }

  #followHost(): void {
    const store = this.#stores.store;
    const { paymentId: id, prefill } = this.#host;
    const opened = this.#opened;
    if (opened?.store === store && opened?.id === id && (id !== undefined || this.#prefill === prefill)) return;
    if (opened?.store !== store) this.#listen();
    this.#opened = { store, id };
    this.#prefill = prefill;
    this.#saved = undefined;
    this.#reports.forget();
    if (id === undefined) store?.openNew();
    else void store?.open(id);
    // Last: while the former payment is put away, it is heard of once more.
    this.#fill(undefined);
  }

  /** Nothing that the person chose is changed. */
  #chooseAccount(): void {
    const { texts } = this.form;
    const likely = withLikelyAccount(texts, this.accounts.all);
    if (this.state.status !== 'ready' || likely === texts || this.form.isChangedIn('debtorAccountId')) return;
    this.#put(likely);
  }

  /** Shows what nobody typed; what somebody did goes on counting as typed. */
  #put(texts: FormTexts): void {
    if (this.form.isChanged) for (const field of FORM_FIELDS) this.form.type(field, texts[field]);
    else this.form.begin(texts);
  }

  #listen(): void {
    this.#ending.abort();
    const { signal } = (this.#ending = new AbortController());
    const ended = this.#stores.source?.session.ended;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#saved = undefined;
    this.#fill(undefined);
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };

  /** What a new payment begins with. */
  get #startingPoint(): Partial<PaymentDraft> {
    return (this.#host.paymentId === undefined && this.access !== 'ended' && this.#host.prefill) || {};
  }

  #fill(payment: Payment | undefined, kept: Partial<FormTexts> = {}): void {
    this.#filled = payment;
    this.form.begin({ ...toTexts(payment ?? this.#startingPoint, this.#locale || 'en'), ...kept });
  }

  #heard(store: PaymentFormStore): void {
    const { payment, status, write } = store.state;
    // Only what was read fills the form: what was saved is there already, and a conflict must not take what was typed.
    if (status === 'ready' && payment && !this.#filled) this.#fill(payment);
    for (const failure of this.#reports.tell(store.state)) {
      if (failure.code === 'SessionEnded' && this.access !== 'ended') this.#sessionEnded();
      if (write.status !== 'failed' || write.error !== failure) continue;
      const refused = this.#desk?.refusedBy(failure.violations, this.form.texts, this.#locale);
      if (refused) this.form.refuse(refused);
    }
  }
}
