import {
  datePlace,
  formatDate,
  formatLongDate,
  formatMoney,
  intl,
  minorDigits,
} from '@remit-elements/element-kit/format.js';
import { Component, h, Prop, State } from '@stencil/core';
import { hrefOf } from '../../router/routes.js';
import { weekdayOf } from '../../start/days.js';
import { outflowIn, scaleTop, type OutflowDay } from '../../start/outflow.js';
import type { Day, Part } from '../../start/start-figures.js';
import { countOf, sumsOf, type Totals } from '../../start/totals.js';
import type { Translate } from '../../strings/speech.js';
import { OutflowPlot } from './outflow-plot.js';
import { OutflowTable } from './outflow-table.js';

/** No label stands closer to the first day's than this, nor to the end. */
const LABEL_DAYS = 5;

/** What leaves the accounts in the next days, one currency at a time. */
@Component({
  tag: 'outflow-chart',
  styleUrls: ['../../global/parts.css', '../start-page/figures.css', 'outflow-chart.css'],
  shadow: true,
})
export class OutflowChart {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  @Prop() days!: Part<readonly Day[]>;
  /** What should have left before today. */
  @Prop() overdue!: Part<Totals>;
  /** Reads the figures again. */
  @Prop() retry!: () => void;

  /** The currency that the reader chose. */
  @State() wanted: string | undefined;
  /** The day that is pointed at or stepped to. */
  @State() chosen: number | undefined;

  #slider: HTMLInputElement | undefined;

  render() {
    const { t } = this;
    return (
      <section class="panel" aria-labelledby="outflow" aria-busy={String(!this.days.value && !this.days.hasFailed)}>
        {this.days.value ? this.#figures(this.days.value) : this.#waiting()}
        {this.days.hasFailed && (
          <p class="notice" role="status">
            {t(this.days.value ? 'start.old' : 'start.failed')}{' '}
            <button class="button" type="button" onClick={() => this.retry()}>
              {t('retry')}
            </button>
          </p>
        )}
      </section>
    );
  }

  /** As high as with its figures. */
  #waiting() {
    const bone = { bone: !this.days.hasFailed };
    return [
      this.#head([], undefined, undefined),
      <div class={{ ...bone, chart: true }} />,
      this.#legend(),
      <p class="unsaid" aria-hidden="true">
        {this.t('start.outflow.table')}
      </p>,
    ];
  }

