import type { MessageValues } from '@remit-elements/element-kit';
import type { PaymentDetailController } from '../../controllers/payment-detail-controller.js';
import type { PaymentAction } from '../../events/payment-action-event.js';
import type { DetailWords } from '../../strings/detail.js';

/** How what the reader asked for stands, where whoever does it shows that in here. */
export interface DetailProgress {
  /** What is under way, in words; nothing else can be asked for meanwhile. */
  readonly busy?: string | undefined;
  /** Why it was not done. */
  readonly problem?: { readonly title: string; readonly text: string } | undefined;
}

/** What the templates of one payment draw by. */
export interface DetailContext {
  readonly locale: string;
  readonly detail: PaymentDetailController;
  readonly actions: readonly PaymentAction[];
  readonly readonly: boolean;
  readonly progress: DetailProgress | undefined;
  /** Whether all of the history is shown. */
  readonly isWhole: boolean;
  act(action: PaymentAction): void;
  showWhole(isWhole: boolean): void;
  t(key: keyof DetailWords, values?: MessageValues): string;
}
