import { describe, expect, it } from 'vitest';
import { hasUnprintable, isBlank, mod97, toNumber } from './text.js';

describe('unprintable characters', () => {
  it('are control characters, noncharacters, separators, overrides of direction, annotations, tags, and half a pair', () => {
    const unprintable =
      /[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\ufff9-\ufffb]|(?![\u061c\u200c-\u200f]|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{DI}/u;
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (hasUnprintable(`a${character}b`) !== unprintable.test(character)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });
  it('do not include whole surrogate pairs', () => {
    expect(['\u{1f600}', 'a\u{10fffd}b', '\ud83d\ude00\ude00', '\ud83d\ud83d\ude00'].map(hasUnprintable)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('a text with nothing to see', () => {
  it('consists of white space and of what Unicode lets a page leave out', () => {
    // JavaScript's white space is trim's; U+2800 is a Braille pattern without dots.
    const unseen = /^[\s\p{Default_Ignorable_Code_Point}\u2800]$/u;
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (isBlank(character) !== unseen.test(character)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });
  it('has none that can be seen, wherever it stands', () => {
    expect(['', ' \u200b\u{e0041}\u3164', '\u00ad\ufe0f'].map(isBlank)).toEqual([true, true, true]);
    expect(['\u200bA', 'A\u200b', '\u{e0041}\u{1f600}', '\ud83d', '\u200b\udb40'].map(isBlank)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
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
