import type { SessionClient } from '@remit-elements/auth-core';
import type { KeptTexts } from '@remit-elements/element-kit/vault.js';
import { Component, Element, h, Prop, State, Watch } from '@stencil/core';
import { outcomeWords } from '../../api/outcome-words.js';
import type { Outcome } from '../../api/outcome.js';
import { RequestIds } from '../../api/request-ids.js';
import { isSilence } from '../../connection/is-silence.js';
import { Notice } from '../../parts/notice.js';
import { TextField } from '../../parts/text-field.js';
import { companyNameRule } from '../../settings/company-name-rule.js';
import { graphqlTenantGateway } from '../../settings/tenant-gateway.js';
import { TenantStore, type TenantState } from '../../settings/tenant-store.js';
import { APPROVAL_POLICIES, type ApprovalPolicy, type Tenant } from '../../settings/tenant.js';
import type { Translate } from '../../strings/speech.js';
import { CompanyConflict } from './company-conflict.js';
import { CompanyFacts } from './company-facts.js';
import { PolicyChoice } from './policy-choice.js';

/** The company's name, and how many it takes to pay; administrators change it, others read it. */
@Component({
  tag: 'company-settings',
  styleUrls: [
    '../../global/parts.css',
    '../../parts/sections.css',
    '../../parts/fields.css',
    '../../parts/notice.css',
    'company-settings.css',
  ],
  shadow: true,
})
export class CompanySettings {
  @Element() host!: HTMLElement;

  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client; it alone decides whose company is shown. */
  @Prop() client!: SessionClient;
  /** What this person typed here before. */
  @Prop() typed!: KeptTexts;
  /** How often the server was found to answer again: what could not be read is read anew. */
  @Prop() answers = 0;
  /** The server did not answer. */
  @Prop() suspect!: () => void;
  @Prop() say!: (text: string) => void;
  /** What the token tells has changed: a new one is there after it. */
  @Prop() renew!: () => Promise<void>;

  @State() state!: TenantState;
  /** What was typed and chosen, as far as it is not what the company has. */
  @State() name: string | undefined;
  @State() policy: ApprovalPolicy | undefined;
  /** Both were so before, and were put back. */
  @State() isResumed = false;
  @State() error: 'missing' | 'wrong' | undefined;
  @State() failure: Outcome<Tenant> | undefined;
  /** The company as it was when somebody else had changed it first. */
  @State() before: Tenant | undefined;
  @State() isBusy = false;
  @State() isChecking = false;
  /** Whether one person shall be enough is asked. */
  @State() isAsking = false;

  #store!: TenantStore;
  readonly #ids = new RequestIds();

  componentWillLoad(): void {
    this.changed();
  }

