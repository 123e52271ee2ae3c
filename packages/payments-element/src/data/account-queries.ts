export const LIST_ACCOUNTS = `query ListAccounts($limit: Int, $nextToken: String) {
  listAccounts(limit: $limit, nextToken: $nextToken) {
    items { id tenantId name iban currency status isDefault } nextToken
  }
}`;
