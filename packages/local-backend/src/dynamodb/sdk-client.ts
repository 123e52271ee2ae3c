import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoError } from './dynamo-error.js';
import type { DynaliteStore } from './dynalite-store.js';

interface SdkRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An AWS SDK client whose requests stay in this process, for code of the backend that runs as it is. */
export function createSdkClient(store: DynaliteStore): DynamoDBClient {
  const handle = async ({ headers, body }: SdkRequest) => {
    const operation = (headers['x-amz-target'] ?? headers['X-Amz-Target'] ?? '').split('.')[1] ?? '';
    const input = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)) as object;
    try {
      return { response: answer(200, await store.request(operation, input)) };
    } catch (error) {
      if (!(error instanceof DynamoError)) throw error;
      return {
        response: answer(400, { __type: `com.amazonaws.dynamodb.v20120810#${error.type}`, message: error.message }),
      };
    }
  };
  // The pinned version runs on every Node that we support; what later versions of the SDK need is no news to who starts this.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return new DynamoDBClient({
    region: 'local',
    endpoint: 'http://dynamodb.local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { handle, updateHttpClientConfig: () => {}, httpHandlerConfigs: () => ({}) },
  });
}

function answer(statusCode: number, body: unknown) {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode, headers, body: Readable.from([Buffer.from(JSON.stringify(body))]) };
}
