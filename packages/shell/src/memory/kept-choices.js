import { SessionVault } from '@remit-elements/element-kit/vault.js';
const VIEWS = 'views';
const TEMPLATES = 'templates';
const LIST = 'list';
/**
 * How one person in one company likes the payments list: encrypted in this browser, for nobody else. Two rooms, by what a
 * sign-out does to them: a search may hold a name or an account number, and a template holds both, so these go; filters,
 * columns and page size say nothing about anybody, and stay for the next sign-in.
 */
export class KeptChoices {
    #staying;
    #passing;
    /** In which order things were saved, whatever room they are in. */
    #places = { [VIEWS]: new Map(), [TEMPLATES]: new Map() };
    constructor({ subject, tenantId }, options = {}) {
        this.#staying = new SessionVault(JSON.stringify(['shell', tenantId, subject]), options);
        this.#passing = new SessionVault(JSON.stringify(['shell', 'until sign-out', tenantId, subject]), options);
    }
    /** In the order in which they were saved. */
    async views() {
        const rooms = await Promise.all([this.#staying.all(VIEWS), this.#passing.all(VIEWS)]);
        const read = rooms.flat().flatMap(({ id, value }) => viewOf(id, value));
        return this.#inOrder(VIEWS, read);
    }
    /** Writes what is different alone, so that two tabs do not take each other's views away. */
    async setViews(before, now) {
        const { fresh, gone } = changesOf(before, now, isSame);
        for (const { one, former } of fresh)
            await this.#putView(one, this.#placeOf(VIEWS, one.name, former));
        for (const name of gone)
            await Promise.all([this.#staying.delete(VIEWS, name), this.#passing.delete(VIEWS, name)]);
    }
    /** In the order in which they were saved. */
    async templates() {
        const kept = await this.#passing.all(TEMPLATES);
        return this.#inOrder(TEMPLATES, kept.flatMap(({ id, value }) => templateOf(id, value)));
    }
    /** As with views: what is different alone. */
    async setTemplates(before, now) {
        const { fresh, gone } = changesOf(before, now, (one, other) => one.name === other.name && one.draft === other.draft);
        for (const { one, former } of fresh) {
            const { name, draft } = one;
            await this.#passing.put(TEMPLATES, name, { at: this.#placeOf(TEMPLATES, name, former), draft });
        }
        for (const name of gone)
            await this.#passing.delete(TEMPLATES, name);
    }
    /** Columns and page size, as in an address. */
    async list() {
        const [entry] = await this.#staying.all(LIST);
        return textIn(entry?.value, 'query') ?? '';
    }
    async setList(query) {
        await this.#staying.put(LIST, LIST, { query });
    }
    /** For a sign-out: what may tell of somebody is gone, in all tabs; needs neither network nor any element's code. */
    async forget() {
        this.#staying.close();
        await this.#passing.clear();
    }
    close() {
        this.#staying.close();
        this.#passing.close();
    }
    #inOrder(kind, read) {
        for (const { one, at } of read)
            this.#places[kind].set(one.name, at);
        return read.sort((first, second) => first.at - second.at).map(({ one }) => one);
    }
    /** Where it stood, or what it replaces did; else after all others. */
    #placeOf(kind, name, former) {
        const places = this.#places[kind];
        const next = () => Math.max(Date.now(), ...[...places.values()].map((place) => place + 1));
        const at = places.get(name) ?? places.get(former ?? '') ?? next();
        places.set(name, at);
        return at;
    }
    async #putView({ name, query, text }, at) {
        const entry = { at, query, ...(text !== undefined && { text }) };
        const [room, other] = text === undefined ? [this.#staying, this.#passing] : [this.#passing, this.#staying];
        await room.put(VIEWS, name, entry);
        await other.delete(VIEWS, name);
    }
}
function changesOf(before, now, isUnchanged) {
    const gone = before.flatMap(({ name }) => (now.some((one) => one.name === name) ? [] : [name]));
    const fresh = now.flatMap((one, index) => {
        if (before.some((other) => isUnchanged(other, one)))
            return [];
        const former = before[index]?.name;
        return [{ one, former: former !== undefined && gone.includes(former) ? former : undefined }];
    });
    return { fresh, gone };
}
function isSame(one, other) {
    return one.name === other.name && one.query === other.query && one.text === other.text;
}
/** Another build may have written it; what is none of ours is no view. */
function viewOf(name, value) {
    const query = textIn(value, 'query');
    if (query === undefined)
        return [];
    const text = textIn(value, 'text');
    return [{ one: { name, query, ...(text !== undefined && { text }) }, at: placeIn(value) }];
}
/** What is in the draft is the element's to look through. */
function templateOf(name, value) {
    const { draft } = (value ?? {});
    return typeof draft === 'object' && draft !== null ? [{ one: { name, draft }, at: placeIn(value) }] : [];
}
function placeIn(value) {
    const at = Number(value.at);
    return Number.isFinite(at) ? at : 0;
}
function textIn(value, name) {
    const found = typeof value === 'object' && value !== null ? value[name] : undefined;
    return typeof found === 'string' ? found : undefined;
}
