import { isFields } from '@remit-elements/auth-core/gateways.js';
import { canonicalLocale, Store, type SessionVault } from '@remit-elements/element-kit';
import { isInstant } from './is-instant.js';

/** What was typed into one form and is not saved. */
export interface KeptDraft {
  /** Its own, so that two tabs never write over each other's. */
  readonly key: string;
  /** Of the payment that the form writes; a new one has it before it is sent. */
  readonly id: string;
  readonly isNew: boolean;
  /** Of the payment as it was when it was changed; none of a new one. */
  readonly version?: number | undefined;
  /** What stands in the form, as it was typed there; of a payment that is edited, in what was changed. */
  readonly texts: Readonly<Record<string, string>>;
  /** The locale in whose form it was typed. */
  readonly locale: string;
  readonly keptAtMs: number;
}

const COLLECTION = 'drafts';
const SHAPE = 1;
/** The oldest goes when there is one more. */
const MOST = 10;

/** The drafts of one person: kept in the vault, offered to whichever form they fit, each in one form at a time. */
export class PaymentDraftStore extends Store<readonly KeptDraft[]> {
  readonly #vault: SessionVault;
  readonly #writtenIds: () => Promise<ReadonlySet<string>>;
  readonly #held = new Map<string, () => void>();
  readonly #awaited = new Set<string>();
  #isClosed = false;

  /** @param writtenIds Payments whose writes are on their way, whoever sends them. */
  constructor(vault: SessionVault, writtenIds: () => Promise<ReadonlySet<string>>) {
    super([]);
    this.#vault = vault;
    this.#writtenIds = writtenIds;
  }

  /**
   * Reads what there is, newest first, without what is open in a form of this or another tab, and without what a tab that
   * crashed had begun to write: to go on with that would make a second payment of it.
   */
  async load(): Promise<void> {
    const [open, written] = await Promise.all([this.#heldEverywhere(), this.#writtenIds()]);
    const entries = await this.#vault.all(COLLECTION);
    const drafts = entries.flatMap(({ id, value }) => unpacked(value, id) ?? []);
    if (this.#isClosed) return;
    const free = drafts.filter(({ key, id }) => !open.has(key) && !written.has(id));
    // None before and none now: nobody is to draw anything anew.
    if (free.length > 0 || this.state.length > 0) this.set(free.sort((a, b) => b.keptAtMs - a.keptAtMs));
    for (const { key } of drafts) if (open.has(key) && !this.#held.has(key)) void this.#waitFor(key);
  }

  /**
   * @param instead Of the draft that this one takes the place of, which is taken out after.
   * @returns whether it outlives the page.
   */
  async keep(draft: KeptDraft, instead?: string): Promise<boolean> {
    void this.#hold(draft.key);
    const kept = await this.#vault.put(COLLECTION, draft.key, { shape: SHAPE, ...draft });
    const others = (await this.#vault.all(COLLECTION)).flatMap(({ id, value }) => unpacked(value, id) ?? []);
    const oldest = others
      .filter(({ key }) => key !== instead)
      .sort((a, b) => b.keptAtMs - a.keptAtMs)
      .slice(MOST);
    for (const { key } of oldest) await this.#vault.delete(COLLECTION, key);
    // Its form may be gone by now.
    if (!this.#held.has(draft.key)) void this.load();
    return kept === 'kept';
  }

  /** Takes a draft out, for a form to go on with it. @returns false when another one was faster. */
  async take(key: string): Promise<boolean> {
    if (this.state.some((draft) => draft.key === key)) this.set(this.state.filter((draft) => draft.key !== key));
    return this.#vault.delete(COLLECTION, key);
  }

  /** Forgets a draft: it was saved, or is not wanted. */
  async drop(key: string): Promise<void> {
    await this.take(key);
    this.release(key);
  }

  /** Forgets what was typed into whatever form of a payment that is saved by now. */
  async dropOf(paymentId: string): Promise<void> {
    for (const { id, value } of await this.#vault.all(COLLECTION)) {
      const draft = unpacked(value, id);
      if (draft?.id === paymentId && draft.isNew) await this.drop(draft.key);
    }
  }

  /** The form is gone; its draft may be offered elsewhere. */
  release(key: string): void {
    this.#held.get(key)?.();
    if (this.#held.delete(key)) void this.load();
  }

  /** Shows nothing more, for good; the vault is left as it is. */
  close(): void {
    this.#isClosed = true;
    this.set([]);
  }

  /** Tells other tabs that a form has it open, for as long as this tab lives. */
  async #hold(key: string): Promise<void> {
    const { locks } = navigator as { locks?: LockManager };
    if (this.#held.has(key)) return;
    const released = new Promise<void>((resolve) => this.#held.set(key, resolve));
    const name = await this.#vault.name;
    if (!locks || name === undefined) return;
    try {
      await locks.request(`${name}/${key}`, () => released);
    } catch {
      // A page that is being left, or may hold no locks: another tab may offer what is open here, and `take` gives it to one.
    }
  }

  /** Looks again when the form that has a draft open is gone, its tab perhaps with it. */
  async #waitFor(key: string): Promise<void> {
    const name = await this.#vault.name;
    if (this.#awaited.has(key) || name === undefined) return;
    this.#awaited.add(key);
    try {
      await navigator.locks.request(`${name}/${key}`, () => undefined);
    } catch {
      // Not ours to wait for: it is looked for again with the next form. Looking at once would find the same, for ever.
      return;
    } finally {
      this.#awaited.delete(key);
    }
    await this.load();
  }

  async #heldEverywhere(): Promise<ReadonlySet<string>> {
    const { locks } = navigator as { locks?: LockManager };
    const name = await this.#vault.name;
    const own = [...this.#held.keys()];
    if (!locks || name === undefined) return new Set(own);
    // Who may not ask offers all that there is; `take` still gives each to one form.
    const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
    return new Set([...own, ...held.map((lock) => lock.name?.slice(name.length + 1) ?? '')]);
  }
}

/** Undefined for what this build would not have put there: the vault lies open to whoever sat at this browser before. */
function unpacked(value: unknown, id: string): KeptDraft | undefined {
  if (!isFields(value) || value['shape'] !== SHAPE || value['key'] !== id) return undefined;
  const { id: paymentId, isNew, version, texts, locale, keptAtMs } = value;
  if (typeof paymentId !== 'string' || !isInstant(keptAtMs) || !areTexts(texts)) return undefined;
  if (typeof locale !== 'string' || canonicalLocale(locale) === undefined) return undefined;
  if (version !== undefined && typeof version !== 'number') return undefined;
  return { key: id, id: paymentId, isNew: isNew === true, version, texts, locale, keptAtMs };
}

function areTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isFields(value) && Object.values(value).every((text) => typeof text === 'string');
}
