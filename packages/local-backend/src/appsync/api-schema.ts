import { assertValidSchema, buildASTSchema, Kind, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { SCALARS } from './scalars.js';

/**
 * What AppSync adds to a schema. Its directives about who may call are not emulated, so a schema that has one is refused:
 * our resolvers judge that by the claims.
 */
const OWN = parse(`directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
${SCALARS.map(({ name }) => `scalar ${name}`).join('\n')}`);

/** A schema that says which mutations each subscription field hears. */
export interface ApiSchema {
  readonly schema: GraphQLSchema;
  /** Subscription fields by the mutation field that they follow. */
  readonly subscriptionsOf: ReadonlyMap<string, readonly string[]>;
}

/** @throws When the text is not a schema that AppSync would take. */
export function buildApiSchema(text: string): ApiSchema {
  const document = parse(text, { noLocation: true });
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...OWN.definitions, ...document.definitions] });
  assertValidSchema(schema);
  for (const { name, serialize, parseValue, parseLiteral } of SCALARS) {
    Object.assign(schema.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  return { schema, subscriptionsOf: followers(schema) };
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
