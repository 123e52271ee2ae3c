import { ApiError, asApiError } from '@remit-elements/auth-core';
import { Store } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { newMessageId } from '../exchange/message-id.js';
import { bankFile, bankFileAgain, type BlockedBy, type ExportFile } from '../state/bank-file.js';
import { BatchWriter, type BatchState, type BatchWriterOptions } from '../state/batch-writer.js';
import { readEarlierFiles, type EarlierFiles } from '../state/earlier-files.js';
import {
  allAccounts,
  readBegun,
  readContent,
  withDoubtful,
  type ContentOptions,
  type ExportContent,
  type ExportFormat,
  type ExportScope,
} from '../state/export-content.js';
import { handOver, type HandOverResult } from '../state/hand-over.js';
import type { HandOverPlan, HandOverPlans } from '../state/hand-over-plans.js';
import { handOverPlansOf } from './begun-files.js';

export type { BlockedBy, ExportFile } from '../state/bank-file.js';
export type { BatchState } from '../state/batch-writer.js';
export type { EarlierFile, EarlierFiles } from '../state/earlier-files.js';
export type { DoubtfulPayment, ExportContent, ExportFormat, ExportScope } from '../state/export-content.js';
export { EXPORT_FORMATS, MOST_PAYMENTS } from '../state/export-content.js';
export type { HandOverLoss, HandOverResult } from '../state/hand-over.js';
export type { HandOverPlan } from '../state/hand-over-plans.js';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly read: number; readonly of?: number | undefined }
  | { readonly step: 'ready'; readonly content: ExportContent }
  | { readonly step: 'marking'; readonly batch: BatchState }
  /** Without a file nothing was marked, or it is not known of everything. */
  | { readonly step: 'handed'; readonly result: HandOverResult; readonly file?: ExportFile | undefined }
  | { readonly step: 'blocked'; readonly blocked: BlockedBy | 'young' }
  | { readonly step: 'remade'; readonly file: ExportFile; readonly strays: number }
  | { readonly step: 'files'; readonly earlier: EarlierFiles }
  | { readonly step: 'failed'; readonly error: ApiError };

type Work = (options: ContentOptions) => Promise<ExportState>;

/** One export at a time, of one session: reading, marking, and what comes of it. Whoever draws it saves the file. */
export class ExportDesk extends Store<ExportState> {
  readonly #gateway: PaymentsGateway;
  readonly #plans: HandOverPlans;
  readonly #options: BatchWriterOptions | undefined;
  readonly #life = new AbortController();
  #run = new AbortController();
  #writer: BatchWriter | undefined;
  /** The file that is worked at. */
  #plan: HandOverPlan | undefined;

