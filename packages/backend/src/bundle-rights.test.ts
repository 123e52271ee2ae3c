import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiDescription } from './api-description.js';
import { rightsOfBundles } from './bundle-rights.js';

const index = { partitionKey: 'tenantId', project: [] };
const api: ApiDescription = {
  tables: { rows: { partitionKey: 'tenantId', sortKey: 'id', indexes: { byName: index, byDate: index } } },
  lambdas: {},
  alternatives: [],
  resolvers: [],
};

let resolvers = '';
beforeEach(async () => {
  resolvers = await mkdtemp(join(tmpdir(), 'remit-bundles-'));
});
afterEach(() => rm(resolvers, { recursive: true }));

async function rightsOf(bundles: Readonly<Record<string, string>>) {
  for (const [code, text] of Object.entries(bundles)) await writeFile(join(resolvers, `${code}.js`), text);
  const functions = Object.keys(bundles).map((code) => ({ code, dataSource: code === 'other' ? 'none' : 'rows' }));
  return rightsOfBundles('rows', {
    api,
    resolvers: [{ type: 'Query', field: 'rows', functions }],
    assets: { resolvers, lambda: '' },
  });
}

describe('the rights that bundles need', () => {
  it('are what their requests do, once each', async () => {
    const rights = await rightsOf({
      get: 'return { operation: "GetItem", key };',
      put: "const request = { operation: 'PutItem' }; other({ operation: `GetItem` });",
    });
    expect(rights).toEqual({ table: 'rows', actions: ['GetItem', 'PutItem'], indexes: [] });
  });
  it('are queries of the indexes that a bundle names, and of no table then', async () => {
    const rights = await rightsOf({ list: 'q({ operation: "Query", index: wants ? "byDate" : "byName" })' });
    expect(rights).toEqual({ table: 'rows', actions: [], indexes: ['byDate', 'byName'] });
  });
  it('are a query of the table for a bundle that names no index', async () => {
    expect(await rightsOf({ list: 'q({ operation: "Query" })' })).toEqual({
      table: 'rows',
      actions: ['Query'],
      indexes: [],
    });
  });
  it('count an index only where it is queried', async () => {
    expect((await rightsOf({ get: '({ operation: "GetItem", note: "byName" })' })).indexes).toEqual([]);
  });
  it('leave out what another data source does', async () => {
    expect((await rightsOf({ other: '({ operation: "DeleteItem" })' })).actions).toEqual([]);
  });
  it.each(['Scan', 'DeleteItem', 'TransactWriteItems', 'BatchDeleteItem', 'Sync'])(
    'are refused for %s',
    async (name) => {
      await expect(rightsOf({ bad: `({ operation: "${name}" })` })).rejects.toThrow(`bad: no resolver may do ${name}`);
    },
  );
});
