import { toLowLevel } from '../dynamodb/attribute-values.js';
import type { SourceRequest } from './source.js';

/** One of AppSync's expressions with its names and typed values. */
export interface Expression {
  readonly expression?: string;
  readonly expressionNames?: Record<string, string>;
  readonly expressionValues?: Record<string, unknown>;
}

/** One map of names and one of values for all of a request's expressions, as DynamoDB takes them; empty ones left out. */
export function expressions(parts: Readonly<Record<string, Expression | undefined>>): SourceRequest {
  const present = Object.entries(parts).filter(([, part]) => part?.expression !== undefined);
  const names = Object.assign({}, ...present.map(([, part]) => part?.expressionNames ?? {})) as object;
  const values = toLowLevel(Object.assign({}, ...present.map(([, part]) => part?.expressionValues ?? {})));
  return {
    ...Object.fromEntries(present.map(([name, part]) => [name, part?.expression])),
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}
