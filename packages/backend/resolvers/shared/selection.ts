/** What AppSync tells of the field that is asked for. */
interface FieldInfo {
  readonly parentTypeName?: string;
  /** Names in the answer, those of named fragments too: of an aliased field the alias alone. */
  readonly selectionSetList?: readonly string[];
  /** The selection as GraphQL: inline fragments as they are, of a named fragment its name alone. */
  readonly selectionSetGraphQL?: string;
}

const SPACES: readonly string[] = ['\n', '\r', '\t', ','];
const MARKS: readonly string[] = [':', '...', '$', '@', '{', '}', '(', ')'];
/** What stands before a name that is not the field: its alias, and how fragments, variables and directives begin. */
const ELSEWHERE: readonly string[] = [':', '...', '$', '@'];

/** The selection's names and marks, each with one space around. */
function spaced(selection: string): string {
  let text = selection;
  for (const space of SPACES) text = text.split(space).join(' ');
  for (const mark of MARKS) text = text.split(mark).join(` ${mark} `);
  const words = text.split(' ').filter((word) => word !== '');
  return ` ${words.join('  ')} `;
}

/**
 * Whether the answer to this mutation may have something else as its `tenantId`. Subscriptions are filtered by the
 * mutation's answer, and AppSync may take it as it is sent, by aliases (aws-appsync-community#160): with
 * `tenantId: creditorName` a caller would name the tenant that hears of the change. So no alias may be `tenantId`, and a
 * `tenantId` that comes from a named fragment, of which a resolver sees no more than that, counts only beside the field
 * itself: GraphQL allows no other meaning of a name within one selection.
 */
export function forgesTenant(info: FieldInfo): boolean {
  if (info.parentTypeName !== 'Mutation') return false;
  let selection = spaced(info.selectionSetGraphQL ?? '');
  if (selection.indexOf(' tenantId  : ') >= 0) return true;
  for (const mark of ELSEWHERE) selection = selection.split(` ${mark}  tenantId `).join(' ');
  const hasField = selection.indexOf(' tenantId ') >= 0;
  return (info.selectionSetList ?? []).indexOf('tenantId') >= 0 && !hasField;
}
