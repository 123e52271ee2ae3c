import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { openOutbox, type Outbox } from '../../server/outbox-store.js';
import { createCognito, type Cognito, type CognitoOptions, type NewUser, type Triggers } from '../index.js';

/** Two people of two companies, and one of none. */
export const anna: NewUser = {
  sub: '6f9f8d0e-3c56-4c1a-9a57-0d2f5b7f3a11',
  userName: 'anna',
  password: 'correct horse battery',
  email: 'anna@example.com',
};
export const bert: NewUser = { sub: '0b6cf1a4-7c3e-4d0f-8a0e-5b7f3a6f9f8d', userName: 'bert', password: 'pässwörd ☂' };

const MEMBERS = new Map([
  [anna.sub, { tenant: 'tenant-a', name: 'Company A', groups: ['preparer'] }],
  [bert.sub, { tenant: 'tenant-b', name: 'Company B', groups: ['admin'] }],
]);

/** Puts the tenant into the tokens as the deployed trigger does. */
export const preToken: Triggers['preToken'] = (event) => {
  const member = MEMBERS.get(event.request.userAttributes['sub'] ?? '');
  if (!member) return Promise.resolve(event);
  const claimsToAddOrOverride = { 'custom:tenantId': member.tenant, 'custom:tenantName': member.name };
  const claimsAndScopeOverrideDetails = {
    idTokenGeneration: { claimsToAddOrOverride },
    groupOverrideDetails: { groupsToOverride: member.groups },
  };
  return Promise.resolve({ ...event, response: { claimsAndScopeOverrideDetails } });
};

interface Call {
  readonly operation: string;
  readonly body: unknown;
}

export interface CognitoServer {
  readonly cognito: Cognito;
  readonly dataDir: string;
  /** What `Amplify.configure` takes. */
  readonly config: { Auth: { Cognito: { userPoolId: string; userPoolClientId: string; userPoolEndpoint: string } } };
  readonly outbox: Outbox;
  /** Every call so far. */
  readonly calls: readonly Call[];
  /** Closes it; the data folder goes too, unless it was given. */
  close(): Promise<void>;
}

const POOL_FILE = join('cognito', 'pool.json');
let pool: Buffer | undefined;

/** With the keys of the first pool, since making some takes longer than most tests. */
async function newFolder(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-cognito-'));
  await mkdir(join(dataDir, 'cognito'), { mode: 0o700 });
  if (pool) await writeFile(join(dataDir, POOL_FILE), pool, { mode: 0o600 });
  return dataDir;
}

/** A user pool behind a bare HTTP server on a free port; triggers stand beside the other options. */
export async function serveCognito({
  preSignUp,
  postConfirmation,
  preToken: own = preToken,
  ...options
}: Partial<CognitoOptions & Triggers> = {}): Promise<CognitoServer> {
  const dataDir = options.dataDir ?? (await newFolder());
  const outbox = await openOutbox(dataDir, options.now);
  const triggers = {
    preToken: own,
    ...(preSignUp ? { preSignUp } : {}),
    ...(postConfirmation ? { postConfirmation } : {}),
  };
  const cognito = await createCognito({ triggers, outbox, ...options, dataDir });
  if (!options.dataDir) pool ??= await readFile(join(dataDir, POOL_FILE));
  await cognito.ensureUser(anna);
  await cognito.ensureUser(bert);
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const target = String(request.headers['x-amz-target']);
      const body: unknown = await json(request);
      calls.push({ operation: target.split('.').at(-1) ?? '', body });
      const answer = await cognito.handle(target, body);
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { poolId: userPoolId, clientId: userPoolClientId } = cognito;
  return {
    cognito,
    dataDir,
    outbox,
    config: {
      Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: `http://127.0.0.1:${port}/cognito` } },
    },
    calls,
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await cognito.close();
      await outbox.close();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
