import { moreTokens } from '../tokens/more-tokens.styles.js';
import { pageTokens } from '../tokens/page-tokens.styles.js';
import { tokens } from '../tokens/tokens.styles.js';
import { CONTRAST_PAIRS, type ContrastPair } from './contrast-pairs.js';
import { paint, ratioOf } from './paint.js';

/** A pair as it is shown. */
export interface MeasuredPair extends ContrastPair {
  /** 1 to 21; 0 where one of the two is no colour. */
  readonly ratio: number;
  readonly isEnough: boolean;
}

export interface ContrastOptions {
  /** Which scheme is measured; when none is given, the one that is shown. */
  readonly scheme?: 'light' | 'dark';
}

const NAMES = [...new Set(CONTRAST_PAIRS.flatMap(({ front, ground }) => [front, ground]))];

/** What no host would set by chance: a token that is no colour leaves it standing. */
const NONE = 'rgb(1 2 3 / 0.004)';

/** Whatever is set on a page is over its canvas. */
const CANVAS = 'canvas';

/** Every colour of a place, computed by the browser for an element that is there for a moment and draws nothing. */
function coloursAt(place: Element, scheme: string | undefined): ReadonlyMap<string, string> {
  const probe = document.createElement('span');
  probe.style.setProperty('display', 'none', 'important');
  if (scheme) probe.style.setProperty('color-scheme', scheme, 'important');
  const root = probe.attachShadow({ mode: 'open' });
  // Not by `adoptStyles`: it would put what a Lit of another version made into an older root.
  root.adoptedStyleSheets = [tokens, moreTokens, pageTokens].flatMap(({ styleSheet }) => styleSheet ?? []);
  const bare = root.appendChild(document.createElement('i'));
  bare.style.setProperty('color', NONE);
  const swatches = [CANVAS, ...NAMES].map((name) => {
    const swatch = bare.appendChild(document.createElement('i'));
    swatch.style.setProperty('color', name === CANVAS ? CANVAS : `var(--_${name})`);
    return [name, swatch] as const;
  });
  (place.shadowRoot ?? (place === document.documentElement ? document.body : place)).append(probe);
  const none = getComputedStyle(bare).color;
  const colours = swatches.map(([name, swatch]) => [name, getComputedStyle(swatch).color] as const);
  probe.remove();
  return new Map(colours.filter(([, colour]) => colour !== none));
}

function measured(pair: ContrastPair, colours: ReadonlyMap<string, string>): MeasuredPair {
  const [canvas, surface] = [colours.get(CANVAS) ?? '', colours.get('surface') ?? ''];
  const [front, ground] = [colours.get(pair.front), colours.get(pair.ground)];
  if (front === undefined || ground === undefined) return { ...pair, ratio: 0, isEnough: false };
  const ratio = ratioOf(paint(canvas, surface, ground, front), paint(canvas, surface, ground));
  return { ...pair, ratio, isEnough: ratio >= pair.needed };
}

/**
 * How well the colours of a page can be told apart where an element is, as the browser resolves them: the host's own and
 * those that follow from them. It reads styles and lays nothing out; for tests of a theme, and for tools that make one.
 * @param place An element of ours, or any element of the page.
 */
export function measureContrast(place: Element, { scheme }: ContrastOptions = {}): readonly MeasuredPair[] {
  const colours = coloursAt(place, scheme);
  return CONTRAST_PAIRS.map((pair) => measured(pair, colours));
}
