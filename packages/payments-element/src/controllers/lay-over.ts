import { formerVersion } from '../model/former-version.js';
import { changesBetween } from '../model/payment-draft.js';
import { readTexts } from '../state/payment-reading.js';
import { toTexts, type FormTexts } from '../state/payment-texts.js';
import type { PaymentFormController } from './payment-form-controller.js';

/**
 * Goes on with entries that were made in an earlier version of the payment as if its form had stayed open: nothing that
 * others wrote since is written over unseen, both versions stand side by side.
 */
export function layOver(
  controller: PaymentFormController,
  version: number,
  texts: Partial<FormTexts>,
  locale: string,
): void {
  const { id, payment: current } = controller.state;
  const payment = current && formerVersion(current, version);
  const draft = readTexts({ ...toTexts(payment ?? {}, locale), ...texts }, locale);
  const intent = { type: 'update', id, version, changes: changesBetween(payment ?? {}, draft) } as const;
  controller.resume({ status: 'ready', payment, write: { status: 'conflict', intent, current } }, texts);
}
