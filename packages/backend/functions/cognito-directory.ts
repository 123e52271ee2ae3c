import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  UserNotFoundException,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Directory, DirectoryUser, UserCreator } from './directory.js';

/** The user pool by Cognito's own administrative calls. */
export function createCognitoDirectory(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
): Directory & UserCreator {
  return {
    signOutAndDelete: async ({ userName, subject }) => {
      const found = await find(client, userPoolId, userName);
      if (found?.subject !== subject) return;
      const user = { UserPoolId: userPoolId, Username: found.userName };
      await unlessGone(() => client.send(new AdminUserGlobalSignOutCommand(user)));
      await unlessGone(() => client.send(new AdminDeleteUserCommand(user)));
    },
    ensureUser: async ({ userName, email }) => {
      // The verified address is an alias, so this finds a user of any name, those who signed up too.
      const found = (await find(client, userPoolId, email)) ?? (await find(client, userPoolId, userName));
      if (found) return { ...found, created: false };
      const { User: user } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: userName,
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
          DesiredDeliveryMediums: ['EMAIL'],
        }),
      );
      return { ...toUser(user?.Username, user?.Attributes), created: true };
    },
  };
}

async function find(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  name: string,
): Promise<DirectoryUser | undefined> {
  const user = await unlessGone(() => client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: name })));
  return user && toUser(user.Username, user.UserAttributes);
}

function toUser(userName: string | undefined, attributes: readonly AttributeType[] = []): DirectoryUser {
  const subject = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (!userName || !subject) throw new Error('Cognito answered a user without a name or a subject');
  return { userName, subject };
}

async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
}
