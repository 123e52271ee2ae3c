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
import { DocumentSize } from './document-size.js';
import { fieldsOf } from './selections.js';

/**
 * The limits of one request. The deployed API has the same of depth and resolvers; the others keep one request from
 * holding up this process, and let 25 mutations pass that select a whole payment each.
 */
export const LIMITS = {
  depth: 6,
  resolvers: 25,
  /** Fields of an operation, with every fragment where it is spread. */
  fields: 1_500,
  /** Selection sets inside one another. */
  nesting: 30,
  tokens: 6_000,
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
      const refused = sizeRefusals(document);
      if (refused) return refused;
      const errors = validate(this.#schema, document, this.#rules, { maxErrors: 20 });
      return errors.length > 0 ? errors : (rootRefusals(document) ?? document);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      // The parser goes into what is nested, until the stack ends.
      if (error instanceof RangeError) return [new GraphQLError('The document is nested too deep')];
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

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.flatMap((it) => (it.kind === Kind.OPERATION_DEFINITION ? [it] : []));
}

/** What is too large is refused before anything walks through it, validation included. */
function sizeRefusals(document: DocumentNode): readonly GraphQLError[] | undefined {
  const size = new DocumentSize(fragmentsOf(document));
  for (const { selectionSet } of operationsOf(document)) {
    const { depth, fields, nesting } = size.of(selectionSet);
    if (depth > LIMITS.depth) return [new GraphQLError(`The document is deeper than ${LIMITS.depth} fields`)];
    if (fields > LIMITS.fields) return [new GraphQLError(`The document selects more than ${LIMITS.fields} fields`)];
    if (nesting > LIMITS.nesting)
      return [new GraphQLError(`The document nests more than ${LIMITS.nesting} selections`)];
  }
  return undefined;
}

/** Only root fields have resolvers, so they are what counts against the limit, left out by a directive or not. */
function rootRefusals(document: DocumentNode): readonly GraphQLError[] | undefined {
  const scope = { fragments: fragmentsOf(document), variableValues: {} };
  const fits = operationsOf(document).every(
    ({ selectionSet }) => fieldsOf([selectionSet], scope, () => true).length <= LIMITS.resolvers,
  );
  return fits ? undefined : [new GraphQLError(`The document needs more than ${LIMITS.resolvers} resolvers`)];
}
