/**
 * What a column of a file can hold, in the order of the form. The names are the form's own, so that what is wrong with a cell is
 * told in the form's words; `debtorAccountId` stands for whatever names the account that pays: its name, IBAN or id.
 */
export const IMPORT_FIELDS = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'remittanceInformation',
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
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which field each column holds; undefined for one that is left out. */
export type ColumnMapping = readonly (ImportField | undefined)[];
