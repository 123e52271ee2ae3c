#!/usr/bin/env node
/** Says, as JSON, whose AWS credentials this machine has and for which region; else why not, in one line. */
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const HOW = 'set AWS_PROFILE, give --profile, or sign in (aws sso login); see docs/deploy.md';

/** The request never came to an answer. */
const UNREACHABLE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ETIMEDOUT']);
const isUnreachable = (error) =>
  UNREACHABLE.has(error.code) || error.name === 'TimeoutError' || (error.errors ?? []).some(isUnreachable);

function reason(error) {
  if (isUnreachable(error)) return `AWS was not reached (${error.code ?? error.name}): is there a network?`;
  const profile = process.env.AWS_PROFILE;
  if (profile && (error.name === 'CredentialsProviderError' || /profile/i.test(error.message)))
    return `no AWS credentials for the profile ${profile}: ${HOW}`;
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')
    return `no AWS credentials: ${HOW}`;
  if (/region is missing/i.test(error.message))
    return 'no AWS region: set AWS_REGION or give --region; see docs/deploy.md';
  return `AWS did not take the credentials (${error.name}): ${HOW}`;
}

try {
  const client = new STSClient({ maxAttempts: 2 });
  const region = await client.config.region();
  const { Account: account, Arn: arn } = await client.send(new GetCallerIdentityCommand({}));
  console.log(JSON.stringify({ account, arn, region }));
} catch (error) {
  console.error(reason(error));
  process.exitCode = 1;
}
