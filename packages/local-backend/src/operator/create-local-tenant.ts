import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createTenant, type CreatedTenant } from '@remit-elements/backend/functions/create-tenant.js';
import { readApiFiles } from '../api-description.js';
import { openDynamo, type Dynamo } from '../dynamodb/index.js';
import type { IdentityProvider } from '../identity.js';
import { directoryOf, openMemberStore } from '../member-store.js';
import { openOutbox } from '../server/outbox-store.js';
import { openUserPool } from '../user-pool.js';
import { askOperator, type OperatorHandler } from './operator-channel.js';

/** A company to be made, and who is to be its admin. */
export interface Company {
  readonly name: string;
  readonly email: string;
}

/** What a running backend does when the operator asks. */
export function operatorHandler(dynamo: Dynamo, identity: Pick<IdentityProvider, 'admin'>): OperatorHandler {
  return (command) => {
    const { operation, name, email } = (command ?? {}) as Readonly<Record<string, unknown>>;
    if (operation !== 'createTenant' || typeof name !== 'string' || typeof email !== 'string')
      return Promise.reject(new TypeError('There is no such command'));
    return create(dynamo, identity, { name, email });
  };
}

function create(dynamo: Dynamo, identity: Pick<IdentityProvider, 'admin'>, company: Company): Promise<CreatedTenant> {
  return createTenant({ ...company, ...openMemberStore(dynamo), directory: directoryOf(identity), now: Date.now });
}

/**
 * Makes a company in a data folder: through the backend that has it open, else by opening the folder itself.
 * @throws {Error} With one line for the operator.
 */
export async function createLocalTenant(folder: string, company: Company): Promise<CreatedTenant> {
  const dataDir = resolve(folder);
  if (!existsSync(join(dataDir, 'dynamodb')))
    throw new Error(`There is no data folder ${dataDir}: start the backend once, or name another by --data`);
  try {
    return await createAlone(dataDir, company);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'LOCKED') throw error;
  }
  try {
    return (await askOperator(dataDir, { operation: 'createTenant', ...company })) as CreatedTenant;
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall !== 'connect') throw error;
    throw new Error(`Another process has the data folder ${dataDir} open and takes no commands: end it first`, {
      cause: error,
    });
  }
}

async function createAlone(dataDir: string, company: Company): Promise<CreatedTenant> {
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(it: T): T => {
    opened.push(it);
    return it;
  };
  try {
    const dynamo = keep(await openDynamo((await readApiFiles()).description.tables, dataDir));
    const outbox = keep(await openOutbox(dataDir));
    return await create(dynamo, keep(await openUserPool(dataDir, dynamo, outbox)), company);
  } finally {
    for (const it of opened.reverse()) await it.close();
  }
}
