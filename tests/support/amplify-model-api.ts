import type { GraphQLErrorEntry, GraphQLResult, Observable, SessionClient } from '@remit-elements/auth-core';
import {
  execute,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { generatedSchema, type ModelSpec } from './amplify-model-schema.js';
import { CONDITION_FAILED, fitsCondition, ModelTable, ResolverError, type Row } from './amplify-model-table.js';

type Session = SessionClient['session'];
type Observer = Parameters<Observable<GraphQLResult>['subscribe']>[0];
type Arguments = Readonly<Record<string, unknown>>;
interface Written {
  readonly input: Row & { _version?: number };
  readonly condition?: Readonly<Record<string, unknown>>;
}

/** What goes wrong with the next call of one field. */
export interface Fault {
  readonly field: string;
  /** The resolver says this in place of an answer; or the network rejects with it; or the answer is changed. */
  readonly errorType?: string;
  readonly rejects?: Error;
  readonly answers?: (result: GraphQLResult) => GraphQLResult;
  /** It is carried out, and its answer lost. */
  readonly isLate?: boolean;
}

/**
 * The operations that Amplify generates for one model with `allow: owner, ownerField, identityClaim`, in memory: documents are
 * validated and executed against the generated schema, and the resolvers say what the generated ones say.
 */
export class AmplifyModelApi {
  readonly schema: GraphQLSchema;
  readonly table = new ModelTable();
  readonly faults: Fault[] = [];
  /** Every query and mutation that arrived, with its variables. */
  readonly requests: { readonly field: string; readonly variables: Arguments; readonly query: string }[] = [];
  readonly #spec: ModelSpec;
  readonly #name: string;
  readonly #tenantField: string;
  readonly #listeners = new Set<{
    readonly field: string;
    readonly names: readonly string[];
    readonly tenantId: string;
    readonly observer: Observer;
  }>();
  #lastMs = Date.UTC(2026, 10, 23);

  constructor(spec: ModelSpec) {
    this.#spec = spec;
    this.#name = spec.name ?? 'Payment';
    this.#tenantField = spec.tenantField ?? 'tenantId';
    this.schema = generatedSchema(spec);
  }

  seed(rows: readonly Row[]): void {
    for (const row of rows) this.table.rows.set(row.id, { ...this.#stamps(true), ...row });
  }

  /** A client of one session, as an Amplify client behaves: it rejects with the whole answer as soon as that names an error. */
  client(session: Session): SessionClient {
    return {
      session,
      cancel: () => false,
      graphql: ({ query, variables = {} }) => {
        const document = parse(query);
        const field = firstField(document);
        if (query.startsWith('subscription')) return this.#observable(session, field);
        // As it goes over the wire: what is undefined is not there.
        const sent = JSON.parse(JSON.stringify(variables)) as Arguments;
        this.requests.push({ field: field.name.value, variables: sent, query });
        return this.#answer(session, document, sent);
      },
    };
  }

  async #answer(session: Session, document: DocumentNode, variables: Arguments): Promise<GraphQLResult> {
    await Promise.resolve();
    const field = firstField(document).name.value;
    const index = this.faults.findIndex((fault) => fault.field === field);
    const [fault] = index < 0 ? [] : this.faults.splice(index, 1);
    if (fault && !fault.isLate && fault.rejects !== undefined) throw fault.rejects;
    const isRefused = fault?.errorType !== undefined && !fault.isLate;
    const result = isRefused
      ? { data: { [field]: null }, errors: [new ResolverError(fault.errorType ?? '').entry] }
      : await this.#executed(session, document, variables);
    if (fault?.isLate) return rejected({ data: null, errors: [new ResolverError('ExecutionTimeout').entry] }, fault);
    const told = fault?.answers?.(result) ?? result;
    if (told.errors?.length) return rejected(told);
    return told;
  }

  async #executed(session: Session, document: DocumentNode, variables: Arguments): Promise<GraphQLResult> {
    const invalid = validate(this.schema, document);
    if (invalid.length > 0)
      return { data: null, errors: invalid.map(({ message }) => ({ errorType: 'ValidationError', message })) };
    const root = this.#resolvers(session);
    const { data, errors = [] } = await execute({
      schema: this.schema,
      document,
      variableValues: variables,
      rootValue: root,
    });
    const plain = JSON.parse(JSON.stringify(data ?? null)) as Record<string, Row | null> | null;
    const field = firstField(document).name.value;
    const row = plain?.[field];
    if (/^(create|update|delete)/.test(field) && row)
      this.#tell(`on${field.charAt(0).toUpperCase()}${field.slice(1)}`, row);
    return { data: plain, ...(errors.length > 0 && { errors: errors.map((error) => entryOf(error)) }) };
  }

  #resolvers(session: Session): Readonly<Record<string, (args: never) => unknown>> {
    const { tenantId } = session;
    const name = this.#name;
    const plural = this.#spec.plural ?? `${name}s`;
    const isOwn = (row: Row | undefined): boolean => row?.[this.#tenantField] === tenantId;
    const fits = (filter: Arguments | undefined) => (row: Row) => isOwn(row) && fitsCondition(row, filter);
    type List = { filter?: Arguments; limit?: number; nextToken?: string; sortDirection?: string } & Arguments;
    return {
      [`get${name}`]: ({ id }: { id: string }) => {
        const row = this.table.rows.get(id);
        if (row && !isOwn(row)) throw new ResolverError('Unauthorized');
        return row ?? null;
      },
      [`list${plural}`]: ({ filter, limit = 100, nextToken }: List) => this.table.scan(limit, nextToken, fits(filter)),
      [this.#spec.indexQuery ?? '']: ({ filter, limit = 100, nextToken, sortDirection, ...keys }: List) => {
        if (keys[this.#tenantField] !== tenantId) throw new ResolverError('Unauthorized');
        return this.table.query([this.#tenantField, tenantId], sortDirection === 'DESC', [
          limit,
          nextToken,
          fits(filter),
        ]);
      },
      [`create${name}`]: (args: Written) => this.#create(tenantId, args),
      [`update${name}`]: (args: Written) =>
        this.#change(tenantId, args, (row) => withInput(row, args.input, this.#stamps(false))),
      [`delete${name}`]: (args: Written) => this.#delete(tenantId, args),
    };
  }

  #create(tenantId: string, { input }: Written): Row {
    const owner = input[this.#tenantField] ?? tenantId; // the resolver fills it out of the claim
    if (owner !== tenantId) throw new ResolverError('Unauthorized');
    if (this.table.rows.has(input.id)) throw new ResolverError(CONDITION_FAILED);
    const row = withInput({ id: input.id }, { ...input, [this.#tenantField]: owner }, this.#stamps(true));
    return this.#keep({ ...row, ...(this.#spec.conflictDetection && { _version: 1, _lastChangedAt: this.#lastMs }) });
  }

  /** A row that is not there is nobody's: the generated resolver reads it first, and finds no owner. */
  #change(tenantId: string, { input, condition }: Written, change: (row: Row) => Row): Row {
    const row = this.table.rows.get(input.id);
    if (row?.[this.#tenantField] !== tenantId) throw new ResolverError('Unauthorized');
    if (this.#spec.conflictDetection && row['_version'] !== input._version)
      throw new ResolverError('ConflictUnhandled', row);
    if (!fitsCondition(row, condition)) throw new ResolverError(CONDITION_FAILED);
    const changed = change(row);
    const version = { _version: Number(row['_version']) + 1, _lastChangedAt: this.#lastMs };
    return this.#keep({ ...changed, ...(this.#spec.conflictDetection && version) });
  }

  #delete(tenantId: string, args: Written): Row {
    if (this.#spec.conflictDetection)
      return this.#change(tenantId, args, (row) => ({ ...row, ...this.#stamps(false), _deleted: true }));
    const row = this.#change(tenantId, args, (before) => before);
    this.table.rows.delete(row.id);
    return row;
  }

  #keep(row: Row): Row {
    this.table.rows.set(row.id, row);
    return row;
  }

  #stamps(isNew: boolean): Record<string, unknown> {
    const at = new Date((this.#lastMs += 1)).toISOString();
    return {
      ...(isNew && {
        createdAt: at,
        ...(this.#spec.conflictDetection && { _version: 1, _lastChangedAt: this.#lastMs }),
      }),
      updatedAt: at,
    };
  }

  #observable(session: Session, { name, arguments: args = [], selectionSet }: FieldNode): Observable<GraphQLResult> {
    return {
      subscribe: (observer) => {
        const owner = args.map(({ value }) => (value.kind === Kind.STRING ? value.value : undefined))[0];
        const names = (selectionSet?.selections ?? []).map((each) => (each as FieldNode).name.value);
        const listener = { field: name.value, names, tenantId: session.tenantId, observer };
        if (owner !== undefined && owner !== session.tenantId) {
          observer.error?.({ errors: [{ errorType: 'Unauthorized', message: 'Connection failed: Unauthorized' }] });
          return { unsubscribe: () => undefined };
        }
        this.#listeners.add(listener);
        return { unsubscribe: () => this.#listeners.delete(listener) };
      },
    };
  }

  /** Subscribers hear what the mutation answered, under the names that it answered by, and nothing else. */
  #tell(field: string, answered: Row): void {
    for (const { names, tenantId, observer, ...listener } of [...this.#listeners]) {
      if (listener.field !== field || answered[this.#tenantField] !== tenantId) continue;
      const row = Object.fromEntries(names.map((name) => [name, answered[name] ?? null]));
      observer.next?.({ data: { [field]: row } });
    }
  }
}

function withInput(row: Row, input: Arguments, stamps: Arguments): Row {
  const entries = Object.entries({ ...row, ...input, ...stamps }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Row;
}

/** Amplify rejects with the whole answer, which is no Error. */
function rejected(answer: GraphQLResult, { rejects }: Partial<Fault> = {}): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as the real one does
  throw rejects ?? answer;
}

function firstField(document: DocumentNode): FieldNode {
  const [definition] = document.definitions;
  const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD) throw new Error('A document with one field was expected');
  return field;
}

function entryOf({ originalError, message, path }: GraphQLError): GraphQLErrorEntry {
  const entry = originalError instanceof ResolverError ? originalError.entry : { message };
  return { ...entry, path: path ?? null };
}
