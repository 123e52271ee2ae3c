import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDynamo } from './index.js';
import { fromPlain, toLowLevel, toPlain, type Attributes } from './attribute-values.js';

const TABLES = {
  notes: {
    partitionKey: 'tenantId',
    sortKey: 'id',
    indexes: { byText: { partitionKey: 'tenantId', sortKey: 'text', project: ['more'] } },
  },
};
const key = { tenantId: { S: 't-1' }, id: { S: 'n' } };

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-dynamo-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const list = async (dynamo: { request(operation: string, input: object): Promise<unknown> }) => {
  const answer = await dynamo.request('Query', {
    TableName: 'notes',
    IndexName: 'byText',
    KeyConditionExpression: 'tenantId = :t',
    ExpressionAttributeValues: { ':t': { S: 't-1' } },
  });
  return (answer as { Items: Attributes[] }).Items.map(toPlain);
};

describe('the tables', () => {
  it('keep rows and indexes over a restart', async () => {
    const first = await openDynamo(TABLES, dataDir);
    await first.request('PutItem', {
      TableName: 'notes',
      Item: { ...key, text: { S: 'a' }, more: { N: '1' }, rest: { S: 'x' } },
    });
    await first.request('UpdateItem', {
      TableName: 'notes',
      Key: key,
      UpdateExpression: 'SET #x = :x',
      ExpressionAttributeNames: { '#x': 'text' },
      ExpressionAttributeValues: { ':x': { S: 'b' } },
    });
    await first.close();
    const second = await openDynamo(TABLES, dataDir);
    expect(await list(second)).toEqual([{ tenantId: 't-1', id: 'n', text: 'b', more: 1 }]);
    await second.close();
  });

  it('are held by one opener', async () => {
    const first = await openDynamo(TABLES, dataDir);
    await expect(openDynamo(TABLES, dataDir)).rejects.toMatchObject({ code: 'LOCKED' });
    await first.close();
    await (await openDynamo(TABLES, dataDir)).close();
  });

  it('of another shape are refused in words', async () => {
    await (await openDynamo(TABLES, dataDir)).close();
    const other = { notes: { ...TABLES.notes, indexes: {} } };
    await expect(openDynamo(other, dataDir)).rejects.toThrow('Table notes was made by another version');
  });

  it('answer concurrent conditional writes as one after the other', async () => {
    const dynamo = await openDynamo(TABLES, dataDir);
    const put = (text: string) =>
      dynamo.request('PutItem', {
        TableName: 'notes',
        Item: { ...key, text: { S: text } },
        ConditionExpression: 'attribute_not_exists(id)',
      });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map(put));
    expect(results.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(await list(dynamo)).toMatchObject([{ text: 'a' }]);
    await dynamo.close();
  });

  it('finish what is under way before they close', async () => {
    const dynamo = await openDynamo(TABLES, dataDir);
    const writes = Array.from({ length: 50 }, (_, n) =>
      dynamo.request('PutItem', { TableName: 'notes', Item: { ...key, id: { S: `n${n}` }, text: { S: 'x' } } }),
    );
    await dynamo.close();
    await Promise.all(writes);
    const again = await openDynamo(TABLES, dataDir);
    expect(await list(again)).toHaveLength(50);
    await again.close();
  });

  it('serve the AWS SDK without a socket', async () => {
    const dynamo = await openDynamo(TABLES, dataDir);
    const client: DynamoDBClient = dynamo.client;
    await client.send(new PutItemCommand({ TableName: 'notes', Item: { ...key, text: { S: 'a' } } }));
    expect((await client.send(new GetItemCommand({ TableName: 'notes', Key: key }))).Item).toEqual({
      ...key,
      text: { S: 'a' },
    });
    await expect(client.send(new GetItemCommand({ TableName: 'nope', Key: key }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await dynamo.close();
  });

  it('are asked for one tenant only', async () => {
    const dynamo = await openDynamo(TABLES, dataDir);
    await expect(dynamo.requestAs('t-2', 'GetItem', { TableName: 'notes', Key: key })).rejects.toThrow(
      "does not name the caller's tenant",
    );
    await expect(dynamo.requestAs('t-1', 'Scan', { TableName: 'notes' })).rejects.toThrow('Scan is not allowed');
    await expect(dynamo.requestAs('t-1', 'GetItem', { TableName: 'others', Key: key })).rejects.toThrow(
      'names no known table',
    );
    const twice = {
      KeyConditionExpression: 'tenantId = :a AND tenantId = :b',
      ExpressionAttributeValues: { ':a': { S: 't-1' }, ':b': { S: 't-2' } },
    };
    await expect(dynamo.requestAs('t-1', 'Query', { TableName: 'notes', ...twice })).rejects.toThrow(
      "does not name the caller's tenant",
    );
    await dynamo.close();
  });
});

it('turns values into DynamoDB JSON and back', () => {
  const row = { s: 'x', n: 1.5, b: false, z: null, l: [1, 'a', { k: null }], m: { a: [] } };
  expect(toPlain(fromPlain(row))).toEqual(row);
  expect(
    toLowLevel({ n: { N: 2 }, z: { NULL: null }, m: { M: { l: { L: [{ N: 1 }] } } }, set: { NS: [1, 2] } }),
  ).toEqual({
    n: { N: '2' },
    z: { NULL: true },
    m: { M: { l: { L: [{ N: '1' }] } } },
    set: { NS: ['1', '2'] },
  });
});
