/** DTCG 2025.10 values as CSS. No Node here: the theme editor of the stories writes its sheets by this very code. */

/** What we add to a token: `dark` is its value in the dark scheme, `css` how it follows from others. */
export const EXTENSION = 'org.remit-elements.';

/**
 * @typedef {{ colorSpace: string, components: readonly (number | 'none')[], alpha?: number, hex?: string }} Colour
 * @typedef {{ value: number, unit: string }} Measure
 * @typedef {string | number | Colour | Measure | readonly (string | number)[]} TokenValue
 * @typedef {{ $type?: string, $value: TokenValue, $description?: string, $extensions?: Record<string, unknown> }} Token
 * @typedef {Record<string, Token>} Semantic
 * @typedef {{ $description?: string, $extensions?: Record<string, unknown>, semantic: Semantic }} Theme
 */

/** Of the colour spaces that CSS has a function for. */
const FUNCTIONS = new Set(['oklch', 'oklab', 'lch', 'lab', 'hsl', 'hwb']);

/** Neither ends a declaration nor begins a function, a text or a comment: a theme may come from anybody. */
const PLAIN = /^[\p{L}\p{M}\p{N} .&+#%_-]+$/u;

/** @param {unknown} text */
function plain(text) {
  if (typeof text === 'string' && PLAIN.test(text)) return text;
  throw new Error(`${JSON.stringify(text)} cannot stand in a sheet`);
}

/** @param {unknown} value */
function finite(value) {
  if (Number.isFinite(value)) return value;
  throw new Error(`${JSON.stringify(value)} is no number`);
}

/** @param {unknown} value */
const short = (value) => Number(finite(value).toFixed(4));

/** @param {string} hex */
const shortHex = (hex) => (/^#(?:(.)\1){3}$/.test(hex) ? `#${hex[1]}${hex[3]}${hex[5]}` : hex);

/** @param {Colour} colour */
function cssColour({ colorSpace, components, alpha = 1, hex }) {
  if (hex && alpha === 1) return shortHex(plain(hex));
  const [first = 0, second = 0, third = 0] = components.map((part) => (part === 'none' ? part : short(part)));
  const end = alpha === 1 ? '' : ` / ${short(alpha * 100)}%`;
  if (colorSpace === 'oklch') return `oklch(${share(first)} ${second} ${third}deg${end})`;
  const name = FUNCTIONS.has(colorSpace) ? `${colorSpace}(` : `color(${plain(colorSpace)} `;
  return `${name}${first} ${second} ${third}${end})`;
}

/** @param {number | 'none'} part */
const share = (part) => (part === 'none' ? part : `${short(part * 100)}%`);

/**
 * A DTCG colour, dimension, duration, font family, cubic Bézier or plain number as CSS.
 * @param {TokenValue} value
 * @returns {string}
 * @throws {Error} For what is none of these: it might end its declaration and begin a rule of its own.
 */
export function cssValue(value) {
  if (Array.isArray(value) && typeof value[0] === 'number') return `cubic-bezier(${value.map(finite).join(', ')})`;
  if (Array.isArray(value)) return value.map((name) => (/^[a-z-]+$/.test(name) ? name : `'${plain(name)}'`)).join(', ');
  if (typeof value === 'string') return plain(value);
  if (typeof value !== 'object' || value === null) return String(finite(value));
  return 'colorSpace' in value ? cssColour(value) : `${finite(value.value)}${plain(value.unit)}`;
}

/**
 * Follows an alias such as {color.ink.900} to its value.
 * @param {object} tokens
 * @param {unknown} value
 * @returns {TokenValue}
 */
export function resolve(tokens, value) {
  const alias = typeof value === 'string' && /^\{([^}]+)\}$/.exec(value);
  if (!alias) return value;
  const token = alias[1].split('.').reduce((node, key) => node?.[key], tokens);
  if (!token) throw new Error(`the token ${value} is not defined`);
  return resolve(tokens, token.$value);
}

/**
 * A token's own value: one for both schemes, or one for each.
 * @param {object} tokens In which aliases are looked up.
 * @param {Token} token
 */
export function valueOf(tokens, token) {
  const light = cssValue(resolve(tokens, token.$value));
  const dark = token.$extensions?.[`${EXTENSION}dark`];
  return dark ? `light-dark(${light}, ${cssValue(resolve(tokens, dark))})` : light;
}

/**
 * A theme as one rule: the scheme that it is made for, if for one alone, and a property for each of its tokens.
 * @param {Theme} theme
 * @param {string} selector
 */
export function themeRule(theme, selector) {
  const scheme = theme.$extensions?.[`${EXTENSION}scheme`];
  const lines = Object.entries(theme.semantic).map(([name, token]) => `  --remit-${name}: ${valueOf(theme, token)};`);
  return `${selector} {\n${[...(scheme ? [`  color-scheme: ${plain(scheme)};`] : []), ...lines].join('\n')}\n}\n`;
}
