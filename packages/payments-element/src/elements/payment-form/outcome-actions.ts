import type { ConflictChoices } from '../../controllers/conflict-choices.js';
import type { PaymentFormController } from '../../controllers/payment-form-controller.js';
import { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { OutcomeActions } from './form-view.js';
import type { SaveFlow } from './save-flow.js';

/** What the buttons beside an outcome do. */
export function outcomeActions(
  host: HTMLElement,
  controller: PaymentFormController,
  flow: Pick<SaveFlow, 'attempt'>,
  choices: ConflictChoices,
): OutcomeActions {
  const saveMine = (): void => void flow.attempt(() => controller.saveMine());
  const takeTheirs = (): void => {
    controller.takeTheirs();
    host.focus();
  };
  return {
    saveMine: () => {
      if (choices.isNeeded) choices.open();
      else saveMine();
    },
    saveChosen: () => {
      if (choices.apply()) saveMine();
      else takeTheirs();
    },
    takeTheirs,
    saveAsNew: () => {
      controller.startNew(true);
      void flow.attempt(() => controller.save());
    },
    retry: () => void controller.reopen(),
    select: (paymentId) => host.dispatchEvent(new PaymentSelectEvent(paymentId)),
  };
}
