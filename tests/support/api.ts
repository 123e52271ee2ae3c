import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { operationsOf, type ApiOperation, type HttpAnswer } from '@remit-elements/local-backend/testing.js';

/** The schema that is deployed. */
export function readSchema(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve('@remit-elements/backend/schema.graphql')), 'utf8');
}

/** Every operation of the schema that is deployed. */
export async function readOperations(): Promise<readonly ApiOperation[]> {
  return operationsOf(await readSchema());
}

/** One field's answer, off the wire. */
export interface FieldAnswer {
  readonly status: number;
  readonly value: Readonly<Record<string, unknown>> | null;
  /** Undefined when the call succeeded. */
  readonly code: string | undefined;
  /** The row beside a conflict. */
  readonly current: unknown;
  readonly info: Readonly<Record<string, unknown>> | undefined;
  /** All that was said, to look for what must not be there. */
  readonly text: string;
}

/** What can be posted to. */
interface Poster {
  post(token: string | undefined, query: string, variables?: object): Promise<HttpAnswer>;
}

/** Calls operations by their name, selecting all that the schema has. */
export class Api {
  readonly #backend: Poster;
  readonly #documents: ReadonlyMap<string, string>;

  constructor(backend: Poster, operations: readonly ApiOperation[]) {
    this.#backend = backend;
    this.#documents = new Map(operations.map((it) => [it.field, it.document]));
  }

  static async over(backend: Poster): Promise<Api> {
    return new Api(backend, await readOperations());
  }

  has(field: string): boolean {
    return this.#documents.has(field);
  }

  async call(token: string | undefined, field: string, variables: object = {}): Promise<FieldAnswer> {
    const document = this.#documents.get(field);
    if (document === undefined) throw new Error(`The schema has no ${field}`);
    const answer = await this.#backend.post(token, document, variables);
    const [error] = answer.errors ?? [];
    return {
      status: answer.status,
      value: (answer.data?.[field] ?? null) as FieldAnswer['value'],
      code: error?.errorType,
      current: error?.data,
      info: (error?.errorInfo ?? undefined) as FieldAnswer['info'],
      text: JSON.stringify(answer),
    };
  }

  /** Calls what must succeed. */
  async must(token: string | undefined, field: string, variables: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.call(token, field, variables);
    if (answer.code !== undefined || !answer.value) throw new Error(`${field}: ${answer.text}`);
    return answer.value;
  }

  /** Every item of a list, by its pages. */
  async all(token: string, field: string, variables: object = {}, limit = 100): Promise<Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    let nextToken: unknown = null;
    do {
      const page = await this.must(token, field, { ...variables, limit, nextToken });
      items.push(...(page['items'] as Record<string, unknown>[]));
      nextToken = page['nextToken'];
    } while (nextToken !== null);
    return items;
  }
}
