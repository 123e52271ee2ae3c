/** What IndexedDB is asked for, as promises. Knows nothing of what it holds. */

export const KEYS = 'keys';
export const ENTRIES = 'entries';

const VERSION = 1;
/** Some browsers never answer; a page must not wait for them. */
const DEADLINE_MS = 3_000;

/** Hears that a database went away under its user: `deleted` by somebody, or `closed` by the browser or a newer page. */
export type DatabaseGone = (why: 'deleted' | 'closed') => void;

/**
 * Opens a database. Where there is none it is made, or with `create` false undefined is the answer and nothing is left.
 * Rejects where the browser does not allow it, or does not answer.
 */
export function openDatabase(name: string, create: boolean, gone: DatabaseGone): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      reject(new DOMException('No answer', 'TimeoutError'));
    }, DEADLINE_MS);
    request.onupgradeneeded = () => {
      if (create) prepare(request.result);
      else request.transaction?.abort();
    };
    request.onsuccess = () => {
      clearTimeout(deadline);
      if (late) request.result.close();
      else resolve(watched(request.result, gone));
    };
    request.onerror = (event) => {
      clearTimeout(deadline);
      // Firefox would report it to the page otherwise.
      event.preventDefault();
      if (!create && request.error?.name === 'AbortError') resolve(undefined);
      else reject(request.error ?? new DOMException('Not opened', 'UnknownError'));
    };
  });
}

/** Carries out `act` in one transaction that is on the disk when the promise resolves. */
export function transact<T>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  act: (transaction: IDBTransaction, answer: (value: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([KEYS, ENTRIES], mode, { durability: 'strict' });
    let value: T | undefined;
    transaction.oncomplete = () => {
      resolve(value);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('Not carried out', 'AbortError'));
    };
    try {
      act(transaction, (answer) => (value = answer));
    } catch {
      transaction.abort();
    }
  });
}

/** Deletes a database; one that does not let go by itself is emptied at least. Never rejects. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = done;
    request.onblocked = done;
  });
}

function prepare(database: IDBDatabase): void {
  database.createObjectStore(KEYS);
  database.createObjectStore(ENTRIES);
}

function watched(database: IDBDatabase, gone: DatabaseGone): IDBDatabase {
  database.onversionchange = ({ newVersion }) => {
    database.close();
    gone(newVersion === null ? 'deleted' : 'closed');
  };
  database.onclose = () => {
    gone('closed');
  };
  return database;
}

/** All that lies in one collection. */
export function rangeOf(collection: string): IDBKeyRange {
  return IDBKeyRange.bound([collection], [collection, []]);
}
