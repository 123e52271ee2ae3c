const ACCOUNT = `id tenantId version name holderName iban bic currency status isDefault deletedAt`;

export const GET_ACCOUNT = `query GetAccount($id: ID!) { getAccount(id: $id) { ${ACCOUNT} } }`;

export const LIST_ACCOUNTS = `query ListAccounts($limit: Int, $nextToken: String) {
  listAccounts(limit: $limit, nextToken: $nextToken) { items { ${ACCOUNT} } nextToken }
}`;

// A subscriber sees only what the mutation selected, so it selects all that is shown.
export const CREATE_ACCOUNT = `mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) { ${ACCOUNT} }
}`;

export const ON_ACCOUNT_CHANGE = `subscription OnAccountChange {
  onAccountChange { id tenantId version status deletedAt }
}`;