  /** A new session is a new store, and nothing is left of what was typed in the one before, but for the same person. */
  @Watch('client')
  changed(): void {
    const store = new TenantStore(graphqlTenantGateway(this.client), this.client.session.ended);
    this.#store = store;
    this.state = store.state;
    this.#empty();
    void this.#resume();
    store.addEventListener('change', () => {
      if (store !== this.#store) return;
      this.state = store.state;
      this.#compare();
      if (isSilence(store.state.error)) this.suspect();
    });
    void store.load();
  }

  /** What is there stays: what somebody types is compared with what they saw. */
  @Watch('answers')
  reached(): void {
    if (this.state.status === 'failed') void this.#store.load();
  }

  render() {
    const { t, state } = this;
    const isAdmin = this.client.session.roles.includes('admin');
    return (
      <section aria-labelledby="company">
        <header>
          <h2 id="company">{t('settings.company')}</h2>
          {!isAdmin && <p>{t('settings.adminsOnly')}</p>}
        </header>
        {state.tenant ? this.#tenant(state.tenant, isAdmin) : this.#wait(isAdmin)}
        {this.isAsking && state.tenant && this.#question(state.tenant)}
      </section>
    );
  }

  /** As high as it will be: what the session knows of the company, unseen. */
  #wait(isAdmin: boolean) {
    const { t, state } = this;
    const { tenantId: id, tenantName: name } = this.client.session;
    const known = { id, name, approvalPolicy: 'FOUR_EYES', version: 0 } as const;
    const props = { class: 'skeleton', role: 'status', 'aria-label': t('loading') };
    if (state.status !== 'failed') return <div {...props}>{this.#tenant(known, isAdmin)}</div>;
    return <Notice text={t('writing.notLoaded')} action={t('retry')} act={() => void this.#store.load()} />;
  }

  #tenant(tenant: Tenant, isAdmin: boolean) {
    if (!isAdmin) return <CompanyFacts t={this.t} tenant={tenant} />;
    const { t, isBusy, failure } = this;
    return (
      <form class="settings" noValidate onSubmit={(event) => this.#submit(event, tenant)}>
        <div role="alert">{failure && <p class="failure">{failureWords(failure, t)}</p>}</div>
        {this.#resumed()}
        {this.#conflict(tenant)}
        <TextField
          id="name"
          label={t('settings.companyName')}
          hint={t('settings.nameHint')}
          error={this.error && t(this.error === 'missing' ? 'settings.nameMissing' : 'settings.nameWrong')}
          autocomplete="organization"
          value={this.name ?? tenant.name}
          onType={(value) => this.#type(value)}
        />
        <PolicyChoice t={t} chosen={this.policy ?? tenant.approvalPolicy} choose={(one) => this.#choose(one)} />
        <div role="status">{this.isChecking && <p class="notice">{t('writing.checking')}</p>}</div>
        <button class="button primary" type="submit" aria-disabled={isBusy ? 'true' : null}>
          {t(isBusy ? 'writing.saving' : 'writing.save')}
        </button>
      </form>
    );
  }

  #resumed() {
    const { t } = this;
    return (
      <div role="status">
        {this.isResumed && (
          <div class="notice resumed">
            <p>{t('writing.resumed')}</p>
            <button class="button" type="button" onClick={() => this.#startOver()}>
              {t('writing.discard')}
            </button>
          </div>
        )}
      </div>
    );
  }

  /** Another's changes beside one's own entries, which stay until the reader has chosen. */
  #conflict(now: Tenant) {
    const { t, before, name, policy } = this;
    const keep = (): void => void ([this.before, this.failure] = [undefined, undefined]);
    const entries = { ...(name !== undefined && { name }), ...(policy && { approvalPolicy: policy }) };
    return before && <CompanyConflict {...{ t, before, now, entries, keep }} take={() => this.#startOver()} />;
  }

  #question(tenant: Tenant) {
    const { t } = this;
    return (
      <ask-dialog
        t={t}
        question={t('settings.singleTitle')}
        lines={[t('settings.singleText')]}
        confirm={t('settings.singleConfirm')}
        act={async (checking: () => void) => {
          await this.#save(tenant, checking);
          this.isAsking = false;
          return undefined;
        }}
        dismiss={() => (this.isAsking = false)}
      />
    );
  }

  #type(value: string): void {
    this.name = value;
    this.error = undefined;
    this.#keep();
  }

  #choose(policy: ApprovalPolicy): void {
    this.policy = policy;
    this.#keep();
  }

  #keep(): void {
    const { name, policy } = this;
    const texts = { ...(name !== undefined && { name }), ...(policy && { policy }) };
    void this.typed.keep(FORM, { texts });
  }

  async #resume(): Promise<void> {
    const store = this.#store;
    const { name, policy } = (await this.typed.of(FORM))?.texts ?? {};
    if (store !== this.#store || this.name !== undefined || this.policy !== undefined) return;
    this.name = name;
    this.policy = APPROVAL_POLICIES.find((one) => one === policy);
    this.isResumed = this.name !== undefined || this.policy !== undefined;
    this.#compare();
  }

  /** What was saved after all, by an answer that nobody waited for any more, is nothing to be put back. */
  #compare(): void {
    const { tenant } = this.state;
    if (!this.isResumed || !tenant) return;
    const { name = tenant.name, policy = tenant.approvalPolicy } = this;
    if (name === tenant.name && policy === tenant.approvalPolicy) this.#forget();
  }

  #startOver(): void {
    this.#forget();
    this.host.shadowRoot?.getElementById('name')?.focus();
  }

  #submit(event: Event, tenant: Tenant): void {
    event.preventDefault();
    if (this.isBusy) return;
    this.say('');
    [this.failure, this.before] = [undefined, undefined];
    this.error = companyNameRule((this.name ?? tenant.name).trim());
    if (this.error) this.host.shadowRoot?.getElementById('name')?.focus();
    else if (this.policy === 'SINGLE' && tenant.approvalPolicy !== 'SINGLE') this.isAsking = true;
    else void this.#save(tenant, () => (this.isChecking = true));
  }

  async #save(before: Tenant, checking: () => void): Promise<void> {
    const store = this.#store;
    const { version } = before;
    const wanted = {
      version,
      name: (this.name ?? before.name).trim(),
      approvalPolicy: this.policy ?? before.approvalPolicy,
    };
    this.isBusy = true;
    const outcome = await store.save({ ...wanted, requestId: this.#ids.of(wanted) }, { checking });
    [this.isBusy, this.isChecking] = [false, false];
    // Of a page that was left, what is kept by now may be newer.
    if (store !== this.#store || outcome.kind === 'ended' || !this.host.isConnected) return;
    if (outcome.kind !== 'done') {
      const { code, violations } = outcome.kind === 'refused' ? outcome.error : { code: undefined, violations: [] };
      if (code === 'VersionConflict') this.before = before;
      if (violations.some(({ field }) => field === 'name')) this.error = 'wrong';
      else this.failure = outcome;
      return;
    }
    this.#forget();
    this.say(this.t('writing.saved'));
    // The menu tells the name as the token does.
    if (outcome.value.name !== this.client.session.tenantName) await this.renew();
  }

  /** It was saved, or is not wanted. */
  #forget(): void {
    void this.typed.drop(FORM);
    this.#empty();
  }

  #empty(): void {
    this.#ids.done();
    this.isResumed = false;
    [this.name, this.policy, this.before] = [undefined, undefined, undefined];
    [this.error, this.failure] = [undefined, undefined];
  }
}

function failureWords(outcome: Outcome<Tenant>, t: Translate): string | undefined {
  const isConflict = outcome.kind === 'refused' && outcome.error.code === 'VersionConflict';
  return isConflict ? t('settings.conflict') : outcomeWords(outcome, t);
}

/** Under which name what is typed here is kept. */
const FORM = 'company';
