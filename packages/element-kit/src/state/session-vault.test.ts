import { expect } from '@open-wc/testing';
import { SessionVault, type VaultTrouble } from './session-vault.js';
import { vaultName } from './vault-cipher.js';

const ANN = JSON.stringify(['tenant-a', 'ann']);
const BEN = JSON.stringify(['tenant-a', 'ben']);

describe('SessionVault', () => {
  let troubles: VaultTrouble[] = [];
  const opened: SessionVault[] = [];

  function vaultOf(scope: string, options: { mostBytes?: number; mostEntries?: number } = {}): SessionVault {
    const vault = new SessionVault(scope, { ...options, onTrouble: (trouble) => troubles.push(trouble) });
    opened.push(vault);
    return vault;
  }

  /** What lies on the disk under a scope's name. */
  async function onDisk(
    scope: string,
    act: (entries: IDBObjectStore) => IDBRequest = (entries) => entries.getAll(),
    mode: IDBTransactionMode = 'readonly',
  ): Promise<unknown> {
    const request = indexedDB.open((await vaultName(scope))!);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const work = act(request.result.transaction(['entries', 'keys'], mode).objectStore('entries'));
    await new Promise((resolve) => (work.onsuccess = resolve));
    request.result.close();
    return work.result;
  }

  const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);

  beforeEach(() => {
    troubles = [];
  });

  afterEach(async () => {
    for (const vault of opened.splice(0)) vault.close();
    await Promise.all([new SessionVault(ANN).clear(), new SessionVault(BEN).clear()]);
  });

  it('gives back after a reload what was put in, one value an id', async () => {
    const before = vaultOf(ANN);
    expect(await before.put('drafts', '1', { creditorName: 'Nordwind GmbH' })).to.equal('kept');
    expect(await before.put('drafts', '1', { creditorName: 'Nordwind AG' })).to.equal('kept');
    before.close();
    expect(await vaultOf(ANN).all('drafts')).to.deep.equal([{ id: '1', value: { creditorName: 'Nordwind AG' } }]);
    expect(await vaultOf(ANN).all('queue')).to.deep.equal([]);
    expect(troubles).to.deep.equal([]);
  });

  it('leaves no database behind before something is put in', async () => {
    expect(await vaultOf(ANN).all('drafts')).to.deep.equal([]);
    expect(await vaultOf(ANN).delete('drafts', '1')).to.equal(false);
    expect(await names()).not.to.include(await vaultName(ANN));
  });

  it('shows one scope nothing of another, not even to who copies its entries', async () => {
    await vaultOf(ANN).put('drafts', '1', 'for Ann only');
    await vaultOf(BEN).put('drafts', '2', 'for Ben only');
    expect((await vaultOf(BEN).all('drafts')).map(({ id }) => id)).to.deep.equal(['2']);
    const [stolen] = (await onDisk(ANN)) as unknown[];
    await onDisk(BEN, (entries) => entries.put(stolen, ['drafts', '1']), 'readwrite');
    expect((await vaultOf(BEN).all('drafts')).map(({ id }) => id)).to.deep.equal(['2']);
    expect(troubles).to.deep.equal(['dropped']);
  });

  it('tells neither scope nor content to whoever looks at the disk, and gives the key to no script', async () => {
    const vault = vaultOf(ANN);
    await vault.put('drafts', '1', 'Nordwind GmbH');
    expect((await names()).join()).not.to.match(/tenant-a|ann/);
    const [{ data }] = (await onDisk(ANN)) as [{ data: ArrayBuffer }];
    expect(new TextDecoder().decode(data)).not.to.contain('Nordwind');
    const key = (await onDisk(ANN, (entries) => entries.transaction.objectStore('keys').get('keys'))) as CryptoKey;
    const exported = await crypto.subtle.exportKey('raw', key).catch((cause: unknown) => (cause as Error).name);
    expect(exported).to.equal('InvalidAccessError');
  });

  it('drops what was altered and tells of it, and keeps the rest', async () => {
    await vaultOf(ANN).put('drafts', '1', 'good');
    await vaultOf(ANN).put('drafts', '2', 'altered');
    const sealed = (await onDisk(ANN, (entries) => entries.get(['drafts', '2']))) as { data: ArrayBuffer };
    new Uint8Array(sealed.data)[0]! ^= 1;
    await onDisk(ANN, (entries) => entries.put(sealed, ['drafts', '2']), 'readwrite');
    await onDisk(ANN, (entries) => entries.put('no entry at all', ['drafts', '3']), 'readwrite');
    const vault = vaultOf(ANN);
    expect(await vault.all('drafts')).to.deep.equal([{ id: '1', value: 'good' }]);
    expect(troubles).to.deep.equal(['dropped', 'dropped']);
    expect(await onDisk(ANN)).to.have.length(1);
  });

  it('leaves alone what a later build wrote', async () => {
    await vaultOf(ANN).put('drafts', '1', 'ours');
    await onDisk(ANN, (entries) => entries.put({ v: 2, other: true }, ['drafts', '2']), 'readwrite');
    expect(await vaultOf(ANN).all('drafts')).to.have.length(1);
    expect(await onDisk(ANN)).to.have.length(2);
    expect(troubles).to.deep.equal([]);
  });

  it('takes no entry and no collection beyond its bounds', async () => {
    const vault = vaultOf(ANN, { mostBytes: 20, mostEntries: 2 });
    expect(await vault.put('drafts', '1', 'x'.repeat(19))).to.equal('refused');
    expect(await vault.put('drafts', '1', 'a')).to.equal('kept');
    expect(await vault.put('drafts', '2', 'b')).to.equal('kept');
    expect(await vault.put('drafts', '3', 'c')).to.equal('refused');
    expect(await vault.put('drafts', '2', 'again')).to.equal('kept');
    expect(await vault.put('queue', '3', 'c')).to.equal('kept');
  });

  it('lets one only of two take an entry away', async () => {
    const [one, other] = [vaultOf(ANN), vaultOf(ANN)];
    await one.put('drafts', '1', 'once');
    const taken = await Promise.all([one.delete('drafts', '1'), other.delete('drafts', '1')]);
    expect(taken.filter(Boolean)).to.have.length(1);
  });

  it('forgets everything at a sign-out, in every page that has it open', async () => {
    const [here, elsewhere] = [vaultOf(ANN), vaultOf(ANN)];
    await here.put('drafts', '1', 'gone soon');
    await elsewhere.all('drafts');
    await here.clear();
    expect(await names()).not.to.include(await vaultName(ANN));
    expect(await elsewhere.all('drafts')).to.deep.equal([]);
    expect(await elsewhere.put('drafts', '2', 'too late')).to.equal('refused');
    expect(await here.put('drafts', '2', 'too late')).to.equal('refused');
    expect(await names()).not.to.include(await vaultName(ANN));
    expect(troubles).to.deep.equal([]);
  });

  it('agrees on one key with another realm that opens it at the same time', async () => {
    const frames = await Promise.all([realm('1'), realm('2'), realm('3')]);
    const outcomes = await Promise.all(frames.map((frame) => frame.put()));
    expect(outcomes).to.deep.equal(['kept', 'kept', 'kept']);
    for (const frame of frames) frame.remove();
    const values = (await vaultOf(ANN).all('drafts')).map(({ value }) => value);
    expect(values).to.have.members(['of realm 1', 'of realm 2', 'of realm 3']);
    expect(troubles).to.deep.equal([]);
  });

  it('works in memory, and says so once, where the browser blocks storage', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    try {
      await worksInMemory();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('works in memory, and says so once, where the page has no cryptography', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      await worksInMemory();
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('keeps in memory what a full disk does not take, and on the disk what it takes later', async () => {
    const vault = vaultOf(ANN);
    await vault.put('drafts', '1', 'early');
    const { put } = IDBObjectStore.prototype;
    // As browsers do it: the request is taken, and the transaction does not come through.
    IDBObjectStore.prototype.put = function (...entry) {
      const request = put.apply(this, entry);
      this.transaction.abort();
      return request;
    };
    try {
      expect(await vault.put('drafts', '1', 'changed')).to.equal('page');
      expect(await vault.put('drafts', '2', 'more')).to.equal('page');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await vault.all('drafts')).to.have.deep.members([
      { id: '1', value: 'changed' },
      { id: '2', value: 'more' },
    ]);
    expect([troubles, vault.outlivesPage]).to.deep.equal([['page'], false]);
    expect(await vault.put('drafts', '2', 'more')).to.equal('kept');
    expect(await vault.delete('drafts', '1')).to.equal(true);
    expect(await vaultOf(ANN).all('drafts')).to.deep.equal([{ id: '2', value: 'more' }]);
  });

  async function worksInMemory(): Promise<void> {
    const vault = vaultOf(ANN);
    expect(await vault.all('drafts')).to.deep.equal([]);
    expect(troubles).to.deep.equal([]);
    expect(await vault.put('drafts', '1', 'a')).to.equal('page');
    expect(await vault.put('drafts', '2', 'b')).to.equal('page');
    expect((await vault.all('drafts')).map(({ value }) => value)).to.deep.equal(['a', 'b']);
    expect(await vault.delete('drafts', '1')).to.equal(true);
    expect(await vault.all('drafts')).to.have.length(1);
    expect(troubles).to.deep.equal(['page']);
    await vault.clear();
    expect(await vault.all('drafts')).to.deep.equal([]);
  }
});

/** A page of its own within the page, with a vault of its own over the same scope. */
async function realm(id: string): Promise<{ put(): Promise<string>; remove(): void }> {
  const frame = document.createElement('iframe');
  const source = new URL('./session-vault.ts', import.meta.url).href;
  frame.srcdoc = `<script type="module">
    import { SessionVault } from '${source}';
    window.vault = new SessionVault(${JSON.stringify(ANN)});
    parent.dispatchEvent(new Event('realm-${id}'));
  </script>`;
  const ready = new Promise((resolve) => {
    window.addEventListener(`realm-${id}`, resolve, { once: true });
  });
  document.body.append(frame);
  await ready;
  const { vault } = frame.contentWindow as Window & { vault?: SessionVault };
  return { put: () => vault!.put('drafts', id, `of realm ${id}`), remove: () => frame.remove() };
}
