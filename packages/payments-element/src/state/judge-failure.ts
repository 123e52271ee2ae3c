import type { ApiError, ErrorCode } from '@remit-elements/auth-core';
import { pauseAskedFor } from '@remit-elements/element-kit';
import type { PaymentCommand } from '../data/payments-gateway.js';

/**
 * What an error tells of the write that it answers. `unsure`: nobody knows whether it arrived, and sending the same again
 * carries it out once; `later`: it was not carried out, and can be after a while; `over`: the session is, and whoever
 * signs in next as the same person goes on; `conflict`: someone was faster; `failed`: it was refused.
 */
export type Judgement = 'unsure' | 'later' | 'over' | 'conflict' | 'failed';

const JUDGEMENTS: Readonly<Partial<Record<ErrorCode, Judgement>>> = {
  Offline: 'unsure',
  Timeout: 'unsure',
  MalformedAnswer: 'unsure',
  Unexpected: 'unsure',
  Throttled: 'later',
  SessionEnded: 'over',
  VersionConflict: 'conflict',
  StatusConflict: 'conflict',
};

/** The one place that says which code means what for a write. */
export function judgeFailure(command: PaymentCommand, { code }: ApiError): Judgement {
  const isGone = code === 'NotFound' && command.type === 'update';
  return isGone ? 'conflict' : (JUDGEMENTS[code] ?? 'failed');
}

/** Whether the same may well succeed after a while. */
export function isPassing({ code }: ApiError): boolean {
  const judgement = JUDGEMENTS[code];
  return judgement === 'unsure' || judgement === 'later';
}

/** How long the server asks to be left alone, in ms; undefined where it does not say. */
export function waitAskedFor({ retryAfterSeconds }: ApiError): number | undefined {
  return retryAfterSeconds === undefined ? undefined : pauseAskedFor(retryAfterSeconds);
}
