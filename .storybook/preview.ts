import type { Preview } from '@storybook/web-components-vite';
import '@remit-elements/element-kit/tokens.css';
import './preview.css';
import { PSEUDO_LOCALE, sayPseudo } from './pseudo-locale.js';

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

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    options: { storySort: { method: 'alphabetical' } },
    a11y: { test: 'error' },
  },
  globalTypes: {
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
  },
  initialGlobals: { theme: 'remit', density: '', radius: '', scheme: 'light dark', locale: 'en-GB' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.style.setProperty('color-scheme', String(globals['scheme']));
      root.dataset['remitTheme'] = String(globals['theme']);
      // Nothing given takes the property away, and the theme's own holds.
      for (const knob of ['density', 'radius']) root.style.setProperty(`--remit-${knob}`, String(globals[knob]));
      root.lang = String(globals['locale']);
      root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
      if (root.lang === PSEUDO_LOCALE) requestAnimationFrame(() => void sayPseudo(document));
      return story();
    },
  ],
};

export default preview;
