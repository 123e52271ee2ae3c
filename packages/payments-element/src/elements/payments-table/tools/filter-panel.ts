import { fieldTemplate, formatAmount, groupIban, MINOR_DIGITS } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { DUE_PERIODS } from '../../../model/due-period.js';
import { PAYMENT_STATUSES, type DebtorAccount, type PaymentStatus } from '../../../model/payment.js';
import { isFiltered, without, type PaymentsViewState } from '../../../model/view-state.js';
import {
  readTexts,
  sortKey,
  textsOf,
  type FilterProblem,
  type FilterProblems,
  type FilterTexts,
} from './filter-fields.js';
import { SORT_ORDERS } from './sort-head.template.js';
import { ToolPanel } from './tool-panel.js';
import type { ToolsContext } from './tools-host.js';

export interface FilterPanelOptions {
  accounts(): readonly DebtorAccount[];
  /** An account's name, or what to say in its place. */
  accountText(id: string): string;
  /** Where the list has no heads that sort it. */
  canSort(): boolean;
  change(view: PaymentsViewState): void;
}

type TextName = Exclude<keyof FilterTexts, 'status'>;

/** All that a list can be filtered by, in one form; nothing changes until it is sent. */
export class FilterPanel {
  readonly #context: ToolsContext;
  readonly #options: FilterPanelOptions;
  readonly #panel: ToolPanel;
  #texts: FilterTexts;
  #problems: FilterProblems = {};

  constructor(context: ToolsContext, options: FilterPanelOptions) {
    this.#context = context;
    this.#options = options;
    this.#panel = new ToolPanel(context.host, 'filters');
    this.#texts = textsOf({}, context.host.locale);
  }

  get isOpen(): boolean {
    return this.#panel.isOpen;
  }

  readonly open = (): void => {
    const { host } = this.#context;
    this.#texts = textsOf(host.viewState, host.locale);
    this.#problems = {};
    this.#panel.open();
  };

  close(): void {
    this.#panel.close();
  }

