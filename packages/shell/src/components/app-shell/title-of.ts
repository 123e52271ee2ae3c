import { isDoor, type DoorName, type PageName, type Route } from '../../router/routes.js';
import type { SessionState } from '../../session/session-keeper.js';
import type { Translate } from '../../strings/speech.js';
import type { WordKey } from '../../strings/translated.js';

const PAGES: readonly string[] = ['start', 'payments', 'accounts', 'members', 'settings'] satisfies PageName[];

const DOORS = {
  'sign-up': 'signIn.signUp',
  join: 'join.title',
  'forgotten-password': 'signIn.forgotten',
} as const satisfies Record<DoorName, WordKey>;

/** What the browser's tab says: the page, then the product. */
export function titleOf(session: SessionState, route: Route, t: Translate): string {
  const page = pageTitle(session, route, t);
  return page ? `${page} · ${t('product')}` : t('product');
}

function pageTitle({ status }: SessionState, { page }: Route, t: Translate): string | undefined {
  if (status === 'signed-out') return t(isDoor(page) ? DOORS[page] : 'signIn.title');
  if (status === 'step') return t('signIn.title');
  if (status !== 'signed-in') return undefined;
  if (isDoor(page)) return t(DOORS[page]);
  return isPage(page) ? t(`menu.${page}`) : t('notFound.title');
}

function isPage(page: Route['page']): page is PageName {
  return PAGES.includes(page);
}
