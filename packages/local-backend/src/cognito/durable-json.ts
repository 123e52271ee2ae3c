import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * One small JSON file that survives `kill -9` at any moment: it holds either the old value or the new one, and an update
 * that has resolved is on the disk. Values are never changed in place.
 */
export class DurableJson<T> {
  readonly #path: string;
  #value: T;
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(path: string, value: T) {
    this.#path = path;
    this.#value = value;
  }

  /**
   * Opens a file, or makes it with its first value.
   * @throws when it exists but cannot be read or decoded; it is then left as it is.
   */
  static async open<T>(
    path: string,
    decode: (raw: unknown) => T,
    first: () => T | Promise<T>,
  ): Promise<DurableJson<T>> {
    const text = await readIfThere(path);
    if (text !== undefined) return new DurableJson(path, decodeFile(path, text, decode));
    const value = await first();
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(path, value);
    await syncFolder(dirname(dirname(path)));
    return new DurableJson(path, value);
  }

  /** What the file holds. */
  get value(): T {
    return this.#value;
  }

  /**
   * Changes the file. Updates run one after another; one that fails leaves file and value as they were.
   * @param change Gives the next value and a result; the same value as before writes nothing.
   */
  update<R>(change: (value: T) => readonly [value: T, result: R]): Promise<R> {
    const run = this.#tail.then(async () => {
      const [value, result] = change(this.#value);
      if (value !== this.#value) {
        await replaceFile(this.#path, value);
        this.#value = value;
      }
      return result;
    });
    this.#tail = run.catch(() => undefined); // its caller is told; the next update must still run
    return run;
  }

  /** Waits for the updates asked for so far. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${path}`, { cause });
  }
}

function decodeFile<T>(path: string, text: string, decode: (raw: unknown) => T): T {
  try {
    return decode(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is damaged. Restore it, or move it away to begin without it.`, { cause });
  }
}

async function replaceFile(path: string, value: unknown): Promise<void> {
  const temporary = `${path}.tmp`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(value)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** A rename is durable only when its folder is; Windows cannot open folders and needs no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
