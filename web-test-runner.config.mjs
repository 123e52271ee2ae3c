import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';
import { wtrReport } from './scripts/lib/wtr-report.mjs';

const executablePath = await findBrowser();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['packages/{element-kit,payments-element,accounts-element}/src/**/*.test.ts'],
  reporters: [defaultReporter(), wtrReport(process.env['WTR_REPORT'] ?? '.cache/elements.json')],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: browserArgs, headless: true } })],
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'packages/element-kit/tsconfig.json' })],
  // Lit says so in every development build; a real warning must stand out.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
};
