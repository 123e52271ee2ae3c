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

/** What a payment of some kind begins with, as the element told it. */
export interface KeptTemplate {
  readonly name: string;
  readonly draft: object;
}

const VIEWS = 'views';
const TEMPLATES = 'templates';
const LIST = 'list';

interface ViewEntry {
  /** When it was saved, in ms since the epoch; several tabs may save. */
  readonly at: number;
  readonly query: string;
  readonly text?: string;
}

/**
 * How one person in one company likes the payments list: encrypted in this browser, for nobody else. Two rooms, by what a
 * sign-out does to them: a search may hold a name or an account number, and a template holds both, so these go; filters,
 * columns and page size say nothing about anybody, and stay for the next sign-in.
 */
export class KeptChoices {
  readonly #staying: SessionVault;
  readonly #passing: SessionVault;
  /** In which order things were saved, whatever room they are in. */
  readonly #places = { [VIEWS]: new Map<string, number>(), [TEMPLATES]: new Map<string, number>() };

  constructor({ subject, tenantId }: Owner, options: Pick<VaultOptions, 'retention'> = {}) {
    this.#staying = new SessionVault(JSON.stringify(['shell', tenantId, subject]), options);
    this.#passing = new SessionVault(JSON.stringify(['shell', 'until sign-out', tenantId, subject]), options);
  }

  /** In the order in which they were saved. */
  async views(): Promise<readonly KeptView[]> {
    const rooms = await Promise.all([this.#staying.all(VIEWS), this.#passing.all(VIEWS)]);
    const read = rooms.flat().flatMap(({ id, value }) => viewOf(id, value));
    return this.#inOrder(VIEWS, read);
  }

  /** Writes what is different alone, so that two tabs do not take each other's views away. */
  async setViews(before: readonly KeptView[], now: readonly KeptView[]): Promise<void> {
    const { fresh, gone } = changesOf(before, now, isSame);
    for (const { one, former } of fresh) await this.#putView(one, this.#placeOf(VIEWS, one.name, former));
    for (const name of gone) await Promise.all([this.#staying.delete(VIEWS, name), this.#passing.delete(VIEWS, name)]);
  }

  /** In the order in which they were saved. */
  async templates(): Promise<readonly KeptTemplate[]> {
    const kept = await this.#passing.all(TEMPLATES);
    return this.#inOrder(
      TEMPLATES,
      kept.flatMap(({ id, value }) => templateOf(id, value)),
    );
  }

  /** As with views: what is different alone. */
  async setTemplates(before: readonly KeptTemplate[], now: readonly KeptTemplate[]): Promise<void> {
    const { fresh, gone } = changesOf(
      before,
      now,
      (one, other) => one.name === other.name && one.draft === other.draft,
    );
    for (const { one, former } of fresh) {
      const { name, draft } = one;
      await this.#passing.put(TEMPLATES, name, { at: this.#placeOf(TEMPLATES, name, former), draft });
    }
    for (const name of gone) await this.#passing.delete(TEMPLATES, name);
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

  #inOrder<T extends Named>(kind: Kind, read: Placed<T>[]): readonly T[] {
    for (const { one, at } of read) this.#places[kind].set(one.name, at);
    return read.sort((first, second) => first.at - second.at).map(({ one }) => one);
  }

  /** Where it stood, or what it replaces did; else after all others. */
  #placeOf(kind: Kind, name: string, former: string | undefined): number {
    const places = this.#places[kind];
    const next = (): number => Math.max(Date.now(), ...[...places.values()].map((place) => place + 1));
    const at = places.get(name) ?? places.get(former ?? '') ?? next();
    places.set(name, at);
    return at;
  }

  async #putView({ name, query, text }: KeptView, at: number): Promise<void> {
    const entry: ViewEntry = { at, query, ...(text !== undefined && { text }) };
    const [room, other] = text === undefined ? [this.#staying, this.#passing] : [this.#passing, this.#staying];
    await room.put(VIEWS, name, entry);
    await other.delete(VIEWS, name);
  }
}

type Kind = typeof VIEWS | typeof TEMPLATES;

interface Named {
  readonly name: string;
}

interface Placed<T> {
  readonly one: T;
  /** When it was saved. */
  readonly at: number;
}

interface Changes<T> {
  /** With the name that it had before, where it was renamed: it stands in the place of one that is gone. */
  readonly fresh: readonly { readonly one: T; readonly former: string | undefined }[];
  readonly gone: readonly string[];
}

function changesOf<T extends Named>(
  before: readonly T[],
  now: readonly T[],
  isUnchanged: (one: T, other: T) => boolean,
): Changes<T> {
  const gone = before.flatMap(({ name }) => (now.some((one) => one.name === name) ? [] : [name]));
  const fresh = now.flatMap((one, index) => {
    if (before.some((other) => isUnchanged(other, one))) return [];
    const former = before[index]?.name;
    return [{ one, former: former !== undefined && gone.includes(former) ? former : undefined }];
  });
  return { fresh, gone };
}

function isSame(one: KeptView, other: KeptView): boolean {
  return one.name === other.name && one.query === other.query && one.text === other.text;
}

/** Another build may have written it; what is none of ours is no view. */
function viewOf(name: string, value: unknown): readonly Placed<KeptView>[] {
  const query = textIn(value, 'query');
  if (query === undefined) return [];
  const text = textIn(value, 'text');
  return [{ one: { name, query, ...(text !== undefined && { text }) }, at: placeIn(value) }];
}

/** What is in the draft is the element's to look through. */
function templateOf(name: string, value: unknown): readonly Placed<KeptTemplate>[] {
  const { draft } = (value ?? {}) as { readonly draft?: unknown };
  return typeof draft === 'object' && draft !== null ? [{ one: { name, draft }, at: placeIn(value) }] : [];
}

function placeIn(value: unknown): number {
  const at = Number((value as { readonly at?: unknown }).at);
  return Number.isFinite(at) ? at : 0;
}

function textIn(value: unknown, name: 'query' | 'text'): string | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
