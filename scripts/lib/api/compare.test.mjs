import { describe, expect, it } from 'vitest';
import { compareApi, mayBreak } from './compare.mjs';

const before = {
  '. Gateway': 'interface',
  '. Gateway#get': 'get(id: string): Promise<string>;',
  '. Table': 'class extends RemitElement',
  '<table> event select': 'SelectEvent',
};

describe('the public API', () => {
  it('is broken by what is gone, and by what is typed otherwise', () => {
    const without = Object.fromEntries(Object.entries(before).filter(([name]) => !name.includes('select')));
    expect(compareApi(before, without).breaks).toEqual(['<table> event select is gone']);
    expect(compareApi(before, { ...before, '. Gateway#get': 'get(id: number): Promise<string>;' }).breaks).toHaveLength(
      1,
    );
  });

  it('is broken by what an interface newly asks for', () => {
    const { breaks } = compareApi(before, { ...before, '. Gateway#list': 'list(): Promise<string[]>;' });
    expect(breaks).toEqual(['. Gateway#list is newly asked of whoever makes one']);
  });

  it('is only added to by what may be left out, by members of classes, and by what is new altogether', () => {
    const now = {
      ...before,
      '. Gateway#list': 'list?(): Promise<string[]>;',
      '. Gateway#name': 'readonly name?: string;',
      '. Table#size': 'size: number;',
      '. Other': 'interface',
      '. Other#name': 'name: string;',
    };
    expect(compareApi(before, now)).toEqual({ breaks: [], additions: Object.keys(now).slice(4) });
  });

  it.each([
    ['0.1.0', '0.1.1', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '1.0.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.0.0', true],
    ['1.2.0', '0.9.0', false],
  ])('from %s to %s may break: %s', (from, to, may) => {
    expect(mayBreak(from, to)).toBe(may);
  });
});
