import type { SessionClient } from '@remit-elements/auth-core';
import { feedbackStyles, FormController, formStyles, RemitElement, property } from '@remit-elements/element-kit';
import type { TypedTexts } from '@remit-elements/element-kit/vault.js';
import type { CSSResultGroup, nothing, PropertyValues, TemplateResult } from 'lit';
import { AccountFormController } from '../../controllers/account-form-controller.js';
import { AccountFormKeeper } from '../../controllers/account-form-keeper.js';
import { AccountWriterController, type WriteState } from '../../controllers/account-writer-controller.js';
import { ConflictChoices } from '../../controllers/conflict-choices.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import { AccountSavedEvent } from '../../events/account-saved-event.js';
import { AccountSubmitEvent } from '../../events/account-submit-event.js';
import { AccountsErrorEvent } from '../../events/accounts-error-event.js';
import type { Account } from '../../model/account.js';
import { changesBetween } from '../../model/account-draft.js';
import { languages } from '../../strings/languages.js';
import { accountFormStyles } from './account-form.styles.js';
import { formTemplate, SUMMARY_ID } from './account-form.template.js';
import { checkTexts, serverProblems, type Problem } from './account-problems.js';
import { fieldsOf, FORM_FIELDS, toDraft, toTexts, type FormField } from './account-texts.js';
import { CONFLICT_ID } from './conflict.template.js';
import { formWords, type Conflict, type FormContext, type FormWords } from './form-context.js';

/**
 * @summary A form for one of the tenant's own accounts, a new one or one that is there. The server takes it from an admin only.
 *
 * @event {AccountSubmitEvent} account-submit - Before the account is written; `preventDefault()` stops it.
 * @event {AccountSavedEvent} account-saved - After the server has acknowledged it; carries the account's id and version.
 * @event {AccountsErrorEvent} accounts-error - After something failed; carries a code. The form shows its own words.
 * @event {SessionRequiredEvent} session-required - After the session has ended; what was typed waits for the same person's next.
 * @event {Event} account-cancel - After Cancel; nothing was saved. Does not bubble.
 * @event {Event} account-unchanged - After Save, where nothing was left to be saved. Does not bubble.
 *
 * @csspart field - Each field with its label, hint and error.
 * @csspart control - Each input and select.
 * @csspart field-error - What is wrong with one field.
 * @csspart error-summary - All that is wrong, above the fields.
 * @csspart conflict - Two versions side by side, to be chosen from.
 * @csspart alert - Why it was not saved, where no field is to blame.
 * @csspart notice - What stands in place of the form: not there, denied, failed, ended.
 */
export class AccountForm extends RemitElement<FormWords> {
  static override styles: CSSResultGroup = [RemitElement.styles, feedbackStyles, formStyles, accountFormStyles];

  static override languages = languages;

  /** A session's client; its ID token decides the tenant. A new session needs a new one. Wins over `gateway`. */
  @property({ attribute: false }) client: SessionClient | undefined;

  /** Where accounts go to when it is not AppSync. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  /** The account to edit; a new one where none is named. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;

  protected override readonly catalogue = formWords;
  readonly #writer = new AccountWriterController(this, (state) => this.#report(state));
  readonly #form = new FormController<FormField, Problem>(this, toTexts({}), { check: checkTexts });
  readonly #controller = new AccountFormController(this, () => this.#empty());
  readonly #keeper: AccountFormKeeper;
  readonly #choices = new ConflictChoices();
  /** The account that the fields were filled from; undefined while a new one is made. */
  #opened: Account | undefined;
  /** Of a new account; made before the first attempt, so that however often it is sent it is one account. */
  #newId = crypto.randomUUID();
  /** What was edited is gone, and is to be saved as an account of its own. */
  #isAsNew = false;
  #announced = '';
  /** What stands in the fields was typed before, and put back. */
  #isResumed = false;
  #typed: TypedTexts | undefined;

