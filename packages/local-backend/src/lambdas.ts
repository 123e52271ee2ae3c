import { invitationMail } from '@remit-elements/backend/functions/mail-texts.js';
import { createMemberAdministration } from '@remit-elements/backend/functions/member-administration.js';
import type { ApiDescription } from './api-description.js';
import type { LambdaHandler } from './appsync/index.js';
import type { Dynamo } from './dynamodb/index.js';
import type { IdentityProvider } from './identity.js';
import { directoryOf, openMemberStore } from './member-store.js';
import type { Outbox } from './server/outbox-store.js';

/** What the deployed Lambdas reach by AWS, here. */
interface LambdaWorld {
  readonly dynamo: Dynamo;
  readonly identity: Pick<IdentityProvider, 'admin'>;
  readonly outbox: Pick<Outbox, 'add'>;
  /** Where invitations lead. */
  readonly appUrl: string;
}

const OWN: Readonly<Record<string, (world: LambdaWorld) => LambdaHandler>> = {
  'member-administration': memberAdministration,
};

/**
 * The handlers of the API's Lambdas, by the names of their data sources.
 * @param given Go before our own.
 * @throws When there is no handler for one.
 */
export function openLambdas(
  { lambdas = {} }: ApiDescription,
  world: LambdaWorld,
  given: Readonly<Record<string, LambdaHandler>> = {},
): Record<string, LambdaHandler> {
  const handlers = Object.entries(lambdas).map(([name, folder]) => {
    const handler = given[name] ?? OWN[folder]?.(world);
    if (!handler) throw new Error(`There is no handler for the Lambda ${name}`);
    return [name, handler] as const;
  });
  return Object.fromEntries(handlers);
}

function memberAdministration({ dynamo, identity, outbox, appUrl }: LambdaWorld): LambdaHandler {
  const { store } = openMemberStore(dynamo);
  const mailer = {
    sendInvitation: (mail: { to: string; tenantName: string; url: string; expiresAtMs: number }) =>
      outbox.add({ to: mail.to, kind: 'invitation', url: mail.url, ...invitationMail(mail) }),
  };
  const directory = directoryOf(identity);
  return createMemberAdministration({ store, directory, invitations: { mailer, appUrl }, now: Date.now });
}
