import type { PreferenceValues } from './preferences.js';

/**
 * Puts theme and density on the whole page: everything in it inherits them. Where the reader wishes nothing of their own it
 * is as the page's style sheets have it, whose theme may be another than ours.
 */
export function applyPreferences({ theme, density }: PreferenceValues, root: HTMLElement): void {
  root.style.setProperty('color-scheme', theme === 'system' ? '' : theme);
  root.style.setProperty('--remit-density', density === 'compact' ? '1' : '');
}
