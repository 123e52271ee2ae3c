import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CRITERIA, statementOf } from './accessibility.mjs';
import { repoPath } from './cli.mjs';

const about = { tier: 'quick', commit: 'abc1234' };
const reportOf = (...assertionResults) => [
  {
    startTime: Date.UTC(2026, 10, 24),
    testResults: [{ name: '/x/tests/access/every-story.test.ts', assertionResults }],
  },
];
const lineOf = (text, number) => text.split('\n').find((line) => line.startsWith(`| ${number} `));

it('tells of each criterion what its own tests say, and when', () => {
  const passed = { ancestorTitles: ['a story'], fullName: '1.4.10 Reflow: fits', status: 'passed' };
  const failed = { ancestorTitles: ['a story'], fullName: '1.4.12 Text Spacing: whole', status: 'failed' };
  const text = statementOf(reportOf(passed, failed), about);
  expect(text).toContain(
    'On 2026-11-24, of commit `abc1234`, in the quick tier: 2 tests in 1 files, 1 failed. Looked at: 1 stories',
  );
  expect(lineOf(text, '1.4.10')).toContain('passed, 1 test |');
  expect(lineOf(text, '1.4.12')).toContain('**1 of 1 tests failed**');
});

it('claims nothing of what was not run', () => {
  const text = statementOf(
    reportOf({ ancestorTitles: ['a story'], fullName: '1.4.10 Reflow: fits', status: 'passed' }),
    about,
  );
  expect(lineOf(text, '3.3.8')).toContain('not run this time');
  expect(lineOf(text, '1.4.13')).toContain('not run this time');
});

it('names files of tests that are there', () => {
  const places = new Set(CRITERIA.flatMap(([, , , all]) => all));
  expect([...places].filter((place) => !existsSync(repoPath(`${place}.test.ts`)))).toEqual([]);
});
