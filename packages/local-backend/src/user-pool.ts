import { createDynamoDBFindMember } from '@remit-elements/backend/functions/dynamodb-members.js';
import { createPreTokenHandler } from '@remit-elements/backend/functions/pre-token-generation.js';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCognito, type PreTokenEvent } from './cognito/index.js';
import type { Dynamo } from './dynamodb/index.js';
import type { IdentityProvider } from './identity.js';
import type { Outbox } from './server/outbox-store.js';

/** The user pool with the deployed trigger, which reads the members table here as it does there. */
export function openUserPool(dataDir: string, dynamo: Dynamo, outbox: Outbox): Promise<IdentityProvider> {
  const client = DynamoDBDocumentClient.from(dynamo.client);
  const findMember = createDynamoDBFindMember(client, { members: 'members', tenants: 'tenants' });
  const trigger = createPreTokenHandler({ findMember }) as (event: unknown) => Promise<unknown>;
  // The published type of the trigger's event says less than Cognito sends (no null for no preferred role).
  const preToken = (event: PreTokenEvent) => trigger(event) as Promise<PreTokenEvent>;
  return createCognito({ dataDir, outbox, triggers: { preToken } });
}
