import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { GatewaySession, PaymentsGateway } from '../data/payments-gateway.js';
import { creationTimeOf } from '../exchange/message-id.js';
import { HandOverPlans, type HandOverPlan } from '../state/hand-over-plans.js';
import { keepingOf } from '../state/payment-keeping.js';

export { SETTLED_AFTER_MS } from '../exchange/message-id.js';
export type { HandOverPlan } from '../state/hand-over-plans.js';

/** By session, so that all elements of one session know what the others work at. */
const known = new WeakMap<GatewaySession, HandOverPlans>();

/** The files for the bank that were begun in a gateway's session. */
export function handOverPlansOf(gateway: PaymentsGateway): HandOverPlans {
  const { session } = gateway;
  const plans = known.get(session) ?? new HandOverPlans(keepingOf(gateway).vault, session);
  known.set(session, plans);
  return plans;
}

/** When a file was begun, in ms; undefined for one that was not made here. */
export function begunAt({ messageId }: Pick<HandOverPlan, 'messageId'>): number | undefined {
  const time = creationTimeOf(messageId);
  return time === undefined ? undefined : Date.parse(time);
}

/** What the person of a workspace's session began to hand over in this browser, and nobody works at. */
export class BegunFiles {
  readonly #plans: SourceController<PaymentsGateway, HandOverPlans>;

  constructor(host: SourceHost, gateway: () => PaymentsGateway | undefined) {
    this.#plans = new SourceController(host, gateway, (source) => {
      const plans = handOverPlansOf(source);
      void plans.load();
      return plans;
    });
  }

  /** Newest first. */
  get all(): readonly HandOverPlan[] {
    return this.#plans.store?.state ?? [];
  }
}
