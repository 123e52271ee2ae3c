import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PageTokens } from './appsync/index.js';

/** The key of this folder's page tokens; made at the first start, so that a token outlives a restart. */
export async function pageTokenKey(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'page-token.key');
  const known = await readFile(path).catch(absent);
  if (known && known.length !== PageTokens.KEY_BYTES) throw new Error(`${path} cannot be read`);
  if (known) return known;
  const key = PageTokens.newKey();
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path); // a crash before this leaves no half a key
  return key;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
