import { ApiError } from '@remit-elements/auth-core';

/** The page, where there is one. */
declare const location: { readonly href: string } | undefined;

const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The one place that requests go to: nothing that is made of it can name another origin, or leave its path. */
export class RestAddress {
  readonly #base: URL;

  /** @throws {TypeError} When the address is none, names a person or a query, or a token would cross the network in clear. */
  constructor(baseUrl: string | URL) {
    const base = new URL(baseUrl, typeof location === 'undefined' ? undefined : location.href);
    const isSafe = base.protocol === 'https:' || (base.protocol === 'http:' && OWN_MACHINE.test(base.hostname));
    if (!isSafe) throw new TypeError('baseUrl must be https:, since a token goes there');
    if (base.username || base.password || base.search || base.hash) {
      throw new TypeError('baseUrl must be an origin and a path alone');
    }
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    this.#base = base;
  }

  /**
   * @param segments Each one segment of the path, whatever is in it.
   * @throws {ApiError} `NotFound` for what no path can name: a browser reads `..` as the folder above, however it is written.
   */
  of(segments: readonly string[], query: Readonly<Record<string, string>> = {}): URL {
    const path = segments.map((segment) => encoded(segment)).join('/');
    const url = new URL(this.#base);
    url.pathname += path;
    if (segments.includes('') || url.pathname !== this.#base.pathname + path) {
      throw new ApiError('NotFound', 'No path can name this');
    }
    url.search = new URLSearchParams(query).toString();
    return url;
  }
}

function encoded(segment: string): string {
  try {
    return encodeURIComponent(segment);
  } catch {
    return '..'; // half a surrogate pair: nothing can have that name
  }
}
