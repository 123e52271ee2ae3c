import type { DebtorAccount } from '../model/payment.js';
import { connectionOf, decodeAccount, isFields, readable } from './decode-payment.js';
import { GraphQLPaymentsReader, token } from './graphql-payments-reader.js';
import type { AccountsReader, CallOptions } from './payments-gateway.js';
import { LIST_ACCOUNTS } from './queries.js';

const ACCOUNTS_LIMIT = 100;
const ACCOUNT_PAGES = 5;

/** Reads also the accounts that payments leave from, which a list by itself does not. */
export class GraphQLAccountsReader extends GraphQLPaymentsReader implements AccountsReader {
  async accounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    const accounts: DebtorAccount[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < ACCOUNT_PAGES; page += 1) {
      const variables = { limit: ACCOUNTS_LIMIT, ...token(nextToken) };
      const answer = await this.request(LIST_ACCOUNTS, 'listAccounts', variables, options);
      const connection = connectionOf(answer);
      const open = connection.rows.filter((row) => !isFields(row) || row['status'] !== 'CLOSED');
      accounts.push(...readable(open, (row) => decodeAccount(row, this.session.tenantId)));
      nextToken = connection.nextToken;
      if (nextToken === undefined) break;
    }
    return accounts;
  }
}
