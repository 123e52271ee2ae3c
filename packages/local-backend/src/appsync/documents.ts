import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { depthOf, fieldsOf } from './selections.js';

/** The limits of one request; the deployed API has the same. */
export const LIMITS = {
  depth: 6,
  resolvers: 25,
  tokens: 20_000,
  cachedDocuments: 200,
  cachedCharacters: 10_000,
} as const;

/** A document that fits the schema, with the operation that is asked for. */
export interface CheckedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

type DocumentResult = CheckedDocument | { readonly errors: readonly GraphQLError[] };

/** Parses and validates; remembers the documents asked last, since elements send few and often. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules;
  readonly #known = new Map<string, DocumentNode | readonly GraphQLError[]>();

  constructor(schema: GraphQLSchema, options: { introspection: boolean }) {
    this.#schema = schema;
    this.#rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  check(query: string, operationName: string | undefined): DocumentResult {
    const checked = this.#known.get(query) ?? this.#validate(query);
    this.#remember(query, checked);
    if (!('kind' in checked)) return { errors: checked };
    const operation = getOperationAST(checked, operationName);
    if (!operation) return { errors: [new GraphQLError('The document does not have that one operation')] };
    return { document: checked, operation, fragments: fragmentsOf(checked) };
  }

  #validate(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { maxTokens: LIMITS.tokens });
      const errors = validate(this.#schema, document, this.#rules, { maxErrors: 20 });
      return errors.length > 0 ? errors : (refusals(document) ?? document);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  #remember(query: string, checked: DocumentNode | readonly GraphQLError[]): void {
    if (query.length > LIMITS.cachedCharacters) return;
    this.#known.delete(query);
    this.#known.set(query, checked);
    const [oldest] = this.#known.keys();
    if (this.#known.size > LIMITS.cachedDocuments && oldest !== undefined) this.#known.delete(oldest);
  }
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [it] : []));
  return Object.fromEntries(fragments.map((it) => [it.name.value, it]));
}

/** Only root fields have resolvers, so they are what counts against the limit. */
function refusals(document: DocumentNode): readonly GraphQLError[] | undefined {
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (depthOf(definition.selectionSet, fragments) > LIMITS.depth) {
      return [new GraphQLError(`The document is deeper than ${LIMITS.depth} fields`)];
    }
    if (rootFields(definition, fragments) > LIMITS.resolvers) {
      return [new GraphQLError(`The document needs more than ${LIMITS.resolvers} resolvers`)];
    }
  }
  return undefined;
}

function rootFields(operation: OperationDefinitionNode, fragments: Record<string, FragmentDefinitionNode>): number {
  const withoutDirectives = {
    ...operation.selectionSet,
    selections: operation.selectionSet.selections.map((it) => ({ ...it, directives: [] })),
  };
  return fieldsOf([withoutDirectives], { fragments, variableValues: {} }).length;
}
