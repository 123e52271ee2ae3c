import { expect, it } from 'vitest';
import { nextVersion } from './next-version.mjs';

it.each([
  ['0.1.0', ['fix(backend): count'], '0.1.1'],
  ['0.1.0', ['feat: add', 'fix: mend'], '0.1.1'],
  ['0.1.0', ['feat(shell)!: drop'], '0.2.0'],
  ['1.2.3', ['docs: say'], '1.2.4'],
  ['1.2.3', ['fix: mend', 'feat(backend): add'], '1.3.0'],
  ['1.2.3', ['fix: mend\n\nBREAKING CHANGE: drop'], '2.0.0'],
])('after %s, %j makes %s', (version, commits, next) => {
  expect(nextVersion(version, commits)).toBe(next);
});
