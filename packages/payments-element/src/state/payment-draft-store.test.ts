import { expect } from '@open-wc/testing';
import { SessionVault } from '@remit-elements/element-kit';
import { PaymentDraftStore, type KeptDraft } from './payment-draft-store.js';

const GOOD: KeptDraft = {
  key: 'good',
  id: 'payment-1',
  isNew: true,
  texts: { creditorName: 'Half Ltd' },
  locale: 'en-GB',
  keptAtMs: 1,
};

describe('PaymentDraftStore', () => {
  let vault = new SessionVault('');

  beforeEach(() => {
    vault = new SessionVault(crypto.randomUUID());
  });

  afterEach(() => vault.clear());

  const openStore = (): PaymentDraftStore => new PaymentDraftStore(vault, () => Promise.resolve(new Set()));

  it('offers nothing that no build of ours has kept, as a form could not show it', async () => {
    const put = (key: string, draft: object) => vault.put('drafts', key, { shape: 1, ...GOOD, key, ...draft });
    await put('good', {});
    await put('of-texts', { texts: { creditorName: 5 } });
    await put('of-moment', { keptAtMs: 1e300 });
    await put('of-locale', { locale: 'no_such locale' });
    await put('of-version', { version: 'x' });
    await put('other', { key: 'good' });
    const store = openStore();
    await store.load();
    expect(store.state.map(({ key }) => key)).to.deep.equal(['good']);
  });

  it('tells nobody of a draft that it does not have', async () => {
    const store = openStore();
    let changes = 0;
    store.addEventListener('change', () => (changes += 1));
    await store.drop('gone');
    expect(changes).to.equal(0);
  });
});
