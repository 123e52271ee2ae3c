import { DENSITIES, type PreferenceValues } from './preferences.js';

/** Puts theme and density on the whole page: everything in it inherits them. */
export function applyPreferences({ theme, density }: PreferenceValues, root: HTMLElement): void {
  root.style.setProperty('color-scheme', theme === 'system' ? 'light dark' : theme);
  root.style.setProperty('--remit-density', String(DENSITIES.indexOf(density)));
}
