import type { AccountRow, PaymentRow, TenantRow } from './rows.js';
import type { Violation } from './rules.js';

/** The caller's verified claims. AppSync has checked signature, issuer and expiry; what the claims say is still checked here. */
export type Claims = Readonly<Record<string, unknown>>;

/** What the functions of one pipeline hand on. No function trusts it for who the caller is: each reads the claims. */
interface Stash {
  payment?: PaymentRow | null;
  account?: AccountRow | null;
  /** What the functions before have answered. */
  found?: unknown;
  /** Null when the tenant has no row. */
  tenant?: TenantRow | null;
  violations?: Violation[];
  /** Whether the approval is of one's own payment, which the policy `SINGLE` allows. */
  isOwnApproval?: boolean;
}

/** The part of AppSync's context that our resolvers read, without its `any`. */
export interface ResolverContext<Args> {
  readonly args: Args;
  readonly identity?: { readonly claims?: Claims } | null;
  readonly info: {
    readonly fieldName: string;
    readonly parentTypeName?: string;
    readonly selectionSetList?: readonly string[];
    readonly selectionSetGraphQL?: string;
  };
  readonly stash: Stash;
  readonly prev: { readonly result: unknown };
  readonly result: unknown;
  readonly error?: { readonly message: string; readonly type: string } | null;
}
