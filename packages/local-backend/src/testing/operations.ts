import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType, GraphQLOutputType } from 'graphql';
import { buildApiSchema } from '../appsync/api-schema.js';

/** One field of the API, with a document that calls it by variables. */
export interface ApiOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly field: string;
  readonly document: string;
  /**
   * Values for its arguments, good ones as far as the schema tells: names that `known` has take that value, all others
   * one made for their type; optional ones are left out unless known.
   */
  variables(known: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Whether the call names a row by an `id`. */
  readonly namesRow: boolean;
}

const MAX_DEPTH = 4;

/** Every operation of a schema, so that one added tomorrow is tested tomorrow. */
export function operationsOf(schemaText: string): readonly ApiOperation[] {
  const { schema } = buildApiSchema(schemaText);
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => toOperation(kind, field)),
  );
}

function toOperation(kind: ApiOperation['kind'], field: GraphQLField<unknown, unknown>): ApiOperation {
  const declared = field.args.map((it) => `$${it.name}: ${it.type.toString()}`).join(', ');
  const passed = field.args.map((it) => `${it.name}: $${it.name}`).join(', ');
  const call = field.args.length > 0 ? `${field.name}(${passed})` : field.name;
  return {
    kind,
    field: field.name,
    document: `${kind} ${field.name}${declared === '' ? '' : `(${declared})`} { ${call} ${selection(field.type, MAX_DEPTH)} }`,
    variables: (known) => valuesOf(field.args, known),
    namesRow: field.args.some((it) => it.name === 'id' || inputFields(it.type)?.['id'] !== undefined),
  };
}

/** Every field that needs no argument, to a depth. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter((it) => depth > 1 || !isObjectType(getNamedType(it.type)));
  return `{ ${fields.map((it) => `${it.name} ${selection(it.type, depth - 1)}`).join(' ')} }`;
}

function valuesOf(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  known: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const wanted = fields.filter(
    (it) => isNonNullType(it.type) || Object.hasOwn(known, it.name) || inputFields(it.type) !== undefined,
  );
  return Object.fromEntries(wanted.map((it) => [it.name, it.name in known ? known[it.name] : valueOf(it.type, known)]));
}

function valueOf(type: GraphQLInputType, known: Readonly<Record<string, unknown>>): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, known);
  if (isListType(type)) return [valueOf(type.ofType, known)];
  if (isInputObjectType(type)) return valuesOf(Object.values(type.getFields()), known);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const made: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    AWSDate: '2030-01-15',
    AWSEmail: 'someone@nowhere.example',
  };
  return made[type.name] ?? 'text';
}

function inputFields(type: GraphQLInputType): Readonly<Record<string, GraphQLInputField>> | undefined {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : undefined;
}
