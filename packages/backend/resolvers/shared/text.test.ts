import { describe, expect, it } from 'vitest';
import { hasUnprintable, mod97, toNumber } from './text.js';

describe('unprintable characters', () => {
  it('are control characters, separators of lines, overrides of direction, and the byte order mark', () => {
    // eslint-disable-next-line no-control-regex -- the very characters that are meant
    const unprintable = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;
    const wrong: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit);
      if (hasUnprintable(`a${character}b`) !== unprintable.test(character)) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('arithmetic without numbers', () => {
  it('takes remainders as big integers would', () => {
    const value = '370400440532013000131489';
    expect(mod97(value)).toBe(Number(BigInt(value) % 97n));
    expect(mod97('RF')).toBe(2715 % 97);
  });
  it('reads decimal digits', () => {
    expect(['0', '007', '2026'].map(toNumber)).toEqual([0, 7, 2026]);
  });
});
