import { decodeConnection, ownRow, textField } from '@remit-elements/auth-core/gateways.js';
import type { DebtorAccount } from '../model/payment.js';
import { LIST_ACCOUNTS } from './account-queries.js';
import { GraphQLPaymentsReader } from './graphql-payments-reader.js';
import type { AccountsReader, CallOptions } from './payments-gateway.js';

const ACCOUNTS_LIMIT = 100;
const ACCOUNT_PAGES = 5;

/** Reads also the accounts that payments leave from, which a list by itself does not. */
export class GraphQLAccountsReader extends GraphQLPaymentsReader implements AccountsReader {
  accounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    return this.everyAccount(LIST_ACCOUNTS, decodeAccount, options);
  }

  /** All pages of accounts, as one document asks for them. */
  protected async everyAccount<T>(
    document: string,
    decode: (row: unknown, tenantId: string) => T,
    options: CallOptions,
  ): Promise<readonly T[]> {
    const accounts: T[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < ACCOUNT_PAGES; page += 1) {
      const variables = { limit: ACCOUNTS_LIMIT, nextToken };
      const answer = await this.request(document, 'listAccounts', variables, options);
      const connection = decodeConnection(answer, (row) => decode(row, this.session.tenantId));
      accounts.push(...connection.items);
      nextToken = connection.nextToken;
      if (nextToken === undefined) break;
    }
    return accounts;
  }
}

function decodeAccount(value: unknown, tenantId: string): DebtorAccount {
  const row = ownRow(value, tenantId);
  return {
    id: textField(row, 'id'),
    tenantId,
    name: textField(row, 'name'),
    iban: textField(row, 'iban'),
    currency: textField(row, 'currency'),
    isDefault: row['isDefault'] === true,
    isClosed: row['status'] === 'CLOSED',
  };
}
