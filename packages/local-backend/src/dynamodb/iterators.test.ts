import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { DynaliteStore } from './dynalite-store.js';

interface Iterator {
  close(): Promise<void>;
}
interface Store {
  readonly db: { values(options: object): Iterator };
}
const engine = createRequire(import.meta.url)('dynalite/db') as { create(options: object): Store };

afterEach(() => vi.restoreAllMocks());

it('keeps no iterator of a query, whether it was read to its end or not', async () => {
  const opened: (() => unknown)[] = [];
  const { create } = engine;
  vi.spyOn(engine, 'create').mockImplementation((options) => {
    const store = create(options);
    const values = store.db.values.bind(store.db);
    store.db.values = (range) => {
      const iterator = values(range);
      const close = vi.spyOn(iterator, 'close');
      opened.push(() => close.mock.calls.length);
      return iterator;
    };
    return store;
  });
  const folder = await mkdtemp(join(tmpdir(), 'remit-iterators-'));
  const store = await DynaliteStore.open(folder);
  try {
    const KeySchema = [
      { AttributeName: 'tenantId', KeyType: 'HASH' },
      { AttributeName: 'id', KeyType: 'RANGE' },
    ];
    const AttributeDefinitions = KeySchema.map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' }));
    await store.request('CreateTable', {
      TableName: 'rows',
      KeySchema,
      AttributeDefinitions,
      BillingMode: 'PAY_PER_REQUEST',
    });
    await vi.waitFor(async () => {
      const { Table } = (await store.request('DescribeTable', { TableName: 'rows' })) as {
        Table: { TableStatus: string };
      };
      expect(Table.TableStatus).toBe('ACTIVE');
    });
    const item = (id: number) => ({ tenantId: { S: 'a' }, id: { S: String(id) } });
    for (const id of Array.from({ length: 50 }, (_, place) => place))
      await store.request('PutItem', { TableName: 'rows', Item: item(id) });
    for (const Limit of [1, 10, 50, 100]) {
      await store.request('Query', {
        ...{ TableName: 'rows', Limit, KeyConditionExpression: 'tenantId = :t' },
        ExpressionAttributeValues: { ':t': { S: 'a' } },
      });
    }
    expect(opened.length).toBeGreaterThanOrEqual(4);
    await vi.waitFor(() => expect(opened.map((closes) => Number(closes()) > 0)).toEqual(opened.map(() => true)));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});
