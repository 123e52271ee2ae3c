import type { SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import { DRAFT_UNITS } from '../model/draft-units.js';
import { formerVersion } from '../model/former-version.js';
import type { KeptDraft, PaymentDraftStore } from '../state/payment-draft-store.js';
import { keepingOf } from '../state/payment-keeping.js';
import { translateTexts } from '../state/payment-reading.js';
import {
  FORM_FIELDS,
  formFieldsOf,
  textsOf,
  toTexts,
  withLikelyAccount,
  type FormField,
  type FormTexts,
} from '../state/payment-texts.js';
import { layOver } from './lay-over.js';
import { LateGatewaySource } from './late-gateway-source.js';
import type { PaymentsDoors } from './gateway-source.js';
import type { PaymentFormController } from './payment-form-controller.js';

export type FormKeeperHost = SourceHost &
  HTMLElement &
  PaymentsDoors & {
    readonly locale: string;
    /** Of the draft that its host was asked to go on with. */
    readonly draftKey?: string | undefined;
  };

/** After the last key, in ms. */
const PAUSE_MS = 400;

/** The fields that are kept together. */
const UNITS = Object.values(DRAFT_UNITS).map((unit) => formFieldsOf(unit));

/**
 * Keeps what is typed into a form, and offers it back after a reload, a crash or an expired session. Nothing is written
 * before something was typed. It comes after the fields: what was typed before is kept from then on, without another key.
 */
export class FormKeeper implements ReactiveController {
  readonly #host: FormKeeperHost;
  readonly #form: PaymentFormController;
  readonly #gateways = new LateGatewaySource();
  #drafts: PaymentDraftStore | undefined;
  /** What the form writes to, and since when. */
  #of = '';
  /** Of the payment that is changed; none of a new one. */
  #version: number | undefined;
  #key = '';
  #texts: FormTexts | undefined;
  /** Which of the texts are kept: of an edit, those that it changed. */
  #fields: readonly FormField[] = [];
  #kept: FormTexts | undefined;
  #isSafe = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The draft that was asked for, once it was put in. */
  #continued: string | undefined;

  constructor(host: FormKeeperHost, form: PaymentFormController) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  /** A draft that fits this form, as long as nothing is typed. */
  get offered(): KeptDraft | undefined {
    const { state, form, access } = this.#form;
    if (access !== 'open' || state.status !== 'ready' || form.isChanged) return undefined;
    const isNew = state.payment === undefined;
    return this.#drafts?.state.find((draft) => draft.isNew === isNew && (isNew || draft.id === state.id));
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#flush);
    window.addEventListener('online', this.#back);
    this.#host.addEventListener('payment-discard', this.#unwanted);
    window.addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#flush);
    window.removeEventListener('online', this.#back);
    this.#host.removeEventListener('payment-discard', this.#unwanted);
    window.removeEventListener('beforeunload', this.#leaving);
    this.#flush();
    this.#begin('');
    this.#follow(undefined);
  }

  hostUpdated(): void {
    // A form that left the page may update once more; following then, it would be held for as long as the session lasts.
    if (!this.#host.isConnected) return;
    const gateway = this.#gateways.of(this.#host, graphqlPaymentsGateway);
    const isOver = !gateway || gateway.session.ended.aborted;
    this.#follow(isOver ? undefined : keepingOf(gateway).drafts);
    const { state, form, isWriting, access } = this.#form;
    if (!this.#drafts || state.id === '' || access !== 'open') return;
    if (state.id !== this.#of) this.#begin(state.id);
    if (state.write.status === 'saved' || (isWriting && state.write.status !== 'saving')) return this.#done();
    if (state.status !== 'ready' || isWriting) return;
    this.#version = state.payment?.version;
    this.#continue();
    if (!form.isChanged) {
      if (this.#texts) this.#done();
    } else if (form.texts !== this.#texts) {
      this.#texts = form.texts;
      const changed = UNITS.filter((unit) => unit.some((field) => form.isChangedIn(field)));
      this.#fields = this.#version === undefined ? FORM_FIELDS : changed.flat();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#flush, PAUSE_MS);
      this.#isSafe = false;
    }
  }

  #continue(): void {
    const { draftKey } = this.#host;
    const draft = this.offered && this.#drafts?.state.find(({ key }) => key === draftKey);
    if (!draft || draftKey === this.#continued) return;
    this.#continued = draftKey;
    void this.goOn(draft);
  }

  /** Puts a draft into the form, as it was typed; kept under the new form before it is taken out of the old one. */
  async goOn(draft: KeptDraft): Promise<void> {
    const [drafts, of, key] = [this.#drafts, this.#of, crypto.randomUUID()];
    if (!drafts || of === '') return;
    await drafts.keep({ ...draft, key, id: of, keptAtMs: Date.now() }, draft.key);
    if (!(await drafts.take(draft.key))) return drafts.drop(key);
    const { form, isWriting, review } = this.#form;
    if (drafts !== this.#drafts || of !== this.#of || form.isChanged || isWriting || review.isOpen) {
      drafts.release(key);
      return;
    }
    this.#key = key;
    const texts = this.#textsOf(draft);
    const version = this.#outrun(draft);
    if (version === undefined) this.#form.resume({}, texts);
    else layOver(this.#form, version, texts, this.#host.locale);
    // What it says was saved after all.
    if (!this.#form.form.isChanged) this.#done();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (version !== undefined) this.#host.shadowRoot?.querySelector<HTMLElement>('.alert')?.focus();
  }

  /** The version in which something was changed that others changed as well since, so that one would be lost unseen. */
  #outrun({ version, locale, texts }: KeptDraft): number | undefined {
    const { payment } = this.#form.state;
    if (!payment || version === undefined || payment.version === version) return undefined;
    const then = toTexts(formerVersion(payment, version), locale);
    const now = toTexts(payment, locale);
    // Who cannot be told what others changed is shown all.
    const fields = FORM_FIELDS.filter((field) => !payment.history || then[field] !== now[field]);
    return fields.some((field) => field in texts && texts[field] !== now[field]) ? version : undefined;
  }

  /** Of a new payment nothing else stays in the form: one half is not to go on in another one's name. */
  #textsOf({ isNew, locale, texts }: KeptDraft): Partial<FormTexts> {
    const typed: FormTexts = { ...toTexts({}, locale), ...texts };
    const { all } = this.#form.accounts;
    const whole = isNew && texts['debtorAccountId'] === undefined ? withLikelyAccount(typed, all) : typed;
    const written = locale === this.#host.locale ? whole : translateTexts(whole, locale, this.#host.locale);
    return isNew
      ? written
      : textsOf(
          FORM_FIELDS.filter((field) => field in texts),
          written,
        );
  }

  /** Forgets a draft that the person does not want. */
  discard(draft: KeptDraft): void {
    void this.#drafts?.drop(draft.key);
  }

  #follow(drafts: PaymentDraftStore | undefined): void {
    if (drafts === this.#drafts) return;
    this.#begin('');
    this.#drafts?.removeEventListener('change', this.#changed);
    this.#drafts = drafts;
    drafts?.addEventListener('change', this.#changed);
    void drafts?.load();
  }

  #begin(of: string): void {
    clearTimeout(this.#timer);
    if (this.#key) this.#drafts?.release(this.#key);
    this.#of = of;
    this.#key = '';
    this.#texts = this.#kept = undefined;
    this.#isSafe = true;
  }

  /** Nothing is left to keep. */
  #done(): void {
    clearTimeout(this.#timer);
    if (this.#key) void this.#drafts?.drop(this.#key);
    this.#key = '';
    this.#texts = this.#kept = undefined;
    this.#isSafe = true;
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  /** What could not be read without a network. */
  readonly #back = (): void => this.#form.accounts.retry();

  /** Whoever has the form asked the person, and they do not want it. */
  readonly #unwanted = (): void => this.#done();

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    const texts = this.#texts;
    if (!texts || texts === this.#kept) return;
    this.#kept = texts;
    this.#key ||= crypto.randomUUID();
    const draft: KeptDraft = {
      key: this.#key,
      id: this.#of,
      isNew: this.#version === undefined,
      version: this.#version,
      texts: Object.fromEntries(this.#fields.map((field) => [field, texts[field]])),
      locale: this.#host.locale,
      keptAtMs: Date.now(),
    };
    void this.#drafts?.keep(draft).then((isSafe) => {
      if (texts === this.#texts) this.#isSafe = isSafe;
    });
  };

  /** Asks only where something typed would be lost, because no draft of it is kept. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    this.#flush();
    if (!this.#isSafe) event.preventDefault();
  };
}
