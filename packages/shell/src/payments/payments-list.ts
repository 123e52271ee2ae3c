import type { PaymentsViewState, PaymentTemplate, SavedView } from '@remit-elements/payments-element';
import type { KeptChoices, KeptView } from '../memory/kept-choices.js';

/** What is asked of the element's package, which is fetched with its page. */
export interface PaymentsCode {
  toQuery(view: PaymentsViewState): URLSearchParams;
  fromQuery(query: string): PaymentsViewState;
  /** What a list shows by itself: its columns and page size. */
  readonly untouched: PaymentsViewState;
}

type Choices = Pick<KeptChoices, 'views' | 'setViews' | 'templates' | 'setTemplates' | 'list' | 'setList'>;

/** How many addresses of the way here keep what was searched for. */
const MOST_SEEN = 50;

/**
 * What the payments list of one session shows: joins the address, which can be handed to a colleague, with what this person
 * chose before. What was searched for is in no address and no history of the browser's; on the way back it is there again,
 * while the session lasts.
 */
export class PaymentsList {
  readonly #choices: Choices;
  readonly #loadCode: () => Promise<PaymentsCode>;
  /** What was last shown at an address, the search too. */
  readonly #seen = new Map<string, PaymentsViewState>();
  #ready: Promise<void> | undefined;
  #code: PaymentsCode | undefined;
  /** Columns and page size, where this person chose any. */
  #chosen: PaymentsViewState = {};
  #views: readonly SavedView[] = [];
  #templates: readonly PaymentTemplate[] = [];
  #viewState: PaymentsViewState = {};
  #query: string | undefined;

  constructor(choices: Choices, loadCode: () => Promise<PaymentsCode>) {
    this.#choices = choices;
    this.#loadCode = loadCode;
  }

  /** For the element: the same object until something else is to be shown. */
  get viewState(): PaymentsViewState {
    return this.#viewState;
  }

  get views(): readonly SavedView[] {
    return this.#views;
  }

  get templates(): readonly PaymentTemplate[] {
    return this.#templates;
  }

  /** Fetches what this takes. Rejects where the code does not arrive; ask again then. */
  load(): Promise<void> {
    return (this.#ready ??= this.#load().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  /**
   * Shows what an address says; whoever wrote it is not trusted. The address that stands already changes nothing.
   * @param isBack The reader came by the browser's own buttons: then a search is part of where they were.
   */
  arrive(query: string, { isBack = false } = {}): void {
    const code = this.#code;
    if (!code || query === this.#query) return;
    this.#query = query;
    const seen = isBack ? this.#seen.get(query) : undefined;
    this.#viewState = seen ?? { ...code.untouched, ...this.#chosen, ...code.fromQuery(query) };
  }

  /** The page was left: whatever address comes next is looked at anew. */
  leave(): void {
    this.#query = undefined;
  }

  /** Takes over what the reader chose in the element. @returns The query of the address that shows it. */
  change(viewState: PaymentsViewState): string {
    const code = this.#code;
    if (!code) return this.#query ?? '';
    const [before, list] = [listOf(this.#viewState), listOf(viewState)];
    this.#viewState = viewState;
    const query = (this.#query = addressOf(viewState, code));
    const isSaved = this.#views.some(
      ({ viewState: saved }) => addressOf(saved, code) === query && saved.filter?.text === viewState.filter?.text,
    );
    if (!isSaved && addressOf(before, code) !== addressOf(list, code)) {
      this.#chosen = list;
      void this.#choices.setList(code.toQuery(list).toString());
    }
    this.#see(query, viewState);
    return query;
  }

  /** Keeps the views that the reader saved. */
  async setViews(views: readonly SavedView[]): Promise<void> {
    const code = this.#code;
    if (!code) return;
    const before = this.#views;
    this.#views = views;
    const keep = (view: SavedView): KeptView => keptOf(view, code);
    await this.#choices.setViews(before.map(keep), views.map(keep));
  }

  /** Keeps the templates that the reader saved. */
  async setTemplates(templates: readonly PaymentTemplate[]): Promise<void> {
    const before = this.#templates;
    this.#templates = templates;
    await this.#choices.setTemplates(before, templates);
  }

  async #load(): Promise<void> {
    const choices = this.#choices;
    const [code, list, views, templates] = await Promise.all([
      this.#loadCode(),
      choices.list(),
      choices.views(),
      choices.templates(),
    ]);
    this.#templates = templates;
    this.#code = code;
    this.#chosen = listOf(code.fromQuery(list));
    this.#views = views.map((view) => viewOf(view, code));
  }

  #see(query: string, viewState: PaymentsViewState): void {
    this.#seen.delete(query);
    this.#seen.set(query, viewState);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST_SEEN && oldest !== undefined) this.#seen.delete(oldest);
  }
}

/** Of a view, what is taste and not a question. */
function listOf({ columns, pageSize }: PaymentsViewState): PaymentsViewState {
  return { ...(columns && { columns }), ...(pageSize && { pageSize }) };
}

/** The query of the address that shows a view: it says only what is not so by itself, and no search. */
function addressOf({ columns, pageSize, sort, ...view }: PaymentsViewState, code: PaymentsCode): string {
  const { untouched } = code;
  const isNewestFirst = sort?.field === 'CREATED' && sort.direction === 'DESC';
  const told = code.toQuery({
    ...view,
    ...(sort && !isNewestFirst && { sort }),
    ...(columns && columns.join() !== untouched.columns?.join() && { columns }),
    ...(pageSize && pageSize !== untouched.pageSize && { pageSize }),
  });
  return told.toString();
}

function keptOf({ name, viewState }: SavedView, code: PaymentsCode): KeptView {
  const text = viewState.filter?.text;
  return { name, query: code.toQuery(viewState).toString(), ...(text !== undefined && { text }) };
}

function viewOf({ name, query, text }: KeptView, code: PaymentsCode): SavedView {
  const viewState = code.fromQuery(query);
  return { name, viewState: text === undefined ? viewState : { ...viewState, filter: { ...viewState.filter, text } } };
}
