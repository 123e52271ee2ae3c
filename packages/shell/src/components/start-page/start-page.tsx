import type { SessionClient } from '@remit-elements/auth-core';
import { countKept } from '@remit-elements/payments-element/kept.js';
import { Component, h, Prop, State, Watch } from '@stencil/core';
import { hrefOf } from '../../router/routes.js';
import { cardOrder, type CardName } from '../../start/card-order.js';
import { StartFigures, type Part } from '../../start/start-figures.js';
import { watchStart } from '../../start/start-watch.js';
import { countOf, joined, sumsOf, type Totals } from '../../start/totals.js';
import type { Translate } from '../../strings/speech.js';
import { FirstSteps } from './first-steps.js';
import { OpenTable } from './open-table.js';
import { StartCard } from './start-card.js';

/** The lists that the cards lead to, as addresses of the payments say it. */
const LISTS: Readonly<Record<CardName, string>> = {
  approve: 'status=pending_approval',
  rejected: 'status=rejected',
  due: 'status=unconfirmed.pending_approval.confirmed&due=today',
  drafts: 'status=unconfirmed',
};

/** Where the reader begins: what needs doing, and what will leave the accounts. */
@Component({ tag: 'start-page', styleUrls: ['../../global/parts.css', 'figures.css', 'start-page.css'], shadow: true })
export class StartPage {
  /** The words; another function after each change of language. */
  @Prop() t!: Translate;
  /** The session's client; it alone decides whose figures are shown. */
  @Prop() client!: SessionClient;
  /** The server did not answer. */
  @Prop() suspect!: () => void;

  /** Something was read, or failed: drawn anew. */
  @State() turn = 0;
  /** How many payments are half entered in this browser. */
  @State() halfEntered = 0;
  /** Nobody tells of changes at the moment. */
  @State() isPolling = false;

  #figures!: StartFigures;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.begin();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** Another session begins with nothing of the one before. */
  @Watch('client')
  begin(): void {
    this.#stop?.();
    const { client } = this;
    const figures = new StartFigures(client);
    this.#figures = figures;
    this.halfEntered = 0;
    this.isPolling = false;
    figures.addEventListener('change', () => this.#changed(figures));
    const read = (): Promise<void> => this.#read(figures);
    void read();
    this.#stop = watchStart(client, read, (isLive) => (this.isPolling = !isLive));
  }

  render() {
    const { t } = this;
    const { roles } = this.client.session;
    const setup = this.#figures.setup().value;
    // Who comes to an empty company and can change that reads how, before all the lists that have nothing.
    const isNew = setup?.hasPayment === false && roles.some((role) => role === 'admin' || role === 'preparer');
    const cards = {
      approve: this.#part('approve'),
      rejected: this.#part('rejected'),
      due: this.#due(),
      drafts: this.#part('drafts'),
    };
    const parts = Object.values(cards);
    if (isNew) {
      return [
        <FirstSteps t={t} setup={setup} isAdmin={roles.includes('admin')} />,
        this.#list(cards, true),
        this.#notice(parts),
        this.#freshness(),
      ];
    }
    return [
      this.#list(cards, false),
      this.#notice(parts),
      <div class="more">
        <outflow-chart
          t={t}
          days={this.#figures.days()}
          overdue={this.#figures.totals('overdue')}
          retry={() => void this.#read(this.#figures)}
        />
        <OpenTable t={t} locale={document.documentElement.lang} open={this.#open()} />
      </div>,
      this.#freshness(),
    ];
  }

  #list(cards: Readonly<Record<CardName, Part<Totals>>>, isQuiet: boolean) {
    return (
      // Another list, not the same one moved: what was looked at stays where it was, or is gone.
      <ul
        key={String(isQuiet)}
        class={{ cards: true, quiet: isQuiet }}
        aria-busy={String(!cards.approve.value && !cards.approve.hasFailed)}
      >
        {cardOrder(this.client.session.roles).map((name) => (
          <StartCard
            t={this.t}
            locale={document.documentElement.lang}
            name={name}
            href={hrefOf('payments', { query: LISTS[name] })}
            totals={cards[name].value}
            hasFailed={cards[name].hasFailed}
            note={this.#noteOf(name)}
          />
        ))}
      </ul>
    );
  }

  /** Under everything, so that nothing moves; the time is not told aloud each minute. */
  #freshness() {
    const { readAtMs } = this.#figures;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' });
    return (
      <div class="fresh">
        <p role="status">{this.isPolling && this.t('start.polling')}</p>
        {this.isPolling && readAtMs !== undefined && <p>{this.t('start.updated', { time: time.format(readAtMs) })}</p>}
      </div>
    );
  }

  #part(name: string): Part<Totals> {
    return this.#figures.totals(name);
  }

  /** What is due today and not sent yet. */
  #due(): Part<Totals> {
    const { value, hasFailed } = this.#part('day0');
    const totals = value?.totals.filter(({ status }) => status !== 'EXPORTED') ?? [];
    return { value: value && { ...value, totals }, hasFailed };
  }

  /** What is neither rejected nor sent, whenever it is due. */
  #open(): Part<Totals> {
    const parts = ['drafts', 'approve', 'confirmed'].map((name) => this.#part(name));
    const values = parts.flatMap(({ value }) => value ?? []);
    return {
      value: values.length === parts.length ? joined(values) : undefined,
      hasFailed: parts.some(({ hasFailed }) => hasFailed),
    };
  }

  #noteOf(name: CardName): string | undefined {
    const overdue = countOf(sumsOf(this.#part('overdue').value?.totals ?? []));
    if (name === 'due' && overdue > 0) return this.t('start.overdue', { count: overdue });
    if (name === 'drafts' && this.halfEntered > 0) return this.t('start.halfEntered', { count: this.halfEntered });
    return undefined;
  }

  #notice(parts: readonly Part<Totals>[]) {
    if (!parts.some(({ hasFailed }) => hasFailed)) return undefined;
    const isThere = parts.every(({ value }) => value !== undefined);
    return (
      <p class="notice" role="status">
        {this.t(isThere ? 'start.old' : 'start.failed')}{' '}
        <button class="button" type="button" onClick={() => void this.#read(this.#figures)}>
          {this.t('retry')}
        </button>
      </p>
    );
  }

  async #read(figures: StartFigures): Promise<void> {
    const [{ drafts }] = await Promise.all([countKept(this.client.session), figures.read()]);
    if (figures === this.#figures) this.halfEntered = drafts;
  }

  #changed(figures: StartFigures): void {
    if (figures !== this.#figures) return;
    this.turn += 1;
    const code = figures.failure?.code;
    if (code === 'Offline' || code === 'Timeout') this.suspect();
  }
}
