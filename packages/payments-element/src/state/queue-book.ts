import type { ApiError } from '@remit-elements/auth-core';
import { Store, type SessionVault } from '@remit-elements/element-kit';
import type { Payment } from '../model/payment.js';
import { isDecision, isWaiting, packed, type QueueEntry } from './queued-command.js';
import { unpacked } from './unpacked-entry.js';

export interface QueueState {
  /** What is not known to be saved, in the order in which it was asked for. */
  readonly entries: readonly QueueEntry[];
}

export type Refusal =
  /** Someone was faster; `current` is the payment as it is now, undefined when it is gone. */
  | { readonly kind: 'conflict'; readonly error: ApiError; readonly current: Payment | undefined }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** What whoever asked for a write is told of it. */
export type WriteOutcome =
  | { readonly kind: 'saved'; readonly payment: Payment }
  | Refusal
  /** Given up by the person, or the session is over. */
  | { readonly kind: 'gone' };

export type Claim = (outcome: WriteOutcome) => void;

const COLLECTION = 'queue';
const NOTHING: QueueState = { entries: [] };

/** The writes of one person that are not known to be saved: shown here, kept in the vault, and who waits for them. */
export class QueueBook extends Store<QueueState> {
  readonly #vault: SessionVault;
  readonly #entries = new Map<string, QueueEntry>();
  /** Which lie in the vault, so that another tab may send them too, and which this page alone has. */
  readonly #places = new Map<string, 'vault' | 'page'>();
  readonly #claims = new Map<string, Set<Claim>>();
  #closed = false;

  constructor(vault: SessionVault) {
    super(NOTHING);
    this.#vault = vault;
  }

  get(requestId: string): QueueEntry | undefined {
    return this.#entries.get(requestId);
  }

  /** Where an entry is kept; undefined while it is not yet. */
  placeOf(requestId: string): 'vault' | 'page' | undefined {
    return this.#places.get(requestId);
  }

  isClaimed(requestId: string): boolean {
    return (this.#claims.get(requestId)?.size ?? 0) > 0;
  }

  claim(requestId: string, claim: Claim): void {
    this.#claims.set(requestId, (this.#claims.get(requestId) ?? new Set()).add(claim));
  }

  unclaim(claim: Claim): void {
    for (const claims of this.#claims.values()) claims.delete(claim);
  }

  /** What somebody waits for, whatever it is called by now. */
  claimedBy(claim: Claim): QueueEntry | undefined {
    const found = [...this.#claims].find(([, claims]) => claims.has(claim));
    return found && this.#entries.get(found[0]);
  }

  /** Shows an entry as it is now. */
  show(entry: QueueEntry): void {
    if (this.#closed) return;
    this.#entries.set(entry.command.requestId, entry);
    this.#publish();
  }

  /** Shows an entry and keeps it. Settles when it is as safe as this browser allows. */
  async keep(entry: QueueEntry): Promise<void> {
    this.show(entry);
    const { requestId } = entry.command;
    if (isDecision(entry.command)) {
      this.#places.set(requestId, 'page');
      this.#publish();
      return;
    }
    const kept = await this.#vault.put(COLLECTION, requestId, packed(entry));
    if (this.#closed) return;
    if (!this.#entries.has(requestId)) {
      await this.#vault.delete(COLLECTION, requestId); // given up in the meantime
      return;
    }
    this.#places.set(requestId, kept === 'kept' ? 'vault' : 'page');
    if (kept !== 'kept') this.#publish();
  }

  /** Of two entries that want the same one goes on, and who waits for the other waits for it. */
  join(requestId: string, into: string): void {
    const entry = this.#entries.get(requestId);
    if (!entry) return;
    this.#entries.delete(requestId);
    this.#places.delete(requestId);
    for (const claim of this.#claims.get(requestId) ?? []) this.claim(into, claim);
    this.#claims.delete(requestId);
    if (!this.#entries.has(into)) {
      this.#entries.set(into, { ...entry, command: { ...entry.command, requestId: into } });
      this.#places.set(into, 'vault');
    }
    this.#publish();
  }

  /** Tells who waits for an entry that there is nothing more to wait for; the entry stays. */
  release(requestId: string, outcome: WriteOutcome): void {
    const claims = this.#claims.get(requestId) ?? [];
    this.#claims.delete(requestId);
    for (const claim of claims) claim(outcome);
  }

  /** Ends an entry and tells who waits for it. Settles when it is out of the vault too. */
  async end(requestId: string, outcome: WriteOutcome): Promise<void> {
    this.drop(requestId, outcome);
    await this.#vault.delete(COLLECTION, requestId);
  }

  /** Takes out of the vault what goes on under another name. */
  async forget(requestId: string): Promise<void> {
    await this.#vault.delete(COLLECTION, requestId);
  }

  /** Ends an entry that another tab took out of the vault. */
  drop(requestId: string, outcome: WriteOutcome): void {
    if (!this.#entries.delete(requestId)) return;
    this.#places.delete(requestId);
    this.release(requestId, outcome);
    this.#publish();
  }

  /**
   * Takes over what other tabs put into the vault, and lets go of what they took out.
   * @param isBusy Of an entry that is being sent here, which this tab knows better.
   */
  async read(isBusy: (requestId: string) => boolean): Promise<void> {
    const found = await this.#vault.all(COLLECTION);
    if (this.#closed) return;
    for (const { id, value } of found) {
      const entry = unpacked(value, id);
      const known = this.#entries.get(id);
      if (!entry || isBusy(id)) continue;
      if (known && isWaiting(known) === isWaiting(entry) && !isNews(known, entry)) continue;
      this.#places.set(id, 'vault');
      const isUntried = known && isWaiting(known) && isWaiting(entry) && !entry.isSent;
      const { about, isUnread = false, status } = known ?? entry;
      this.#entries.set(id, { ...entry, about, isUnread, ...(isUntried && { status }) });
    }
    const ids = new Set(found.map(({ id }) => id));
    for (const id of [...this.#entries.keys()]) {
      if (this.#places.get(id) === 'vault' && !ids.has(id) && !isBusy(id)) this.drop(id, { kind: 'gone' });
    }
    this.#publish();
  }

  /** Empties what is shown, for good; the vault is left as it is. */
  close(): void {
    this.#closed = true;
    this.#entries.clear();
    for (const claim of [...this.#claims.values()].flatMap((claims) => [...claims])) claim({ kind: 'gone' });
    this.#claims.clear();
    this.set(NOTHING);
  }

  #publish(): void {
    if (this.#entries.size === 0 && this.state.entries.length === 0) return;
    this.set({ entries: [...this.#entries.values()].sort((a, b) => a.queuedAtMs - b.queuedAtMs) });
  }
}

/** Another tab tried it since, was told to send it after all, or laid it over a version that it saved: what was known would be told wrong. */
function isNews(known: QueueEntry, found: QueueEntry): boolean {
  const isLetGo = known.held !== undefined && found.held === undefined;
  return isLetGo || (found.isSent && !known.isSent) || JSON.stringify(found.command) !== JSON.stringify(known.command);
}
