/** What a form works with and what it says once something was typed: one chunk, fetched after its fields are drawn. */
import { dialogStyles, feedbackStyles, PoliteLine } from '@remit-elements/element-kit';
import { ConflictChoices } from '../../controllers/conflict-choices.js';
import { PaymentAids, type AidsHost } from '../../controllers/payment-aids.js';
import { FormFilling } from '../../controllers/form-filling.js';
import { FormTemplates, type TemplatesHost } from '../../controllers/form-templates.js';
import { PasteOffer } from '../../controllers/paste-offer.js';
import { FormKeeper, type FormKeeperHost } from '../../controllers/form-keeper.js';
import { RefusedChangesController, type RefusedHost } from '../../controllers/refused-changes-controller.js';
import type { PaymentFormController } from '../../controllers/payment-form-controller.js';
import { errorWords } from '../../strings/en.js';
import { formHelpWords } from '../../strings/form-help.js';
import { formMoreWords } from '../../strings/form-more.js';
import { formOutcomeWords } from '../../strings/form-outcome.js';
import type { FormTools } from './form-view.js';
import { FootFocus } from './foot-focus.js';
import { outcomeActions } from './outcome-actions.js';
import { payeeStyles } from './payee.styles.js';
import { aidsStyles } from './payment-aids.styles.js';
import { detailsStyles } from './payment-details.styles.js';
import { helpStyles } from './payment-help.styles.js';
import { outcomeStyles } from './payment-outcome.styles.js';
import { reviewStyles } from './payment-review.styles.js';
import type { SaveFlow } from './save-flow.js';

export * as desk from '../../controllers/payment-desk.js';
export { conflictDialogTemplate } from './conflict-dialog.template.js';
export { dateBounds } from './payment-date-note.js';
export { moreTemplate } from './payment-details.template.js';
export { extraOf } from './payment-extras.template.js';
export { noteOf } from './payment-notes.js';
export { noteTemplate } from './payment-draft-offer.template.js';
export { insteadTemplate, outcomeTemplate } from './payment-outcome.template.js';
export { problemText, summaryTemplate } from './payment-problems.template.js';
export { reviewTemplate } from './payment-review.template.js';
export { writeTemplate } from './payment-write.template.js';
export { sentenceTemplate } from './payment-sentence.js';
export { saveAsTemplate, startedTemplate, templatesDialogTemplate } from './payment-templates.template.js';

export const words = { ...formHelpWords, ...formMoreWords, ...formOutcomeWords, ...errorWords };
export const styles = [
  feedbackStyles,
  dialogStyles,
  detailsStyles,
  outcomeStyles,
  payeeStyles,
  aidsStyles,
  helpStyles,
  reviewStyles,
];

type ToolsHost = AidsHost & FormKeeperHost & RefusedHost & TemplatesHost;

/** Made once for a form; they follow it from then on. */
export function formTools(host: ToolsHost, controller: PaymentFormController, flow: SaveFlow): FormTools {
  const keeper = new FormKeeper(host, controller);
  const filling = new FormFilling(host, controller);
  const choices = new ConflictChoices(host, controller);
  new FootFocus(host);
  new PoliteLine(host);
  new RefusedChangesController(host, controller, choices);
  return {
    actions: outcomeActions(host, controller, flow, choices),
    aids: new PaymentAids(host, controller, filling),
    choices,
    filling,
    keeper,
    paste: new PasteOffer(host, controller, filling),
    templates: new FormTemplates(host, controller, filling),
  };
}
