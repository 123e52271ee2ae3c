import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../packages/*/src/**/*.stories.ts',
    './{composition,flows,theming}/*.stories.ts',
    './docs/{welcome,guidelines}.mdx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // A static build opens from any folder. The sheets stay as they are written: for older browsers light-dark() would be
  // replaced by what needs the colour scheme in the same sheet, and a page that sets it by script would have no colours.
  viteFinal: (vite) => ({ ...vite, base: './', build: { ...vite.build, cssTarget: ['chrome123', 'safari17.5'] } }),
};

export default config;
