import { SessionVault, type VaultOptions } from './session-vault.js';

/** What stands in a form and is not saved. */
export interface TypedTexts {
  /** As it was typed, by field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Of what is edited, as it was then; none of something new. */
  readonly version?: number | undefined;
}

const COLLECTION = 'typed';
const SHAPE = 1;

/**
 * What one person has typed into forms and neither saved nor given up: encrypted in this browser, one entry for each form.
 * What is asked for is done in its order, so that a form that was saved is not kept after all.
 */
export class KeptTexts {
  readonly #vault: SessionVault;
  #last: Promise<unknown> = Promise.resolve();

  /** @param scope Whose they are; whoever has another one reads nothing of this one. */
  constructor(scope: string, options: Pick<VaultOptions, 'retention'> = {}) {
    this.#vault = new SessionVault(scope, options);
  }

  /** What was typed into a form, if anything. */
  of(form: string): Promise<TypedTexts | undefined> {
    return this.#next(async () => (await this.#all()).find(({ id }) => id === form)?.typed);
  }

  /** The form that was typed into last. */
  latest(): Promise<string | undefined> {
    return this.#next(async () => (await this.#all()).sort((one, other) => other.atMs - one.atMs)[0]?.id);
  }

  /** Keeps what stands in a form now, instead of what did. */
  keep(form: string, { texts, version }: TypedTexts): Promise<void> {
    const entry = { shape: SHAPE, texts, atMs: Date.now(), ...(version !== undefined && { version }) };
    return this.#next(async () => {
      await this.#vault.put(COLLECTION, form, entry);
    });
  }

  /** It was saved, or is not wanted. */
  drop(form: string): Promise<void> {
    return this.#next(async () => {
      await this.#vault.delete(COLLECTION, form);
    });
  }

  /** For a sign-out: everything is gone, in all tabs, and nothing more is kept. */
  async forget(): Promise<void> {
    await this.#vault.clear();
  }

  /** Lets go of everything here, once what was asked for is done; what is on the disk stays. */
  close(): void {
    void this.#last.then(() => this.#vault.close());
  }

  #next<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined); // who asked is told; the next one has its turn all the same
    return turn;
  }

  async #all() {
    const entries = await this.#vault.all(COLLECTION);
    return entries.flatMap(({ id, value }) => {
      const read = readEntry(value);
      return read ? [{ id, ...read }] : [];
    });
  }
}

/** The vault lies open to whoever sat at this browser before, and another build may have written it. */
function readEntry(value: unknown): { readonly typed: TypedTexts; readonly atMs: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { shape, texts, version, atMs } = value as Readonly<Record<string, unknown>>;
  if (shape !== SHAPE || !areTexts(texts) || !Number.isSafeInteger(atMs)) return undefined;
  if (version !== undefined && !Number.isSafeInteger(version)) return undefined;
  return { typed: { texts, ...(version !== undefined && { version: version as number }) }, atMs: atMs as number };
}

function areTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
