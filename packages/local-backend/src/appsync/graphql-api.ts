import { execute, getArgumentValues, getVariableValues, GraphQLError, OperationTypeNode, print } from 'graphql';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { ApiFiles, ResolverDescription } from '../api-description.js';
import { buildApiSchema, type ApiSchema } from './api-schema.js';
import { identityOf, type Caller } from './caller.js';
import { Documents, type CheckedDocument } from './documents.js';
import {
  FieldError,
  fieldError,
  internalFailure,
  toAnswerError,
  toDocumentError,
  type AnswerError,
  type ErrorEntry,
} from './field-error.js';
import type { FieldOutcome, Invalidation, Pipelines } from './pipeline.js';
import { fieldsOf, selectData, selectionPaths, toEvent, type SelectionScope } from './selections.js';
import { isDelivered, isInvalidated } from './subscription-filter.js';

/** A GraphQL request as it comes off the wire. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

interface GraphQLAnswer {
  readonly data: unknown;
  readonly errors?: readonly AnswerError[];
}

/** A mutation's answer, for the subscriptions that follow it. */
export interface MutationEvent {
  readonly subscriptions: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Who hears of what a request changed. */
export interface Listener {
  /** Called for each mutation that was answered without an error. */
  publish(event: MutationEvent): void;
  /** Called for each invalidation of such a mutation, with its caller's tenant. */
  invalidate(invalidation: Invalidation, tenantId: string | undefined): void;
}

/** A subscription that was let in. */
export interface StartedSubscription {
  readonly field: string;
  /** Whether a mutation of that tenant's ends this subscription. */
  isEndedBy(invalidation: Invalidation, tenantId: string | undefined): boolean;
  /** The answer for this subscriber, or undefined when the event is not for them. */
  answer(event: MutationEvent): GraphQLAnswer | undefined;
}

interface Execution {
  readonly caller: Caller;
  readonly appended: AnswerError[];
  readonly mutated: Mutated[];
}

/** A mutation that was stored, and how it was asked for. */
interface Mutated {
  readonly key: string;
  readonly field: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly scope: SelectionScope;
  readonly invalidations: readonly Invalidation[];
}

/** AppSync takes no more different invalidations in one request. */
const MAX_INVALIDATIONS = 5;

interface GraphQLApiOptions {
  readonly introspection: boolean;
  readonly tenantGuard: boolean;
}

/** The deployed schema and resolvers, executed. */
export class GraphQLApi {
  readonly #api: ApiSchema;
  readonly #documents: Documents;
  readonly #pipelines: Pipelines;
  readonly #tenantGuard: boolean;
  readonly #resolvers: ReadonlyMap<string, ResolverDescription>;

  /** @throws When schema and resolvers do not fit together. */
  constructor(files: ApiFiles, pipelines: Pipelines, options: GraphQLApiOptions) {
    this.#api = buildApiSchema(files.schema);
    this.#documents = new Documents(this.#api.schema, options);
    this.#pipelines = pipelines;
    this.#tenantGuard = options.tenantGuard;
    this.#resolvers = new Map(files.description.resolvers.map((it) => [`${it.type}.${it.field}`, it]));
    this.#attach();
  }

  /** Runs a query or mutation; mutations of one request run one after the other. */
  async run(request: GraphQLRequest, caller: Caller, listener: Listener): Promise<GraphQLAnswer> {
    const checked = this.#documents.check(request.query, request.operationName);
    if ('errors' in checked) return { data: null, errors: checked.errors.map((it) => toDocumentError(it)) };
    if (checked.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return { data: null, errors: [toDocumentError(new GraphQLError('Subscriptions go over the websocket'))] };
    }
    const execution: Execution = { caller, appended: [], mutated: [] };
    const result = await execute({
      schema: this.#api.schema,
      document: checked.document,
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: execution,
    });
    if (!('data' in result)) return { data: null, errors: (result.errors ?? []).map((it) => toDocumentError(it)) };
    const errors = [...(result.errors ?? []).map((it) => toAnswerError(it)), ...execution.appended];
    if (checked.operation.operation === OperationTypeNode.MUTATION) {
      this.#tell(execution, result.data ?? {}, errors, listener);
    }
    return errors.length > 0 ? { data: result.data, errors } : { data: result.data };
  }

  /** Lets a subscription in, when the document fits and its resolver agrees. */
  async subscribe(
    request: GraphQLRequest,
    caller: Caller,
  ): Promise<StartedSubscription | { errors: readonly AnswerError[] }> {
    const checked = this.#documents.check(request.query, request.operationName);
    if ('errors' in checked) return { errors: checked.errors.map((it) => toDocumentError(it)) };
    const { operation, fragments } = checked;
    const coerced = getVariableValues(this.#api.schema, operation.variableDefinitions ?? [], request.variables);
    if (coerced.errors) return { errors: coerced.errors.map((it) => toDocumentError(it)) };
    const scope = { fragments, variableValues: coerced.coerced };
    const [node] = fieldsOf([operation.selectionSet], scope);
    const definition = node && this.#api.schema.getSubscriptionType()?.getFields()[node.name.value];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION || !definition) {
      return { errors: [toDocumentError(new GraphQLError('The websocket takes subscriptions'))] };
    }
    try {
      const args = getArgumentValues(definition, node, scope.variableValues);
      const outcome = await this.#resolve('Subscription', node.name.value, args, caller, [node], scope);
      return this.#started(node.name.value, args, outcome, caller, checked, request);
    } catch (error) {
      const graphqlError = new GraphQLError('', {
        nodes: node,
        path: [node.name.value],
        originalError: error as Error,
      });
      return { errors: [toAnswerError(graphqlError)] };
    }
  }

