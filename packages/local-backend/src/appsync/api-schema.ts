import { extendSchema, GraphQLSchema, Kind, parse, type DocumentNode, type GraphQLObjectType } from 'graphql';
import { SCALARS } from './scalars.js';

/** Directives that AppSync knows; those about who may call are not emulated, so a schema that has one is refused. */
const DIRECTIVES = parse('directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION');

/** A schema that says which mutations each subscription field hears. */
export interface ApiSchema {
  readonly schema: GraphQLSchema;
  /** Subscription fields by the mutation field that they follow. */
  readonly subscriptionsOf: ReadonlyMap<string, readonly string[]>;
}

/** @throws When the text is not a schema that AppSync would take. */
export function buildApiSchema(text: string): ApiSchema {
  const document = parse(text, { noLocation: true });
  const scalars = new GraphQLSchema({ types: [...SCALARS] });
  const own = namesIn(document);
  const foreign = SCALARS.find((scalar) => own.has(scalar.name));
  if (foreign) throw new Error(`${foreign.name} is AppSync's own`);
  const schema = extendSchema(scalars, {
    kind: DIRECTIVES.kind,
    definitions: [...DIRECTIVES.definitions, ...document.definitions],
  });
  return { schema, subscriptionsOf: followers(schema) };
}

function namesIn(document: DocumentNode): ReadonlySet<string> {
  return new Set(document.definitions.flatMap((it) => ('name' in it ? [it.name.value] : [])));
}

function followers(schema: GraphQLSchema): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    for (const mutation of mutationsOf(field)) found.set(mutation, [...(found.get(mutation) ?? []), field.name]);
  }
  return found;
}

type Field = ReturnType<GraphQLObjectType['getFields']>[string];

function mutationsOf({ astNode }: Field): string[] {
  const directive = astNode?.directives?.find((it) => it.name.value === 'aws_subscribe');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((it) => (it.kind === Kind.STRING ? [it.value] : [])) : [];
}
