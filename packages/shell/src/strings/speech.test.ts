import { describe, expect, it } from 'vitest';
import { frameWords } from './frame.js';
import { firstWords } from './first.js';
import { Speech } from './speech.js';

const english = () => Promise.resolve({ words: firstWords, rest: () => Promise.resolve({ words: frameWords }) });
const said = (retry: string, skip: string) => () =>
  Promise.resolve({ words: { retry }, rest: () => Promise.resolve({ words: { skip } }) });

function speechWith(others: Record<string, () => Promise<{ words: Record<string, string> }>>) {
  return new Speech({ en: english, ...others });
}

describe('the words of the shell', () => {
  it('are English from the first moment on', () => {
    expect(speechWith({}).t('retry')).toBe('Retry');
  });

  it('follow the language, by another function, and say which way it is read', async () => {
    const speech = speechWith({ ar: said('أعد المحاولة', 'تخطَّ') });
    const before = speech.t;
    await speech.speak('ar-EG');
    expect(speech.t).not.toBe(before);
    expect([speech.t('retry'), speech.locale, speech.direction]).toEqual(['أعد المحاولة', 'ar-EG', 'rtl']);
  });

  it('are whole once that is asked, and stay so in the next language', async () => {
    const speech = speechWith({ de: said('Nochmal', 'Zum Inhalt') });
    await speech.whole();
    expect(speech.t('skip')).toBe('Skip to content');
    await speech.speak('de');
    expect(speech.t('skip')).toBe('Zum Inhalt');
  });

  it('are English where a language cannot be fetched', async () => {
    const speech = speechWith({ fr: () => Promise.reject(new TypeError('no network')) });
    await speech.whole();
    await speech.speak('fr');
    expect([speech.t('retry'), speech.t('skip')]).toEqual(['Retry', 'Skip to content']);
  });

  it('are those that were asked for last, whichever come last', async () => {
    let arrive: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const speech = speechWith({
      de: () => late.then(said('Nochmal', 'Zum Inhalt')),
      it: said('Riprova', 'Vai al contenuto'),
    });
    const first = speech.speak('de');
    await speech.speak('it');
    arrive?.();
    await first;
    expect([speech.t('retry'), speech.locale]).toEqual(['Riprova', 'it']);
  });
});

describe('a piece that few need', () => {
  const piece = {
    en: () => Promise.resolve({ words: { 'door.back': 'Back' } }),
    de: () => Promise.resolve({ words: { 'door.back': 'Zurück' } }),
  };

  it('is said once it was learned, in this language and the next', async () => {
    const speech = speechWith({ de: said('Nochmal', 'Zum Inhalt') });
    expect(await speech.learn(piece)).toBe(true);
    expect(speech.t('door.back')).toBe('Back');
    await speech.speak('de');
    expect(speech.t('door.back')).toBe('Zurück');
  });

  it('does not bring back the language of before, whose successor is on its way', async () => {
    const speech = speechWith({ de: said('Nochmal', 'Zum Inhalt') });
    const changing = speech.speak('de');
    await Promise.all([changing, speech.learn(piece)]);
    expect([speech.locale, speech.t('door.back')]).toEqual(['de', 'Zurück']);
  });

  it('that cannot be had says so, and can be asked for again', async () => {
    let isThere = false;
    const late = { en: () => (isThere ? piece.en() : Promise.reject(new TypeError('no network'))) };
    const speech = speechWith({});
    expect(await speech.learn(late)).toBe(false);
    isThere = true;
    expect(await speech.learn(late)).toBe(true);
    expect(speech.t('door.back')).toBe('Back');
  });
});
