import { deleteDatabase, ENTRIES, KEYS, openDatabase, rangeOf, transact } from './vault-database.js';
import { keyOf } from './vault-key.js';
import { seal, shapeOf, unseal, vaultName, type SealedEntry } from './vault-cipher.js';

/**
 * `page`: the browser keeps nothing for us, so entries last as long as the page; told once. `dropped`: entries could not
 * be read and are gone.
 */
export type VaultTrouble = 'page' | 'dropped';

export interface VaultEntry {
  readonly id: string;
  readonly value: unknown;
}

export interface VaultOptions {
  /** `page` keeps everything in memory by intention, of which nobody is told. */
  readonly retention?: 'browser' | 'page';
  /** Hears what went wrong; nothing is ever thrown. */
  readonly onTrouble?: (trouble: VaultTrouble) => void;
  /** Of one entry, as JSON in UTF-8; 64 KiB when not given. */
  readonly mostBytes?: number;
  /** In one collection; 200 when not given. */
  readonly mostEntries?: number;
}

interface Opened {
  readonly database: IDBDatabase;
  readonly key: CryptoKey;
}

/**
 * Entries of one scope, such as a person in a company: encrypted in IndexedDB with a key that cannot be taken out of the
 * browser, under a name that does not tell the scope. Nothing is written, not even an empty database, before the first
 * `put`. Where storage is blocked, full or not there, entries last as long as the page.
 */
export class SessionVault {
  readonly #scope: string;
  readonly #options: VaultOptions;
  readonly #name: Promise<string | undefined>;
  /** What the browser did not take, as JSON, by place. */
  readonly #page = new Map<string, string>();
  #opening: Promise<Opened | undefined> | undefined;
  #closed = false;
  readonly #forgotten = new AbortController();
  #isToldOfPage = false;
  /** The browser lets us open nothing; one that is merely full may take the next entry. */
  #isBlocked = false;

  /** @param scope Opaque; whoever has another one reads nothing of this one. */
  constructor(scope: string, options: VaultOptions = {}) {
    this.#scope = scope;
    this.#options = options;
    this.#name = options.retention === 'page' ? Promise.resolve(undefined) : vaultName(scope);
  }

  /** The same for all pages of a scope, and says nothing about it: for locks and channels. Undefined when in memory. */
  get name(): Promise<string | undefined> {
    return this.#name;
  }

  /** Aborts once everything of the scope was given up, here or by another page that knows it: nothing of it must go on. */
  get forgotten(): AbortSignal {
    return this.#forgotten.signal;
  }

  /** False once something could not be kept beyond this page. */
  get outlivesPage(): boolean {
    return this.#options.retention !== 'page' && !this.#isToldOfPage;
  }

