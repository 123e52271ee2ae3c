import '@remit-elements/element-kit/tokens.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { docs } from './docs/docs.js';
import { manifest } from './manifest.js';
import './preview.css';
import { PSEUDO_LOCALE, sayPseudo } from './pseudo-locale.js';
import { restNetwork, setNetwork, type Network } from './stage/network.js';
import { onStage } from './stage/stage.js';
import { globalTypes, initialGlobals } from './toolbar.js';
import { wear } from './wear.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    options: {
      storySort: {
        method: 'alphabetical',
        order: ['Welcome', 'Guidelines', 'Payments', 'Accounts', 'Flows', 'Composition', 'Theme'],
      },
    },
    a11y: { test: 'error' },
    docs,
  },
  globalTypes,
  initialGlobals,
  beforeEach: ({ playFunction }) => restNetwork(playFunction !== undefined),
  afterEach: () => restNetwork(false),
  decorators: [
    onStage,
    (story, { globals }) => {
      wear(globals);
      setNetwork(globals['network'] as Network);
      if (document.documentElement.lang === PSEUDO_LOCALE) requestAnimationFrame(() => void sayPseudo(document));
      return story();
    },
  ],
};

export default preview;
