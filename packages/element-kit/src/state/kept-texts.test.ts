import { expect } from '@open-wc/testing';
import { KeptTexts } from './kept-texts.js';
import { SessionVault } from './session-vault.js';

describe('KeptTexts', () => {
  let ann: string;
  const opened: KeptTexts[] = [];

  function textsOf(scope: string): KeptTexts {
    const texts = new KeptTexts(scope);
    opened.push(texts);
    return texts;
  }

  beforeEach(() => {
    ann = `ann ${crypto.randomUUID()}`;
  });

  afterEach(async () => {
    for (const texts of opened.splice(0)) texts.close();
    await new KeptTexts(ann).forget();
  });

  it('gives back what stood in a form last, and to its owner alone', async () => {
    const before = textsOf(ann);
    void before.keep('name', { texts: { name: 'Nord' } });
    void before.keep('name', { texts: { name: 'Nordwind' }, version: 3 });
    // What was asked for before is done all the same.
    before.close();
    expect(await before.of('name')).to.equal(undefined);
    expect(await textsOf(ann).of('name')).to.deep.equal({ texts: { name: 'Nordwind' }, version: 3 });
    expect(await textsOf(ann).of('other')).to.equal(undefined);
    expect(await textsOf(`${ann}’s neighbour`).of('name')).to.equal(undefined);
  });

  it('does what it is asked in that order, so that what was saved is not kept after all', async () => {
    const texts = textsOf(ann);
    void texts.keep('name', { texts: { name: 'Nord' } });
    void texts.drop('name');
    expect(await texts.of('name')).to.equal(undefined);
  });

  it('knows which form was typed into last', async () => {
    const texts = textsOf(ann);
    expect(await texts.latest()).to.equal(undefined);
    const { now } = Date;
    try {
      for (const [place, form] of ['second', 'first'].entries()) {
        Date.now = () => 2000 - place;
        await texts.keep(form, { texts: { name: form } });
      }
    } finally {
      Date.now = now;
    }
    expect(await texts.latest()).to.equal('second');
  });

  it('forgets all at a sign-out, whoever has it open', async () => {
    const other = textsOf(ann);
    await other.keep('name', { texts: { name: 'Nordwind' } });
    await textsOf(ann).forget();
    await other.keep('name', { texts: { name: 'Nordwind AG' } });
    expect(await other.of('name')).to.equal(undefined);
    expect(await textsOf(ann).of('name')).to.equal(undefined);
  });

  it('reads nothing that it would not have written', async () => {
    const vault = new SessionVault(ann);
    for (const [form, value] of Object.entries({
      text: 'x',
      shape: { shape: 2, texts: {}, atMs: 1 },
      texts: { shape: 1, texts: { name: 7 }, atMs: 1 },
      version: { shape: 1, texts: {}, version: 'x', atMs: 1 },
      time: { shape: 1, texts: {}, atMs: 'x' },
    })) {
      await vault.put('typed', form, value);
    }
    vault.close();
    const texts = textsOf(ann);
    for (const form of ['text', 'shape', 'texts', 'version', 'time']) {
      expect(await texts.of(form), form).to.equal(undefined);
    }
    expect(await texts.latest()).to.equal(undefined);
  });
});
