import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** What is needed to read selections: the document's fragments and the values of its variables. */
export interface SelectionScope {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * The fields that selections name, through fragments, without those that `@skip` or `@include` leave out. As GraphQL
 * collects them, a fragment counts once however often it is spread.
 * @param takes What is left out instead.
 */
export function fieldsOf(
  sets: readonly (SelectionSetNode | undefined)[],
  scope: SelectionScope,
  takes: (selection: SelectionNode, scope: SelectionScope) => boolean = isIncluded,
): FieldNode[] {
  const found: FieldNode[] = [];
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (!takes(selection, scope)) continue;
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        collect(scope.fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return found;
}

function isIncluded(selection: SelectionNode, { variableValues }: SelectionScope): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

/** A field's name in the answer. */
function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/**
 * Copies what the fields select out of `value`.
 * @param from How a field is called in `value`.
 * @param to How it is called in the copy.
 */
function copy(value: unknown, fields: readonly FieldNode[], scope: SelectionScope, from: NameOf, to: NameOf): unknown {
  if (Array.isArray(value)) return value.map((it: unknown) => copy(it, fields, scope, from, to));
  if (typeof value !== 'object' || value === null || fields.length === 0) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const entries = fields.map(
    (field) =>
      [to(field), copy(source[from(field)] ?? null, fieldsOf([field.selectionSet], scope), scope, from, to)] as const,
  );
  return Object.fromEntries(entries);
}

type NameOf = (field: FieldNode) => string;
const fieldName: NameOf = (field) => field.name.value;

/** An error's `data`, which AppSync filters by what the field selects. */
export function selectData(data: unknown, fieldNodes: readonly FieldNode[], scope: SelectionScope): unknown {
  return copy(
    data,
    fieldsOf(
      fieldNodes.map((it) => it.selectionSet),
      scope,
    ),
    scope,
    fieldName,
    responseKey,
  );
}

/** A mutation's answer by the fields' own names: what its subscriptions can see, which is what it selected. */
export function toEvent(answer: unknown, fieldNodes: readonly FieldNode[], scope: SelectionScope): unknown {
  return copy(
    answer,
    fieldsOf(
      fieldNodes.map((it) => it.selectionSet),
      scope,
    ),
    scope,
    responseKey,
    fieldName,
  );
}

/** AppSync's `selectionSetList`: every selected path, as `items/creditorName`. */
export function selectionPaths(fieldNodes: readonly FieldNode[], scope: SelectionScope, prefix = ''): string[] {
  return fieldsOf(
    fieldNodes.map((it) => it.selectionSet),
    scope,
  ).flatMap((field) => {
    const path = prefix + responseKey(field);
    return [path, ...selectionPaths([field], scope, `${path}/`)];
  });
}
