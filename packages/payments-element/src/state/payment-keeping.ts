import { SessionVault, Store, type VaultTrouble } from '@remit-elements/element-kit';
import type { GatewaySession, PaymentsGateway } from '../data/payments-gateway.js';
import { CommandQueue, type CommandQueueOptions } from './command-queue.js';
import { CommandSavedEvent } from './command-saved-event.js';
import { forgottenSessions, keptSessions, scopeOf, type KeptSession } from './kept-sessions.js';
import { PaymentDraftStore } from './payment-draft-store.js';
import { PaymentWriter } from './payment-writer.js';

export interface KeepingState {
  /** What went wrong with what is kept; each once. */
  readonly troubles: readonly VaultTrouble[];
}

/** By session, so that all elements of one session share what is kept; it goes when the session goes. */
const keepings = new WeakMap<GatewaySession, PaymentKeeping>();

/** What is kept of one person's work in one company: writes that are not known to be saved, and drafts. */
export class PaymentKeeping extends Store<KeepingState> {
  readonly vault: SessionVault;
  readonly queue: CommandQueue;
  readonly drafts: PaymentDraftStore;

  constructor({ session, retention }: Scope, queueOf: (vault: SessionVault) => CommandQueue) {
    super({ troubles: [] });
    this.vault = new SessionVault(scopeOf(session), {
      retention: retention ?? 'browser',
      onTrouble: (trouble) => this.#tell(trouble),
    });
    this.queue = queueOf(this.vault);
    this.drafts = new PaymentDraftStore(this.vault, async () => {
      await this.queue.ready;
      return new Set(this.queue.state.entries.map(({ command }) => command.id));
    });
    // A write that is too large, or one too many, the vault refuses without a word.
    this.queue.addEventListener('change', () => {
      if (retention !== 'page' && this.queue.isOnPage) this.#tell('page');
    });
    // What was typed into a form that a crash took away is no draft any more once it is saved.
    this.queue.addEventListener('saved', (event) => {
      if (event instanceof CommandSavedEvent) void this.drafts.dropOf(event.entry.command.id);
    });
    const close = (): void => {
      this.vault.close();
      this.drafts.close();
    };
    this.vault.forgotten.addEventListener('abort', close, { once: true });
    if (session.ended.aborted) close();
    else session.ended.addEventListener('abort', close, { once: true });
  }

  #tell(trouble: VaultTrouble): void {
    if (!this.state.troubles.includes(trouble)) this.set({ troubles: [...this.state.troubles, trouble] });
  }
}

type Scope = Pick<PaymentsGateway, 'retention'> & { readonly session: GatewaySession };

/** The one of a gateway's session. */
export function keepingOf(gateway: PaymentsGateway, options: CommandQueueOptions = {}): PaymentKeeping {
  const { session } = gateway;
  const known = keepings.get(session);
  if (known) return known;
  const made = new PaymentKeeping(gateway, (vault) => new CommandQueue(gateway, vault, options));
  if (forgottenSessions.has(session)) made.vault.forget();
  keepings.set(session, made);
  keptSessions.set(session, keptBy(made, session));
  return made;
}

function keptBy({ drafts, queue, vault }: PaymentKeeping, session: GatewaySession): KeptSession {
  return {
    vault,
    pending: () => queue.ready.then(() => queue.state.entries),
    stop: () => {
      queue.stop();
      drafts.close();
      keepings.delete(session);
      keptSessions.delete(session);
    },
  };
}

/** What each element wrote by last. */
const formerly = new WeakMap<object, PaymentsGateway>();

/** A writer for an element, over what its gateway's session keeps. */
export function writerFor(host: object, gateway: PaymentsGateway): PaymentWriter {
  formerly.set(host, gateway);
  return new PaymentWriter(keepingOf(gateway).queue);
}

/** When another session takes the place of the one before in an element, nothing of that one stays on its way for it. */
export function takeTurns(host: object, gateway: PaymentsGateway): void {
  const former = formerly.get(host)?.session;
  if (former && scopeOf(former) !== scopeOf(gateway.session)) keepings.get(former)?.queue.suspend();
}
