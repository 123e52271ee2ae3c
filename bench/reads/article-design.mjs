import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plantedPayment, storedRow } from '@remit-elements/local-backend/testing.js';
import { PAGE, ROWS_OF_OTHERS } from './rows.mjs';

const BATCH = 25;
const TABLE = 'Payment';
/** The engine of the local backend, which is its dependency and not ours. */
const dynalite = createRequire(import.meta.resolve('@remit-elements/local-backend'))('dynalite');
const HEADERS = {
  'Content-Type': 'application/x-amz-json-1.0',
  Authorization:
    'AWS4-HMAC-SHA256 Credential=local/20261101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'X-Amz-Date': '20261101T000000Z',
};

/** One table for all companies, keyed by `id`, and a list that scans it for the rows of the caller's `tenantId`. */
export class ArticleDesign {
  #folder;
  #server;
  #url;

  static async open() {
    const design = new ArticleDesign();
    design.#folder = await mkdtemp(join(tmpdir(), 'remit-article-'));
    design.#server = dynalite({ path: design.#folder, createTableMs: 0 });
    design.#server.listen(0, '127.0.0.1');
    await once(design.#server, 'listening');
    design.#url = `http://127.0.0.1:${design.#server.address().port}`;
    await design.#request('CreateTable', {
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    });
    return design;
  }

  async plant(tenantId, count) {
    for (let from = 0; from < count; from += BATCH) {
      const length = Math.min(BATCH, count - from);
      const requests = Array.from({ length }, (_, place) => ({
        PutRequest: { Item: toItem(articleRow(plantedPayment(tenantId, from + place))) },
      }));
      await this.#request('BatchWriteItem', { RequestItems: { [TABLE]: requests } });
    }
  }

  async plantOthers(from, to) {
    for (let other = from; other < to; other += 1) await this.plant(`other-${other}`, ROWS_OF_OTHERS);
  }

  /** What it takes to find the first 25 rows of the company, or the next 25 when a place to go on from is given. */
  async find(limit, start) {
    const cost = { items: 0, units: 0, requests: 0, rows: 0, next: start };
    do {
      const answer = await this.#scan({ Limit: limit, ...(cost.next ? { ExclusiveStartKey: cost.next } : {}) });
      cost.items += answer.ScannedCount;
      cost.units += answer.ConsumedCapacity.CapacityUnits;
      cost.requests += 1;
      cost.rows += answer.Count;
      cost.next = answer.LastEvaluatedKey;
    } while (cost.rows < PAGE && cost.next);
    return cost;
  }

  /** What any order costs: it can only be made of all rows. */
  async findAll() {
    const cost = { items: 0, units: 0, requests: 0, rows: 0 };
    let start;
    do {
      const answer = await this.#scan(start ? { ExclusiveStartKey: start } : {});
      cost.items += answer.ScannedCount;
      cost.units += answer.ConsumedCapacity.CapacityUnits;
      cost.requests += 1;
      cost.rows += answer.Count;
      start = answer.LastEvaluatedKey;
    } while (start);
    return cost;
  }

  async close() {
    this.#server.close();
    await once(this.#server, 'close');
    await rm(this.#folder, { recursive: true, force: true });
  }

  #scan(more) {
    return this.#request('Scan', {
      TableName: TABLE,
      FilterExpression: 'tenantId = :t',
      ExpressionAttributeValues: { ':t': { S: 'company' } },
      ReturnConsumedCapacity: 'TOTAL',
      ...more,
    });
  }

  async #request(operation, input) {
    const headers = { ...HEADERS, 'X-Amz-Target': `DynamoDB_20120810.${operation}` };
    const response = await fetch(this.#url, { method: 'POST', headers, body: JSON.stringify(input) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer;
  }
}

/** The same content without what our indexes need; there the id alone is the key, so it is one over all companies. */
function articleRow(payment) {
  const row = Object.entries(storedRow(payment)).filter(([name]) => !name.endsWith('Key') && name !== 'searchText');
  return { ...Object.fromEntries(row), id: `${payment.tenantId}-${payment.id}` };
}

function toItem(value) {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toAttribute(part)]));
}

function toAttribute(value) {
  if (value === null) return { NULL: true };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'string') return { S: value };
  return Array.isArray(value) ? { L: value.map(toAttribute) } : { M: toItem(value) };
}
