import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

type Item = Readonly<Record<string, unknown>>;

/** What an expression's placeholders stand for. */
export interface Placeholders {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One table whose key is `tenantId` and `id`. Every call names a tenant; writes answer whether their condition held. */
export class TenantRows {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async get(tenantId: string, id: string): Promise<Item | undefined> {
    const command = new GetCommand({ TableName: this.#table, Key: { tenantId, id }, ConsistentRead: true });
    return (await this.#client.send(command)).Item;
  }

  /** The tenant's rows, all of them or those whose id begins so. */
  async query(tenantId: string, prefix = ''): Promise<Item[]> {
    const rows: Item[] = [];
    const narrowed = prefix !== '';
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.#client.send(
        new QueryCommand({
          TableName: this.#table,
          KeyConditionExpression: narrowed ? '#t = :t AND begins_with(#id, :id)' : '#t = :t',
          ExpressionAttributeNames: { '#t': 'tenantId', ...(narrowed ? { '#id': 'id' } : {}) },
          ExpressionAttributeValues: { ':t': tenantId, ...(narrowed ? { ':id': prefix } : {}) },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      rows.push(...Items);
      from = LastEvaluatedKey;
    } while (from);
    return rows;
  }

  /** Puts a row where there is none. */
  create(item: Item & { readonly tenantId: string; readonly id: string }): Promise<boolean> {
    return held(
      this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#id)',
          ExpressionAttributeNames: { '#id': 'id' },
        }),
      ),
    );
  }

  update(tenantId: string, id: string, change: string, condition: string, using: Placeholders): Promise<boolean> {
    return held(
      this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: { tenantId, id },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeNames: using.names,
          ...(Object.keys(using.values).length > 0 ? { ExpressionAttributeValues: using.values } : {}),
        }),
      ),
    );
  }

  delete(tenantId: string, id: string, condition: string, using: Placeholders): Promise<boolean> {
    return held(
      this.#client.send(
        new DeleteCommand({
          TableName: this.#table,
          Key: { tenantId, id },
          ConditionExpression: condition,
          ExpressionAttributeNames: using.names,
          ExpressionAttributeValues: using.values,
        }),
      ),
    );
  }
}

async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
