import type { SessionClient } from '@remit-elements/auth-core';
import { feedbackStyles, FormController, formStyles, RemitElement, property } from '@remit-elements/element-kit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { AccountWriterController, type WriteState } from '../../controllers/account-writer-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { AccountSavedEvent } from '../../events/account-saved-event.js';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import { AccountsErrorEvent } from '../../events/accounts-error-event.js';
import type { Account } from '../../model/account.js';
import type { AccountField } from '../../model/draft-rules.js';
import { errorWords } from '../../strings/en.js';
import { formWords } from '../../strings/en-form.js';
import { accountFormStyles } from './account-form.styles.js';
import { formTemplate, SUMMARY_ID } from './account-form.template.js';
import { checkTexts, serverProblems, toValues, type AccountTexts, type Problem } from './account-problems.js';

const words = { ...formWords, ...errorWords };
const EMPTY: AccountTexts = { name: '', holderName: '', iban: '', bic: '', currency: 'EUR' };

/**
 * @summary A form for a new account of the tenant's own. The server takes it from an admin only.
 *
 * @event {AccountSubmitEvent} account-submit - Before the account is written; `preventDefault()` stops it.
 * @event {AccountSavedEvent} account-saved - After the server has acknowledged it; carries the account's id and version.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The form shows its own words.
 * @event {Event} account-cancel - After Cancel; nothing was saved. Does not bubble.
 *
 * @csspart field - Each field with its label, hint and error.
 * @csspart control - Each input and select.
 * @csspart field-error - What is wrong with one field.
 * @csspart error-summary - All that is wrong, above the fields.
 * @csspart alert - Why it was not saved, where no field is to blame.
 */
export class AccountForm extends RemitElement<typeof words> {
  static override styles: CSSResultGroup = [RemitElement.styles, feedbackStyles, formStyles, accountFormStyles];

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts go to when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  protected override readonly catalogue = words;
  readonly #writer = new AccountWriterController(this, (state) => this.#report(state));
  readonly #form = new FormController<AccountField, Problem>(this, EMPTY, { check: checkTexts });
  #session: object | undefined;
  /** Made before the first attempt, so that however often it is sent it is one account. */
  #id = crypto.randomUUID();

  constructor() {
    super();
    // After the writer's own turn and before anything is drawn: what one person typed is not shown to the next.
    this.addController({ hostUpdate: () => this.#followSession() });
  }

  /** Whether something was typed that is not saved. */
  get hasChanges(): boolean {
    return this.#form.isChanged;
  }

  /** The account of the last `account-saved`. @internal */
  saved: Account | undefined;

  /** Empties the form, for another account. */
  reset(): void {
    this.#form.begin(EMPTY);
    this.#writer.reset();
    this.#id = crypto.randomUUID();
  }

  /** Moves the focus to the first field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.control')?.focus(options);
  }

  protected override render(): TemplateResult {
    return formTemplate({
      texts: this.#form.texts,
      problems: this.#form.problems,
      state: this.#writer.state,
      t: this.t.bind(this),
      type: (field, text) => {
        this.#form.type(field, text);
      },
      leave: (field) => {
        this.#form.leave(field);
      },
      save: () => void this.#save(),
      cancel: () => this.dispatchEvent(new Event('account-cancel')),
    });
  }

  #followSession(): void {
    const { session } = this.#writer;
    if (session === this.#session) return;
    if (this.#session) this.reset();
    this.#session = session;
  }

  async #save(): Promise<void> {
    const { status } = this.#writer.state;
    if (status === 'saving' || status === 'checking') return;
    this.#writer.reset();
    if (!this.#form.trySend()) return this.#showProblems();
    if (!this.dispatchEvent(new AccountSubmitEvent(this.#id, 'create'))) return;
    const { bic, ...required } = toValues(this.#form.texts);
    const account = await this.#writer.create(this.#id, bic === '' ? required : { ...required, bic });
    if (!account) return;
    this.saved = account;
    this.reset();
    this.dispatchEvent(new AccountSavedEvent(account.id, account.version, 'create'));
  }

  #report(state: WriteState): void {
    if (state.status !== 'failed') return;
    this.dispatchEvent(new AccountsErrorEvent(state.error.code, this.#id));
    const problems = serverProblems(state.error.violations, this.#form.texts);
    if (problems.size === 0) return;
    this.#form.refuse(problems);
    void this.#showProblems();
  }

  async #showProblems(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${SUMMARY_ID}`)?.focus();
  }
}
