import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { settled } from '../testing/settled.js';
import { RemitElement } from './remit-element.js';

const words = {
  greeting: 'Hello {name}',
  payments: { one: '{count} payment', other: '{count} payments' },
} as const;

class WordProbe extends RemitElement<typeof words> {
  protected override readonly catalogue = words;
  count = 2000;

  protected override render(): TemplateResult {
    return html`${this.t('greeting', { name: 'you' })}; ${this.t('payments', { count: this.count })}; ${this.locale}`;
  }
}
customElements.define('word-probe', WordProbe);

const textOf = (element: Element): string => element.shadowRoot!.textContent;

describe('RemitElement', () => {
  it('says its words with the locale’s figures and plural form', async () => {
    const element = await fixture<WordProbe>(html`<word-probe locale="de-DE"></word-probe>`);
    expect(textOf(element)).to.equal('Hello you; 2.000 payments; de-DE');
    element.count = 1;
    element.requestUpdate();
    await settled(element);
    expect(textOf(element)).to.contain('; 1 payment;');
  });

  it('lets a host replace single texts', async () => {
    const element = await fixture<WordProbe>(
      html`<word-probe .messages=${{ greeting: 'Welcome {name}' }}></word-probe>`,
    );
    expect(textOf(element)).to.contain('Welcome you; 2');
  });

  it('follows the closest lang where no locale is set, out through shadow roots', async () => {
    const outer = await fixture(html`<div lang="fr-FR"><div></div></div>`);
    const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
    root.append(document.createElement('word-probe'));
    await settled(root.firstElementChild!);
    expect(textOf(root.firstElementChild!)).to.contain('fr-FR');
  });

  it('follows the page’s lang when that changes', async () => {
    const before = document.documentElement.lang;
    const element = await fixture<WordProbe>(html`<word-probe></word-probe>`);
    document.documentElement.lang = 'nl-NL';
    await settled(element);
    expect(textOf(element)).to.contain('nl-NL');
    document.documentElement.lang = before;
  });

  it('passes over a locale that is none', async () => {
    const element = await fixture<WordProbe>(html`<div lang="it"><word-probe locale="not a tag"></word-probe></div>`);
    expect(textOf(element.querySelector('word-probe')!)).to.contain('; it');
  });

  it('runs from right to left with a locale that does, and writes no attribute on itself', async () => {
    const element = await fixture<WordProbe>(html`<word-probe locale="ar"></word-probe>`);
    expect(getComputedStyle(element).direction).to.equal('rtl');
    expect(element.hasAttribute('dir')).to.equal(false);
    element.locale = 'en';
    await settled(element);
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });
});