  /** Everything of a collection that can be read. */
  async all(collection: string): Promise<readonly VaultEntry[]> {
    const entries = new Map<string, unknown>();
    const opened = this.#closed ? undefined : await this.#open(false);
    if (opened) for (const { id, value } of await this.#stored(opened, collection)) entries.set(id, value);
    if (this.#closed) return [];
    for (const [place, json] of this.#page) {
      const [of, id] = JSON.parse(place) as [string, string];
      if (of === collection) entries.set(id, JSON.parse(json) as unknown);
    }
    return [...entries].map(([id, value]) => ({ id, value }));
  }

  /**
   * Keeps a value that JSON can tell, over the one that has this id. @returns `kept` when it is on the disk, `page` when it
   * lasts as long as the page, `refused` when it, or the collection, would be too large, or the vault is closed.
   */
  async put(collection: string, id: string, value: unknown): Promise<'kept' | 'page' | 'refused'> {
    const json = JSON.stringify(value);
    const place = JSON.stringify([collection, id]);
    const plain = new TextEncoder().encode(json);
    if (this.#closed || plain.byteLength > (this.#options.mostBytes ?? 65_536)) return 'refused';
    const outcome = await this.#keep(collection, id, plain);
    if (this.#isClosed()) return 'refused';
    if (outcome === 'kept') this.#page.delete(place);
    if (outcome !== 'page') return outcome;
    if (!this.#page.has(place) && this.#countOnPage(collection) >= this.#mostEntries) return 'refused';
    this.#page.set(place, json);
    return 'page';
  }

  /** @returns whether it was there: of several that take the same entry away only one is told so. */
  async delete(collection: string, id: string): Promise<boolean> {
    const wasOnPage = this.#page.delete(JSON.stringify([collection, id]));
    const opened = this.#closed ? undefined : await this.#open(false);
    if (!opened) return wasOnPage;
    const key = [collection, id];
    const wasStored = await this.#attempt(
      transact<boolean>(opened.database, 'readwrite', (transaction, answer) => {
        const entries = transaction.objectStore(ENTRIES);
        entries.getKey(key).onsuccess = ({ target }) => {
          answer((target as IDBRequest<unknown>).result !== undefined);
          entries.delete(key);
        };
      }),
    );
    return wasOnPage || wasStored === true;
  }

  /** Forgets everything of this scope, in every page that has it open, key included; this vault keeps nothing more. */
  async clear(): Promise<void> {
    this.#page.clear();
    this.#forgotten.abort();
    const name = await this.#name;
    const opened = this.#closed ? undefined : await this.#open(false);
    this.close();
    if (name === undefined || !hasDatabases()) return;
    if (opened) {
      // Without the key nothing can be read, even where another page does not let the database go.
      await this.#attempt(
        transact(opened.database, 'readwrite', (transaction) => {
          transaction.objectStore(KEYS).clear();
          transaction.objectStore(ENTRIES).clear();
        }),
      );
      opened.database.close();
    }
    await deleteDatabase(name);
  }

  /** Another page says that everything was given up: nothing more is kept here. */
  forget(): void {
    this.close();
    this.#forgotten.abort();
  }

  /** A value that other pages of the scope alone can read; undefined where nothing is shared with them. */
  async seal(purpose: string, value: unknown): Promise<SealedEntry | undefined> {
    const opened = this.#closed ? undefined : await this.#open(false);
    return (
      opened && seal(opened.key, this.#placeOf('sealed', purpose), new TextEncoder().encode(JSON.stringify(value)))
    );
  }

  /** What another page sealed for this very purpose; undefined for anything else. */
  async unseal(purpose: string, sealed: unknown): Promise<unknown> {
    const opened = this.#closed ? undefined : await this.#open(false);
    if (!opened || shapeOf(sealed) !== 'ours') return undefined;
    // Sealed by another key, for another purpose, or altered: whoever asks reads it from the server instead.
    return unseal(opened.key, this.#placeOf('sealed', purpose), sealed as SealedEntry).catch(() => undefined);
  }

  /** Lets go of everything here and keeps what is on the disk. */
  close(): void {
    this.#closed = true;
    this.#page.clear();
    void this.#opening?.then((opened) => opened?.database.close());
  }

  /** Asked anew after each wait, which the compiler does not know of. */
  #isClosed(): boolean {
    return this.#closed;
  }

  get #mostEntries(): number {
    return this.#options.mostEntries ?? 200;
  }

  #countOnPage(collection: string): number {
    return [...this.#page.keys()].filter((place) => (JSON.parse(place) as string[])[0] === collection).length;
  }

  async #keep(collection: string, id: string, plain: Uint8Array<ArrayBuffer>): Promise<'kept' | 'page' | 'refused'> {
    const opened = await this.#open(true);
    if (!opened) return 'page';
    const key = [collection, id];
    const stored = async (): Promise<'kept' | 'refused' | undefined> => {
      const sealed = await seal(opened.key, this.#placeOf(collection, id), plain);
      return transact<'kept' | 'refused'>(opened.database, 'readwrite', (transaction, answer) => {
        const entries = transaction.objectStore(ENTRIES);
        const put = (): void => {
          answer('kept');
          entries.put(sealed, key);
        };
        entries.getAllKeys(rangeOf(collection)).onsuccess = ({ target }) => {
          const keys = (target as IDBRequest<IDBValidKey[]>).result;
          const isKnown = keys.some((each) => indexedDB.cmp(each, key) === 0);
          if (isKnown || keys.length < this.#mostEntries) put();
          else answer('refused');
        };
      });
    };
    return (await this.#attempt(stored())) ?? 'page';
  }

  async #stored(opened: Opened, collection: string): Promise<readonly VaultEntry[]> {
    const rows = await this.#attempt(
      transact<(readonly [string, unknown])[]>(opened.database, 'readonly', (transaction, answer) => {
        const found: (readonly [string, unknown])[] = [];
        answer(found);
        transaction.objectStore(ENTRIES).openCursor(rangeOf(collection)).onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (!cursor) return;
          found.push([(cursor.key as string[])[1] ?? '', cursor.value]);
          cursor.continue();
        };
      }),
    );
    const read = await Promise.all((rows ?? []).map(([id, stored]) => this.#read(opened, collection, id, stored)));
    return read.flat();
  }

  async #read({ key }: Opened, collection: string, id: string, stored: unknown): Promise<readonly VaultEntry[]> {
    const shape = shapeOf(stored);
    // Not ours to judge: a page of a newer build may still want it.
    if (shape === 'later') return [];
    try {
      if (shape === 'ours')
        return [{ id, value: await unseal(key, this.#placeOf(collection, id), stored as SealedEntry) }];
    } catch {
      // Altered, or half written: it goes below.
    }
    if (this.#closed) return [];
    if (await this.delete(collection, id)) this.#options.onTrouble?.('dropped');
    return [];
  }

  #placeOf(collection: string, id: string): string {
    return JSON.stringify([1, this.#scope, collection, id]);
  }

  /** Undefined where there is nothing yet and nothing is to be made, or where the browser keeps nothing for us. */
  async #open(create: boolean): Promise<Opened | undefined> {
    for (let opening = this.#opening; opening; opening = this.#opening) {
      const opened = await opening;
      if (opened || this.#closed) return opened;
      // There was nothing then; this call, or another page, may make it now.
      if (this.#opening === opening) this.#opening = undefined;
    }
    return (this.#opening = this.#opened(create));
  }

  async #opened(create: boolean): Promise<Opened | undefined> {
    const name = await this.#name;
    const opened = this.#isBlocked || name === undefined ? undefined : await this.#openNamed(name, create);
    if (create && !opened && this.#options.retention !== 'page') this.#tellOfPage();
    if (!this.#closed) return opened;
    opened?.database.close();
    return undefined;
  }

  async #openNamed(name: string, create: boolean): Promise<Opened | undefined> {
    try {
      const database = await openDatabase(name, create, (why) => {
        this.#opening = undefined;
        if (why === 'deleted') this.forget();
      });
      return database && { database, key: await keyOf(database) };
    } catch {
      // Blocked by a setting, by private browsing, or broken: not asked again, and told when there is something to keep.
      this.#isBlocked = true;
      return undefined;
    }
  }

  /** What the browser refuses is told once and is undefined; a refusal by a closed vault is no news. */
  async #attempt<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch {
      this.#tellOfPage();
      return undefined;
    }
  }

  #tellOfPage(): void {
    if (this.#isToldOfPage || this.#closed) return;
    this.#isToldOfPage = true;
    this.#options.onTrouble?.('page');
  }
}

function hasDatabases(): boolean {
  return (globalThis.indexedDB as IDBFactory | undefined) !== undefined;
}
