import { waitUntil } from '@open-wc/testing';
import { pause, SessionVault } from '@remit-elements/element-kit';
import { CommandQueue, type CommandQueueOptions } from '../state/command-queue.js';
import { CommandSavedEvent } from '../state/command-saved-event.js';
import type { WriteOutcome } from '../state/queue-book.js';
import { aboutOf, type PaymentIntent } from '../state/queued-command.js';
import {
  draftFixture,
  MemoryPaymentsBackend,
  memoryPaymentsGateway,
  TENANT_A,
  type MemoryPaymentsGateway,
} from '../testing.js';

/** One browser tab of a person, with its own queue. */
export interface Tab {
  readonly gateway: MemoryPaymentsGateway;
  readonly vault: SessionVault;
  readonly queue: CommandQueue;
  readonly saved: CommandSavedEvent[];
  /** Whether this browser tab has a network; says so when it comes back. */
  connect(isOnline: boolean): void;
  /** As a reload or a crash: nothing is tidied up, and nothing goes on. */
  leave(): void;
}

export const never = (): Promise<never> => new Promise(() => undefined);

export const createIntent = (id: string, amountMinor = 100): PaymentIntent => ({
  type: 'create',
  id,
  draft: draftFixture({ amountMinor }),
});

/** The tabs of one person over one backend, made anew for each test of the suite that calls this. */
export class QueueBench {
  backend = new MemoryPaymentsBackend();
  person = '';
  #tabs: Tab[] = [];

  begin(): void {
    this.backend = new MemoryPaymentsBackend();
    this.person = crypto.randomUUID();
  }

  async end(): Promise<void> {
    for (const { queue } of this.#tabs) queue.stop();
    await Promise.all(this.#tabs.map(({ vault }) => vault.clear()));
    this.#tabs = [];
  }

  readonly openTab = ({
    online = true,
    subject = this.person,
    wait = () => Promise.resolve(),
    patience = pause,
  }: CommandQueueOptions & { readonly online?: boolean; readonly subject?: string } = {}): Tab => {
    let isOnline = online;
    const gateway = memoryPaymentsGateway({ backend: this.backend, session: { subject }, retention: 'browser' });
    const vault = new SessionVault(subject);
    const queue = new CommandQueue(gateway, vault, { wait, patience, isOnline: () => isOnline });
    const saved: CommandSavedEvent[] = [];
    queue.addEventListener('saved', (event) => {
      if (event instanceof CommandSavedEvent) saved.push(event);
    });
    const connect = (now: boolean): void => {
      isOnline = now;
      if (now) window.dispatchEvent(new Event('online'));
    };
    const leave = (): void => {
      queue.stop();
      vault.close();
    };
    const tab: Tab = { gateway, vault, queue, saved, connect, leave };
    this.#tabs.push(tab);
    return tab;
  };

  readonly add = (tab: Tab, intent: PaymentIntent): Promise<unknown> => tab.queue.add(intent, aboutOf(intent));

  /** Adds a write and waits for what becomes of it. */
  readonly write = (tab: Tab, intent: PaymentIntent): Promise<WriteOutcome> =>
    new Promise((resolve) => void tab.queue.add(intent, aboutOf(intent), resolve));

  readonly statuses = ({ queue }: Tab): string[] => queue.state.entries.map(({ status }) => status);

  readonly isEmpty = (tab: Tab): Promise<void> =>
    waitUntil(() => tab.queue.state.entries.length === 0, 'something is still pending', { timeout: 5_000 });

  readonly kept = (): Promise<unknown[]> => new SessionVault(this.person).all('queue') as Promise<unknown[]>;

  readonly rows = (): number => this.backend.payments(TENANT_A).length;
}

export function queueBench(): QueueBench {
  const bench = new QueueBench();
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());
  return bench;
}
