/** A page of the shell, for who is signed in. */
export type PageName = 'start' | 'payments' | 'accounts' | 'members' | 'settings';
/** A page on the way in, for who is not. */
export type DoorName = 'sign-up' | 'join' | 'forgotten-password';

/** Where the reader is, and how they came. */
export interface Route {
  readonly page: PageName | DoorName | 'not-found';
  /** The one thing on the page that the address names: a payment, an account. */
  readonly id?: string;
  /** What the address says about the list, as it came: whoever reads it takes it apart with care. */
  readonly query: string;
  /** By the browser's own buttons. */
  readonly isBack: boolean;
}

interface Entry {
  readonly page: PageName | DoorName;
  readonly path: string;
  /** Its first group is the id. */
  readonly pattern: RegExp;
}

const TABLE: readonly Entry[] = [
  { page: 'start', path: '/', pattern: /^\/$/ },
  { page: 'payments', path: '/payments', pattern: /^\/payments(?:\/([\w-]{1,128}))?\/?$/ },
  { page: 'accounts', path: '/accounts', pattern: /^\/accounts(?:\/([\w-]{1,128}))?\/?$/ },
  { page: 'members', path: '/members', pattern: /^\/members\/?$/ },
  { page: 'settings', path: '/settings', pattern: /^\/settings\/?$/ },
  { page: 'sign-up', path: '/sign-up', pattern: /^\/sign-up\/?$/ },
  { page: 'join', path: '/join', pattern: /^\/join\/?$/ },
  { page: 'forgotten-password', path: '/forgotten-password', pattern: /^\/forgotten-password\/?$/ },
];
const DOORS: ReadonlySet<string> = new Set<DoorName>(['sign-up', 'join', 'forgotten-password']);

/** Whether a page is on the way in. */
export function isDoor(page: Route['page']): page is DoorName {
  return DOORS.has(page);
}

/** No list of ours needs more; whatever is longer is not even looked at. */
const LONGEST_QUERY = 2_000;

/** The route that an address stands for; `not-found` where the table has none. */
export function routeOf(url: URL, isBack = false): Route {
  const entry = TABLE.find(({ pattern }) => pattern.test(url.pathname));
  const page = entry?.page ?? 'not-found';
  const id = entry?.pattern.exec(url.pathname)?.[1];
  const query = page === 'payments' && url.search.length <= LONGEST_QUERY ? url.search.slice(1) : '';
  return { page, query, isBack, ...(id !== undefined && { id }) };
}

/** What an address may say beside its page. */
export interface HrefParts {
  readonly id?: string | undefined;
  readonly query?: string | Readonly<Record<string, string>>;
}

/** As the table has it: with any other an address would lead to another page. */
const ID = /^[\w-]{1,128}$/;

/** The address of a page: path, id and query; without an id that no address can name. */
export function hrefOf(page: PageName | DoorName, { id, query = '' }: HrefParts = {}): string {
  const path = TABLE.find((entry) => entry.page === page)?.path ?? '/';
  const search = new URLSearchParams(query).toString();
  return [path, id !== undefined && ID.test(id) ? `/${id}` : '', search && `?${search}`].join('');
}
