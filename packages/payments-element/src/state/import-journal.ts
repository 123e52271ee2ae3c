import type { SessionVault } from '@remit-elements/element-kit/vault.js';
import { choiceIn, type ImportChoice } from './import-choice.js';

/** What is known of a content that was imported before, or begun to be. */
export interface KnownImport {
  /** Of which its ids were made. */
  readonly seed: string;
  /** How often it was begun to be taken back: what is stored again after that has ids of its own. */
  readonly undos: number;
  /** With what it was begun; undefined where that is not known. */
  readonly choice: ImportChoice | undefined;
  readonly isFinished: boolean;
  /** It was begun to be taken back, and not all of it is gone. */
  readonly isUndone: boolean;
  /** When it was begun, finished, or taken back. */
  readonly atMs: number;
  /** How many payments it stored, or at most has still where it was taken back; of one that was begun none is counted. */
  readonly count: number;
}

/** By which an import has its ids. */
export type ImportSeed = Pick<KnownImport, 'seed' | 'undos' | 'choice'>;

const COLLECTION = 'imports';
/** So many are remembered; the oldest goes first. */
const MOST = 100;
const TURNS = new WeakMap<SessionVault, Promise<unknown>>();

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

  /**
   * @param choice What it is begun with; one that goes on has the choice that it was begun with.
   * @param own Of an import that was begun in this page; `anew` for one that is to be another than it was.
   * @returns The seed of an import that begins, or goes on. Two pages that begin the same at once get the same.
   */
  async begin(hash: string, choice: ImportChoice, own?: ImportSeed | 'anew'): Promise<ImportSeed> {
    return this.#inTurn(async () => {
      const found = own ?? (await this.find(hash));
      const isNew = found === undefined || found === 'anew' || ('isFinished' in found && found.isFinished);
      const begun = isNew ? { seed: crypto.randomUUID(), undos: 0, choice } : found;
      const next = { seed: begun.seed, undos: begun.undos, choice: begun.choice ?? choice };
      await this.#keep(hash, { ...next, isFinished: false, isUndone: false, atMs: Date.now(), count: 0 });
      return next;
    });
  }

  async finish(hash: string, own: ImportSeed, count: number): Promise<void> {
    await this.#keep(hash, { ...own, isFinished: true, isUndone: false, atMs: Date.now(), count });
  }

  /**
   * It is being taken back, or was in part: of what is stored still nothing is to be stored twice.
   * @param count How many there are still.
   */
  async undo(hash: string, own: ImportSeed, count: number): Promise<void> {
    if (await this.#isOther(hash, own)) return;
    await this.#keep(hash, { ...own, isFinished: false, isUndone: true, atMs: Date.now(), count });
  }

  /** As if it had never been: all that it stored is taken back. */
  async forget(hash: string, own: ImportSeed): Promise<void> {
    if (!(await this.#isOther(hash, own))) await this.#vault.delete(COLLECTION, hash);
  }

  /** Another page has imported the same content anew since. */
  async #isOther(hash: string, { seed }: ImportSeed): Promise<boolean> {
    const known = await this.find(hash);
    return known !== undefined && known.seed !== seed;
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
    if (locks && name !== undefined) return locks.request(`${name}/imports`, act);
    // What is of this page alone is in turn with itself.
    const turn = (TURNS.get(this.#vault) ?? Promise.resolve()).then(act);
    TURNS.set(
      this.#vault,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

/** What lies in the vault may be of another build. */
function knownOf(value: unknown): KnownImport | undefined {
  const { seed, undos, choice, isFinished, isUndone, atMs, count } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isKnown =
    typeof seed === 'string' &&
    typeof undos === 'number' &&
    typeof isFinished === 'boolean' &&
    typeof isUndone === 'boolean' &&
    typeof atMs === 'number' &&
    typeof count === 'number';
  return isKnown ? { seed, undos, choice: choiceIn(choice), isFinished, isUndone, atMs, count } : undefined;
}
