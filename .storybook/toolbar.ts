import type { Preview } from '@storybook/web-components-vite';
import { PSEUDO_LOCALE } from './pseudo-locale.js';

type Menu = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<Extract<Menu['toolbar'], { icon?: unknown }>['icon']>;

/** A menu of the toolbar: each value with its name. */
const choice = (
  description: string,
  icon: Icon,
  names: readonly (readonly [value: string, title: string])[],
): Menu => ({
  description,
  toolbar: { icon, items: names.map(([value, title]) => ({ value, title })), dynamicTitle: true },
});

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: choice('Theme', 'paintbrush', [
    ['remit', 'Remit Elements'],
    ['private-bank', 'Private bank'],
    ['trading-desk', 'Trading desk'],
  ]),
  density: choice('Density', 'menu', [
    ['', 'Density of the theme'],
    ['0', 'Comfortable'],
    ['1', 'Compact'],
  ]),
  radius: choice('Radius', 'component', [
    ['', 'Radius of the theme'],
    ['0px', 'Square'],
    ['4px', '4 px'],
    ['10px', '10 px'],
  ]),
  scheme: choice('Colour scheme', 'contrast', [
    ['light dark', 'System'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  locale: choice('Language', 'globe', [
    ['en-GB', 'English'],
    ['en-US', 'English, United States'],
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['es', 'Español'],
    ['it', 'Italiano'],
    ['nl', 'Nederlands'],
    ['pt', 'Português'],
    ['pl', 'Polski'],
    ['ar', 'العربية'],
    ['ja', '日本語'],
    [PSEUDO_LOCALE, 'Pseudo'],
  ]),
  direction: choice('Direction', 'transfer', [
    ['', 'Direction of the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  tenant: choice('Company whose session it is', 'users', [
    ['a', 'Company A'],
    ['b', 'Company B'],
  ]),
  network: choice('Network', 'lightning', [
    ['fast', 'Fast network'],
    ['slow', 'Slow: 2 s an answer'],
    ['failing', 'Failing: no answer in time'],
    ['offline', 'Offline'],
  ]),
};

export const initialGlobals = {
  ...{ theme: 'remit', density: '', radius: '', scheme: 'light dark' },
  ...{ locale: 'en-GB', direction: '', tenant: 'a', network: 'fast' },
};
