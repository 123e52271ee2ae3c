import { resolve, themeRule, valueOf } from '../../packages/element-kit/scripts/dtcg.mjs';
import tokens from '@remit-elements/element-kit/tokens.json';

type Scheme = 'light' | 'dark';

/** A DTCG token, as far as themes have any. */
export interface ThemeToken {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description?: string;
  readonly $extensions?: Readonly<Record<string, unknown>>;
}

/** What a theme sets of the semantic tokens; the rest follows. */
export interface Theme {
  readonly $description?: string;
  readonly $extensions?: Readonly<Record<string, unknown>>;
  readonly semantic: Readonly<Record<string, ThemeToken>>;
}

export const DARK = 'org.remit-elements.dark';

const KNOWN = tokens.semantic as Readonly<Record<string, ThemeToken>>;

/** What a theme sets as a rule, and the editor has fields for. */
const KNOBS = ['accent', 'surface', 'text', 'radius', 'font', 'font-size', 'density'];

/** Our own values under the knobs, with nothing left to look up. */
export const defaultTheme = (): Theme => ({
  $description: 'A theme of your own.',
  semantic: Object.fromEntries(KNOBS.map((name) => [name, standing(name)])),
});

/** Our own value of a token. */
function standing(name: string): ThemeToken {
  const { $type = 'color', $value, $extensions }: Partial<ThemeToken> = KNOWN[name] ?? {};
  const dark = $extensions?.[DARK];
  const own = { $type, $value: resolve(tokens, $value) };
  return dark === undefined ? own : { ...own, $extensions: { [DARK]: resolve(tokens, dark) } };
}

/** A theme with one value changed; a colour in one scheme alone. */
export function withValue(theme: Theme, name: string, value: unknown, scheme: Scheme = 'light'): Theme {
  const token = theme.semantic[name] ?? standing(name);
  const next =
    scheme === 'dark'
      ? { ...token, $extensions: { ...token.$extensions, [DARK]: value } }
      : { ...token, $value: value };
  return { ...theme, semantic: { ...theme.semantic, [name]: next } };
}

/** A token's value; in dark, where it has none of its own, that of light. */
export function valueIn(theme: Theme, name: string, scheme: Scheme = 'light'): unknown {
  const token = theme.semantic[name] ?? standing(name);
  return resolve(theme, (scheme === 'dark' ? token.$extensions?.[DARK] : undefined) ?? token.$value);
}

/** By type, one whose values are of it: what nothing shows is no token that can be tried here. */
const PROPERTIES: Readonly<Record<string, string>> = {
  color: 'color',
  dimension: 'inline-size',
  fontFamily: 'font-family',
  number: 'opacity',
  duration: 'transition-duration',
  cubicBezier: 'transition-timing-function',
};

/** What is wrong with a token, in words; nothing where nothing is. */
function problemOf(theme: Theme, name: string, token: ThemeToken): string | undefined {
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (!known) return `${name} is no token of ours.`;
  if (token.$type !== known.$type) return `${name} is of the type ${token.$type}, not ${known.$type}.`;
  try {
    const css = valueOf(theme, token as never);
    const isShown = CSS.supports(PROPERTIES[token.$type] ?? '', css);
    return isShown ? undefined : `${name} is nothing that a browser can show: ${css}.`;
  } catch (error) {
    return `${name}: ${wordsOf(error)}.`;
  }
}

/** What is wrong with the rest of what goes into the sheet. */
function sheetProblem(theme: Theme): string | undefined {
  try {
    themeRule({ ...theme, semantic: {} }, ':root');
    return undefined;
  } catch (error) {
    return `The scheme: ${wordsOf(error)}.`;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads a theme that somebody wrote. @throws {Error} That says what is wrong with it. */
export function parseTheme(text: string): Theme {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error('This is no JSON. Nothing was changed.');
  }
  const theme = read as Partial<Theme> | null;
  if (typeof theme !== 'object' || typeof theme?.semantic !== 'object')
    throw new Error('This JSON has no group called “semantic”. Nothing was changed.');
  const broken = Object.entries(theme.semantic).map(([name, token]) => problemOf(theme as Theme, name, token));
  const problems = [...broken, sheetProblem(theme as Theme)].filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Error(`${problems.join(' ')} Nothing was changed.`);
  return theme as Theme;
}
