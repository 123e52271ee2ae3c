import { ChangeHints, FreshnessWatch, pause, type PageSigns } from '@remit-elements/element-kit';
import type { PaymentPage } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { KeptPage, MOST_SINGLE_READS, type KeptRows } from './kept-rows.js';
import type { KeptList, ListKeeper } from './list-keeper.js';
import type { PaymentsView } from './payments-view.js';

/** So many rows are read one by one when nothing is known to be missing; the others have their turn next time. */
const MOST_DOUBTED = 10;
/** After many changes at once the next are collected so long, in ms: they are still seen within a second. */
const FLOOD_MS = 800;

/** Whoever holds payments that need not be on the page, and is told what became of them. */
export interface Following {
  has(id: string): boolean;
  /** Undefined when there is none of that id any more. */
  hear(id: string, payment: Payment | undefined): void;
}

/** Keeps a list current: listens, reads again after gaps, and never moves what is read. */
export class PaymentsKeeper implements ListKeeper {
  readonly #list: KeptList;
  readonly #following: Following | undefined;
  readonly #rows: KeptRows;
  readonly #hints = new ChangeHints((ids) => this.#readChanged(ids));
  readonly #watch: FreshnessWatch;
  readonly #unsubscribe: (() => void) | undefined;
  /** A read that nobody asked for; one that somebody asks for takes its place. */
  #quiet = new AbortController();
  /** How many doubtful rows had their turn. */
  #doubted = 0;

  /** @param signs Of time and attention, where they are not the page's own. */
  constructor(list: KeptList, following?: Following, rows: KeptRows = new KeptPage(), signs?: PageSigns) {
    this.#list = list;
    this.#following = following;
    this.#rows = rows;
    this.#watch = new FreshnessWatch({
      check: (wasLost) => void this.#check(wasLost),
      changed: () => this.#tell(),
      ...(signs && { signs }),
    });
    const { status, value } = list.state();
    if (value.readAtMs !== undefined) {
      rows.arrive(pageOf(value), value.pages, list);
      this.#watch.reading()(status !== 'failed');
    }
    this.#unsubscribe = list.gateway.subscribe?.({
      change: (id) => {
        this.#hints.add(id);
        list.hint();
      },
      state: (state) => this.#watch.said(state),
    });
    if (!this.#unsubscribe) this.#watch.said('polling');
  }

  /** Reads again what is shown; where it stands still it is as if nobody had asked. */
  retry(): void {
    this.#watch.lost();
  }

  async refresh(): Promise<boolean> {
    if (!this.#rows.isInside) return false;
    await this.#check(true);
    return true;
  }

  reading(): (succeeded: boolean | undefined) => void {
    this.#quiet.abort();
    return this.#watch.reading();
  }

  arrive(page: PaymentPage, { pages }: PaymentsView): Partial<PaymentsView> {
    this.#rows.arrive(page, pages, this.#list);
    return this.#rows.view(pages);
  }

  save(payment: Payment): void {
    this.#following?.hear(payment.id, payment);
    if (this.#list.state().value.readAtMs === undefined) return;
    this.#rows.save(payment);
    this.#show();
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#hints.stop();
    this.#quiet.abort();
    this.#watch.stop();
    this.#rows.stop?.();
  }

  #show(): void {
    this.#list.show(this.#rows.view(this.#list.state().value.pages));
  }

  #tell(): void {
    const { state: connection, updatedAtMs } = this.#watch;
    const { value } = this.#list.state();
    if (connection !== value.connection || updatedAtMs !== value.updatedAtMs)
      this.#list.show({ connection, updatedAtMs });
  }

  /** Reads the list again for nobody; what it shows stays where it is. Whether it failed is told by how current it is. */
  async #check(wasLost: boolean): Promise<void> {
    this.#quiet.abort();
    const { signal } = (this.#quiet = new AbortController());
    const done = this.#watch.reading();
    const succeeded = await this.#readAgain(signal, wasLost).then(
      () => true,
      () => false,
    );
    done(signal.aborted ? undefined : succeeded);
    if (succeeded && !signal.aborted) this.#list.recover();
  }

  async #readAgain(signal: AbortSignal, wasLost: boolean): Promise<void> {
    const doubtful = await this.#rows.readAgain(this.#list, signal, wasLost);
    if (!signal.aborted) await this.#readEach(wasLost ? doubtful : this.#someOf(doubtful), signal);
  }

  /** As many as a quiet look at the list may cost. */
  #someOf(doubtful: readonly string[]): readonly string[] {
    if (doubtful.length <= MOST_DOUBTED) return doubtful;
    const from = this.#doubted % doubtful.length;
    this.#doubted += MOST_DOUBTED;
    return [...doubtful.slice(from), ...doubtful.slice(0, from)].slice(0, MOST_DOUBTED);
  }

  /** Reads what changed one by one, out of the table itself, so that the list is right before its index is. */
  async #readChanged(ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => this.#rows.concerns(id) || this.#following?.has(id));
    if (this.#list.state().value.readAtMs === undefined || wanted.length === 0) return;
    if (wanted.length > MOST_SINGLE_READS) {
      this.#watch.told();
      // Many more may be to come, as from an import: the list is read now, and then once for all of those.
      await pause(FLOOD_MS, this.#hints.signal);
      return;
    }
    try {
      await this.#readEach(wanted, this.#hints.signal);
      this.#watch.confirm();
    } catch {
      if (!this.#hints.signal.aborted) this.#watch.lost();
    }
  }

  async #readEach(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const { gateway } = this.#list;
    const found = await Promise.all(ids.map((id) => gateway.get(id, { signal })));
    if (signal.aborted) return;
    for (const [place, id] of ids.entries()) {
      this.#rows.hear(id, found[place]);
      this.#following?.hear(id, found[place]);
    }
    this.#show();
  }
}

/** The page that was read before it was kept. */
function pageOf({ rows, pages }: PaymentsView): PaymentPage {
  const nextToken = pages.starts[pages.index + 1];
  return { items: rows, ...(nextToken !== undefined && { nextToken }) };
}
