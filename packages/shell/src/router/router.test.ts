import { describe, expect, it } from 'vitest';
import { Router } from './router.js';

interface Move {
  readonly url: string;
  readonly canIntercept?: boolean;
  readonly hashChange?: boolean;
  readonly downloadRequest?: string | null;
  readonly navigationType?: string;
}

/** A window with a Navigation API: `move` answers whether the router took the move over. */
function modernView(href: string) {
  const navigation = Object.assign(new EventTarget(), { navigate: (url: string) => void move({ url }) });
  const view = { location: new URL(href), navigation, scrollY: 0 } as unknown as Window;
  function move({ url, ...rest }: Move): boolean {
    let taken = false;
    const destination = { url: new URL(url, href).href };
    const intercept = ({ handler }: { handler: () => unknown }) => {
      taken = true;
      handler();
    };
    const event = Object.assign(new Event('navigate'), {
      canIntercept: true,
      hashChange: false,
      downloadRequest: null,
      formData: null,
      navigationType: 'push',
      destination,
      intercept,
      ...rest,
    });
    navigation.dispatchEvent(event);
    return taken;
  }
  return { view, move };
}

/** A window without it. */
function olderView(href: string) {
  const location = new URL(href);
  const state = (_: unknown, __: string, url: string) => (location.href = new URL(url, href).href);
  const history = { pushState: state, replaceState: state };
  const view = Object.assign(new EventTarget(), {
    location,
    history,
    document: new EventTarget(),
    scrollTo: () => undefined,
  });
  return view as unknown as Window & EventTarget;
}

describe('Router with the Navigation API', () => {
  it('begins where the address is', () => {
    expect(new Router(modernView('https://shell.example/accounts').view).route).toEqual({
      page: 'accounts',
      query: '',
      isBack: false,
    });
  });

  it('follows a link to a page of the shell', () => {
    const { view, move } = modernView('https://shell.example/');
    const router = new Router(view);
    expect(move({ url: '/payments?account=a' })).toBe(true);
    expect(router.route).toEqual({ page: 'payments', query: 'account=a', isBack: false });
  });

  it('tells the way back from a link', () => {
    const { view, move } = modernView('https://shell.example/');
    const router = new Router(view);
    move({ url: '/accounts', navigationType: 'traverse' });
    expect(router.route).toMatchObject({ page: 'accounts', isBack: true });
    move({ url: '/payments' });
    expect(router.route).toMatchObject({ page: 'payments', isBack: false });
  });

  it.each<Move>([
    { url: '/outbox' },
    { url: 'https://elsewhere.example/payments' },
    { url: '/payments', downloadRequest: '' },
    { url: '/payments', navigationType: 'reload' },
    { url: '/payments', canIntercept: false },
    { url: '/payments#top', hashChange: true },
  ])('leaves %j to the browser', (what) => {
    const { view, move } = modernView('https://shell.example/');
    const router = new Router(view);
    expect(move(what)).toBe(false);
    expect(router.route.page).toBe('start');
  });

  it('stops when disposed', () => {
    const { view, move } = modernView('https://shell.example/');
    new Router(view).dispose();
    expect(move({ url: '/payments' })).toBe(false);
  });
});

describe('Router over History', () => {
  it('moves, and follows the way back', () => {
    const view = olderView('https://shell.example/');
    const router = new Router(view);
    router.go('/payments');
    expect(router.route.page).toBe('payments');
    view.location.href = 'https://shell.example/accounts';
    view.dispatchEvent(new Event('popstate'));
    expect(router.route.page).toBe('accounts');
  });
});
