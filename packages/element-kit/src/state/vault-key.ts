import { makeKey } from './vault-cipher.js';
import { KEYS, transact } from './vault-database.js';

/** The key of this database; of several pages that make one at the same time, the first one's counts. */
export async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const known = await readKey(database);
  if (known) return known;
  const made = await makeKey();
  const kept = await transact<CryptoKey>(database, 'readwrite', (transaction, answer) => {
    const keys = transaction.objectStore(KEYS);
    keys.get(KEYS).onsuccess = ({ target }) => {
      const earlier = (target as IDBRequest<unknown>).result;
      answer(earlier instanceof CryptoKey ? earlier : made);
      if (!(earlier instanceof CryptoKey)) keys.put(made, KEYS);
    };
  });
  return kept ?? made;
}

async function readKey(database: IDBDatabase): Promise<CryptoKey | undefined> {
  const key = await transact<unknown>(database, 'readonly', (transaction, answer) => {
    transaction.objectStore(KEYS).get(KEYS).onsuccess = ({ target }) => {
      answer((target as IDBRequest<unknown>).result);
    };
  });
  return key instanceof CryptoKey ? key : undefined;
}
