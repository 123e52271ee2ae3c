import { expect, fixture, html } from '@open-wc/testing';
import { measureContrast } from '../contrast/measure-contrast.js';

const THEMES = ['private-bank', 'trading-desk'];

/** A worked theme's sheet, as a page would take it. */
const sheetOf = async (name: string): Promise<string> =>
  (await fetch(new URL(`../../themes/${name}.css`, import.meta.url))).text();

for (const name of THEMES) {
  describe(`the theme ${name}`, () => {
    it('is one rule of twelve properties at most, for a page or a part of it', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await sheetOf(name));
      const [rule, ...others] = sheet.cssRules as unknown as CSSStyleRule[];
      expect(others).to.deep.equal([]);
      expect(rule!.selectorText).to.equal(`[data-remit-theme="${name}"]`);
      expect(rule!.style.length).to.be.within(5, 12);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`gives each text 4.5:1 and each mark 3:1, ${scheme}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await sheetOf(name));
        const part = await fixture<HTMLElement>(html`<div></div>`);
        part.dataset['remitTheme'] = name;
        document.adoptedStyleSheets.push(sheet);
        const pairs = measureContrast(part, { scheme });
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
        const poor = pairs.filter(({ isEnough }) => !isEnough);
        expect(poor.map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`)).to.deep.equal([]);
      });
    }
  });
}
