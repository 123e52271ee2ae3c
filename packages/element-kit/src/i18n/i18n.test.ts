import { expect } from '@open-wc/testing';
import { formatMessage } from './format-message.js';
import { canonicalLocale, directionOf } from './locale.js';

describe('formatMessage', () => {
  it('fills places, and leaves one without a value to be seen', () => {
    expect(formatMessage('{from}–{to} of {known}', { from: 1, to: 25 }, 'en')).to.equal('1–25 of {known}');
  });

  it('writes numbers as the locale does, texts as they are', () => {
    expect(formatMessage('{count} {name}', { count: 12_345, name: '12345' }, 'de')).to.equal('12.345 12345');
  });

  it('chooses the plural form by the locale’s rules', () => {
    const message = {
      one: '{count} платёж',
      few: '{count} платежа',
      many: '{count} платежей',
      other: '{count} платежа',
    };
    expect([1, 3, 5, 21].map((count) => formatMessage(message, { count }, 'ru'))).to.deep.equal([
      '1 платёж',
      '3 платежа',
      '5 платежей',
      '21 платёж',
    ]);
  });

  it('takes the form for all others where the locale’s own is missing', () => {
    expect(formatMessage({ other: '{count} things' }, { count: 1 }, 'en')).to.equal('1 things');
  });

  it('does not fill places that came in with a value', () => {
    expect(formatMessage('To {name}', { name: '{count}', count: 3 }, 'en')).to.equal('To {count}');
  });
});

describe('locales', () => {
  it('are canonical tags or nothing', () => {
    expect(['en-gb', 'DE', '', 'x y', undefined].map(canonicalLocale)).to.deep.equal([
      'en-GB',
      'de',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('know which way their script runs', () => {
    expect(['ar', 'he-IL', 'fa', 'az-Arab', 'ar-Latn', 'en', 'ja'].map(directionOf)).to.deep.equal([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });
});
