import { readFile } from 'node:fs/promises';

/** Vitest's and the browser runner's counts in one shape. */
export const emptyTally = () => ({ passed: 0, failed: 0 });

export const addTally = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/**
 * Counts out of a runner's report file.
 * @param {string} path A JSON report with numPassedTests, numFailedTests and, by vitest, testResults of each file.
 */
export async function readTally(path) {
  const report = JSON.parse(await readFile(path, 'utf8'));
  // A file that does not even load counts no test: it is a failure of its own.
  const unloaded = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}
