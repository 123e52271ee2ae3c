import type { Config } from '@stencil/core';

// Stencil reports builds home from an interactive terminal unless it believes to run in CI. Nothing here phones home.
process.env['CI'] ??= 'true';

export const config: Config = {
  namespace: 'shell',
  srcDir: 'src',
  globalStyle: 'src/global/app.css',
  tsconfig: 'tsconfig.json',
  taskQueue: 'async',
  buildEs5: false,
  hashFileNames: true,
  sourceMap: false,
  enableCache: false,
  // The two switches that a strict Content-Security-Policy needs: no inline style, no inline script.
  invisiblePrehydration: false,
  allowInlineScripts: false,
  nodeResolve: {
    browser: true,
    // Without these rxjs arrives as CommonJS, and Amplify's lazy chunk is half as large again.
    exportConditions: ['es2015', 'production', 'browser', 'module', 'import', 'default'],
  },
  // What is seen before the sign-in, by few before it, after it, and what is seldom opened are one file each, instead of one
  // for each component.
  bundles: [
    { components: ['app-shell', 'sign-in-panel'] },
    { components: ['app-doors', 'sign-up-panel', 'confirm-panel', 'forgotten-panel', 'step-panel'] },
    {
      components: [
        'app-frame',
        'app-menu',
        'session-badge',
        'start-page',
        'outflow-chart',
        'element-page',
        'leaving-dialog',
      ],
    },
    { components: ['ask-dialog'] },
    { components: ['members-page', 'member-dialog'] },
    { components: ['settings-page', 'company-settings', 'appearance-settings', 'security-settings'] },
    { components: ['password-dialog', 'totp-dialog'] },
  ],
  outputTargets: [
    {
      type: 'www',
      dir: 'www',
      baseUrl: '/',
      serviceWorker: null,
      empty: true,
      copy: [{ src: 'assets', dest: 'assets' }],
    },
  ],
};
