/** A page of the shell. */
export type PageName = 'start' | 'payments' | 'accounts';

/** Where the reader is, and how they came. */
export interface Route {
  readonly page: PageName | 'not-found';
  /** What the address says about the list, as it came: whoever reads it takes it apart with care. */
  readonly query: string;
  /** By the browser's own buttons. */
  readonly isBack: boolean;
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
/** No list of ours needs more; whatever is longer is not even looked at. */
const LONGEST_QUERY = 2_000;

/** The route that an address stands for; `not-found` where the table has none. */
export function routeOf(url: URL, isBack = false): Route {
  const page = TABLE.find(({ pattern }) => pattern.test(url.pathname))?.page ?? 'not-found';
  const query = page === 'payments' ? url.search.slice(1) : '';
  return { page, query: query.length > LONGEST_QUERY ? '' : query, isBack };
}

/** The address of a page, path and query. */
export function hrefOf(page: PageName, query: string | Readonly<Record<string, string>> = ''): string {
  const path = TABLE.find((entry) => entry.page === page)?.path ?? '/';
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}