  /** What is told, and of which currency. */
  #head(currencies: readonly string[], currency: string | undefined, said: string | undefined) {
    return [
      <h2 id="outflow">{this.t('start.outflow')}</h2>,
      <div class="head">
        <p>{said}</p>
        {currencies.length > 1 && (
          <select
            aria-label={this.t('start.currency')}
            onChange={(event) => (this.wanted = (event.currentTarget as HTMLSelectElement).value)}
          >
            {currencies.map((code) => (
              <option value={code} selected={code === currency} key={code}>
                {code}
              </option>
            ))}
          </select>
        )}
      </div>,
    ];
  }

  #figures(read: readonly Day[]) {
    const { t } = this;
    const locale = document.documentElement.lang;
    const late = this.overdue.value?.totals ?? [];
    const currencies = sumsOf([...read.flatMap(({ totals }) => totals), ...late]).map(({ currency }) => currency);
    const currency = currencies.find((code) => code === this.wanted) ?? currencies[0];
    if (currency === undefined) {
      return [this.#head([], undefined, t('start.outflow.none')), <div class="chart" />, this.#legend()];
    }
    const days = outflowIn(currency, read);
    return [
      this.#head(currencies, currency, this.#said(days, currency, locale)),
      this.#chart(days, currency, locale),
      this.#legend(this.#late(currency, locale)),
      <OutflowTable t={t} locale={locale} currency={currency} days={days} />,
    ];
  }

  /** The sum of all days, or the one that is pointed at. */
  #said(days: readonly OutflowDay[], currency: string, locale: string): string {
    const day = this.chosen === undefined ? undefined : days[this.chosen];
    return day ? this.#tell(day, currency, locale) : this.#sum(days, currency, locale);
  }

  #sum(days: readonly OutflowDay[], currency: string, locale: string): string {
    const count = countOf(days);
    if (count === 0) return this.t('start.outflow.none');
    const sum = days.reduce((minor, { amountMinor }) => minor + amountMinor, 0);
    return this.t('start.outflow.sum', { count, amount: formatMoney(sum, currency, locale) });
  }

  #tell({ date, count, amountMinor }: OutflowDay, currency: string, locale: string, format = formatDate): string {
    const day = format(date, locale);
    if (count === 0) return this.t('start.outflow.saidNone', { day });
    return this.t('start.outflow.said', { day, count, amount: formatMoney(amountMinor, currency, locale) });
  }

  #chart(days: readonly OutflowDay[], currency: string, locale: string) {
    const at = this.chosen ?? 0;
    const day = days[at];
    return (
      <div class="chart">
        {this.#scale(days, currency, locale)}
        <div
          class="field"
          onPointerMove={(event) => this.#point(event, days.length)}
          onPointerLeave={() => this.#leave()}
        >
          {/* One stop for the keyboard, whose arrows run with the reading direction by themselves. */}
          <input
            type="range"
            min="0"
            max={days.length - 1}
            value={at}
            aria-label={this.t('start.day')}
            aria-valuetext={day && this.#tell(day, currency, locale, formatLongDate)}
            ref={(slider) => (this.#slider = slider)}
            onInput={() => (this.chosen = this.#slider?.valueAsNumber)}
            onFocus={() => (this.chosen ??= 0)}
            onBlur={() => (this.chosen = undefined)}
          />
          <OutflowPlot days={days} chosen={this.chosen} />
        </div>
        <div class="axis" aria-hidden="true">
          {days.map(({ date }, index) => this.#label(date, index, days.length, locale))}
        </div>
      </div>
    );
  }

  /** What the two lines stand for, in short. */
  #scale(days: readonly OutflowDay[], currency: string, locale: string) {
    const top = scaleTop(Math.max(0, ...days.map(({ amountMinor }) => amountMinor)));
    const short = intl('number', locale, { notation: 'compact', maximumFractionDigits: 1 });
    const isEmpty = days.every(({ count }) => count === 0);
    return (
      <div class="scale" aria-hidden="true">
        {!isEmpty && [top, top / 2].map((minor) => <span>{short.format(minor / 10 ** minorDigits(currency))}</span>)}
      </div>
    );
  }

  /** Today, and each Monday with room for it. */
  #label(date: string, index: number, length: number, locale: string) {
    const isMonday = weekdayOf(date) === 1 && index >= LABEL_DAYS && index <= length - LABEL_DAYS;
    if (index > 0 && !isMonday) return undefined;
    const text =
      index === 0
        ? this.t('start.outflow.today')
        : intl('date', datePlace(locale), { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(Date.parse(date));
    return (
      <span key={date} ref={(label) => label?.style.setProperty('grid-column-start', String(index + 1))}>
        {text}
      </span>
    );
  }

  #legend(late?: unknown) {
    return (
      <div class="legend">
        {(['confirmed', 'unconfirmed', 'weekend'] as const).map((name) => (
          <span key={name}>
            <svg class={name} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect x="0.5" y="0.5" width="11" height="11" />
            </svg>
            {this.t(`start.outflow.${name}`)}
          </span>
        ))}
        {late}
      </div>
    );
  }

  /** What should have left before. */
  #late(currency: string, locale: string) {
    const [sum] = sumsOf(this.overdue.value?.totals.filter((total) => total.currency === currency) ?? []);
    if (!sum) return undefined;
    const amount = formatMoney(sum.amountMinor, currency, locale);
    return (
      <a class="late" href={hrefOf('payments', { query: { due: 'overdue', currency } })}>
        {this.t('start.outflow.overdue', { count: sum.count, amount })}
      </a>
    );
  }

  #point(event: PointerEvent, length: number): void {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const along = (event.clientX - left) / width;
    const day = Math.floor((document.documentElement.dir === 'rtl' ? 1 - along : along) * length);
    this.chosen = Math.min(Math.max(day, 0), length - 1);
  }

  /** Back to the sum, unless the keyboard is here. */
  #leave(): void {
    if (!this.#slider?.matches(':focus-visible')) this.chosen = undefined;
  }
}
