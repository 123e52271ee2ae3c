/** A page of the shell. */
export type PageName = 'start' | 'payments' | 'accounts';

/** Where the reader is. */
export interface Route {
  readonly page: PageName | 'not-found';
  /** Payments of one account only; an id, never an account number. */
  readonly accountId?: string;
}

interface Entry {
  readonly page: PageName;
  readonly path: string;
  readonly pattern: RegExp;
}

const TABLE: readonly Entry[] = [
  { page: 'start', path: '/', pattern: /^\/$/ },
  { page: 'payments', path: '/payments', pattern: /^\/payments\/?$/ },
  { page: 'accounts', path: '/accounts', pattern: /^\/accounts\/?$/ },
];
/** What an id looks like; anything else in the query is no filter. */
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The route that an address stands for; `not-found` where the table has none. */
export function routeOf(url: URL): Route {
  const entry = TABLE.find(({ pattern }) => pattern.test(url.pathname));
  if (!entry) return { page: 'not-found' };
  const accountId = entry.page === 'payments' ? url.searchParams.get('account') : null;
  return accountId !== null && ID.test(accountId) ? { page: entry.page, accountId } : { page: entry.page };
}

/** The address of a page, path and query. */
export function hrefOf(page: PageName, accountId?: string): string {
  const path = TABLE.find((entry) => entry.page === page)?.path ?? '/';
  return accountId === undefined ? path : `${path}?${new URLSearchParams({ account: accountId }).toString()}`;
}
