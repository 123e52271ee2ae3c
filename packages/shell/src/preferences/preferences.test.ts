import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.js';
import { Preferences } from './preferences.js';

/** A window with a storage that may be blocked, and a second tab's writes. */
function viewWith(stored: string | null, isBlocked = false) {
  const view = new EventTarget();
  const items = new Map<string, string>(stored === null ? [] : [['remit-shell.preferences', stored]]);
  const guard = <T>(value: T): T => {
    if (isBlocked) throw new DOMException('Denied', 'SecurityError');
    return value;
  };
  const localStorage = {
    getItem: (key: string) => guard(items.get(key) ?? null),
    setItem: (key: string, value: string) => guard(void items.set(key, value)),
  };
  const told = (key: string | null) => view.dispatchEvent(Object.assign(new Event('storage'), { key }));
  return { items, told, window: Object.assign(view, { localStorage }) as unknown as Window };
}

describe('the preferences', () => {
  it.each([null, '', '{', '[]', 'null', '{"theme":"neon","density":7,"language":"not a tag"}'])(
    'are untouched where %j is stored',
    (stored) => {
      expect(new Preferences(viewWith(stored).window).values).toEqual({
        theme: 'system',
        density: 'comfortable',
        language: undefined,
      });
    },
  );

  it('are there again on the next page', () => {
    const { window } = viewWith(null);
    new Preferences(window).set({ theme: 'dark', language: 'pt-br' });
    expect(new Preferences(window).values).toEqual({ theme: 'dark', density: 'comfortable', language: 'pt-BR' });
  });

  it('follow another tab', () => {
    const { window, items, told } = viewWith(null);
    const preferences = new Preferences(window);
    items.set('remit-shell.preferences', '{"density":"compact"}');
    told('remit-shell.preferences');
    expect(preferences.values.density).toBe('compact');
  });

  it('last as long as the page where storage is blocked', () => {
    const preferences = new Preferences(viewWith(null, true).window);
    preferences.set({ theme: 'light' });
    expect(preferences.values.theme).toBe('light');
  });
});

describe('the locale', () => {
  const spoken = ['en', 'de', 'ar'];

  it.each([
    [undefined, ['de-AT', 'en'], 'de-AT'],
    [undefined, ['fi', 'de'], 'de'],
    [undefined, ['fi'], 'en-GB'],
    ['de', ['en-US', 'de-CH'], 'de-CH'],
    ['ar', ['en-US'], 'ar'],
    ['fi', ['en-US'], 'en-US'],
  ])('is, of the choice %s and the browser’s %j, %s', (chosen, browser, locale) => {
    expect(chooseLocale(chosen, browser, spoken)).toBe(locale);
  });
});
