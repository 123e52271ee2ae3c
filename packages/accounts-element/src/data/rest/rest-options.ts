import type { AccountStatus } from '../../model/account.js';
import type { GatewayCapability, GatewaySession } from '../accounts-gateway.js';
import type { OutflowSource } from '../graphql-outflows.js';
import type { AccountNames, BalanceNames, ListNames } from './rest-names.js';

/** Gives the token to send; `forceRefresh` asks for a new one, since the service did not take the one before. */
export type TokenSource = (options: {
  readonly forceRefresh: boolean;
  readonly signal: AbortSignal;
}) => Promise<string | undefined>;

export interface RestGatewayOptions {
  /** What `accounts` is under, as `https://bank.example/v1`; a path alone is one of the page's origin. `https:`, or this machine. */
  readonly baseUrl: string | URL;
  /** Whose accounts these are, as `client.session`; everything ends with it. */
  readonly session: GatewaySession;
  /** The session's ID token, or what the service takes for it. Asked before each request; undefined when nobody is signed in. */
  readonly token: TokenSource;
  /** What the service can do, where it is not all that its fields allow. Without `outflows` it has none. */
  readonly capabilities?: readonly GatewayCapability[];
  /** What is to leave the accounts, where their payments are kept elsewhere, as `graphqlOutflows(client)`. */
  readonly outflows?: OutflowSource;
  /** What the service calls things, where it is not as we do. */
  readonly names?: {
    readonly account?: Partial<AccountNames>;
    readonly balance?: Partial<BalanceNames>;
    readonly list?: Partial<ListNames>;
  };
  /** The service's words for what becomes of an account, as `{ enabled: 'OPEN' }`; of two for one the first is written. */
  readonly statuses?: Readonly<Record<string, AccountStatus>>;
  /** How long one request may take, its body included, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
  /** Sends, in place of the page's `fetch`. */
  readonly fetch?: typeof fetch;
}
