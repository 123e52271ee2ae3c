import { runtime } from './appsync.js';
import { ACCOUNT_CHANGE_FIELDS } from './account-rules.js';
import { changeableRow, failOnVersion, type Wish } from './changed-row.js';
import { type Texts, textsOf } from './changes.js';
import { type Content, givenFields } from './content.js';
import type { ResolverContext } from './context.js';
import { failNotFound } from './errors.js';
import type { AccountRow, RowChange } from './rows.js';
import { withDefault } from './tenant-row.js';

export type AccountContext = ResolverContext<{ readonly input: Content & RowChange }>;

/** What the input names, `isDefault` as what it will be: cleared is false. */
export function accountContentOf(input: Content): Content {
  return Object.hasOwn(input, 'isDefault') ? { ...input, isDefault: input['isDefault'] === true } : input;
}

function wishOf(ctx: AccountContext): Wish {
  const input = ctx.args.input;
  const given = givenFields(ACCOUNT_CHANGE_FIELDS, input);
  const wanted: Texts = textsOf(given, accountContentOf(input));
  return ctx.info.fieldName === 'deleteAccount'
    ? { action: 'delete', input, wanted: {} }
    : { action: 'update', input, wanted };
}

function changeable(row: AccountRow | null | undefined, ctx: AccountContext): AccountRow | null {
  const seen = row === null || row === undefined ? row : withDefault(row, ctx.stash.tenant);
  return changeableRow(seen, wishOf(ctx), ctx.stash.violations ?? []);
}

function repeated(ctx: AccountContext, skipTo: 'NEXT' | 'END'): never {
  const row = ctx.stash.account ?? failNotFound();
  return runtime.earlyReturn(withDefault(row, ctx.stash.tenant), { skipTo });
}

/** The account that this mutation may change. A repeat of what was applied ends this function with the row as it is. */
export function standingAccount(ctx: AccountContext, skipTo: 'NEXT' | 'END'): AccountRow {
  return changeable(ctx.stash.account, ctx) ?? repeated(ctx, skipTo);
}

/** The answer to a change whose condition failed: the same rules, over the row as AppSync read it again. */
export function settleLostAccountRace(ctx: AccountContext): AccountRow {
  const row = ctx.result as AccountRow | null;
  const stillChangeable = changeable(row, ctx);
  if (stillChangeable !== null) return failOnVersion(stillChangeable); // never said to be saved when it was not
  return row ?? failNotFound();
}
