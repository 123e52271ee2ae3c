import { inTurns } from '../exchange/in-slices.js';
import { markingTimeLeft } from '../exchange/message-id.js';
import { handOverRequestId } from '../exchange/short-id.js';
import type { PaymentCommand, PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { BatchOutcome, BatchWriter } from './batch-writer.js';
import type { HandOverPlan, HandOverPlans } from './hand-over-plans.js';
import { readWhole } from './export-reading.js';
import { judgeFailure } from './judge-failure.js';

/**
 * Why a payment did not come into the file: `elsewhere`, it is in another one; `changed`, somebody changed it after it was
 * chosen; `gone`, it is not there any more; `refused`, the server would not.
 */
export type HandOverLoss = 'elsewhere' | 'changed' | 'gone' | 'refused';

export interface LostPayment {
  readonly id: string;
  readonly why: HandOverLoss;
  /** As it is now, where that is known. */
  readonly current?: Payment;
}

export interface HandOverResult {
  readonly messageId: string;
  /** Marked for this file, and for no other. */
  readonly marked: readonly Payment[];
  readonly lost: readonly LostPayment[];
  /** Never sent, since it was stopped or took too long: they stay as they are. */
  readonly unsent: readonly string[];
  /** Sent, and nobody knows what became of them: there is no file before that is known. */
  readonly unsure: readonly string[];
}

type ExportCommand = PaymentCommand & { readonly type: 'export' };

interface Settled {
  readonly command: ExportCommand;
  readonly outcome: BatchOutcome | undefined;
  /** The payment as it is stored, where the outcome told of it or it was read. */
  readonly current: Payment | undefined;
}

/**
 * Marks payments for one file, each exactly once: the request that marks a payment for a file is the same in every window
 * and after every crash, and the server marks a payment for one file alone. A file that was begun a while ago gets no more of
 * them: somebody may have made it again out of those that were marked, and taken it to the bank.
 * @param plans Keeps what is to be in the file from before the first mark until `written`.
 */
export async function handOver(
  gateway: PaymentsGateway,
  writer: Pick<BatchWriter, 'run' | 'stop'>,
  plans: HandOverPlans,
  plan: HandOverPlan,
): Promise<HandOverResult> {
  const { messageId, payments } = plan;
  await plans.keep(plan);
  const commands = await inTurns(payments, async ({ id, version }): Promise<ExportCommand> => {
    return { type: 'export', id, version, messageId, requestId: await handOverRequestId(messageId, id) };
  });
  const settled = await mark(gateway, writer, messageId, commands);
  const result = resultOf(messageId, settled);
  const unsent = new Set(result.unsent);
  const sent = payments.filter(({ id }) => !unsent.has(id));
  // What was never sent is not in this file, whoever goes on with it.
  if (sent.length < payments.length && !gateway.session.ended.aborted) await plans.keep({ messageId, payments: sent });
  return result;
}

async function mark(
  gateway: PaymentsGateway,
  writer: Pick<BatchWriter, 'run' | 'stop'>,
  messageId: string,
  commands: readonly ExportCommand[],
): Promise<readonly Settled[]> {
  const leftMs = markingTimeLeft(messageId);
  if (leftMs <= 0) return standing(gateway, commands);
  const timer = setTimeout(() => writer.stop(), leftMs);
  const outcomes = await writer.run(commands);
  clearTimeout(timer);
  return withCurrent(gateway, commands, outcomes);
}

/** What became of them, without marking any. */
async function standing(gateway: PaymentsGateway, commands: readonly ExportCommand[]): Promise<readonly Settled[]> {
  const ids = commands.map(({ id }) => id);
  const read = await readWhole(gateway, ids, { signal: gateway.session.ended });
  const byId = new Map(read.map((payment) => [payment.id, payment]));
  return commands.map((command) => ({ command, outcome: undefined, current: byId.get(command.id) }));
}

/** A conflict that does not bring the payment along is looked into: it may be marked for this very file. */
async function withCurrent(
  gateway: PaymentsGateway,
  commands: readonly ExportCommand[],
  outcomes: readonly (BatchOutcome | undefined)[],
): Promise<readonly Settled[]> {
  const known = commands.map((command, index): Settled => {
    const outcome = outcomes[index];
    return { command, outcome, current: outcome?.kind === 'saved' ? outcome.payment : outcome?.current };
  });
  const unknown = known.filter(({ command, outcome, current }) => {
    return !current && outcome?.kind === 'failed' && judgeFailure(command, outcome.error) === 'conflict';
  });
  if (unknown.length === 0) return known;
  const ids = unknown.map(({ command }) => command.id);
  // Unread they count as changed: they are in no file of ours, or the same question finds them there again.
  const read = await readWhole(gateway, ids, { signal: gateway.session.ended }).catch(() => []);
  const byId = new Map(read.map((payment) => [payment.id, payment]));
  return known.map((each) => ({ ...each, current: each.current ?? byId.get(each.command.id) }));
}

function resultOf(messageId: string, settled: readonly Settled[]): HandOverResult {
  const result = {
    messageId,
    marked: [] as Payment[],
    lost: [] as LostPayment[],
    unsent: [] as string[],
    unsure: [] as string[],
  };
  for (const { command, outcome, current } of settled) {
    const { id } = command;
    if (current?.exportMessageId === messageId) result.marked.push(current);
    else if (!outcome && current?.exportMessageId === undefined) result.unsent.push(id);
    else if (outcome && isUnsure(command, outcome)) result.unsure.push(id);
    else result.lost.push({ id, why: lossOf(outcome, current), ...(current && { current }) });
  }
  return result;
}

function isUnsure(command: ExportCommand, outcome: BatchOutcome): boolean {
  if (outcome.kind === 'saved') return false;
  return ['unsure', 'later', 'over'].includes(judgeFailure(command, outcome.error));
}

function lossOf(outcome: BatchOutcome | undefined, current: Payment | undefined): HandOverLoss {
  if (current?.exportMessageId !== undefined) return 'elsewhere';
  const code = outcome?.kind === 'failed' ? outcome.error.code : undefined;
  if (code === 'NotFound') return 'gone';
  return code === 'VersionConflict' || code === 'StatusConflict' ? 'changed' : 'refused';
}
