import type { Preview } from '@storybook/web-components-vite';
import '@remit-elements/element-kit/tokens.css';
import './preview.css';
import { PSEUDO_LOCALE, sayPseudo } from './pseudo-locale.js';

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    options: { storySort: { method: 'alphabetical' } },
    a11y: { test: 'error' },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        items: [
          { value: 'remit', title: 'Remit Elements' },
          { value: 'private-bank', title: 'Private bank' },
          { value: 'trading-desk', title: 'Trading desk' },
        ],
        dynamicTitle: true,
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'menu',
        items: [
          { value: '', title: 'Density of the theme' },
          { value: '0', title: 'Comfortable' },
          { value: '1', title: 'Compact' },
        ],
        dynamicTitle: true,
      },
    },
    radius: {
      description: 'Radius',
      toolbar: {
        icon: 'component',
        items: [
          { value: '', title: 'Radius of the theme' },
          { value: '0px', title: 'Square' },
          { value: '4px', title: '4 px' },
          { value: '10px', title: '10 px' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light dark', title: 'System' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en-GB', title: 'English' },
          { value: 'en-US', title: 'English, United States' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fr', title: 'Français' },
          { value: 'es', title: 'Español' },
          { value: 'it', title: 'Italiano' },
          { value: 'nl', title: 'Nederlands' },
          { value: 'pt', title: 'Português' },
          { value: 'pl', title: 'Polski' },
          { value: 'ar', title: 'العربية' },
          { value: 'ja', title: '日本語' },
          { value: PSEUDO_LOCALE, title: 'Pseudo' },
        ],
        dynamicTitle: true,
      },
    },
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
