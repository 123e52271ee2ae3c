/** What a form works with: reading, checking and writing, and the gateway of a client. Comes after its fields are drawn. */
export { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
export { takeTurns, writerFor } from '../state/payment-keeping.js';
export { chosenIntent, intentOf } from '../state/payment-intents.js';
export { calendarDay } from '../model/calendar-day.js';
export { checkTexts, readTexts, refusedBy, tidyText, translateTexts } from '../state/payment-reading.js';
