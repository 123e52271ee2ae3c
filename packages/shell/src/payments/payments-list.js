/** How many addresses of the way here keep what was searched for. */
const MOST_SEEN = 50;
/**
 * What the payments list of one session shows: joins the address, which can be handed to a colleague, with what this person
 * chose before. What was searched for is in no address and no history of the browser's; on the way back it is there again,
 * while the session lasts.
 */
export class PaymentsList {
    #choices;
    #loadCode;
    /** What was last shown at an address, the search too. */
    #seen = new Map();
    #ready;
    #code;
    /** Columns and page size, where this person chose any. */
    #chosen = {};
    #views = [];
    #templates = [];
    #viewState = {};
    #query;
    constructor(choices, loadCode) {
        this.#choices = choices;
        this.#loadCode = loadCode;
    }
    /** For the element: the same object until something else is to be shown. */
    get viewState() {
        return this.#viewState;
    }
    get views() {
        return this.#views;
    }
    get templates() {
        return this.#templates;
    }
    /** Fetches what this takes. Rejects where the code does not arrive; ask again then. */
    load() {
        return (this.#ready ??= this.#load().catch((error) => {
            this.#ready = undefined;
            throw error;
        }));
    }
    /**
     * Shows what an address says; whoever wrote it is not trusted. The address that stands already changes nothing.
     * @param isBack The reader came by the browser's own buttons: then a search is part of where they were.
     */
    arrive(query, { isBack = false } = {}) {
        const code = this.#code;
        if (!code || query === this.#query)
            return;
        this.#query = query;
        const seen = isBack ? this.#seen.get(query) : undefined;
        this.#viewState = seen ?? { ...code.untouched, ...this.#chosen, ...code.fromQuery(query) };
    }
    /** The page was left: whatever address comes next is looked at anew. */
    leave() {
        this.#query = undefined;
    }
    /** Takes over what the reader chose in the element. @returns The query of the address that shows it. */
    change(viewState) {
        const code = this.#code;
        if (!code)
            return this.#query ?? '';
        const [before, list] = [listOf(this.#viewState), listOf(viewState)];
        this.#viewState = viewState;
        if (!isSame(before, list) && !this.#views.some((view) => isSame(view.viewState, viewState))) {
            this.#chosen = list;
            void this.#choices.setList(code.toQuery(list).toString());
        }
        this.#query = code.toQuery(withoutSame(viewState, code.untouched)).toString();
        this.#see(this.#query, viewState);
        return this.#query;
    }
    /** Keeps the views that the reader saved. */
    async setViews(views) {
        const code = this.#code;
        if (!code)
            return;
        const before = this.#views;
        this.#views = views;
        const keep = (view) => keptOf(view, code);
        await this.#choices.setViews(before.map(keep), views.map(keep));
    }
    /** Keeps the templates that the reader saved. */
    async setTemplates(templates) {
        const before = this.#templates;
        this.#templates = templates;
        await this.#choices.setTemplates(before, templates);
    }
    async #load() {
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
    #see(query, viewState) {
        this.#seen.delete(query);
        this.#seen.set(query, viewState);
        const [oldest] = this.#seen.keys();
        if (this.#seen.size > MOST_SEEN && oldest !== undefined)
            this.#seen.delete(oldest);
    }
}
/** Of a view, what is taste and not a question. */
function listOf({ columns, pageSize }) {
    return { ...(columns && { columns }), ...(pageSize && { pageSize }) };
}
/** An address says only what is not so by itself. */
function withoutSame({ columns, pageSize, sort, ...view }, usual) {
    const isNewestFirst = sort?.field === 'CREATED' && sort.direction === 'DESC';
    return {
        ...view,
        ...(sort && !isNewestFirst && { sort }),
        ...(columns && !isSame({ columns }, { columns: usual.columns ?? [] }) && { columns }),
        ...(pageSize && pageSize !== usual.pageSize && { pageSize }),
    };
}
function keptOf({ name, viewState }, code) {
    const text = viewState.filter?.text;
    return { name, query: code.toQuery(viewState).toString(), ...(text !== undefined && { text }) };
}
function viewOf({ name, query, text }, code) {
    const viewState = code.fromQuery(query);
    return { name, viewState: text === undefined ? viewState : { ...viewState, filter: { ...viewState.filter, text } } };
}
/** Whatever the order of their parts. */
function isSame(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted({ filter, due, sort, columns, pageSize }) {
    const parts = Object.entries(filter ?? {}).sort(([name], [of]) => (name < of ? -1 : 1));
    return [parts, due, sort?.field, sort?.direction, columns, pageSize];
}
