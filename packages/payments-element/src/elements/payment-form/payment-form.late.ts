/** What a form works with and what it says once something was typed: one chunk, fetched after its fields are drawn. */
import { feedbackStyles } from '@remit-elements/element-kit';
import { outcomeStyles } from './payment-outcome.styles.js';

export * as desk from '../../controllers/payment-desk.js';
export { errorWords } from '../../strings/en.js';
export { formOutcomeWords } from '../../strings/form-outcome.js';
export { insteadTemplate, noteTemplate, outcomeTemplate } from './payment-outcome.template.js';
export { problemText, summaryTemplate } from './payment-problems.template.js';
export { dateNote, sentenceTemplate } from './payment-sentence.js';

export const styles = [feedbackStyles, outcomeStyles];
