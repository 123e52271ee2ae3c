const TABLE = [
    { page: 'start', path: '/', pattern: /^\/$/ },
    { page: 'payments', path: '/payments', pattern: /^\/payments\/?$/ },
    { page: 'accounts', path: '/accounts', pattern: /^\/accounts\/?$/ },
];
/** No list of ours needs more; whatever is longer is not even looked at. */
const LONGEST_QUERY = 2_000;
/** The route that an address stands for; `not-found` where the table has none. */
export function routeOf(url) {
    const page = TABLE.find(({ pattern }) => pattern.test(url.pathname))?.page ?? 'not-found';
    const query = page === 'payments' ? url.search.slice(1) : '';
    return { page, query: query.length > LONGEST_QUERY ? '' : query };
}
/** The address of a page, path and query. */
export function hrefOf(page, query = '') {
    const path = TABLE.find((entry) => entry.page === page)?.path ?? '/';
    const search = new URLSearchParams(query).toString();
    return search ? `${path}?${search}` : path;
}
