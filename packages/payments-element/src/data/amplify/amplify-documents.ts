import type { TenantId } from '@remit-elements/auth-core';
import { ADDRESS_PARTS } from '../../model/address-rules.js';
import type { AmplifyModel } from './amplify-options.js';

/** What `@model` generates for one model, as documents. */
export interface AmplifyDocuments {
  readonly get: string;
  readonly list: string;
  readonly create: string;
  readonly update: string;
  readonly delete: string;
  readonly subscriptions: readonly string[];
  /** The list's field. */
  readonly listField: string;
}

/**
 * Fields go by the model's own names and never by an alias: AppSync delivers to subscribers what the mutation answered, under
 * the names that it answered by, so that an alias would leave every subscriber of the host's without that field.
 */
export function amplifyDocuments(model: AmplifyModel, tenantId: TenantId): AmplifyDocuments {
  const { name, plural, names, options } = model;
  const { listBy, tenant = 'claim' } = options;
  const row = selectionOf(model);
  const mutation = (verb: string): string =>
    `mutation ${verb}${name}($input: ${capital(verb)}${name}Input!, $condition: Model${name}ConditionInput) {
  ${verb}${name}(input: $input, condition: $condition) { ${row} ${(options.alsoSelect ?? []).join(' ')} }
}`;
  // A tenant's id has no character that could end its text; written out, it fits a field of either type, ID and String.
  const own = `${names.tenantId}: ${JSON.stringify(tenantId)}`;
  const by = listBy === undefined ? '' : `${own}, sortDirection: DESC, `;
  const listField = listBy ?? `list${plural}`;
  return {
    get: `query get${name}($id: ID!) { get${name}(id: $id) { ${row} } }`,
    list: `query list${plural}($filter: Model${name}FilterInput, $limit: Int, $nextToken: String) {
  ${listField}(${by}filter: $filter, limit: $limit, nextToken: $nextToken) { items { ${row} } nextToken }
}`,
    create: mutation('create'),
    update: mutation('update'),
    delete: mutation('delete'),
    subscriptions: ['Create', 'Update', 'Delete'].map(
      (verb) =>
        `subscription on${verb}${name} { on${verb}${name}${tenant === 'sent' ? `(${own})` : ''} { id ${names.tenantId} } }`,
    ),
    listField,
  };
}

function selectionOf({ names, versions }: AmplifyModel): string {
  const { creditorAddress, ...flat } = names;
  const fields = new Set(['id', ...Object.values(flat).filter((name) => name !== false)]);
  if (creditorAddress) fields.add(`${creditorAddress} { ${Object.keys(ADDRESS_PARTS).join(' ')} }`);
  if (versions === 'conflictDetection') for (const name of ['_version', '_deleted', '_lastChangedAt']) fields.add(name);
  return [...fields].join(' ');
}

function capital(verb: string): string {
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}
