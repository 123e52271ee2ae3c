import { isFields } from '@remit-elements/auth-core/gateways.js';
import { Store, type SessionVault } from '@remit-elements/element-kit';
import type { GatewaySession } from '../data/payments-gateway.js';
import { creationTimeOf } from '../exchange/message-id.js';

/** A payment that is to go into a file, as it was when that was decided. */
export interface PlannedPayment {
  readonly id: string;
  readonly version: number;
}

/** One file for the bank that was begun: what is to be in it. */
export interface HandOverPlan {
  readonly messageId: string;
  readonly payments: readonly PlannedPayment[];
}

interface Part {
  readonly messageId: string;
  readonly part: number;
  readonly parts: number;
  readonly payments: readonly PlannedPayment[];
}

const COLLECTION = 'handOvers';
const SHAPE = 1;
/** An entry of the vault has 64 KiB; an id has up to 64 characters. */
const PART_SIZE = 500;

/**
 * Files for the bank that were begun and not written: kept before the first payment is marked, so that after a crash the
 * same person goes on with the same file, and no payment is marked for one that nobody has.
 */
export class HandOverPlans extends Store<readonly HandOverPlan[]> {
  readonly #vault: SessionVault;
  readonly #held = new Map<string, () => void>();
  #isClosed = false;

  constructor(vault: SessionVault, session: GatewaySession) {
    super([]);
    this.#vault = vault;
    const close = (): void => {
      this.#isClosed = true;
      this.set([]);
    };
    for (const end of [session.ended, vault.forgotten]) end.addEventListener('abort', close, { once: true });
  }

  /** Looks for those that nobody works at; `state` has them then. */
  async load(): Promise<void> {
    const plans = await this.all();
    if (!this.#isClosed && (plans.length > 0 || this.state.length > 0)) this.set(plans);
  }

  /** Those that no page works at, newest first. */
  async all(): Promise<readonly HandOverPlan[]> {
    const [entries, open] = await Promise.all([this.#vault.all(COLLECTION), this.#heldEverywhere()]);
    const parts = entries.flatMap(({ id, value }) => unpacked(value, id) ?? []);
    const messages = [...new Set(parts.map(({ messageId }) => messageId))].filter((id) => !open.has(id));
    const plans = messages.flatMap((id) => planOf(parts.filter(({ messageId }) => messageId === id)) ?? []);
    return plans.sort((a, b) => (a.messageId < b.messageId ? 1 : -1));
  }

  /** Keeps a plan over the one of the same file. @returns whether it outlives the page. */
  async keep({ messageId, payments }: HandOverPlan): Promise<boolean> {
    void this.#hold(messageId);
    if (this.state.some((plan) => plan.messageId === messageId)) void this.load();
    const parts = Math.max(1, Math.ceil(payments.length / PART_SIZE));
    const before = await this.#partsOf(messageId);
    let isKept = true;
    for (let part = 0; part < parts; part += 1) {
      const own = payments.slice(part * PART_SIZE, (part + 1) * PART_SIZE);
      const value = { shape: SHAPE, messageId, part, parts, payments: own.map(({ id, version }) => [id, version]) };
      isKept = (await this.#vault.put(COLLECTION, idOf(messageId, part), value)) === 'kept' && isKept;
    }
    for (const { part } of before) if (part >= parts) await this.#vault.delete(COLLECTION, idOf(messageId, part));
    return isKept;
  }

  /** Whether a file was begun in this browser and is not written, by this page or another. */
  async has(messageId: string): Promise<boolean> {
    return (await this.#partsOf(messageId)).length > 0;
  }

  /** The file is written, or not wanted. */
  async drop(messageId: string): Promise<void> {
    for (const { part } of await this.#partsOf(messageId)) {
      await this.#vault.delete(COLLECTION, idOf(messageId, part));
    }
    this.release(messageId);
  }

  /** Nobody works at it here any more: it may be gone on with elsewhere. */
  release(messageId: string): void {
    this.#held.get(messageId)?.();
    if (this.#held.delete(messageId)) void this.load();
  }

  async #partsOf(messageId: string): Promise<readonly Part[]> {
    const entries = await this.#vault.all(COLLECTION);
    return entries.flatMap(({ id, value }) => unpacked(value, id) ?? []).filter((part) => part.messageId === messageId);
  }

  /** Tells other pages that it is worked at, for as long as this one lives. */
  async #hold(messageId: string): Promise<void> {
    const { locks } = navigator as { locks?: LockManager };
    if (this.#held.has(messageId)) return;
    const released = new Promise<void>((resolve) => this.#held.set(messageId, resolve));
    const name = await this.#vault.name;
    if (!locks || name === undefined) return;
    try {
      await locks.request(lockOf(name, messageId), () => released);
    } catch {
      // A page that is being left, or may hold no locks: whoever goes on elsewhere sends the same requests, carried out once.
    }
  }

  async #heldEverywhere(): Promise<ReadonlySet<string>> {
    const { locks } = navigator as { locks?: LockManager };
    const name = await this.#vault.name;
    const own = [...this.#held.keys()];
    if (!locks || name === undefined) return new Set(own);
    const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
    const prefix = lockOf(name, '');
    const others = held.flatMap((lock) => (lock.name?.startsWith(prefix) ? lock.name.slice(prefix.length) : []));
    return new Set([...own, ...others]);
  }
}

function idOf(messageId: string, part: number): string {
  return `${messageId}/${String(part)}`;
}

function lockOf(name: string, messageId: string): string {
  return `${name}/handOver/${messageId}`;
}

/** Undefined unless all of it is there: a part alone would make another file. */
function planOf(parts: readonly Part[]): HandOverPlan | undefined {
  const sorted = [...parts].sort((a, b) => a.part - b.part);
  const [first] = sorted;
  const isWhole = sorted.length === first?.parts && sorted.every(({ part }, index) => part === index);
  if (!first || !isWhole) return undefined;
  return { messageId: first.messageId, payments: sorted.flatMap(({ payments }) => payments) };
}

/** Undefined for what this build would not have put there: the vault lies open to whoever sat at this browser before. */
function unpacked(value: unknown, id: string): Part | undefined {
  if (!isFields(value) || value['shape'] !== SHAPE) return undefined;
  const { messageId, part, parts, payments } = value;
  if (typeof messageId !== 'string' || creationTimeOf(messageId) === undefined) return undefined;
  if (typeof part !== 'number' || typeof parts !== 'number') return undefined;
  if (id !== idOf(messageId, part) || !Array.isArray(payments)) return undefined;
  const planned = payments.flatMap((each: unknown) => plannedOf(each) ?? []);
  return planned.length === payments.length ? { messageId, part, parts, payments: planned } : undefined;
}

function plannedOf(value: unknown): PlannedPayment | undefined {
  const [id, version] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof id === 'string' && typeof version === 'number' ? { id, version } : undefined;
}
