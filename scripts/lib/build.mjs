import { must, runBin } from './run.mjs';

/** What keeps Lerna's task runner to this machine and this process: no background service, no cloud, no terminal tricks. */
const quietly = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_VERBOSE_LOGGING: 'false' };

/**
 * Builds packages in the order of their dependencies; what did not change comes out of the cache.
 * @param {{ scopes?: string[] }} [options] Package names without the npm scope; everything they need is built too.
 */
export async function build({ scopes = [] } = {}) {
  const which = scopes.flatMap((name) => ['--scope', `@remit-elements/${name}`]);
  if (which.length > 0) which.push('--include-dependencies');
  const args = ['run', 'build', '--loglevel', 'error', ...which];
  return must('build', runBin('lerna', args, { quiet: true, env: quietly }));
}
