/** The fields that the form draws first, in their order on the screen. */
const FIRST_FIELDS = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'remittanceInformation',
] as const;

/** The fields behind "More details", in their order there. */
export const MORE_FIELDS = [
  'creditorReference',
  'endToEndId',
  'chargeBearer',
  'creditorBic',
  'creditorAddress.streetName',
  'creditorAddress.buildingNumber',
  'creditorAddress.postCode',
  'creditorAddress.townName',
  'creditorAddress.country',
] as const;

/** All fields of the form, by the names that the server tells violations by. */
export const FORM_FIELDS = [...FIRST_FIELDS, ...MORE_FIELDS] as const;
export type FormField = (typeof FORM_FIELDS)[number];
