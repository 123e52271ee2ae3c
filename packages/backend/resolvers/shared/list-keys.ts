import type { Content } from './content.js';

/** A listed row's attributes that lists and searches go by; a tombstone has none of them. */
export const LIST_KEYS: readonly string[] = [
  'createdKey',
  'statusKey',
  'executionDateKey',
  'amountKey',
  'creditorNameKey',
  'creditorKey',
  'endToEndKey',
  'accountKey',
  'searchText',
];

/** Creditor, reference and IBAN: what the search box says, and what the elements compare. */
const SEARCHED: readonly string[] = ['creditorName', 'remittanceInformation', 'creditorReference', 'creditorIban'];

const ZEROS = '0000000000000000';
/** As many digits as the largest safe integer has. */
const AMOUNT_DIGITS = 16;

/** The lowest character, which no content and no search may hold. As JSON, lest the bundle holds it itself. */
function separator(): string {
  return JSON.parse('"\\u0000"') as string;
}

/** An amount as text that sorts as the number does. */
export function amountDigits(amountMinor: unknown): string {
  const digits = `${amountMinor as number}`;
  return ZEROS.slice(0, AMOUNT_DIGITS - digits.length) + digits;
}

/** What two payments to the same creditor of the same amount have alike: how `creditorKey` begins. */
export function creditorKeyPrefix(content: Content): string {
  return `${content['creditorIban'] as string}#${content['currency'] as string}#${amountDigits(content['amountMinor'])}`;
}

/** A text as searches compare it: on both sides by this one function, as the elements do. */
export function toSearchForm(text: string): string {
  return text.toLowerCase();
}

function searchTextOf(row: Content): string {
  const texts: string[] = [];
  for (const field of SEARCHED) {
    const text = row[field];
    if (typeof text === 'string') texts.push(toSearchForm(text));
  }
  return texts.join(separator());
}

/**
 * The sort keys and the search text of a payment that is listed, out of its content, `status`, `createdAt` and `id`.
 * `endToEndKey` is there only when `endToEndId` is: a change that clears the one must remove the other.
 */
export function listKeys(row: Content): Record<string, string> {
  const createdKey = `${row['createdAt'] as string}#${row['id'] as string}`;
  const keys: Record<string, string> = {
    createdKey,
    statusKey: `${row['status'] as string}#${createdKey}`,
    executionDateKey: `${row['requestedExecutionDate'] as string}#${createdKey}`,
    amountKey: `${row['currency'] as string}#${amountDigits(row['amountMinor'])}#${createdKey}`,
    // Nothing sorts before the separator, so of two names where one begins the other the shorter one comes first.
    creditorNameKey: `${(row['creditorName'] as string).toLowerCase()}${separator()}${createdKey}`,
    creditorKey: `${creditorKeyPrefix(row)}#${createdKey}`,
    accountKey: `${row['debtorAccountId'] as string}#${createdKey}`,
    searchText: searchTextOf(row),
  };
  const endToEndId = row['endToEndId'];
  if (typeof endToEndId === 'string') keys['endToEndKey'] = `${endToEndId}#${createdKey}`;
  return keys;
}
