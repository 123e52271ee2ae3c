import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import type { LanguageWords, Languages } from '../i18n/languages.js';
import { deferred, type Deferred } from '../testing/deferred.js';
import { settled } from '../testing/settled.js';
import { RemitElement } from './remit-element.js';

const words = { one: 'One', two: 'Two', later: 'Later' } as const;
let tag = 0;

/** An element whose languages answer when the test lets them. */
function bench(): {
  readonly make: (locale?: string) => Promise<SpeakingProbe>;
  readonly asked: string[];
  answer(language: string): Promise<void>;
  fail(language: string): Promise<void>;
} {
  const asked: string[] = [];
  const modules = new Map<string, Deferred<LanguageWords>>();
  // As a page does, which fetches a module once, and once more after a failure.
  const fetchOf = (language: string, rest?: LanguageWords['rest']) => (): Promise<LanguageWords> => {
    const module = modules.get(language) ?? deferred<LanguageWords>();
    if (!modules.has(language)) asked.push(language);
    modules.set(language, module);
    return module.promise.then((given) => ({ ...given, ...(rest && { rest }) }));
  };
  const languages: Languages = { de: fetchOf('de', fetchOf('de-rest')), fr: fetchOf('fr', fetchOf('fr-rest')) };
  class Probe extends SpeakingProbe {
    static override languages = languages;
  }
  const name = `speaking-probe-${String((tag += 1))}`;
  customElements.define(name, Probe);
  const made: SpeakingProbe[] = [];
  const after = async (): Promise<void> => {
    for (const element of made) await settled(element);
  };
  return {
    asked,
    make: async (locale) => {
      const element = new Probe();
      if (locale) element.locale = locale;
      const place = await fixture(html`<div></div>`);
      place.append(element);
      made.push(element);
      await Promise.resolve();
      return element;
    },
    answer: async (language) => {
      const [first, second] = language.split('-');
      const said = second ? { later: `later ${first!}` } : { one: `one ${language}`, two: `two ${language}` };
      modules.get(language)?.resolve({ words: said });
      await after();
    },
    fail: async (language) => {
      modules.get(language)?.reject(new TypeError('Failed to fetch'));
      modules.delete(language);
      await after();
    },
  };
}

class SpeakingProbe extends RemitElement<typeof words> {
  protected override readonly catalogue = words;
  hasMore = false;

  async more(part: Promise<unknown>): Promise<void> {
    await this.worded(part);
    this.hasMore = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`${this.t('one')}, ${this.t('two')}${this.hasMore ? `, ${this.t('later')}` : ''} (${this.locale})`;
  }
}

/** What a person sees; nothing while it is hidden. */
const seen = (element: Element): string =>
  getComputedStyle(element).visibility === 'hidden' ? '' : element.shadowRoot!.textContent;

describe('the words of other languages', () => {
  it('are fetched by language, and nothing is seen before they are there', async () => {
    const { make, answer, asked } = bench();
    const element = await make('de-AT');
    expect([asked, seen(element)]).to.deep.equal([['de'], '']);
    await answer('de');
    expect(seen(element)).to.equal('one de, two de (de-AT)');
  });

  it('are those of English, at once, for English and for languages that there are none of', async () => {
    const { make, asked } = bench();
    for (const locale of ['en', 'en-GB', 'zh-Hant-TW']) {
      const element = await make(locale);
      expect(seen(element)).to.equal(`One, Two (${locale})`);
    }
    expect(asked).to.deep.equal([]);
  });

  it('are shared: a second element has them from its first moment', async () => {
    const { make, answer, asked } = bench();
    await make('de');
    await answer('de');
    expect(seen(await make('de'))).to.equal('one de, two de (de)');
    expect(asked).to.deep.equal(['de']);
  });

  it('stay as they are until those of the new locale are there, and the last one set wins', async () => {
    const { make, answer } = bench();
    const element = await make('en');
    element.locale = 'de';
    element.locale = 'fr';
    await Promise.resolve();
    expect(seen(element)).to.equal('One, Two (en)');
    await answer('fr');
    expect(seen(element)).to.equal('one fr, two fr (fr)');
    await answer('de');
    expect(seen(element)).to.equal('one fr, two fr (fr)');
  });

  it('follow the lang of whatever is around it', async () => {
    const { make, answer } = bench();
    const element = await make();
    element.parentElement!.lang = 'de';
    await settled(element.parentElement!);
    await answer('de');
    expect(seen(element)).to.equal('one de, two de (de)');
  });

  it('are English where they cannot be had, and are asked for again with the next connection', async () => {
    const { make, answer, fail, asked } = bench();
    const element = await make('de');
    await fail('de');
    expect(seen(element)).to.equal('One, Two (de)');
    element.parentElement!.append(element);
    await answer('de');
    expect([asked, seen(element)]).to.deep.equal([['de', 'de'], 'one de, two de (de)']);
  });

  it('come whole beside a part that is fetched later, which is not drawn before', async () => {
    const { make, answer, asked } = bench();
    const element = await make('de');
    await answer('de');
    const part = deferred<undefined>();
    const drawn = element.more(part.promise);
    await settled(element);
    expect(asked).to.deep.equal(['de', 'de-rest']);
    part.resolve(undefined);
    await settled(element);
    expect(element.hasMore).to.equal(false);
    await answer('de-rest');
    await drawn;
    await settled(element);
    expect(seen(element)).to.equal('one de, two de, later de (de)');
  });

  it('are never of two languages: where the rest cannot be had, all of it is English', async () => {
    const { make, answer, fail } = bench();
    const element = await make('de');
    await answer('de');
    const drawn = element.more(Promise.resolve());
    await settled(element);
    await fail('de-rest');
    await drawn;
    await settled(element);
    expect(seen(element)).to.equal('One, Two, Later (de)');
  });

  it('are those of the locale that was set while the part was on its way', async () => {
    const { make, answer } = bench();
    const element = await make('de');
    await answer('de');
    const drawn = element.more(Promise.resolve());
    element.locale = 'fr';
    await settled(element);
    await answer('de-rest');
    expect([element.hasMore, seen(element)]).to.deep.equal([false, 'one de, two de (de)']);
    await answer('fr');
    await answer('fr-rest');
    await drawn;
    await settled(element);
    expect(seen(element)).to.equal('one fr, two fr, later fr (fr)');
  });

  it('count as part of an update', async () => {
    const { make, answer } = bench();
    const element = await make('de');
    let isComplete = false;
    void (element as LitElement).updateComplete.then(() => (isComplete = true));
    await Promise.resolve();
    expect(isComplete).to.equal(false);
    await answer('de');
    expect(isComplete).to.equal(true);
  });
});
