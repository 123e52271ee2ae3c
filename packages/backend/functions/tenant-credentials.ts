import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';

/** Keys that reach one tenant's rows. */
export interface TenantCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

const LIFETIME_SECONDS = 900; // the least that STS gives
const MARGIN_MS = 60_000;
const MOST_KEPT = 200;

/**
 * A second wall: the role allows rows whose key begins with the session's tag `tenantId` (dynamodb:LeadingKeys), so that
 * no bug of ours can reach another tenant's.
 * @returns The credentials of one tenant, kept while they last.
 */
export function createTenantCredentials(
  sts: STSClient,
  roleArn: string,
  now: () => number = Date.now,
): (tenantId: string) => Promise<TenantCredentials> {
  const kept = new Map<string, TenantCredentials>();
  return async (tenantId) => {
    const known = kept.get(tenantId);
    if (known && known.expiration.getTime() - MARGIN_MS > now()) return known;
    const fresh = await assume(sts, roleArn, tenantId);
    kept.delete(tenantId);
    kept.set(tenantId, fresh);
    for (const [oldest] of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return fresh;
  };
}

async function assume(sts: STSClient, roleArn: string, tenantId: string): Promise<TenantCredentials> {
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: tenantId, // its form is a session name's
      Tags: [{ Key: 'tenantId', Value: tenantId }],
      DurationSeconds: LIFETIME_SECONDS,
    }),
  );
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken || !given?.Expiration)
    throw new Error('STS answered without credentials');
  return { accessKeyId, secretAccessKey, sessionToken, expiration: given.Expiration };
}
