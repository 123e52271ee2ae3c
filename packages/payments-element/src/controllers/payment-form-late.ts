/** What a form needs once something was typed: reading, checking and writing. Fetched after its fields are drawn. */
export { intentOf, rebasedIntent } from '../state/payment-intents.js';
export { checkTexts, readTexts, refusedBy, tidyAmount, translateTexts } from '../state/payment-reading.js';
export { PaymentWriter } from '../state/payment-writer.js';
