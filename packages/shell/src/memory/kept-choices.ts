import { SessionVault, type VaultOptions } from '@remit-elements/element-kit/vault.js';

/** Whose choices they are. */
export interface Owner {
  readonly subject: string;
  readonly tenantId: string;
}

/** A view of the list with the name that its reader gave it, as it is kept. */
export interface KeptView {
  readonly name: string;
  /** As in an address: what was searched for is not in it. */
  readonly query: string;
  /** What was searched for. */
  readonly text?: string;
}

const VIEWS = 'views';
const LIST = 'list';

interface Entry {
  /** When it was saved, in ms since the epoch; several tabs may save. */
  readonly at: number;
  readonly query: string;
  readonly text?: string;
}

/**
 * How one person in one company likes the payments list: encrypted in this browser, for nobody else. Two rooms, by what a
 * sign-out does to them: a search may hold a name or an account number, and so may whatever else a host lets its people keep
 * of payments, which all goes; filters, columns and page size say nothing about anybody, and stay for the next sign-in.
 */
export class KeptChoices {
  readonly #staying: SessionVault;
  readonly #passing: SessionVault;
  /** In which order views were saved, across both rooms. */
  readonly #places = new Map<string, number>();

  constructor({ subject, tenantId }: Owner, options: Pick<VaultOptions, 'retention'> = {}) {
    this.#staying = new SessionVault(JSON.stringify(['shell', tenantId, subject]), options);
    this.#passing = new SessionVault(JSON.stringify(['shell', 'until sign-out', tenantId, subject]), options);
  }

  /** In the order in which they were saved. */
  async views(): Promise<readonly KeptView[]> {
    const rooms = await Promise.all([this.#staying.all(VIEWS), this.#passing.all(VIEWS)]);
    const read = rooms.flat().flatMap(({ id, value }) => viewOf(id, value));
    for (const { view, at } of read) this.#places.set(view.name, at);
    return read.sort((one, other) => one.at - other.at).map(({ view }) => view);
  }

  /** Writes what is different alone, so that two tabs do not take each other's views away. */
  async setViews(before: readonly KeptView[], now: readonly KeptView[]): Promise<void> {
    const gone = before.filter(({ name }) => !now.some((view) => view.name === name));
    const fresh = now.filter((view) => !before.some((one) => isSame(one, view)));
    for (const view of fresh) {
      const former = before[now.indexOf(view)];
      await this.#put(view, former && gone.includes(former) ? former.name : undefined);
    }
    for (const { name } of gone)
      await Promise.all([this.#staying.delete(VIEWS, name), this.#passing.delete(VIEWS, name)]);
  }

  /** Columns and page size, as in an address. */
  async list(): Promise<string> {
    const [entry] = await this.#staying.all(LIST);
    return textIn(entry?.value, 'query') ?? '';
  }

  async setList(query: string): Promise<void> {
    await this.#staying.put(LIST, LIST, { query });
  }

  /** For a sign-out: what may tell of somebody is gone, in all tabs; needs neither network nor any element's code. */
  async forget(): Promise<void> {
    this.#staying.close();
    await this.#passing.clear();
  }

  close(): void {
    this.#staying.close();
    this.#passing.close();
  }

  /** A view of a new name in the place of another one was renamed. */
  async #put({ name, query, text }: KeptView, former: string | undefined): Promise<void> {
    const at =
      this.#places.get(name) ??
      this.#places.get(former ?? '') ??
      Math.max(Date.now(), ...[...this.#places.values()].map((place) => place + 1));
    this.#places.set(name, at);
    const entry: Entry = { at, query, ...(text !== undefined && { text }) };
    const [room, other] = text === undefined ? [this.#staying, this.#passing] : [this.#passing, this.#staying];
    await room.put(VIEWS, name, entry);
    await other.delete(VIEWS, name);
  }
}

function isSame(one: KeptView, other: KeptView): boolean {
  return one.name === other.name && one.query === other.query && one.text === other.text;
}

/** Another build may have written it; what is none of ours is no view. */
function viewOf(name: string, value: unknown): readonly { readonly view: KeptView; readonly at: number }[] {
  const query = textIn(value, 'query');
  if (query === undefined) return [];
  const text = textIn(value, 'text');
  const at = Number((value as { readonly at?: unknown }).at);
  const view: KeptView = { name, query, ...(text !== undefined && { text }) };
  return [{ view, at: Number.isFinite(at) ? at : 0 }];
}

function textIn(value: unknown, name: 'query' | 'text'): string | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
