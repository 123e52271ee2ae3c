/** A DTCG colour. */
export interface ColourValue {
  readonly colorSpace: string;
  readonly components: readonly number[];
  readonly alpha?: number;
  readonly hex?: string;
}

/** What any colour that CSS knows is painted as: `#rrggbb`. */
export function hexOf(css: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return '#000000';
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  return `#${[...data.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What somebody typed as a colour: oklch stays what it is, all else becomes sRGB. Nothing where it is no colour. */
export function readColour(text: string): ColourValue | undefined {
  const css = text.trim();
  if (!CSS.supports('color', css) || /\b(var|light-dark|currentcolor|inherit|initial|unset|revert)\b/i.test(css))
    return undefined;
  const [, lightness, percent, chroma, hue] = /^oklch\(([\d.]+)(%?) ([\d.]+) ([\d.]+)(?:deg)?\)$/.exec(css) ?? [];
  if (lightness !== undefined)
    return { colorSpace: 'oklch', components: [Number(lightness) / (percent ? 100 : 1), Number(chroma), Number(hue)] };
  const hex = hexOf(css);
  const bytes = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return { colorSpace: 'srgb', components: bytes.map((byte) => Number((byte / 255).toFixed(4))), hex };
}
