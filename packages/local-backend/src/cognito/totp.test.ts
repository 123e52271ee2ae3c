import { describe, expect, it } from 'vitest';
import { codeAt, matchingStep, newSecret, stepOf } from './totp.js';

describe('time-based codes', () => {
  // RFC 6238, appendix B, by SHA-1; the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of the standard: %d seconds', (seconds, code) => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // "12345678901234567890"
    expect(codeAt(secret, stepOf(seconds * 1000))).toBe(code);
  });

  it('are taken one step early or late, and no further', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{52}$/);
    const nowMs = 1_767_225_600_000;
    const step = stepOf(nowMs);
    for (const steps of [-1, 0, 1])
      expect(matchingStep(secret, codeAt(secret, step + steps), nowMs)).toBe(step + steps);
    const far = [-2, 2].map((steps) => codeAt(secret, step + steps));
    const near = [-1, 0, 1].map((steps) => codeAt(secret, step + steps));
    for (const code of far.filter((it) => !near.includes(it)))
      expect(matchingStep(secret, code, nowMs)).toBeUndefined();
  });
});
