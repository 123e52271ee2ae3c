import { createRequire } from 'node:module';
import type { Attributes } from './attribute-values.js';
import { ClosedError } from './closed-error.js';
import { DynamoError } from './dynamo-error.js';
import { RecordEncoder } from './record-encoder.js';
import type { StoredTable } from './stored-table.js';

type Callback = (error?: Error | null, data?: unknown) => void;
interface BatchOperation {
  type: 'put' | 'del';
  key: string;
  value?: unknown;
  valueEncoding?: 'utf8';
}
interface Iterator {
  close(): Promise<void>;
}
interface Level {
  values(options: object): Iterator;
  open(options: { writeBufferSize: number }): Promise<void>;
  close(): Promise<void>;
  put(key: string, value: unknown, callback: Callback): void;
  del(key: string, callback: Callback): void;
  batch(operations: BatchOperation[]): Promise<void>;
}
interface Store {
  readonly db: Level;
}
type Action = (store: Store, data: object, callback: Callback) => void;
interface Validation {
  readonly types: object;
  readonly custom?: unknown;
}
interface Validations {
  checkTypes(data: object, types: object): object;
  checkValidations(data: object, types: object, custom: unknown, store: Store): void;
}

/**
 * dynalite's engine without its HTTP server: one process, one port. The package has no other door to it than its own
 * modules, so its version is pinned exactly.
 */
const require = createRequire(import.meta.url);
const engine = require('dynalite/db') as { create(options: object): Store };
const validations = require('dynalite/validations') as Validations;

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);
const OPERATIONS = new Set([
  ...WRITES,
  'GetItem',
  'BatchGetItem',
  'Query',
  'CreateTable',
  'DescribeTable',
  'ListTables',
  'DeleteTable',
]);

/** What LevelDB gathers before it sorts it into a file: four times its default, for rows with eight indexes each. */
const WRITE_BUFFER_BYTES = 16 * 1024 * 1024;
/** Rows of one batch when many are loaded. */
const LOADED_AT_ONCE = 100;

/** DynamoDB's own JSON by operation, kept in one LevelDB folder. */
export class DynaliteStore {
  readonly #store: Store;
  #pending: BatchOperation[] | undefined;
  #lastWrite: Promise<unknown> = Promise.resolve();
  readonly #open = new Set<Promise<unknown>>();
  #isClosing = false;

  private constructor(store: Store) {
    this.#store = store;
    this.#gatherWrites(store.db);
    endIterators(store.db);
  }

  /**
   * Opens the folder, or memory without one.
   * @throws With `code` `LOCKED` when another process has it open: LevelDB's lock is the kernel's, so `kill -9` frees it.
   */
  static async open(path?: string): Promise<DynaliteStore> {
    const store = engine.create({ ...(path === undefined ? {} : { path }), createTableMs: 0, deleteTableMs: 0 });
    try {
      await store.db.open({ writeBufferSize: WRITE_BUFFER_BYTES });
    } catch (error) {
      const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
      if (cause?.code === 'LEVEL_LOCKED')
        throw Object.assign(new Error('The folder is in use', { cause: error }), { code: 'LOCKED' });
      throw error;
    }
    return new DynaliteStore(store);
  }

  /**
   * Runs one operation.
   * @throws {DynamoError} What DynamoDB itself would refuse with.
   * @throws {ClosedError} Once it is closing.
   */
  async request(operation: string, input: object): Promise<unknown> {
    if (this.#isClosing) throw new ClosedError();
    if (!OPERATIONS.has(operation)) throw new DynamoError('UnknownOperationException', operation);
    const run = WRITES.has(operation) ? this.#write(operation, input) : this.#run(operation, input);
    this.#open.add(run);
    try {
      return await run;
    } finally {
      this.#open.delete(run);
    }
  }

  /**
   * Stores new rows, many at once: the records that PutItem would write, a row's always in one batch, without looking at
   * what is there. Only for a table's first rows, or for the same ones again.
   */
  async load(tableName: string, rows: Iterable<Attributes>): Promise<void> {
    const run = this.#lastWrite.then(async () => {
      const { Table: table } = (await this.#run('DescribeTable', { TableName: tableName })) as { Table: StoredTable };
      await this.#load(new RecordEncoder(table), rows);
    });
    // Its caller is told; the next write must still run.
    this.#lastWrite = run.catch(() => undefined);
    this.#open.add(run);
    try {
      await run;
    } finally {
      this.#open.delete(run);
    }
  }

  /** While one batch is being written, the next is made. */
  async #load(encoder: RecordEncoder, rows: Iterable<Attributes>): Promise<void> {
    let written: Promise<void> = Promise.resolve();
    let batch: BatchOperation[] = [];
    let count = 0;
    const write = async () => {
      await written;
      written = this.#store.db.batch(batch);
      batch = [];
    };
    for (const row of rows) {
      for (const record of encoder.recordsOf(row)) batch.push({ type: 'put', valueEncoding: 'utf8', ...record });
      count += 1;
      if (count % LOADED_AT_ONCE === 0) await write();
    }
    await write();
    await written;
  }

  /** Ends what is under way, each a page or a row, and begins nothing more; then closes the files. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#open);
    await this.#store.db.close();
  }

  async #run(operation: string, input: object): Promise<unknown> {
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const action = require(`dynalite/actions/${name}`) as Action;
    const validation = require(`dynalite/validations/${name}`) as Validation;
    try {
      const data = validations.checkTypes(structuredClone(input), validation.types);
      validations.checkValidations(data, validation.types, validation.custom, this.#store);
      return await new Promise((resolve, reject) => {
        action(this.#store, data, (error, answer) => {
          if (error) reject(error);
          else resolve(answer);
        });
      });
    } catch (error) {
      throw toDynamoError(error);
    }
  }

  /**
   * dynalite writes an item and its index entries one after the other, so that a crash between them would leave a row
   * that no list shows. Writes go one at a time here, and each lands as one atomic LevelDB batch before it is answered.
   */
  #write(operation: string, input: object): Promise<unknown> {
    const run = this.#lastWrite.then(async () => {
      const pending: BatchOperation[] = [];
      this.#pending = pending;
      try {
        const answer = await this.#run(operation, input);
        await this.#store.db.batch(pending);
        return answer;
      } finally {
        this.#pending = undefined;
      }
    });
    // Its caller is told; the next write must still run.
    this.#lastWrite = run.catch(() => undefined);
    return run;
  }

  #gatherWrites(db: Level): void {
    const put = db.put.bind(db);
    const del = db.del.bind(db);
    db.put = (key, value, callback) => {
      if (!this.#pending) return put(key, value, callback);
      this.#pending.push({ type: 'put', key, value });
      queueMicrotask(callback);
    };
    db.del = (key, callback) => {
      if (!this.#pending) return del(key, callback);
      this.#pending.push({ type: 'del', key });
      queueMicrotask(callback);
    };
  }
}

function toDynamoError(error: unknown): unknown {
  const body = (error as { body?: { __type?: string; message?: string; Message?: string } }).body;
  if (body?.__type === undefined) return error;
  return new DynamoError(body.__type.replace(/^.*#/, ''), body.message ?? body.Message ?? '');
}

/**
 * dynalite ends what it reads by an iterator's `return`, which these have not: every query would keep its iterator, and
 * the rows that this one had read ahead, for as long as the folder is open.
 */
function endIterators(db: Level): void {
  const values = db.values.bind(db);
  db.values = (options) => {
    const iterator = values(options);
    return Object.assign(iterator, { return: () => iterator.close() });
  };
}
