const MOST_CHARACTERS = 400;
const TOKEN = /^[\w-]+$/;

/**
 * The token of an invitation's link, which is in the fragment, so that no server and no log sees it. Whoever looks over
 * this address later, or goes back to it, finds no token: it is taken out at once.
 * @returns Empty for a link that was cut off or that is none of ours; undefined where there is none.
 */
export function takeInvitation({ location, history }: Pick<Window, 'location' | 'history'>): string | undefined {
  if (location.pathname.replace(/\/$/, '') !== '/join' || location.hash === '') return undefined;
  const token = new URLSearchParams(location.hash.slice(1)).get('invitation');
  history.replaceState(history.state, '', location.pathname);
  if (token === null) return undefined;
  return token.length <= MOST_CHARACTERS && TOKEN.test(token) ? token : '';
}
