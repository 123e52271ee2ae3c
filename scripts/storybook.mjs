#!/usr/bin/env node
import { build } from './lib/build.mjs';
import { cli } from './lib/cli.mjs';
import { install } from './lib/install.mjs';
import { must, runBin } from './lib/run.mjs';

const options = cli({
  about: 'Opens Storybook on http://localhost:6006, or builds it as static files.',
  options: {
    build: { type: 'boolean', about: 'writes storybook-static/ instead of serving' },
    port: { type: 'string', about: 'another port than 6006' },
  },
});
await install();
await build({ scopes: ['element-kit', 'payments-element', 'accounts-element'] });
const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };
const args = options.build
  ? ['build', '--quiet', '--disable-telemetry', '--output-dir', 'storybook-static']
  : ['dev', '--no-open', '--ci', '--disable-telemetry', '--host', '127.0.0.1', '--port', options.port ?? '6006'];
await must('storybook', runBin('storybook', args, { env }));
