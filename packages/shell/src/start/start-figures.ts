import { ApiError, toApiError, type SessionClient } from '@remit-elements/auth-core';
import { isFields, requestFields, type FieldResult } from '@remit-elements/auth-core/gateways.js';
import { dayAfter, localDay } from './days.js';
import { dayField, OUTFLOW_DAYS, questionsFor, SETUP_FIELDS, type Question } from './questions.js';
import { totalsFrom, type Totals } from './totals.js';

const DEADLINE_MS = 15_000;

/** Something on the page, as far as it was read. */
export interface Part<T> {
  /** Undefined until it was read for the first time. */
  readonly value: T | undefined;
  /** The last attempt did not succeed. */
  readonly hasFailed: boolean;
}

/** What a day brings, whatever its status. */
export interface Day extends Totals {
  readonly date: string;
}

/** Which of the first steps a company has done; undefined where nobody may know. */
export interface Setup {
  readonly hasAccount: boolean;
  readonly hasPayment: boolean;
  readonly hasColleague: boolean | undefined;
}

/** The start page's figures for one session. Fires `change` after each reading; what failed keeps what was read before. */
export class StartFigures extends EventTarget {
  readonly #client: SessionClient;
  readonly #read = new Map<string, unknown>();
  readonly #failed = new Set<string>();
  #failure: ApiError | undefined;
  #today = localDay();
  #readAtMs: number | undefined;
  #reading: Promise<void> | undefined;

  constructor(client: SessionClient) {
    super();
    this.#client = client;
  }

  /** When all of it was last read; undefined until then. */
  get readAtMs(): number | undefined {
    return this.#readAtMs;
  }

  get today(): string {
    return this.#today;
  }

  /** Why the last reading, or a part of it, did not succeed. */
  get failure(): ApiError | undefined {
    return this.#failure;
  }

  /** Reads everything again; whoever asks meanwhile gets the same. Never rejects. */
  read(): Promise<void> {
    return (this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
      this.dispatchEvent(new Event('change'));
    }));
  }

  totals(name: string): Part<Totals> {
    return this.#part([name], () => totalsFrom(this.#read.get(name)));
  }

  days(): Part<readonly Day[]> {
    const names = Array.from({ length: OUTFLOW_DAYS }, (_, index) => dayField(index));
    return this.#part(names, () =>
      names.flatMap((name, index) => {
        const totals = totalsFrom(this.#read.get(name));
        return totals ? [{ ...totals, date: dayAfter(this.#today, index) }] : [];
      }),
    );
  }

  setup(): Part<Setup> {
    const has = (name: string, more = 0): boolean | undefined => {
      const list = this.#read.get(name);
      return isFields(list) && Array.isArray(list['items']) ? list['items'].length > more : undefined;
    };
    return this.#part(['accounts', 'payments'], () => ({
      hasAccount: has('accounts') ?? true,
      hasPayment: has('payments') ?? true,
      hasColleague: has('members', 1),
    }));
  }

  #part<T>(names: readonly string[], valueOf: () => T | undefined): Part<T> {
    const isThere = names.every((name) => this.#read.has(name));
    return { value: isThere ? valueOf() : undefined, hasFailed: names.some((name) => this.#failed.has(name)) };
  }

  async #readAll(): Promise<void> {
    const today = localDay();
    const questions = questionsFor(today, this.#client.session.roles.includes('admin'));
    const answers = await Promise.all(questions.map((question) => this.#ask(question)));
    // Another day begins with nothing of the one before.
    if (today !== this.#today) this.#read.clear();
    this.#today = today;
    this.#failed.clear();
    this.#failure = undefined;
    for (const [name, result] of answers.flat()) this.#take(name, result);
    if (this.#failed.size === 0) this.#readAtMs = Date.now();
  }

  async #ask({ query, names }: Question): Promise<readonly (readonly [string, FieldResult])[]> {
    try {
      const options = { deadlineMs: DEADLINE_MS, errorOf: toApiError };
      const results = await requestFields(this.#client, { query, variables: {} }, names, options);
      return results.map((result, index) => [names[index] ?? '', result]);
    } catch (cause) {
      return names.map((name) => [name, { error: toApiError(cause) }]);
    }
  }

  #take(name: string, result: FieldResult): void {
    const isSetup = SETUP_FIELDS.some((field) => field === name);
    if ('value' in result && (isSetup || totalsFrom(result.value))) {
      this.#read.set(name, result.value);
      return;
    }
    this.#failed.add(name);
    this.#failure = 'error' in result ? result.error : new ApiError('MalformedAnswer', `No ${name} in the answer`);
  }
}