  constructor(gateway: PaymentsGateway, options?: BatchWriterOptions) {
    super({ step: 'idle' });
    this.#gateway = gateway;
    this.#plans = handOverPlansOf(gateway);
    this.#options = options;
    gateway.session.ended.addEventListener('abort', () => this.dispose(), { once: true, signal: this.#life.signal });
  }

  /** Reads what is to leave. */
  read(format: ExportFormat, scope: ExportScope): Promise<void> {
    return this.#do(async (options) => {
      return { step: 'ready', content: await readContent(this.#gateway, format, scope, options) };
    });
  }

  /** Takes in what a bank may refuse, or leaves it out. */
  takeDoubtful(takesDoubtful: boolean): void {
    const { state } = this;
    if (state.step === 'ready') this.set({ step: 'ready', content: withDoubtful(state.content, takesDoubtful) });
  }

  /** Marks the payments for a file of their own, and makes it of those that were marked. */
  handOver({ payments, messageId = newMessageId() }: ExportContent): Promise<void> {
    return this.goOn({ messageId, payments: payments.map(({ id, version }) => ({ id, version })) });
  }

  /** Reads what a file was begun with, for the person to see before it is gone on with. */
  review(plan: HandOverPlan): Promise<void> {
    return this.#do(async (options) => {
      const content = await readBegun(this.#gateway, plan, options);
      // Nothing of it can be handed over any more, or what can goes into another file.
      if (content.payments.length === 0 || content.messageId === undefined) await this.finish(plan.messageId);
      return { step: 'ready', content };
    });
  }

  /** Marks payments for a file: what is marked for it already stays so, what is not yet is marked now. */
  goOn(plan: HandOverPlan): Promise<void> {
    if (!this.#writer) this.#plan = plan;
    return this.#do(async ({ signal }) => {
      const accounts = await allAccounts(this.#gateway, signal);
      const result = await this.#mark(plan);
      const unsent = new Set(result.unsent);
      this.#plan = { ...plan, payments: plan.payments.filter(({ id }) => !unsent.has(id)) };
      if (result.unsure.length > 0 || result.marked.length === 0) return { step: 'handed', result };
      const made = await bankFile(plan.messageId, result.marked, accounts);
      return 'file' in made ? { step: 'handed', result, file: made.file } : { step: 'blocked', ...made };
    });
  }

  /** Goes on with the file that was worked at last, after that did not work. */
  async resume(): Promise<void> {
    if (this.#plan) await this.goOn(this.#plan);
  }

  /** Makes a file again that was handed over before. */
  again(messageId: string): Promise<void> {
    return this.#do(async (options) => {
      if (await this.#plans.has(messageId)) return { step: 'blocked', blocked: 'young' };
      const made = await bankFileAgain(this.#gateway, messageId, options);
      return 'file' in made ? { step: 'remade', ...made } : { step: 'blocked', ...made };
    });
  }

  /** Finds the files that were handed over before; stopped, those that were found so far. */
  findFiles(): Promise<void> {
    return this.#do(async (options) => ({ step: 'files', earlier: await readEarlierFiles(this.#gateway, options) }));
  }

  /** The file is saved, or there will be none: nothing is left to go on with. */
  finish(messageId: string): Promise<void> {
    return this.#plans.drop(messageId);
  }

  /** Reads no more, or marks no more; what is on its way is waited for. */
  stop(): void {
    if (this.#writer) this.#writer.stop();
    else this.#run.abort();
  }

  /** Back to the beginning; not while payments are marked. */
  reset(): void {
    if (this.#writer) return;
    this.#run.abort();
    if (this.#plan) this.#plans.release(this.#plan.messageId);
    this.#plan = undefined;
    this.set({ step: 'idle' });
  }

  /** Does nothing more; what was begun is gone on with later. */
  dispose(): void {
    this.#life.abort();
    this.#run.abort();
    this.#writer?.dispose();
    if (this.#plan) this.#plans.release(this.#plan.messageId);
    this.set({ step: 'idle' });
  }

  async #mark(plan: HandOverPlan): Promise<HandOverResult> {
    const writer = new BatchWriter(this.#gateway, this.#options);
    const tell = (): void => this.set({ step: 'marking', batch: writer.state });
    this.#writer = writer;
    writer.addEventListener('change', tell);
    tell();
    try {
      const result = await handOver(this.#gateway, writer, this.#plans, plan);
      if (this.#life.signal.aborted) throw new ApiError('SessionEnded');
      // Nothing of it is left to go on with.
      if (result.marked.length === 0 && result.unsure.length === 0) await this.finish(plan.messageId);
      return result;
    } finally {
      writer.removeEventListener('change', tell);
      this.#writer = undefined;
    }
  }

  /** Asked anew after each wait. */
  #isOver(): boolean {
    return this.#life.signal.aborted;
  }

  /** One thing at a time; what was stopped while reading leads back to the beginning, unless it tells what it has. */
  async #do(work: Work): Promise<void> {
    if (this.#writer || this.#isOver()) return;
    this.#run.abort();
    const run = (this.#run = new AbortController());
    this.set({ step: 'reading', read: 0 });
    const progress = (read: number, of?: number): void => {
      if (!run.signal.aborted) this.set({ step: 'reading', read, of });
    };
    const state = await work({ signal: run.signal, progress }).catch((cause: unknown): ExportState => ({
      step: 'failed',
      error: asApiError(cause),
    }));
    if (run !== this.#run || this.#isOver()) return;
    const isTold = !run.signal.aborted || state.step === 'files' || state.step === 'handed';
    this.set(isTold ? state : { step: 'idle' });
  }
}
