import type { Preview } from '@storybook/web-components-vite';
import '@remit-elements/element-kit/tokens.css';
import './preview.css';

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    options: { storySort: { method: 'alphabetical' } },
    a11y: { test: 'error' },
  },
  globalTypes: {
    theme: {
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
      description: 'Language of figures and dates',
      toolbar: { icon: 'globe', items: ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'ja-JP'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light dark', locale: 'en-GB' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.style.setProperty('color-scheme', String(globals['theme']));
      root.lang = String(globals['locale']);
      return story();
    },
  ],
};

export default preview;
