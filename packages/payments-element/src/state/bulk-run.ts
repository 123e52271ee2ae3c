import type { ApiError } from '@remit-elements/auth-core';
import { pause, Store } from '@remit-elements/element-kit';
import type { GatewaySession, PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import { planOf, type BulkPlan, type BulkStep, type KnownPayments } from '../model/bulk-plan.js';
import type { Payment } from '../model/payment.js';
import { approvalPolicyOf } from './approval-policy-store.js';
import { BatchWriter, type BatchOutcome, type BatchState, type BatchWriterOptions } from './batch-writer.js';
import { bulkRunsOf } from './bulk-runs-of.js';
import { readMany } from './read-many.js';

/** What was not carried out, and why: `page`, the host's page did not want it. */
export interface BulkFailure {
  readonly payment: Payment;
  readonly reason: ApiError | 'page';
}

export interface BulkResults {
  readonly saved: readonly Payment[];
  readonly failed: readonly BulkFailure[];
  /** Stopped before they were sent. */
  readonly unsent: readonly Payment[];
}

/**
 * `reading`: what was not seen; `question`: whoever asked is to say whether; `granting`: the host's page is; `over`: the
 * session has ended, or nobody wants to know any more.
 */
export type BulkRunState =
  | { readonly phase: 'reading'; readonly done: number; readonly total: number }
  | { readonly phase: 'question'; readonly plan: BulkPlan; readonly changed: readonly Payment[] }
  | { readonly phase: 'granting'; readonly total: number }
  | { readonly phase: 'running'; readonly batch: BatchState }
  | ({ readonly phase: 'results' } & BulkResults)
  | { readonly phase: 'over' };

export type BulkRunStep = BulkStep | 'restore';

/** Whoever is asked and told of each payment. */
export interface BulkWitness {
  /** Tells the host's page of each, all before any is waited for. @returns The ids of those that it lets pass. */
  announce(payments: readonly Payment[], step: BulkRunStep): Promise<ReadonlySet<string>>;
  saved(payment: Payment, step: BulkRunStep): void;
  failed(paymentId: string | undefined, error: ApiError): void;
}

export interface BulkRunOptions extends BatchWriterOptions {
  readonly gateway: PaymentsGateway;
  readonly step: BulkRunStep;
}

/** What would be refused again, whatever is read anew. */
const FINAL: ReadonlySet<string> = new Set([
  'Unauthorized',
  'NotFound',
  'ValidationError',
  'FourEyes',
  'IdempotencyConflict',
  'TenantMismatch',
]);

/** Who looks on is told of progress so often, in ms. */
const TOLD_EVERY_MS = 100;

/** Whether to try it once more makes sense. */
export function mayRetry({ reason }: BulkFailure): boolean {
  return reason === 'page' || !FINAL.has(reason.code);
}

/**
 * One step for many payments, from the question to the results, and again for those that failed. What is under way goes on
 * without a witness, and the next one sees what came of it.
 */
export class BulkRun extends Store<BulkRunState> {
  readonly step: BulkRunStep;
  /** Nothing new begins without one. */
  witness: BulkWitness | undefined;
  readonly #options: BulkRunOptions;
  readonly #writer: BatchWriter;
  readonly #life = new AbortController();
  #saved: Payment[] = [];
  #failed: BulkFailure[] = [];
  #unsent: Payment[] = [];
  #wasStopped = false;
  /** What is confirmed, or is asked about. */
  #plan: BulkPlan = { able: [], left: [] };

  constructor(options: BulkRunOptions) {
    super({ phase: 'reading', done: 0, total: 0 });
    this.#options = options;
    this.step = options.step;
    this.#writer = new BatchWriter(options.gateway, options);
    this.#writer.addEventListener('change', () => this.#follow());
    this.session.ended.addEventListener('abort', () => this.dispose(), { once: true, signal: this.#life.signal });
    bulkRunsOf(this.session).add(this);
  }

  get session(): GatewaySession {
    return this.#options.gateway.session;
  }

  /** Whether closing the page would lose something, or leave it unknown. */
  get isAtRisk(): boolean {
    return this.state.phase === 'running';
  }

  /** How many are not known to be written. */
  get pending(): number {
    if (this.state.phase !== 'running') return 0;
    const { total, saved, failed } = this.state.batch;
    return total - saved - failed;
  }

  /** Reads what is not known, and asks. */
  async ask(ids: readonly string[], known: KnownPayments): Promise<void> {
    const { gateway } = this.#options;
    const unknown = ids.filter((id) => !known.has(id));
    const [all] = await Promise.all([
      unknown.length > 0 ? this.#read(unknown, known) : known,
      this.step === 'approve' && approvalPolicyOf(gateway).state.approvalPolicy === undefined
        ? approvalPolicyOf(gateway).read()
        : undefined,
    ]);
    this.#question(ids, all, []);
  }

  /** Does what was asked about. */
  async confirm(reason?: string): Promise<void> {
    const { phase } = this.state;
    if (phase !== 'question' || this.step === 'restore') return;
    await this.#carryOut(this.#plan.able, reason);
  }

  /** Does it without a question: it takes back what there was one about. */
  async restore(deleted: readonly Payment[]): Promise<void> {
    await this.#carryOut(deleted);
  }

  /** Asks again about what failed and may succeed, or was not sent, as it is now. */
  async askAgain(which: 'failed' | 'unsent'): Promise<void> {
    const failed = this.#failed.filter(mayRetry).map(({ payment }) => payment);
    const before = which === 'unsent' ? this.#unsent : failed;
    const ids = before.map(({ id }) => id);
    const known = await this.#read(ids, new Map());
    const versions = new Map(before.map(({ id, version }) => [id, version]));
    const changed = [...known.values()].filter((now) => now !== null && versions.get(now.id) !== now.version);
    this.#question(ids, known, changed as readonly Payment[]);
  }

  /** Back to what came of it so far, instead of going on. @returns Whether there is any. */
  cancel(): boolean {
    const hasResults = this.#saved.length + this.#failed.length + this.#unsent.length > 0;
    if (hasResults && this.state.phase !== 'running') this.#show();
    return hasResults;
  }

  /** Whether it was told to stop; all may have been on their way then. */
  get wasStopped(): boolean {
    return this.#wasStopped;
  }

  stop(): void {
    this.#wasStopped = true;
    this.#writer.stop();
  }

  /** Nothing more is sent, read or told. */
  dispose(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    bulkRunsOf(this.session).delete(this);
    this.#writer.dispose();
    this.set({ phase: 'over' });
  }

  async #read(ids: readonly string[], known: KnownPayments): Promise<KnownPayments> {
    const { gateway, wait = pause } = this.#options;
    const { signal } = this.#life;
    let toldMs = 0;
    const tell = (done: number): void => {
      if (done < ids.length && performance.now() - toldMs < TOLD_EVERY_MS) return;
      toldMs = performance.now();
      this.#to({ phase: 'reading', done, total: ids.length });
    };
    this.#to({ phase: 'reading', done: 0, total: ids.length });
    const { found, error } = await readMany(gateway, ids, { signal, wait, read: tell });
    if (error && !signal.aborted) this.witness?.failed(undefined, error);
    return new Map([...known, ...found]);
  }

  #question(ids: readonly string[], known: KnownPayments, changed: readonly Payment[]): void {
    const { gateway } = this.#options;
    const { approvalPolicy } = approvalPolicyOf(gateway).state;
    const { roles, subject } = gateway.session;
    if (this.step === 'restore') return;
    this.#plan = planOf(this.step, ids, known, { roles, subject, approvalPolicy });
    const able = new Set(this.#plan.able);
    this.#to({ phase: 'question', plan: this.#plan, changed: changed.filter((payment) => able.has(payment)) });
  }

  async #carryOut(payments: readonly Payment[], reason?: string): Promise<void> {
    this.#wasStopped = false;
    const granting = { phase: 'granting', total: payments.length } as const;
    this.#to(granting);
    const granted = await this.witness?.announce(payments, this.step);
    // Whoever was asked to wait for the host's page may have left, and been asked anew: each asking is for itself.
    if (!granted || this.state !== granting) return;
    this.#forget(payments);
    const wanted = payments.filter(({ id }) => granted.has(id));
    const stopped = payments.filter(({ id }) => !granted.has(id));
    this.#failed.push(...stopped.map((payment) => ({ payment, reason: 'page' }) as const));
    const commands = wanted.map((payment) => this.#commandOf(payment, reason));
    window.addEventListener('beforeunload', this.#askToStay);
    const outcomes = await this.#writer.run(commands, (index, outcome) => this.#heard(wanted[index], outcome));
    window.removeEventListener('beforeunload', this.#askToStay);
    this.#unsent.push(...wanted.filter((_, index) => outcomes[index] === undefined));
    this.#show();
  }

  #commandOf({ id, version }: Payment, reason = ''): PaymentCommand {
    const requestId = crypto.randomUUID();
    if (this.step === 'reject') return { type: 'reject', id, version, requestId, reason };
    return { type: this.step, id, version, requestId };
  }

  #heard(payment: Payment | undefined, outcome: BatchOutcome): void {
    if (!payment || this.#life.signal.aborted) return;
    if (outcome.kind === 'saved') {
      this.#saved.push(outcome.payment);
      this.witness?.saved(outcome.payment, this.step);
      return;
    }
    // Decided anew since it was read.
    if (outcome.error.code === 'FourEyes') void approvalPolicyOf(this.#options.gateway).read();
    this.#failed.push({ payment: outcome.current ?? payment, reason: outcome.error });
    this.witness?.failed(payment.id, outcome.error);
  }

  /** What is tried again has neither failed nor been left out. */
  #forget(payments: readonly Payment[]): void {
    const ids = new Set(payments.map(({ id }) => id));
    this.#failed = this.#failed.filter(({ payment }) => !ids.has(payment.id));
    this.#unsent = this.#unsent.filter(({ id }) => !ids.has(id));
  }

  /** Nobody would know what was carried out. */
  readonly #askToStay = (event: BeforeUnloadEvent): void => event.preventDefault();

  #follow(): void {
    const batch = this.#writer.state;
    if (batch.phase === 'over') this.dispose();
    else if (batch.phase !== 'done' && batch.phase !== 'stopped') this.#to({ phase: 'running', batch });
  }

  #show(): void {
    this.#to({ phase: 'results', saved: [...this.#saved], failed: [...this.#failed], unsent: [...this.#unsent] });
  }

  #to(state: BulkRunState): void {
    if (!this.#life.signal.aborted) this.set(state);
  }
}
