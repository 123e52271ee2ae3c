import { environmentOf, PIPELINE_CODE, type ApiFiles, type ResolverDescription } from '../api-description.js';
import { FieldError, fieldError, internalFailure, type ErrorEntry } from './field-error.js';
import type { GuestEffects, GuestOutcome } from './guest/index.js';
import { ResolverCode } from './resolver-code.js';
import type { DataSource, SourceAnswer } from './source.js';

type Json = Record<string, unknown>;

/** What does not change while one field is resolved. */
interface FieldInput {
  readonly tenantId: string | undefined;
  /** `arguments`, `identity`, `info`, `request`, `source`: as AppSync's context has them. */
  readonly context: Json;
}

/** A mutation's wish that subscriptions end: those of this field whose own filter the payload passes. */
export interface Invalidation {
  readonly subscriptionField: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface FieldOutcome {
  readonly value: unknown;
  readonly appended: readonly ErrorEntry[];
  readonly subscriptionFilter: unknown;
  readonly invalidationFilter: unknown;
  readonly invalidations: readonly Invalidation[];
}

/** What every function of one API shares. */
interface Shared {
  readonly code: ReadonlyMap<string, ResolverCode>;
  readonly sources: ReadonlyMap<string, DataSource>;
  /** AppSync's environment variables, `ctx.env`. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs AppSync's pipeline resolvers from the deployed code. */
export class Pipelines {
  readonly #shared: Shared;

  /**
   * @param sources Data sources by their names; `none` needs none.
   * @throws When a bundle does not load, or a function names a data source that is not there.
   */
  constructor({ bundles, description }: ApiFiles, sources: ReadonlyMap<string, DataSource>) {
    const code = new Map([...bundles].map(([name, text]) => [name, new ResolverCode(name, text)]));
    this.#shared = { code, sources, env: environmentOf(description) };
    for (const { type, field, functions } of description.resolvers) {
      for (const { dataSource } of functions) {
        if (dataSource !== NONE && !sources.has(dataSource))
          throw new Error(`${type}.${field} names the data source ${dataSource}, which is not there`);
      }
    }
  }

  /** @throws {FieldError} When the field failed, by the resolver's will or otherwise. */
  resolve(resolver: ResolverDescription, input: FieldInput): Promise<FieldOutcome> {
    return new Run(this.#shared, `${resolver.type}.${resolver.field}`, input).resolve(resolver);
  }
}

const NONE = 'none';

/** One field's run: the stash and the previous result go from step to step. */
class Run {
  readonly #shared: Shared;
  readonly #operation: string;
  readonly #input: FieldInput;
  readonly #appended: ErrorEntry[] = [];
  readonly #invalidations: Invalidation[] = [];
  #stash: unknown = {};
  #previous: unknown = null;
  #subscriptionFilter: unknown;
  #invalidationFilter: unknown;

  constructor(shared: Shared, operation: string, input: FieldInput) {
    this.#shared = shared;
    this.#operation = operation;
    this.#input = input;
  }

  async resolve(resolver: ResolverDescription): Promise<FieldOutcome> {
    const before = this.#handle(PIPELINE_CODE, 'request', {});
    this.#previous = before.value;
    if (before.kind !== 'early') await this.#runFunctions(resolver);
    const after = this.#handle(PIPELINE_CODE, 'response', { result: this.#previous });
    return {
      value: after.value,
      appended: this.#appended,
      subscriptionFilter: this.#subscriptionFilter,
      invalidationFilter: this.#invalidationFilter,
      invalidations: this.#invalidations,
    };
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
    if (dataSource === NONE) return { result: request?.['payload'] ?? null };
    const source = this.#shared.sources.get(dataSource);
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
      env: this.#shared.env,
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
    const found = this.#shared.code.get(code);
    if (!found) throw internalFailure(this.#operation, `there is no code ${code}`);
    try {
      return found.run(handler, context);
    } catch (error) {
      throw internalFailure(`${this.#operation}, ${handler} of ${code}`, error);
    }
  }

  #take(effects: GuestEffects): void {
    this.#appended.push(...(effects.appended as ErrorEntry[]));
    this.#invalidations.push(...(effects.invalidations as Invalidation[]));
    if (effects.subscriptionFilter !== undefined) this.#subscriptionFilter = effects.subscriptionFilter;
    if (effects.invalidationFilter !== undefined) this.#invalidationFilter = effects.invalidationFilter;
  }
}
