/** What a screen of 8 bits a channel shows. */
export type Pixel = readonly [red: number, green: number, blue: number];

/** WCAG 2.2, relative luminance. */
function luminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Pixel;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function ratioOf(one: Pixel, other: Pixel): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * Paints colours over each other, in any form that a browser computes one to, and reads the pixel back: what lies outside
 * the gamut of a screen, and what is seen through, is judged as it is shown.
 */
export function paint(...colours: readonly string[]): Pixel {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) return [0, 0, 0];
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
