import { describe, expect, it, vi } from 'vitest';
// @ts-expect-error -- a plain script without types, shared with the theme editor of the stories
import { themeRule } from '../../packages/element-kit/scripts/dtcg.mjs';

/** Of another program, with types of its own. */
const EDITOR = '../../.storybook/theming/theme-model.ts' as string;
const { parseTheme } = (await import(EDITOR)) as { parseTheme: (text: string) => object };

type WriteRule = (theme: object, selector: string) => string;
const write = themeRule as WriteRule;
const sheetOf = (token: object, more: object = {}): string => write({ semantic: { accent: token }, ...more }, ':root');

/** Ends the declaration, its rule too, and begins one that phones home. */
const RULE = 'red; } body { background: url(https://evil.example) } x {';
const colour = { colorSpace: 'srgb', components: [0, 0, 0] };

describe('a theme that somebody else wrote', () => {
  it.each<[string, unknown]>([
    ['a text', RULE],
    ['a colour in hex', { ...colour, hex: RULE }],
    ['a colour that fetches', { ...colour, hex: 'var(--x, url(https://evil.example))' }],
    ['a colour space', { ...colour, colorSpace: `srgb 0 0 0); ${RULE}` }],
    ['a part of a colour', { ...colour, components: ['0', RULE, 0] }],
    ['an opacity', { ...colour, alpha: RULE }],
    ['a number of a dimension', { value: RULE, unit: 'px' }],
    ['a unit', { value: 1, unit: `px; ${RULE}` }],
    ['a family', ['Charter', `x'; ${RULE}`]],
    ['a family of lower-case letters alone', ['serif', ';}body{all:unset}x{']],
    ['a curve', [0, 0, 0, `0); ${RULE}`]],
    ['a comment that swallows the rest', 'red /*'],
    ['a text that swallows the rest', 'red"'],
    ['a bracket that swallows the rest', 'rgb(0 0 0'],
    ['something that is no value at all', null],
    ['a shadow, of which no sheet is made here', [{ color: colour }]],
  ])('puts no rule of its own into a sheet by %s', (_, $value) => {
    expect(() => sheetOf({ $value })).toThrow(/cannot stand in a sheet|is no number/);
    expect(() => sheetOf({ $value: colour, $extensions: { 'org.remit-elements.dark': $value ?? RULE } })).toThrow();
  });

  it('puts none into it by its scheme', () => {
    const $extensions = { 'org.remit-elements.scheme': `light; ${RULE}` };
    expect(() => sheetOf({ $value: colour }, { $extensions })).toThrow(/cannot stand in a sheet/);
  });

  it.each([
    ['is of every object', { constructor: { $value: 'none' } }, {}, 'constructor is no token of ours.'],
    ['is of every object too', JSON.parse('{"__proto__":{"$value":"none"}}') as object, {}, '__proto__ is no token'],
    ['has a scheme that is none', {}, { $extensions: { 'org.remit-elements.scheme': RULE } }, 'The scheme: '],
  ])('is not imported where it %s', (_, semantic, more, problem) => {
    vi.stubGlobal('CSS', { supports: () => true });
    expect(() => parseTheme(JSON.stringify({ ...more, semantic }))).toThrow(problem);
    vi.unstubAllGlobals();
  });

  it('is written where it is one', () => {
    expect(sheetOf({ $value: ['Gill Sans Nova', 'system-ui', 'Été'] })).toContain(
      "--remit-accent: 'Gill Sans Nova', system-ui, 'Été';",
    );
    expect(sheetOf({ $value: '#0a5c46' })).toContain('--remit-accent: #0a5c46;');
  });
});