  constructor() {
    super();
    this.#keeper = new AccountFormKeeper({
      host: this,
      gateway: () => this.#controller.writable,
      isReady: () => this.#status === 'new' || this.#opened !== undefined,
      typed: () => this.#typedTexts(),
      resume: (typed) => this.#resume(typed),
    });
    // After the controllers' own turns and before anything is drawn.
    this.addController({ hostUpdate: () => this.#fill() });
  }

  override connectedCallback(): void {
    // All that it says comes in one.
    void this.worded(Promise.resolve());
    super.connectedCallback();
  }

  /** Whether something was typed that is not saved. */
  get hasChanges(): boolean {
    return this.#form.isChanged;
  }

  /** Whether a write is on its way. @internal */
  get isWriting(): boolean {
    const { status } = this.#writer.state;
    return status === 'saving' || status === 'checking';
  }

  /** The account of the last `account-saved`. @internal */
  saved: Account | undefined;

  /** Empties the form, and forgets what was typed: for another account, or for the one that is edited as it is now. */
  reset(): void {
    this.#keeper.drop();
    this.#empty();
  }

  #empty(): void {
    this.#opened = undefined;
    this.#isAsNew = this.#isResumed = false;
    this.#announced = '';
    this.#newId = crypto.randomUUID();
    this.#form.begin(toTexts({}));
    this.#writer.reset();
  }

  /** Moves the focus to the first field, or to what there is to do instead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.control, .button')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('accountId') && changed.get('accountId') !== undefined) {
      this.#empty();
      this.#fill();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    return formTemplate({
      locale: this.locale,
      access: this.#controller.access,
      status: this.#status,
      isResumed: this.#isResumed && this.hasChanges,
      texts: this.#form.texts,
      hasChanges: this.hasChanges,
      problems: this.#form.problems,
      state: this.#writer.state,
      conflict: this.#conflict,
      t: this.t.bind(this),
      type: (field, text) => this.#form.type(field, text),
      leave: (field) => this.#form.leave(field),
      save: () => void this.#save(),
      saveAsNew: () => void this.#saveAsNew(),
      retry: () => void this.#controller.refresh(),
      startOver: () => void this.#startOver(),
      cancel: () => this.dispatchEvent(new Event('account-cancel')),
    });
  }

  get #status(): FormContext['status'] {
    return this.#isAsNew || this.#opened ? 'ready' : this.#controller.status;
  }

  #typedTexts(): TypedTexts | undefined {
    const { texts } = this.#form;
    if (!this.hasChanges) return (this.#typed = undefined);
    const changed = FORM_FIELDS.filter((field) => this.#form.isChangedIn(field));
    const now = Object.fromEntries(changed.map((field) => [field, texts[field]]));
    if (JSON.stringify(now) === JSON.stringify(this.#typed?.texts)) return this.#typed;
    return (this.#typed = { texts: now, version: this.#opened?.version });
  }

  #resume({ texts, version }: TypedTexts): void {
    for (const field of FORM_FIELDS) this.#form.type(field, texts[field] ?? this.#form.texts[field]);
    // What others changed since is shown beside it when it is saved: as it would have been then.
    if (this.#opened && version !== undefined) this.#opened = { ...this.#opened, version };
    this.#isResumed = this.hasChanges;
  }

  async #startOver(): Promise<void> {
    this.reset();
    await this.updateComplete;
    this.focus();
  }

  /** An account that nobody typed into is shown as it is now; what was typed stays over all that happens elsewhere. */
  #fill(): void {
    const { account } = this.#controller;
    if (!account || account === this.#opened || this.#isAsNew) return;
    if (this.accountId === undefined || this.hasChanges || this.isWriting) return;
    this.#opened = account;
    this.#form.begin(toTexts(account));
  }

  get #conflict(): Conflict | undefined {
    const { state } = this.#writer;
    const theirs = state.status === 'conflict' ? state.current : undefined;
    if (!theirs) return undefined;
    const mine = toDraft(this.#form.texts);
    return {
      theirs,
      units: this.#choices.unitsOf(theirs, mine),
      sideOf: (unit) => this.#choices.sideOf(unit, theirs, mine, this.#opened),
      choose: (unit, side) => {
        this.#choices.choose(unit, side, theirs);
        this.requestUpdate();
      },
      takeTheirs: () => {
        this.#begin(theirs);
        this.focus();
      },
    };
  }

  /** Goes on from an account as it is now. */
  #begin(account: Account): void {
    this.#keeper.drop();
    this.#isResumed = false;
    this.#opened = account;
    this.#form.begin(toTexts(account));
    this.#writer.reset();
  }

  async #save(): Promise<void> {
    if (this.isWriting || this.#controller.access !== 'open') return;
    this.#applyChoices();
    if (!this.#form.trySend()) return this.#focusOn(SUMMARY_ID);
    const account = this.#opened && !this.#isAsNew ? await this.#update(this.#opened) : await this.#create();
    if (!account) return;
    this.saved = account;
    const operation = this.#opened && !this.#isAsNew ? 'update' : 'create';
    if (operation === 'update') this.#begin(account);
    else this.reset();
    this.dispatchEvent(new AccountSavedEvent(account.id, account.version, operation));
  }

  /** After a conflict: what was chosen of theirs takes the place of what was typed, and theirs is what is written over. */
  #applyChoices(): void {
    const conflict = this.#conflict;
    if (conflict) {
      const texts = toTexts(conflict.theirs);
      const taken = conflict.units.filter((unit) => conflict.sideOf(unit) === 'theirs');
      for (const field of taken.flatMap(fieldsOf)) this.#form.type(field, texts[field]);
      this.#opened = conflict.theirs;
    }
    this.#writer.reset();
  }

  async #create(): Promise<Account | undefined> {
    const draft = toDraft(this.#form.texts);
    if (!this.#announce(this.#newId, 'create', draft)) return undefined;
    return this.#writer.create(this.#newId, draft);
  }

  async #update(opened: Account): Promise<Account | undefined> {
    const changes = changesBetween(opened, toDraft(this.#form.texts));
    if (Object.keys(changes).length === 0) {
      this.#begin(opened);
      this.dispatchEvent(new Event('account-unchanged'));
      return undefined;
    }
    if (!this.#announce(opened.id, 'update', [opened.version, changes])) return undefined;
    return this.#writer.update(opened.id, opened.version, changes);
  }

  async #saveAsNew(): Promise<void> {
    this.#isAsNew = true;
    await this.#save();
  }

  /** Tells the host page once of each intent; false when it does not want it. */
  #announce(id: string, operation: 'create' | 'update', content: unknown): boolean {
    const intent = JSON.stringify([id, operation, content]);
    if (intent === this.#announced) return true;
    const isWanted = this.dispatchEvent(new AccountSubmitEvent(id, operation));
    if (isWanted) this.#announced = intent;
    return isWanted;
  }

  #report(state: WriteState): void {
    if (state.status === 'conflict') void this.#focusOn(CONFLICT_ID);
    if (state.status !== 'failed') return;
    this.dispatchEvent(new AccountsErrorEvent(state.error.code, state.intent.id));
    const problems = serverProblems(state.error.violations, this.#form.texts);
    if (problems.size === 0) return;
    this.#form.refuse(problems);
    void this.#focusOn(SUMMARY_ID);
  }

  async #focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-form': AccountForm;
  }
}
