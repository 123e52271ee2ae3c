import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDynamo } from './index.js';
import { fromPlain } from './attribute-values.js';

const { Level } = createRequire(import.meta.resolve('dynalite'))('level') as {
  Level: new (path: string) => { iterator(): AsyncIterable<[string, string]>; close(): Promise<void> };
};

const TABLES = {
  rows: {
    partitionKey: 'tenantId',
    sortKey: 'id',
    indexes: {
      byText: { partitionKey: 'tenantId', sortKey: 'text', project: ['number', 'list', 'absent', 'id'] },
      byOther: { partitionKey: 'tenantId', sortKey: 'other', project: [] },
      whole: { partitionKey: 'tenantId', sortKey: 'text', project: 'ALL' as const },
      byId: { partitionKey: 'id', project: [] },
    },
  },
};
const row = (tenantId: string, number: number) => ({
  tenantId,
  id: `row-${number}`,
  number: number / 4,
  text: `Ünïcode 漢字 "quotes" \\ \u0000 🙂 ${number % 7}#${number}`,
  ...(number % 3 === 0 ? { other: `o${number}` } : {}),
  list: [1, 'two', { three: null }, []],
  map: { 'odd "name"': true, nested: { deep: [false] } },
  'odd "name"': 'x',
  set: new Set(['a', 'b']),
});
const rows = ['tenant-a', 'tenant-b'].flatMap((tenantId) =>
  Array.from({ length: 130 }, (_, number) => {
    return row(tenantId, number);
  }),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-bulk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every record but the tables' descriptions, which hold when they were made. */
const recordsOf = async (dataDir: string) => {
  const level = new Level(join(dataDir, 'dynamodb'));
  const records: [string, string][] = [];
  for await (const [key, value] of level.iterator()) if (!key.startsWith('table~')) records.push([key, value]);
  await level.close();
  return records;
};

it('rows that are loaded at once are, byte for byte, what dynalite writes one by one', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const slow = await openDynamo(TABLES, one);
  for (const it of rows) await slow.request('PutItem', { TableName: 'rows', Item: fromPlain(it) });
  await slow.close();
  const fast = await openDynamo(TABLES, other);
  await fast.load('rows', rows);
  await fast.load('rows', rows); // as after a crash
  await fast.close();
  const [written, loaded] = [await recordsOf(one), await recordsOf(other)];
  // 260 rows, of which each third is in one index more.
  expect(written).toHaveLength(260 * 4 + 88);
  expect(loaded).toEqual(written);
});

it('rows that are loaded wait for the writes before them, and the next for them', async () => {
  const dynamo = await openDynamo(TABLES, folder);
  const key = fromPlain({ tenantId: 'tenant-a', id: 'row-1' });
  const text = (value: string) => ({
    TableName: 'rows',
    Key: key,
    UpdateExpression: 'SET #t = :t',
    ExpressionAttributeNames: { '#t': 'text' },
    ExpressionAttributeValues: { ':t': { S: value } },
  });
  await Promise.all([
    dynamo.request('UpdateItem', text('before')),
    dynamo.load('rows', [row('tenant-a', 1)]),
    dynamo.request('UpdateItem', text('after')),
  ]);
  const { Item: item } = (await dynamo.request('GetItem', { TableName: 'rows', Key: key })) as { Item: object };
  expect(item).toMatchObject({ text: { S: 'after' }, number: { N: '0.25' } });
  await dynamo.close();
});

it('a row whose key is no text is refused', async () => {
  const dynamo = await openDynamo(TABLES, folder);
  await expect(dynamo.load('rows', [{ tenantId: 'tenant-a', id: 1 }])).rejects.toThrow('id must be a text');
  await dynamo.close();
});
