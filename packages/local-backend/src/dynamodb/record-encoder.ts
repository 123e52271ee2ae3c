import { createHash } from 'node:crypto';
import type { Attributes } from './attribute-values.js';
import type { KeyElement, StoredTable } from './stored-table.js';

/** One record of LevelDB; its value is JSON text. */
interface StoredRecord {
  readonly key: string;
  readonly value: string;
}

interface Place {
  readonly prefix: string;
  readonly keys: readonly string[];
  /** What the records there hold, in dynalite's order; all attributes when undefined. */
  readonly attributes: readonly string[] | undefined;
}

/**
 * What dynalite keeps of a new row: its own record and one for each index that it is in, byte for byte as its PutItem
 * writes them (a test compares), without asking first what was there. Key attributes are texts.
 */
export class RecordEncoder {
  readonly #places: readonly Place[];
  readonly #tableKeys: readonly string[];
  readonly #hashes = new Map<string, string>();

  constructor(table: StoredTable) {
    const keysOf = (schema: readonly KeyElement[]) => schema.map((it) => it.AttributeName);
    const name = table.TableName;
    this.#tableKeys = keysOf(table.KeySchema);
    const indexes = (table.GlobalSecondaryIndexes ?? []).map((index): Place => {
      const keys = keysOf(index.KeySchema);
      const projected = [...keys, ...this.#tableKeys, ...(index.Projection.NonKeyAttributes ?? [])];
      const attributes = index.Projection.ProjectionType === 'ALL' ? undefined : [...new Set(projected)];
      return { prefix: `index-global~${name}~${index.IndexName}~`, keys, attributes };
    });
    this.#places = [{ prefix: `item-${name}~`, keys: this.#tableKeys, attributes: undefined }, ...indexes];
  }

  recordsOf(item: Attributes): readonly StoredRecord[] {
    const parts = new Map(
      Object.entries(item).map(([name, value]) => [name, `${JSON.stringify(name)}:${JSON.stringify(value)}`]),
    );
    const own = md5(this.#tableKeys.map((name) => textOf(item, name)));
    return this.#places.flatMap(({ prefix, keys, attributes }, place) => {
      if (!keys.every((name) => parts.has(name))) return [];
      const held = attributes === undefined ? [...parts.values()] : attributes.flatMap((name) => parts.get(name) ?? []);
      const key = prefix + this.#keyOf(keys.map((name) => textOf(item, name))) + (place === 0 ? '' : own);
      return [{ key, value: `{${held.join(',')}}` }];
    });
  }

  #keyOf(values: readonly string[]): string {
    const hexes = values.map((text) => `${Buffer.from(text, 'utf8').toString('hex')}/`);
    return `${this.#partition(values[0] ?? '')}/${hexes.join('')}`;
  }

  /** Many rows share few partitions, but an index may have one for each row. */
  #partition(value: string): string {
    const known = this.#hashes.get(value);
    if (known !== undefined) return known;
    if (this.#hashes.size >= 1_000) this.#hashes.clear();
    const hash = md5([value]);
    this.#hashes.set(value, hash);
    return hash;
  }
}

function textOf(item: Attributes, name: string): string {
  const value = item[name]?.['S'];
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} must be a text to be a key`);
}

/** dynalite's own prefix of a partition. */
function md5(values: readonly string[]): string {
  const hash = createHash('md5').update('Outliers');
  for (const value of values) hash.update(value, 'utf8');
  return hash.digest('hex').slice(0, 6);
}
