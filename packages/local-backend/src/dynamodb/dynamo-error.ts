/** What DynamoDB refuses with. `type` is the short name, as `ConditionalCheckFailedException`. */
export class DynamoError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'DynamoError';
    this.type = type;
  }
}
