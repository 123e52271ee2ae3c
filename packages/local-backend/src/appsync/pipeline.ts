import { PIPELINE_CODE, type ApiFiles, type ResolverDescription } from '../api-description.js';
import type { Dynamo } from '../dynamodb/index.js';
import { DynamoDataSource, type SourceAnswer } from './data-source.js';
import { FieldError, fieldError, internalFailure, type ErrorEntry } from './field-error.js';
import type { GuestEffects, GuestOutcome } from './guest/index.js';
import type { PageTokens } from './page-tokens.js';
import { ResolverCode } from './resolver-code.js';

type Json = Record<string, unknown>;

/** What does not change while one field is resolved. */
interface FieldInput {
  readonly tenantId: string | undefined;
  /** `arguments`, `identity`, `info`, `request`, `source`: as AppSync's context has them. */
  readonly context: Json;
}

export interface FieldOutcome {
  readonly value: unknown;
  readonly appended: readonly ErrorEntry[];
  readonly subscriptionFilter: unknown;
}

/** Runs AppSync's pipeline resolvers from the deployed code. */
export class Pipelines {
  readonly #code: ReadonlyMap<string, ResolverCode>;
  readonly #sources: ReadonlyMap<string, DynamoDataSource>;

  /** @throws When a bundle does not load. */
  constructor(files: ApiFiles, dynamo: Dynamo, tokens: PageTokens) {
    this.#code = new Map([...files.bundles].map(([name, code]) => [name, new ResolverCode(name, code)]));
    const tables = Object.keys(files.description.tables);
    this.#sources = new Map(tables.map((table) => [table, new DynamoDataSource(dynamo, table, tokens)]));
  }

  /** @throws {FieldError} When the field failed, by the resolver's will or otherwise. */
  resolve(resolver: ResolverDescription, input: FieldInput): Promise<FieldOutcome> {
    return new Run(this.#code, this.#sources, `${resolver.type}.${resolver.field}`, input).resolve(resolver);
  }
}

/** One field's run: the stash and the previous result go from step to step. */
class Run {
  readonly #code: ReadonlyMap<string, ResolverCode>;
  readonly #sources: ReadonlyMap<string, DynamoDataSource>;
  readonly #operation: string;
  readonly #input: FieldInput;
  readonly #appended: ErrorEntry[] = [];
  #stash: unknown = {};
  #previous: unknown = null;
  #subscriptionFilter: unknown;

  constructor(
    code: ReadonlyMap<string, ResolverCode>,
    sources: ReadonlyMap<string, DynamoDataSource>,
    operation: string,
    input: FieldInput,
  ) {
    this.#code = code;
    this.#sources = sources;
    this.#operation = operation;
    this.#input = input;
  }

  async resolve(resolver: ResolverDescription): Promise<FieldOutcome> {
    const before = this.#handle(PIPELINE_CODE, 'request', {});
    this.#previous = before.value;
    if (before.kind !== 'early') await this.#runFunctions(resolver);
    const after = this.#handle(PIPELINE_CODE, 'response', { result: this.#previous });
    return { value: after.value, appended: this.#appended, subscriptionFilter: this.#subscriptionFilter };
  }

  async #runFunctions(resolver: ResolverDescription): Promise<void> {
    for (const { code, dataSource } of resolver.functions) {
      const asked = this.#handle(code, 'request', {});
      this.#previous = asked.value;
      if (asked.kind === 'early' && asked.skipTo === 'END') return;
      if (asked.kind === 'early') continue;
      const { result, error } = await this.#ask(dataSource, asked.value as Json | null);
      const answered = this.#handle(code, 'response', { result, ...(error ? { error } : {}) });
      this.#previous = answered.value;
      if (answered.kind === 'early' && answered.skipTo === 'END') return;
    }
  }

  async #ask(dataSource: string, request: Json | null): Promise<SourceAnswer> {
    if (dataSource === 'none') return { result: request?.['payload'] ?? null };
    const source = this.#sources.get(dataSource);
    if (!source || request === null) throw internalFailure(this.#operation, `no request for data source ${dataSource}`);
    try {
      return await source.ask(request, { tenantId: this.#input.tenantId, operation: this.#operation });
    } catch (error) {
      throw error instanceof FieldError ? error : internalFailure(this.#operation, error);
    }
  }

  #handle(code: string, handler: 'request' | 'response', more: Json): GuestOutcome {
    const outcome = this.#runCode(code, handler, {
      ...this.#input.context,
      stash: this.#stash,
      prev: { result: this.#previous },
      outErrors: this.#appended,
      ...more,
    });
    this.#stash = outcome.stash;
    this.#take(outcome.effects);
    if (outcome.kind === 'error') throw new FieldError(outcome.error as ErrorEntry);
    if (outcome.kind === 'unauthorized') {
      throw fieldError(`Not Authorized to access ${this.#operation.split('.')[1] ?? ''}`, 'Unauthorized');
    }
    if (outcome.kind === 'failed') throw internalFailure(`${this.#operation}, ${handler} of ${code}`, outcome.reason);
    return outcome;
  }

  #runCode(code: string, handler: 'request' | 'response', context: Json): GuestOutcome {
    const found = this.#code.get(code);
    if (!found) throw internalFailure(this.#operation, `there is no code ${code}`);
    try {
      return found.run(handler, context);
    } catch (error) {
      throw internalFailure(`${this.#operation}, ${handler} of ${code}`, error);
    }
  }

  #take(effects: GuestEffects): void {
    this.#appended.push(...(effects.appended as ErrorEntry[]));
    if (effects.subscriptionFilter !== undefined) this.#subscriptionFilter = effects.subscriptionFilter;
  }
}
