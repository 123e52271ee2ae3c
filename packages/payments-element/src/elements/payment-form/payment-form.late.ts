/** What a form shows once there is something to say about what was typed. Fetched after its fields are drawn. */
export { errorWords } from '../../strings/en.js';
export { formOutcomeWords } from '../../strings/form-outcome.js';
export { insteadTemplate, noteTemplate, outcomeTemplate } from './payment-outcome.template.js';
export { problemText, summaryTemplate } from './payment-problems.template.js';
export { sentenceTemplate } from './payment-sentence.js';
