import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const count = (suite, tally) => {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) tally.numPassedTests += 1;
    else tally.numFailedTests += 1;
  }
  for (const child of suite.suites) count(child, tally);
};

/**
 * A reporter for @web/test-runner that writes the counts of a run to a file.
 * @param {string} path
 * @returns {import('@web/test-runner').Reporter}
 */
export const wtrReport = (path) => ({
  async onTestRunFinished({ sessions }) {
    const tally = { numPassedTests: 0, numFailedTests: 0 };
    for (const session of sessions) {
      const before = tally.numFailedTests;
      if (session.testResults) count(session.testResults, tally);
      // A file that did not load, or threw outside of a test, fails without naming one.
      if (!session.passed && tally.numFailedTests === before) tally.numFailedTests += 1;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(tally));
  },
});
