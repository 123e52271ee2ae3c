import { toApiError, type SessionClient } from '@remit-elements/auth-core';
import { requestField } from '@remit-elements/auth-core/gateways.js';
import type { Account } from '../model/account.js';
import type { AccountCommand, CallOptions } from './accounts-gateway.js';
import { decodeAccount } from './decode-account.js';
import * as mutations from './mutations.js';
import { withCurrentAccount } from './with-current-account.js';

const MUTATIONS: Readonly<Record<AccountCommand['type'], readonly [document: string, field: string]>> = {
  create: [mutations.CREATE_ACCOUNT, 'createAccount'],
  update: [mutations.UPDATE_ACCOUNT, 'updateAccount'],
  delete: [mutations.DELETE_ACCOUNT, 'deleteAccount'],
};

/** Sends one command over AppSync, once. Apart from reading, since most who look at accounts never write one. */
export async function writeAccount(
  client: SessionClient,
  command: AccountCommand,
  options: CallOptions & { readonly deadlineMs: number },
): Promise<Account> {
  const [query, field] = MUTATIONS[command.type];
  const decode = (row: unknown): Account => decodeAccount(row, client.session.tenantId);
  const request = { query, variables: { input: inputOf(command) } };
  try {
    return decode(await requestField(client, request, field, { ...options, errorOf: toApiError }));
  } catch (cause) {
    throw withCurrentAccount(cause, decode);
  }
}

/** A command as the API takes it: its content beside its ids. */
function inputOf(command: AccountCommand): Record<string, unknown> {
  const { id, requestId } = command;
  if (command.type === 'create') return { ...command.draft, id, requestId };
  const { version } = command;
  return command.type === 'update' ? { ...command.changes, id, version, requestId } : { id, version, requestId };
}
