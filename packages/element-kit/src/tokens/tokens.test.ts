import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { baseStyles } from '../base/base.styles.js';
import { moreTokens } from './more-tokens.styles.js';
import { tokens } from './tokens.styles.js';

class TokenProbe extends LitElement {
  static override styles = [baseStyles, moreTokens];
}
customElements.define('token-probe', TokenProbe);

const ON_SURFACES = ['surface', 'surface-raised', 'surface-sunken'] as const;
const TEXT_PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...ON_SURFACES.flatMap((ground) =>
    ['text', 'text-muted', 'accent-ink', 'danger-text'].map((text) => [text, ground] as const),
  ),
  ['text', 'accent-surface'],
  ['text-muted', 'accent-surface'],
  ['accent-text', 'accent'],
  ['surface-raised', 'danger'],
  ...['success', 'warning', 'danger', 'info'].map((status) => [`${status}-text`, `${status}-surface`] as const),
];
const MARK_PAIRS: readonly (readonly [mark: string, ground: string])[] = ON_SURFACES.flatMap((ground) =>
  ['line-strong', 'focus', 'success', 'warning', 'danger', 'info', 'accent'].map((mark) => [mark, ground] as const),
);

/** An element that has the tokens: by the elements' sheet as `--_name`, or by the page's as `--remit-name`. */
type Probe = HTMLElement & { readonly tokenPrefix?: string };

/** Paints a token's colour and reads the pixel back: what the browser makes of it is what a reader sees. */
function pixel(host: Probe, token: string): Uint8ClampedArray {
  host.style.setProperty('background-color', `var(${host.tokenPrefix ?? '--_'}${token})`);
  // The probe's own sheet declares the tokens on :host, so they hold for the host element itself.
  const color = getComputedStyle(host).backgroundColor;
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

/** WCAG 2.2, relative luminance. */
function luminance([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = [red, green, blue].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

function contrast(host: Probe, one: string, other: string): number {
  const [dark, light] = [luminance(pixel(host, one)), luminance(pixel(host, other))].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

async function probe(scheme: string, accent?: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<token-probe></token-probe>`);
  host.style.setProperty('color-scheme', scheme);
  if (accent) host.style.setProperty('--remit-accent', accent);
  return host;
}

/** The page's sheet, on an element of its class, where it cannot reach the other tests. */
async function pageProbe(scheme: string): Promise<Probe> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(new URL('./tokens.css', import.meta.url))).text());
  const root = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const host = Object.assign(document.createElement('div'), { className: 'remit-theme', tokenPrefix: '--remit-' });
  host.style.setProperty('color-scheme', scheme);
  root.append(host);
  return host;
}

/** What a page may use and no sheet of ours does, yet. */
const isPageOnly = (name: string): boolean => !(tokens.cssText + moreTokens.cssText).includes(`--_${name}:`);

for (const scheme of ['light', 'dark']) {
  describe(`the page’s tokens, ${scheme}`, () => {
    it('give each text 4.5:1 and each mark 3:1 on its ground', async () => {
      const host = await pageProbe(scheme);
      for (const [text, ground] of TEXT_PAIRS) {
        expect(contrast(host, text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
      }
      for (const [mark, ground] of MARK_PAIRS) {
        expect(contrast(host, mark, ground), `${mark} on ${ground}`).to.be.at.least(3);
      }
    });
  });

  describe(`the default tokens, ${scheme}`, () => {
    it('give each text at least 4.5:1 on its ground', async () => {
      const host = await probe(scheme);
      for (const [text, ground] of TEXT_PAIRS.filter((pair) => !pair.some(isPageOnly))) {
        expect(contrast(host, text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
      }
    });

    it('give each mark and each line that means something at least 3:1', async () => {
      const host = await probe(scheme);
      for (const [mark, ground] of MARK_PAIRS) {
        expect(contrast(host, mark, ground), `${mark} on ${ground}`).to.be.at.least(3);
      }
    });

    it('follow whatever accent a host sets', async () => {
      for (const accent of ['#ffd400', '#0a7d2c', '#7a1fa2', '#e2001a', '#000', '#fff', '#00b3c6']) {
        const host = await probe(scheme, accent);
        expect(contrast(host, 'accent-text', 'accent'), `text on ${accent}`).to.be.at.least(4.5);
        expect(contrast(host, 'accent-ink', 'surface'), `${accent} as text`).to.be.at.least(4.5);
        expect(contrast(host, 'text', 'accent-surface'), `text on a tint of ${accent}`).to.be.at.least(4.5);
      }
    });
  });
}

it('follows a host that names no token at all through its own defaults', async () => {
  const host = await probe('light');
  expect([...pixel(host, 'surface')]).to.deep.equal([255, 255, 255, 255]);
});

it('takes a semantic token that a host sets, on any part of a page', async () => {
  const part = await fixture(html`<div><token-probe></token-probe></div>`);
  (part as HTMLElement).style.setProperty('--remit-surface', 'rgb(1 2 3)');
  expect([...pixel(part.querySelector('token-probe')!, 'surface')]).to.deep.equal([1, 2, 3, 255]);
});

it('makes rows compact with a density of 1', async () => {
  const host = await probe('light');
  host.style.setProperty('block-size', 'var(--_row)');
  expect(getComputedStyle(host).blockSize).to.equal('44px');
  host.style.setProperty('--remit-density', '1');
  expect(getComputedStyle(host).blockSize).to.equal('34px');
});
