import { createDynamoDBFindMember } from '@remit-elements/backend/functions/dynamodb-members.js';
import { createDynamoDBMemberStore } from '@remit-elements/backend/functions/dynamodb-member-store.js';
import { createPostConfirmationHandler } from '@remit-elements/backend/functions/post-confirmation.js';
import { createPreSignUpHandler } from '@remit-elements/backend/functions/pre-sign-up.js';
import { SignUpRefusal } from '@remit-elements/backend/functions/sign-up-refusal.js';
import { createPreTokenHandler } from '@remit-elements/backend/functions/pre-token-generation.js';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCognito, type Cognito, type PreTokenEvent, type Triggers } from './cognito/index.js';
import type { Dynamo } from './dynamodb/index.js';
import type { IdentityProvider } from './identity.js';
import { poolDirectory } from './pool-directory.js';
import { report } from './report.js';
import type { Outbox } from './server/outbox-store.js';

const TABLES = { members: 'members', tenants: 'tenants' };

/** The published types of the triggers' events say less than Cognito sends (no null where nothing was given). */
type Trigger = (event: unknown) => Promise<unknown>;

/**
 * The user pool with the deployed triggers, which read and write the tables here as they do there.
 * @param now The clock, in ms since the epoch.
 */
export async function openUserPool(
  dataDir: string,
  dynamo: Dynamo,
  outbox: Outbox,
  now: () => number = Date.now,
): Promise<IdentityProvider> {
  const client = DynamoDBDocumentClient.from(dynamo.client);
  const [store, findMember] = [createDynamoDBMemberStore(client, TABLES), createDynamoDBFindMember(client, TABLES)];
  const pool: { cognito?: Cognito } = {};
  const directory = poolDirectory(() => {
    if (!pool.cognito) throw new Error('The user pool is not open yet');
    return pool.cognito.admin;
  });
  const preToken = createPreTokenHandler({ findMember }) as Trigger;
  const triggers: Triggers = {
    preSignUp: createPreSignUpHandler({ store, now }) as Trigger,
    postConfirmation: createPostConfirmationHandler({ store, findMember, directory: () => directory, now }),
    preToken: (event) => preToken(event) as Promise<PreTokenEvent>,
  };
  return (pool.cognito = await createCognito({ dataDir, outbox, triggers, now, report: reportFault }));
}

/** What goes wrong is worth a line; that somebody may not sign up is no fault. */
function reportFault(cause: unknown): void {
  if (!(cause instanceof SignUpRefusal)) report('the user pool', cause);
}
