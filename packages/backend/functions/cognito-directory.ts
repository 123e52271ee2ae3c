import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  UserNotFoundException,
  UsernameExistsException,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { newTemporaryPassword } from './temporary-password.js';
import type { DirectoryUser, FoundUser, SessionDirectory, UserCreator } from './directory.js';

const GONE = [UserNotFoundException];
const TAKEN = [AliasExistsException, UsernameExistsException];

/**
 * The user pool by Cognito's own administrative calls.
 * @param options With `appUrl`: where those sign in who are welcomed.
 */
export function createCognitoDirectory(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  { appUrl }: { readonly appUrl?: string | undefined } = {},
): SessionDirectory & UserCreator {
  return {
    signOut: async ({ userName }) => {
      const user = { UserPoolId: userPoolId, Username: userName };
      await unless(GONE, () => client.send(new AdminUserGlobalSignOutCommand(user)));
    },
    signOutAndDelete: async ({ userName, subject }) => {
      const found = await find(client, userPoolId, userName);
      if (found?.subject !== subject) return;
      const user = { UserPoolId: userPoolId, Username: found.userName };
      await unless(GONE, () => client.send(new AdminUserGlobalSignOutCommand(user)));
      await unless(GONE, () => client.send(new AdminDeleteUserCommand(user)));
    },
    // A verified address is an alias, so this finds a user of any name.
    findUser: (email) => find(client, userPoolId, email),
    createUser: async ({ userName, email, tenantName }) => {
      const command = new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: userName,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
        // Cognito's own ones have I, l, 1, O and 0 in them.
        TemporaryPassword: newTemporaryPassword(),
        DesiredDeliveryMediums: ['EMAIL'],
        // For the custom message trigger alone.
        ClientMetadata: { tenantName, ...(appUrl === undefined ? {} : { appUrl }) },
      });
      // By either name Cognito says that the address is another's; ours is random.
      const made = await unless(TAKEN, () => client.send(command));
      return made && toUser(made.User?.Username, made.User?.Attributes);
    },
  };
}

async function find(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  name: string,
): Promise<FoundUser | undefined> {
  const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: name });
  const user = await unless(GONE, () => client.send(command));
  if (!user) return undefined;
  return {
    ...toUser(user.Username, user.UserAttributes),
    email: valueOf(user.UserAttributes, 'email'),
    emailVerified: valueOf(user.UserAttributes, 'email_verified') === 'true',
    confirmed: user.UserStatus !== undefined && user.UserStatus !== 'UNCONFIRMED',
  };
}

function toUser(userName: string | undefined, attributes: readonly AttributeType[] | undefined): DirectoryUser {
  const subject = valueOf(attributes, 'sub');
  if (!userName || !subject) throw new Error('Cognito answered a user without a name or a subject');
  return { userName, subject };
}

function valueOf(attributes: readonly AttributeType[] = [], name: string): string | undefined {
  return attributes.find(({ Name }) => Name === name)?.Value;
}

/** What Cognito answers, or nothing when it refuses by one of these. */
async function unless<T>(
  refusals: readonly (abstract new (...given: never[]) => Error)[],
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return undefined;
    throw error;
  }
}
