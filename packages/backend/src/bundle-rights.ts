import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiDescription, ResolverDescription } from './api-description.js';
import type { Assets } from './assets.js';
import type { TableRights } from './tenant-tables.js';

/** All that a resolver may ever do to a table. No Scan, no deletion, no transaction, no PartiQL. */
const ALLOWED = new Set(['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem']);
const OPERATION = /\boperation\s*:\s*(["'`])(\w+)\1/g;

/**
 * What the resolvers do to a table, read out of the very bundles that are deployed: a bundler leaves out what a function
 * does not use, so a right that no bundle needs is given to nobody.
 * @throws {Error} When a bundle does what no resolver may do.
 */
export function rightsOfBundles(
  table: string,
  options: {
    readonly api: ApiDescription;
    readonly resolvers: readonly ResolverDescription[];
    readonly assets: Assets;
  },
): TableRights {
  const steps = options.resolvers.flatMap(({ functions }) => functions);
  const codes = new Set(steps.filter(({ dataSource }) => dataSource === table).map(({ code }) => code));
  const known = Object.keys(options.api.tables[table]?.indexes ?? {});
  const actions = new Set<string>();
  const indexes = new Set<string>();
  for (const code of codes) {
    const text = readFileSync(join(options.assets.resolvers, `${code}.js`), 'utf8');
    const operations = operationsOf(code, text);
    const queried = operations.includes('Query') ? known.filter((index) => namesIndex(text, index)) : [];
    for (const index of queried) indexes.add(index);
    // Who queries an index has no need to query the table, where tombstones are.
    for (const operation of operations) if (operation !== 'Query' || queried.length === 0) actions.add(operation);
  }
  return { table, actions: [...actions].sort(), indexes: [...indexes].sort() };
}

function operationsOf(code: string, text: string): string[] {
  const operations = [...text.matchAll(OPERATION)].map(([, , operation = '']) => operation);
  const refused = operations.find((operation) => !ALLOWED.has(operation));
  if (refused) throw new Error(`${code}: no resolver may do ${refused}`);
  return operations;
}

function namesIndex(text: string, index: string): boolean {
  return ['"', "'", '`'].some((quote) => text.includes(`${quote}${index}${quote}`));
}
