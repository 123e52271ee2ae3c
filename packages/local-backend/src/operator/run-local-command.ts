import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  runOperatorCommand,
  type OperatorAnswer,
  type OperatorCommand,
} from '@remit-elements/backend/functions/operator-command.js';
import { readApiFiles } from '../api-description.js';
import { openDynamo, type Dynamo } from '../dynamodb/index.js';
import type { IdentityProvider } from '../identity.js';
import { directoryOf, openMemberStore } from '../member-store.js';
import { openOutbox } from '../server/outbox-store.js';
import { openUserPool } from '../user-pool.js';
import { askOperator, type OperatorHandler } from './operator-channel.js';

/**
 * What a running backend does when the operator asks.
 * @param appUrl Where people sign in, which nobody knows while no backend runs.
 */
export function operatorHandler(
  dynamo: Dynamo,
  identity: Pick<IdentityProvider, 'admin'>,
  appUrl?: string,
): OperatorHandler {
  const ports = { ...openMemberStore(dynamo), directory: directoryOf(identity, appUrl), now: Date.now };
  return (command) => runOperatorCommand(ports, command);
}

/** Makes a company in a data folder. */
export function createLocalTenant(folder: string, company: { readonly name: string; readonly email: string }) {
  return runLocalCommand(folder, { operation: 'createTenant', ...company });
}

/**
 * Carries out a command in a data folder: through the backend that has it open, else by opening the folder itself.
 * @throws {Error} With one line for the operator.
 */
export async function runLocalCommand<Command extends OperatorCommand>(
  folder: string,
  command: Command,
): Promise<OperatorAnswer<Command>> {
  const dataDir = resolve(folder);
  if (!existsSync(join(dataDir, 'dynamodb')))
    throw new Error(`There is no data folder ${dataDir}: start the backend once, or name another by --data`);
  try {
    return (await runAlone(dataDir, command)) as OperatorAnswer<Command>;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'LOCKED') throw error;
  }
  try {
    return (await askOperator(dataDir, command)) as OperatorAnswer<Command>;
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall !== 'connect') throw error;
    throw new Error(`Another process has the data folder ${dataDir} open and takes no commands: end it first`, {
      cause: error,
    });
  }
}

async function runAlone(dataDir: string, command: OperatorCommand): Promise<unknown> {
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(it: T): T => {
    opened.push(it);
    return it;
  };
  try {
    const dynamo = keep(await openDynamo((await readApiFiles()).description.tables, dataDir));
    const outbox = keep(await openOutbox(dataDir));
    return await operatorHandler(dynamo, keep(await openUserPool(dataDir, dynamo, outbox)))(command);
  } finally {
    for (const it of opened.reverse()) await it.close();
  }
}