  render(): unknown {
    const { t } = this.#context;
    return this.#panel.render(() => ({
      label: t('tools.filters'),
      closeLabel: t('tools.close'),
      body: html`<form id="filter-form" class="panel-form" novalidate @submit=${this.#submit}>
        ${this.#statusTemplate()} ${this.#dayTemplates()} ${this.#amountTemplates()}
        ${this.#select('account', t('filters.account'), this.#accountOptions())}
        ${this.#options.canSort() ? this.#select('sort', t('filters.sort'), this.#sortOptions()) : nothing}
      </form>`,
      actions: html`<button type="submit" form="filter-form" class="button primary">${t('filters.apply')}</button>
        <button type="button" class="button plain" @click=${this.#clear}>${t('tools.clearAll')}</button>`,
    }));
  }

  #statusTemplate(): TemplateResult {
    const { t } = this.#context;
    const toggle = (status: PaymentStatus) => (): void => {
      const has = this.#texts.status.includes(status);
      const others = this.#texts.status.filter((one) => one !== status);
      this.#set({ status: has ? others : [...others, status] });
    };
    return html`<fieldset class="checks">
      <legend>${t('filters.status')}</legend>
      ${PAYMENT_STATUSES.map(
        (status) =>
          html`<label class="check"
            ><input
              type="checkbox"
              ?autofocus=${status === PAYMENT_STATUSES[0]}
              .checked=${live(this.#texts.status.includes(status))}
              @change=${toggle(status)}
            />${t(`status.${status}`)}</label
          >`,
      )}
    </fieldset>`;
  }

  #dayTemplates(): TemplateResult {
    const { t } = this.#context;
    const options = [
      { value: '', label: t('due.any') },
      ...DUE_PERIODS.map((value) => ({ value, label: t(`due.${value}`) })),
      { value: 'range', label: t('due.range') },
    ];
    const hint = this.#texts.due === 'overdue' ? t('filters.dueHint') : undefined;
    return html`${this.#select('due', t('filters.due'), options, hint)}
    ${
      this.#texts.due === 'range'
        ? html`<div class="pair">${this.#input('from', t('filters.from'))} ${this.#input('to', t('filters.to'))}</div>`
        : nothing
    }`;
  }

  #amountTemplates(): TemplateResult {
    const { t } = this.#context;
    const own = this.#options.accounts().map(({ currency }) => currency);
    const codes = [...new Set([...own, ...Object.keys(MINOR_DIGITS)])];
    const currencies = [
      { value: '', label: t('filters.anyCurrency') },
      ...codes.map((value) => ({ value, label: value })),
    ];
    return html`${this.#select('currency', t('filters.currency'), currencies, t('filters.currencyHint'))}
      <div class="pair">${this.#input('least', t('filters.least'))} ${this.#input('most', t('filters.most'))}</div>`;
  }

  #accountOptions(): readonly { readonly value: string; readonly label: string }[] {
    const { t } = this.#context;
    const accounts = this.#options.accounts().map(({ id, name, iban, isClosed }) => ({
      value: id,
      label: t(isClosed ? 'filters.accountClosed' : 'filters.accountOption', { name, iban: groupIban(iban) }),
    }));
    const { account } = this.#texts;
    const isListed = account === '' || accounts.some(({ value }) => value === account);
    const missing = isListed ? [] : [{ value: account, label: this.#options.accountText(account) }];
    return [{ value: '', label: t('filters.anyAccount') }, ...accounts, ...missing];
  }

  #sortOptions(): readonly { readonly value: string; readonly label: string }[] {
    return SORT_ORDERS.map((order) => ({ value: sortKey(order), label: this.#context.t(`sort.${sortKey(order)}`) }));
  }

  #select(
    name: TextName,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
    hint?: string,
  ): TemplateResult {
    const value = this.#texts[name];
    // A value that is none of the choices stays chosen, as a currency of tomorrow.
    const all = options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
    return this.#field(
      name,
      label,
      (described) =>
        html`<select
          id="filter-${name}"
          class="control"
          aria-describedby=${described ?? nothing}
          aria-invalid=${this.#problems[name] ? 'true' : 'false'}
          @change=${this.#typed(name)}
        >
          ${all.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
        </select>`,
      hint,
    );
  }

  #input(name: 'from' | 'to' | 'least' | 'most', label: string): TemplateResult {
    const isDay = name === 'from' || name === 'to';
    const typed = this.#typed(name);
    return this.#field(
      name,
      label,
      (described) =>
        html`<input
          id="filter-${name}"
          class="control ${isDay ? '' : 'numeric'}"
          type=${isDay ? 'date' : 'text'}
          max=${isDay ? '9999-12-31' : ''}
          inputmode=${isDay ? nothing : 'decimal'}
          autocomplete="off"
          aria-describedby=${described ?? nothing}
          aria-invalid=${this.#problems[name] ? 'true' : 'false'}
          .value=${live(this.#texts[name])}
          @input=${isDay ? nothing : typed}
          @change=${isDay ? typed : nothing}
        />`,
    );
  }

  #field(
    name: TextName,
    label: string,
    control: (described: string | undefined) => TemplateResult,
    hint?: string,
  ): TemplateResult {
    const id = `filter-${name}`;
    const problem = this.#problems[name];
    const error = problem && this.#problemText(problem);
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    return fieldTemplate({ id, label, hint, error }, control(described || undefined));
  }

  #problemText(problem: FilterProblem): string {
    const { t, host } = this.#context;
    const currency = this.#texts.currency || 'EUR';
    return t(`filters.problem.${problem}`, { example: formatAmount(125_000, currency, host.locale) });
  }

  #typed(name: TextName): (event: Event) => void {
    return (event) => this.#set({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  }

  #set(texts: Partial<FilterTexts>): void {
    this.#texts = { ...this.#texts, ...texts };
    this.#context.host.requestUpdate();
  }

  /** At once, as everywhere: what is typed goes, and what the list was filtered by. */
  readonly #clear = (): void => {
    const { host } = this.#context;
    const { filter, sort } = host.viewState;
    if (isFiltered(filter)) this.#options.change(without(host.viewState, 'filter', 'due'));
    this.#problems = {};
    this.#set(textsOf({ ...(sort && { sort }) }, host.locale));
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { host } = this.#context;
    const days = [...(event.target as HTMLFormElement).querySelectorAll<HTMLInputElement>('[type=date]')];
    const bad = days.filter((day) => !day.validity.valid);
    const read = readTexts(this.#texts, host.viewState, host.locale);
    this.#problems = {
      ...read.problems,
      ...Object.fromEntries(bad.map(({ id }) => [id.replace('filter-', ''), 'date' as const])),
    };
    if (read.view && bad.length === 0) {
      this.#panel.close();
      this.#options.change(read.view);
      return;
    }
    host.requestUpdate();
    void host.updateComplete.then(() => {
      host.renderRoot.querySelector<HTMLElement>('#filter-form [aria-invalid=true]')?.focus();
    });
  };
}
