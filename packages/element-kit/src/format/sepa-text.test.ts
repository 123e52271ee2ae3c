import { expect } from '@open-wc/testing';
import { isSepaText, toSepaText } from './sepa-text.js';

describe('toSepaText', () => {
  // By the conversion table of EPC217-08; the ampersand by its chapter 6.2.
  for (const [text, plain] of [
    ['Müller Fußgängerübergänge GmbH', 'Muller Fusgangerubergange GmbH'],
    ['Bärbel Garçon', 'Barbel Garcon'],
    ['Ærø Œuvre Þór', 'Aro Ouvre Tor'],
    ['Łódź, Žižkov, Țara, Ștefan', 'Lodz, Zizkov, Tara, Stefan'],
    ['Θεόδωρος Ψ', 'THeodoros PS'],
    ['Жълт Щит Юлия', 'ZHalt SHTit YUliya'],
    ['Ben & Jerry', 'Ben + Jerry'],
    ['50 % [a] {b} c_d; €', '50 . (a) (b) c-d, E'],
    ['L’Oréal – Paris…', "L'Oreal - Paris..."],
    ['Mu\u0308ller', 'Muller'],
    ['東京', '..'],
    ['😀', '.'],
    ['a\u00a0b\u2009c', 'a b c'],
    ["A-Z/?:().,'+ 09", "A-Z/?:().,'+ 09"],
  ] as const) {
    it(`makes "${text}" to "${plain}"`, () => {
      expect(toSepaText(text)).to.equal(plain);
      expect(isSepaText(plain)).to.equal(true);
    });
  }

  it('leaves nothing behind that a bank may not take', () => {
    for (let code = 0x20; code < 0x3000; code += 1) {
      const text = String.fromCodePoint(code);
      expect(isSepaText(toSepaText(text)), code.toString(16)).to.equal(true);
    }
  });
});
