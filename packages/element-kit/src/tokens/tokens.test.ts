import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { baseStyles } from '../base/base.styles.js';
import { measureContrast, type MeasuredPair } from '../contrast/measure-contrast.js';
import { ratioOf, paint, type Pixel } from '../contrast/paint.js';
import { moreTokens } from './more-tokens.styles.js';

class TokenProbe extends LitElement {
  static override styles = [baseStyles, moreTokens];
}
customElements.define('token-probe', TokenProbe);

const SCHEMES = ['light', 'dark'] as const;

/** The pairs that cannot be told apart, by name; of those that `of` picks, or of all. */
function poorPairs(
  place: Element,
  scheme: 'light' | 'dark',
  of: (pair: MeasuredPair) => boolean = () => true,
): string[] {
  return measureContrast(place, { scheme })
    .filter((pair) => !pair.isEnough && of(pair))
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`);
}

const probe = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<token-probe></token-probe>`);

/** What a token's colour is painted as. */
function pixel(host: HTMLElement, colour: string): Pixel {
  host.style.setProperty('background-color', colour);
  return paint('#fff', getComputedStyle(host).backgroundColor);
}

/** The page's sheet, for as long as `run` does. */
async function withPageSheet(run: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(new URL('./tokens.css', import.meta.url))).text());
  document.adoptedStyleSheets.push(sheet);
  await run().finally(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet)));
}

/** Numbers that look random and are the same every time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

for (const scheme of SCHEMES) {
  describe(`the tokens, ${scheme}`, () => {
    it('give each text 4.5:1 and each mark 3:1 on its ground', async () => {
      expect(poorPairs(await probe(), scheme)).to.deep.equal([]);
    });

    it('do so for pages too, by their own sheet', () =>
      withPageSheet(async () => {
        expect(poorPairs(await fixture(html`<div></div>`), scheme)).to.deep.equal([]);
      }));

    it('make text of 200 accents readable, and text on them', async () => {
      const next = random(20_261_123);
      const accents = Array.from({ length: 200 }, () =>
        [0, 0, 0].reduce(
          (hex) =>
            hex +
            Math.floor(next.next().value * 256)
              .toString(16)
              .padStart(2, '0'),
          '#',
        ),
      );
      const host = await probe();
      const poor = [...accents, '#000', '#fff', '#00f', '#ff0', '#0f0', 'color(display-p3 1 0 0)'].flatMap((accent) => {
        host.style.setProperty('--remit-accent', accent);
        // A pale accent's own shape on a pale surface is what a host must choose; what is written in it is not.
        const found = poorPairs(host, scheme, ({ front }) => front !== 'accent');
        return found.map((each) => `${accent}: ${each}`);
      });
      expect(poor).to.deep.equal([]);
    });

    it('take lines, quiet text and grounds from a host’s surface and text', async () => {
      const host = await probe();
      const [surface, text] = scheme === 'light' ? ['#f4ecd8', '#2b2118'] : ['#0b1d1a', '#e6f2ee'];
      host.style.setProperty('--remit-surface', surface);
      host.style.setProperty('--remit-text', text);
      const statuses = /^(success|warning|danger|info)/;
      expect(poorPairs(host, scheme, ({ front }) => !statuses.test(front))).to.deep.equal([]);
      const raised = pixel(host, `var(--_surface-sunken)`);
      expect(ratioOf(raised, pixel(host, surface))).to.be.within(1, 1.4);
    });

    it('are what tokens.json says to other tools', async () => {
      const host = await probe();
      host.style.setProperty('color-scheme', scheme);
      for (const [name, value] of await coloursOf(scheme)) {
        const [shown, said] = [pixel(host, `var(--_${name})`), pixel(host, value)];
        const apart = shown.map((byte, at) => Math.abs(byte - (said[at] ?? 0)));
        expect(Math.max(...apart), `${name}: ${String(shown)}, not ${String(said)}`).to.be.at.most(2);
      }
    });
  });
}

interface Written {
  readonly $type: string;
  readonly $value: string | { readonly components: readonly number[]; readonly alpha?: number };
  readonly $extensions?: Readonly<Record<string, unknown>>;
}

/** The colours in the file that elements have, as a tool would read them that knows nothing of CSS. */
async function coloursOf(scheme: 'light' | 'dark'): Promise<(readonly [string, string])[]> {
  const file = ((await import(new URL('./tokens.json', import.meta.url).href)) as { default: { semantic: object } })
    .default;
  const read = (value: unknown): string => {
    if (typeof value === 'string') {
      const keys = value.slice(1, -1).split('.');
      return read(keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], file));
    }
    if (typeof value === 'object' && value && '$value' in value) return read(of(value as Written));
    const { components, alpha = 1 } = value as { components: readonly number[]; alpha?: number };
    return `oklch(${components.join(' ')} / ${String(alpha)})`;
  };
  const of = (token: Written): unknown =>
    (scheme === 'dark' && token.$extensions?.['org.remit-elements.dark']) || token.$value;
  return Object.entries(file.semantic as Record<string, Written>)
    .filter(([, token]) => token.$type === 'color' && !token.$extensions?.['org.remit-elements.pageOnly'])
    .map(([name, token]) => [name, read(of(token))] as const);
}

it('follows a host that names no token at all through its own defaults', async () => {
  const host = await probe();
  host.style.setProperty('color-scheme', 'light');
  expect(pixel(host, 'var(--_surface)')).to.deep.equal([255, 255, 255]);
});

it('takes a semantic token that a host sets, on any part of a page', async () => {
  const part = await fixture(html`<div><token-probe></token-probe></div>`);
  (part as HTMLElement).style.setProperty('--remit-surface', 'rgb(1 2 3)');
  expect(pixel(part.querySelector('token-probe')!, 'var(--_surface)')).to.deep.equal([1, 2, 3]);
});

it('works out anew what follows, where a part of a page has a theme of its own', () =>
  withPageSheet(async () => {
    const page = await fixture<HTMLElement>(html`
      <div class="remit-theme">
        <div class="remit-theme"><token-probe></token-probe></div>
      </div>
    `);
    const part = page.querySelector<HTMLElement>('div')!;
    page.style.setProperty('--remit-radius', '7px');
    page.style.setProperty('--remit-accent', '#0a7d2c');
    part.style.setProperty('--remit-accent', '#7a1fa2');
    const host = part.querySelector<HTMLElement>('token-probe')!;
    expect(pixel(host, 'var(--_accent-ink)')).to.deep.equal(pixel(host, 'oklch(from #7a1fa2 min(l, 0.5) c h)'));
    host.style.setProperty('inline-size', 'var(--_radius-large)');
    expect(getComputedStyle(host).inlineSize, 'what the part does not set is the page’s').to.equal('14px');
  }));

it('makes rows, controls and paddings compact with a density of 1', async () => {
  const host = await probe();
  const sizes = (): string[] => {
    return ['row', 'control'].map((token) => {
      host.style.setProperty('block-size', `var(--_${token})`);
      return getComputedStyle(host).blockSize;
    });
  };
  expect(sizes()).to.deep.equal(['44px', '36px']);
  host.style.setProperty('--remit-density', '1');
  expect(sizes()).to.deep.equal(['34px', '30px']);
});