  #started(
    field: string,
    args: Readonly<Record<string, unknown>>,
    outcome: FieldOutcome,
    caller: Caller,
    checked: CheckedDocument,
    request: GraphQLRequest,
  ): StartedSubscription {
    return {
      field,
      // A tenant's mutations end none of another's subscriptions, whatever a filter would let pass.
      isEndedBy: ({ subscriptionField, payload }, tenantId) =>
        subscriptionField === field &&
        tenantId === caller.tenantId &&
        isInvalidated(payload, outcome.invalidationFilter),
      answer: ({ payload }) => {
        const { tenantId } = caller;
        const tenantGuard = this.#tenantGuard;
        if (!isDelivered(payload, outcome.subscriptionFilter, args, { tenantId, tenantGuard })) return undefined;
        const result = execute({
          schema: this.#api.schema,
          document: checked.document,
          operationName: request.operationName,
          variableValues: request.variables,
          rootValue: { [field]: payload },
        });
        if (result instanceof Promise) throw new TypeError('An event has only values');
        const errors = (result.errors ?? []).map((it) => toAnswerError(it));
        return errors.length > 0 ? { data: result.data, errors } : { data: result.data };
      },
    };
  }

  /** Gives each root field its pipeline. A subscription's runs at its start, not for each event. */
  #attach(): void {
    const { schema } = this.#api;
    for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      for (const field of Object.values(type?.getFields() ?? {})) {
        if (type !== schema.getSubscriptionType())
          field.resolve = (_, args: Record<string, unknown>, context, info) =>
            this.#field(args, context as Execution, info);
      }
    }
  }

  async #field(args: Record<string, unknown>, execution: Execution, info: GraphQLResolveInfo): Promise<unknown> {
    const { fieldNodes, fieldName, path } = info;
    const outcome = await this.#resolve(info.parentType.name, fieldName, args, execution.caller, fieldNodes, info);
    const place = { nodes: fieldNodes, path: [path.key] };
    for (const entry of outcome.appended) {
      const originalError = new FieldError(withSelectedData(entry, fieldNodes, info));
      execution.appended.push(toAnswerError(new GraphQLError('', { ...place, originalError })));
    }
    const scope = { fragments: info.fragments, variableValues: info.variableValues };
    const { invalidations } = outcome;
    const all = [...execution.mutated.flatMap((it) => it.invalidations), ...invalidations];
    if (new Set(all.map((it) => JSON.stringify(it))).size > MAX_INVALIDATIONS)
      throw fieldError(`More than ${MAX_INVALIDATIONS} invalidations in one request`, 'ExecutionError');
    execution.mutated.push({ key: String(path.key), field: fieldName, fieldNodes, scope, invalidations });
    return outcome.value;
  }

  async #resolve(
    type: string,
    field: string,
    args: Readonly<Record<string, unknown>>,
    caller: Caller,
    fieldNodes: readonly FieldNode[],
    scope: SelectionScope,
  ): Promise<FieldOutcome> {
    const resolver = this.#resolvers.get(`${type}.${field}`);
    if (!resolver) throw internalFailure(field, 'there is no resolver');
    const info = {
      fieldName: field,
      parentTypeName: type,
      variables: scope.variableValues,
      selectionSetList: selectionPaths(fieldNodes, scope),
      selectionSetGraphQL: fieldNodes.map((it) => (it.selectionSet ? print(it.selectionSet) : '')).join('\n'),
    };
    const context = {
      arguments: args,
      identity: identityOf(caller),
      info,
      request: { headers: caller.headers, domainName: null },
    };
    try {
      return await this.#pipelines.resolve(resolver, { tenantId: caller.tenantId, context });
    } catch (error) {
      throw error instanceof FieldError ? new FieldError(withSelectedData(error.entry, fieldNodes, scope)) : error;
    }
  }

  /** Whatever goes wrong here, the mutations are stored: the answer stays what it is. */
  #tell(
    { mutated, caller }: Execution,
    data: Readonly<Record<string, unknown>>,
    errors: readonly AnswerError[],
    listener: Listener,
  ): void {
    for (const { key, field, fieldNodes, scope, invalidations } of mutated) {
      if (errors.some((it) => it.path?.[0] === key)) continue;
      const subscriptions = this.#api.subscriptionsOf.get(field) ?? [];
      try {
        if (subscriptions.length > 0 && typeof data[key] === 'object' && data[key] !== null)
          listener.publish({
            subscriptions,
            payload: toEvent(data[key], fieldNodes, scope) as MutationEvent['payload'],
          });
        for (const invalidation of invalidations) listener.invalidate(invalidation, caller.tenantId);
      } catch (error) {
        console.error(`local-backend: ${field} was not published:`, error);
      }
    }
  }
}

function withSelectedData(entry: ErrorEntry, fieldNodes: readonly FieldNode[], scope: SelectionScope): ErrorEntry {
  return { ...entry, data: selectData(entry.data, fieldNodes, scope) };
}
