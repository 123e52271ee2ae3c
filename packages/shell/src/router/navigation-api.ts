/** The part of the Navigation API that the router uses; TypeScript's own library does not have it everywhere yet. */
export interface NavigationApi extends EventTarget {
  readonly currentEntry: { readonly key: string; readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
  navigate(url: string, options?: { history?: 'auto' | 'push' | 'replace'; info?: unknown }): unknown;
}

/** @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-navigateevent-interface */
export interface NavigateEvent extends Event {
  readonly canIntercept: boolean;
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly formData: FormData | null;
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  readonly destination: { readonly url: string; readonly key?: string };
  /** What the caller of `navigate` gave with it. */
  readonly info?: unknown;
  intercept(options: {
    handler(): Promise<void>;
    focusReset?: 'manual' | 'after-transition';
    scroll?: 'manual' | 'after-transition';
  }): void;
}

/** The window's navigation, where the browser has one. */
export function navigationOf(view: Window): NavigationApi | undefined {
  return (view as Window & { navigation?: NavigationApi }).navigation;
}
