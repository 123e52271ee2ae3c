import { expect, fixture, html } from '@open-wc/testing';
import { measureContrast, type ContrastOptions, type MeasuredPair } from './measure-contrast.js';

/** A part of a page on which a host has set tokens. */
async function place(tokens: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const part = await fixture<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries(tokens)) part.style.setProperty(`--remit-${name}`, value);
  return part;
}

async function pairAt(
  [front, ground]: readonly [string, string],
  tokens: Readonly<Record<string, string>>,
  options: ContrastOptions = { scheme: 'light' },
): Promise<MeasuredPair> {
  const found = measureContrast(await place(tokens), options);
  return found.find((pair) => pair.front === front && pair.ground === ground)!;
}

describe('measureContrast', () => {
  it('gives the ratios that WCAG does', async () => {
    const ratioOf = async (text: string, surface: string): Promise<number> =>
      (await pairAt(['text', 'surface'], { text, surface })).ratio;
    expect(await ratioOf('#000', '#fff')).to.equal(21);
    expect(await ratioOf('#767676', '#fff')).to.be.closeTo(4.54, 0.01);
    expect(await ratioOf('#fff', '#0f62fe')).to.be.closeTo(5, 0.01);
    expect(await ratioOf('hsl(0 0% 46.3%)', 'white')).to.be.closeTo(4.54, 0.01);
  });

  it('says of each pair what it needs, and whether that is reached', async () => {
    const poor = await pairAt(['text-muted', 'surface'], { 'text-muted': '#777', surface: '#fff' });
    expect([poor.needed, poor.isEnough]).to.deep.equal([4.5, false]);
    const line = await pairAt(['line-strong', 'surface'], { 'line-strong': '#777', surface: '#fff' });
    expect([line.needed, line.isEnough]).to.deep.equal([3, true]);
  });

  it('sees through what is not opaque', async () => {
    const { ratio } = await pairAt(['text', 'surface'], { text: 'rgb(0 0 0 / 50%)', surface: '#fff' });
    expect(ratio).to.be.closeTo(3.95, 0.1);
  });

  it('judges a colour outside the gamut as the screen shows it', async () => {
    const { ratio } = await pairAt(['text', 'surface'], {
      text: 'color(display-p3 1 1 1)',
      surface: 'oklch(0 0.4 140)',
    });
    expect(ratio).to.be.within(1, 21);
    const wide = await pairAt(['text', 'surface'], { text: 'color(rec2020 0 1 0)', surface: '#000' });
    const narrow = await pairAt(['text', 'surface'], { text: '#0f0', surface: '#000' });
    expect(wide.ratio).to.be.closeTo(narrow.ratio, 0.6);
  });

  it('follows the scheme of the place, and that which is asked for', async () => {
    const tokens = { text: 'light-dark(#000, #fff)', surface: '#fff' };
    const part = await place(tokens);
    part.style.setProperty('color-scheme', 'dark');
    const textIn = (options?: ContrastOptions): boolean => measureContrast(part, options)[0]!.isEnough;
    expect([textIn(), textIn({ scheme: 'light' }), textIn({ scheme: 'dark' })]).to.deep.equal([false, true, false]);
  });

  it('gives no ratio to what is no colour', async () => {
    const { ratio, isEnough } = await pairAt(['text', 'surface'], { text: 'blackish' });
    expect([ratio, isEnough]).to.deep.equal([0, false]);
  });

  it('leaves the page as it was', async () => {
    const part = await place();
    const before = document.documentElement.outerHTML;
    measureContrast(part);
    measureContrast(document.documentElement);
    expect(document.documentElement.outerHTML).to.equal(before);
  });
});
