import type { SessionClient } from '@remit-elements/auth-core';

const query = /* GraphQL */ `
  query GetAccountName($id: ID!) {
    getAccount(id: $id) {
      id
      tenantId
      name
    }
  }
`;

/**
 * The name of one of the session's own accounts, for the filter's label: events and addresses carry ids alone.
 * Undefined when there is none of this id, when it is another company's, and when it cannot be fetched.
 */
export async function accountName(client: SessionClient, id: string): Promise<string | undefined> {
  try {
    const answer = await client.graphql({ query, variables: { id } });
    const account = 'data' in answer ? field(answer.data, 'getAccount') : undefined;
    if (field(account, 'id') !== id || field(account, 'tenantId') !== client.session.tenantId) return undefined;
    const name = field(account, 'name');
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    // The filter works without its name; what keeps the list from loading is told by the list.
    return undefined;
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
