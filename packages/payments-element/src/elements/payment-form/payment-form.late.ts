/** What a form works with and what it says once something was typed: one chunk, fetched after its fields are drawn. */
import { feedbackStyles } from '@remit-elements/element-kit';
import { errorWords } from '../../strings/en.js';
import { formMoreWords } from '../../strings/form-more.js';
import { formOutcomeWords } from '../../strings/form-outcome.js';
import { aidsStyles } from './payment-aids.styles.js';
import { detailsStyles } from './payment-details.styles.js';
import { outcomeStyles } from './payment-outcome.styles.js';

export { PaymentAids } from '../../controllers/payment-aids.js';
export * as desk from '../../controllers/payment-desk.js';
export { moreTemplate } from './payment-details.template.js';
export { extraOf } from './payment-extras.template.js';
export { noteOf } from './payment-notes.js';
export { insteadTemplate, noteTemplate, outcomeTemplate } from './payment-outcome.template.js';
export { problemText, summaryTemplate } from './payment-problems.template.js';
export { sentenceTemplate } from './payment-sentence.js';

export const words = { ...formMoreWords, ...formOutcomeWords, ...errorWords };
export const styles = [feedbackStyles, detailsStyles, outcomeStyles, aidsStyles];
