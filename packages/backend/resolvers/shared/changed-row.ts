import { util } from './appsync.js';
import type { Texts } from './changes.js';
import type { Content } from './content.js';
import { failNotFound, failValidation } from './errors.js';
import { wasApplied } from './history.js';
import { LIST_KEYS } from './list-keys.js';
import type { RowChange, StoredRow } from './rows.js';
import { idRule, type Rule, versionRule, type Violation } from './rules.js';

/** A change that a caller asks for. */
export interface Wish {
  readonly action: string;
  readonly input: RowChange;
  /** Every field that it decides, with its value as text. */
  readonly wanted: Texts;
}

/** What is wrong with the names that a change has for its row and itself. */
export function keyViolations(input: Content, leastVersion: number | null, hasId = true): Violation[] {
  const rules: Record<string, Rule | null> = {};
  if (hasId) rules['id'] = idRule(input['id']);
  if (leastVersion !== null) rules['version'] = versionRule(input['version'], leastVersion);
  const requestId = input['requestId'];
  if (requestId !== undefined && requestId !== null) rules['requestId'] = idRule(requestId);
  const violations: Violation[] = [];
  for (const field of Object.keys(rules)) {
    const rule = rules[field];
    if (rule !== undefined && rule !== null) violations.push({ field, rule });
  }
  return violations;
}

/** Beside the list keys: what is kept for the resolvers alone. */
const HIDDEN: readonly string[] = ['createdFrom', 'nameKey', 'wantsDefault', 'defaultedAt'];

/** What a person may see of a row beside an error. */
function visible(row: StoredRow): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const attribute of Object.keys(row)) {
    if (LIST_KEYS.indexOf(attribute) < 0 && HIDDEN.indexOf(attribute) < 0) copy[attribute] = row[attribute];
  }
  return copy;
}

export function failOnVersion(row: StoredRow): never {
  const info = { currentVersion: row.version };
  return util.error('The row was changed by someone else', 'VersionConflict', visible(row), info);
}

export function failOnStatus(row: StoredRow, message: string): never {
  return util.error(message, 'StatusConflict', visible(row), { currentVersion: row.version });
}

/**
 * The row that a change may be applied to; null when the change was applied before, whatever became of the row since.
 * Else the request ends here, in this order: `IdempotencyConflict`, `NotFound`, `ValidationError`, `VersionConflict`.
 */
export function changeableRow<Row extends StoredRow>(
  row: Row | null | undefined,
  wish: Wish,
  violations: readonly Violation[],
): Row | null {
  const { action, input, wanted } = wish;
  if (row === undefined || row === null) return failNotFound();
  if (wasApplied(row, { action, requestId: input.requestId, wanted })) return null;
  if (row.deletedAt !== undefined && action !== 'restore') return failNotFound();
  if (violations.length > 0) return failValidation(violations);
  return row.version === input.version ? row : failOnVersion(row);
}
