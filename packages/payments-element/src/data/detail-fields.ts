import { ROW } from './payment-fields.js';

/** Texts of an address. */
export const ADDRESS_TEXTS = 'streetName buildingNumber postCode townName country';

/** Texts that no list shows. */
export const DETAIL_TEXTS = 'creditorBic updatedBy approvedBy';

/** All that there is to a payment but its history. */
export const PAYMENT = `${ROW} ${DETAIL_TEXTS} chargeBearer creditorAddress { ${ADDRESS_TEXTS} }`;

/** Who did what, and when. */
export const HISTORY = 'history { version action at by byName requestId changes { field from to } }';
