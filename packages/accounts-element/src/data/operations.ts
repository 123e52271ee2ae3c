import { ACCOUNT } from './account-fields.js';

export const GET_ACCOUNT = `query GetAccount($id: ID!) { getAccount(id: $id) { ${ACCOUNT} } }`;

export const LIST_ACCOUNTS = `query ListAccounts($limit: Int, $nextToken: String) {
  listAccounts(limit: $limit, nextToken: $nextToken) { items { ${ACCOUNT} } nextToken }
}`;
