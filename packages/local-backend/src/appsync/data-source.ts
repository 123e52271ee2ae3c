import { isDeepStrictEqual } from 'node:util';
import type { Dynamo } from '../dynamodb/index.js';
import { DynamoError } from '../dynamodb/dynamo-error.js';
import { type Attributes, toLowLevel, toPlain } from '../dynamodb/attribute-values.js';
import { batchGetInput, batchGetResult } from './batch-get.js';
import { expressions, type Expression } from './expressions.js';
import type { PageTokens, PageTokenScope } from './page-tokens.js';
import type { DataSource, SourceAnswer, SourceCaller, SourceRequest } from './source.js';

interface Condition extends Expression {
  readonly equalsIgnore?: readonly string[];
  readonly consistentRead?: boolean;
}

/** As AppSync tells a resolver of a `nextToken` that it did not make for this query; the resolver names the field. */
const FOREIGN_TOKEN = { type: 'BadRequestException', message: 'Invalid pagination token given.' };

class ForeignToken extends Error {}

/**
 * AppSync's DynamoDB data source over one table: takes what a function's `request` returned.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/js-resolver-reference-dynamodb.html
 */
export class DynamoDataSource implements DataSource {
  readonly #dynamo: Dynamo;
  readonly #table: string;
  readonly #tokens: PageTokens;

  constructor(dynamo: Dynamo, table: string, tokens: PageTokens) {
    this.#dynamo = dynamo;
    this.#table = table;
    this.#tokens = tokens;
  }

  /** @throws {TenantViolation} When the request could reach another tenant. */
  async ask(request: SourceRequest, caller: SourceCaller): Promise<SourceAnswer> {
    const operation = String(request['operation']);
    try {
      return { result: await this.#run(operation, request, caller) };
    } catch (error) {
      if (error instanceof ForeignToken) return { result: null, error: FOREIGN_TOKEN };
      if (!(error instanceof DynamoError)) throw error;
      if (error.type === 'ConditionalCheckFailedException') return this.#settle(operation, request, caller, error);
      return { result: null, error: toContextError(error) };
    }
  }

  async #run(operation: string, request: SourceRequest, caller: SourceCaller): Promise<unknown> {
    if (operation === 'Query') return this.#query(request, caller);
    if (operation === 'BatchGetItem') {
      const batch = batchGetInput(request, this.#table);
      return batchGetResult(request, await this.#dynamo.requestAs(caller.tenantId, operation, batch));
    }
    const input = this.#input(operation, request);
    const answer = (await this.#dynamo.requestAs(caller.tenantId, operation, input)) as {
      Item?: Attributes;
      Attributes?: Attributes;
    };
    const item = operation === 'PutItem' ? (input['Item'] as Attributes) : (answer.Item ?? answer.Attributes);
    return item === undefined ? null : toPlain(item);
  }

  #input(operation: string, request: SourceRequest): SourceRequest {
    const key = toLowLevel(request['key']);
    const condition = request['condition'] as Condition | undefined;
    const update = request['update'] as Expression | undefined;
    const named = expressions({
      ConditionExpression: condition,
      UpdateExpression: update,
      ProjectionExpression: projectionOf(request),
    });
    const base = { TableName: this.#table, ...named };
    if (operation === 'PutItem') return { ...base, Item: { ...toLowLevel(request['attributeValues']), ...key } };
    if (operation === 'UpdateItem') return { ...base, Key: key, ReturnValues: 'ALL_NEW' };
    if (operation === 'DeleteItem') return { ...base, Key: key, ReturnValues: 'ALL_OLD' };
    return { ...base, Key: key, ...(request['consistentRead'] === true ? { ConsistentRead: true } : {}) };
  }

  async #query(request: SourceRequest, caller: SourceCaller): Promise<unknown> {
    const forward = request['scanIndexForward'] !== false;
    const index = (request['index'] ?? null) as string | null;
    const scope = { tenantId: caller.tenantId ?? '', operation: caller.operation, table: this.#table, index, forward };
    const input = {
      TableName: this.#table,
      ...expressions({
        KeyConditionExpression: request['query'] as Expression,
        FilterExpression: request['filter'] ?? undefined,
        ProjectionExpression: projectionOf(request),
      }),
      ...(index === null ? {} : { IndexName: index }),
      ...(typeof request['limit'] === 'number' ? { Limit: request['limit'] } : {}),
      ...(typeof request['select'] === 'string' ? { Select: request['select'] } : {}),
      ...(request['consistentRead'] === true ? { ConsistentRead: true } : {}),
      ...this.#startKey(request['nextToken'], scope),
      ScanIndexForward: forward,
    };
    const answer = (await this.#dynamo.requestAs(caller.tenantId, 'Query', input)) as QueryAnswer;
    return {
      items: (answer.Items ?? []).map(toPlain),
      nextToken: answer.LastEvaluatedKey ? this.#tokens.seal(answer.LastEvaluatedKey, scope) : null,
      scannedCount: answer.ScannedCount,
    };
  }

  #startKey(token: unknown, scope: PageTokenScope): { ExclusiveStartKey?: object } {
    if (token === undefined || token === null) return {};
    const key = typeof token === 'string' ? this.#tokens.open(token, scope) : undefined;
    if (key) return { ExclusiveStartKey: key };
    throw new ForeignToken();
  }

  /**
   * A failed condition: AppSync reads the row again by its key, consistently unless told otherwise. A put whose row
   * already is as wanted, and a delete whose row is gone, count as done; else the response handler gets the row as
   * `ctx.result` and the failure as `ctx.error` (the documented `Reject` strategy).
   * @see https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html
   */
  async #settle(
    operation: string,
    request: SourceRequest,
    caller: SourceCaller,
    error: DynamoError,
  ): Promise<SourceAnswer> {
    const condition = request['condition'] as Condition;
    const read = {
      TableName: this.#table,
      Key: toLowLevel(request['key']),
      ConsistentRead: condition.consistentRead !== false,
    };
    const { Item: item } = (await this.#dynamo.requestAs(caller.tenantId, 'GetItem', read)) as { Item?: Attributes };
    const result = item === undefined ? null : toPlain(item);
    if (operation === 'DeleteItem' && result === null) return { result };
    if (operation === 'PutItem' && result !== null) {
      const wanted = toPlain(this.#input(operation, request)['Item'] as Attributes);
      const ignored = condition.equalsIgnore ?? [];
      if (isDeepStrictEqual(without(result, ignored), without(wanted, ignored))) return { result };
    }
    return { result, error: toContextError(error) };
  }
}

interface QueryAnswer {
  readonly Items?: readonly Attributes[];
  readonly LastEvaluatedKey?: object;
  readonly ScannedCount: number;
}

function projectionOf(request: SourceRequest): Expression | undefined {
  return request['projection'] ?? undefined;
}

function without(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

function toContextError(error: DynamoError): { type: string; message: string } {
  const message = `${error.message} (Service: DynamoDb, Status Code: 400, Request ID: local)`;
  return { type: `DynamoDB:${error.type}`, message };
}
