import type { SessionVault } from '@remit-elements/element-kit/vault.js';

/** What is known of a content that was imported before, or begun to be. */
export interface KnownImport {
  /** Of which its ids were made. */
  readonly seed: string;
  readonly isFinished: boolean;
  /** When it was begun, or finished. */
  readonly atMs: number;
  /** How many payments it stored; of one that was begun none is counted. */
  readonly count: number;
}

const COLLECTION = 'imports';
/** So many are remembered; the oldest goes first. */
const MOST = 100;

/**
 * Remembers imports by their content's hash, never the content: one that was begun goes on with the same ids, of one that was
 * finished the reader is told. Lies in the session's vault, so that nobody else learns of it, and goes with it.
 */
export class ImportJournal {
  readonly #vault: SessionVault;

  constructor(vault: SessionVault) {
    this.#vault = vault;
  }

  async find(hash: string): Promise<KnownImport | undefined> {
    const entries = await this.#vault.all(COLLECTION);
    return knownOf(entries.find(({ id }) => id === hash)?.value);
  }

  /** @returns The seed of an import that begins, or goes on. Two pages that begin the same at once get the same. */
  async begin(hash: string): Promise<string> {
    return this.#inTurn(async () => {
      const known = await this.find(hash);
      if (known && !known.isFinished) return known.seed;
      const seed = crypto.randomUUID();
      await this.#keep(hash, { seed, isFinished: false, atMs: Date.now(), count: 0 });
      return seed;
    });
  }

  async finish(hash: string, seed: string, count: number): Promise<void> {
    await this.#keep(hash, { seed, isFinished: true, atMs: Date.now(), count });
  }

  /** As if it had never been: what it stored is taken back. */
  async forget(hash: string): Promise<void> {
    await this.#vault.delete(COLLECTION, hash);
  }

  async #keep(hash: string, known: KnownImport): Promise<void> {
    const entries = await this.#vault.all(COLLECTION);
    const others = entries.filter(({ id }) => id !== hash);
    const old = others
      .map(({ id, value }) => ({ id, atMs: knownOf(value)?.atMs ?? 0 }))
      .sort((a, b) => b.atMs - a.atMs);
    for (const { id } of old.slice(MOST - 1)) await this.#vault.delete(COLLECTION, id);
    await this.#vault.put(COLLECTION, hash, known);
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const { locks } = navigator as { locks?: LockManager };
    const name = await this.#vault.name;
    return locks && name !== undefined ? await locks.request(`${name}/imports`, act) : act();
  }
}

/** What lies in the vault may be of another build. */
function knownOf(value: unknown): KnownImport | undefined {
  const { seed, isFinished, atMs, count } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isKnown =
    typeof seed === 'string' &&
    typeof isFinished === 'boolean' &&
    typeof atMs === 'number' &&
    typeof count === 'number';
  return isKnown ? { seed, isFinished, atMs, count } : undefined;
}
