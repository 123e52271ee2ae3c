import { FORM_FIELDS, type FormField } from '../model/form-fields.js';

/**
 * What a column of a file can hold, in the order of the form. The names are the form's own, so that what is wrong with a cell is
 * told in the form's words; `debtorAccountId` stands for whatever names the account that pays: its name, IBAN or id.
 */
export const IMPORT_FIELDS = FORM_FIELDS;
export type ImportField = FormField;

/** Which field each column holds; undefined for one that is left out. */
export type ColumnMapping = readonly (ImportField | undefined)[];
