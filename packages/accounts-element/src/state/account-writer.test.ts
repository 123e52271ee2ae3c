import { ApiError } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import type { AccountDraft } from '../model/account.js';
import { accountFixture, memoryAccountsGateway, TENANT_B, type MemoryAccountsGateway } from '../testing.js';
import { AccountWriter } from './account-writer.js';

const draft: AccountDraft = { name: 'Escrow', holderName: 'A', iban: 'DE02120300000000202051', currency: 'EUR' };

function writerOver(gateway: MemoryAccountsGateway, waits: number[] = []): AccountWriter {
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  return new AccountWriter(gateway, { wait });
}

function failing(times: number, error: ApiError): MemoryAccountsGateway {
  const gateway = memoryAccountsGateway();
  for (let left = times; left > 0; left -= 1) gateway.fail({ on: 'write', error });
  return gateway;
}

const requestIds = (gateway: MemoryAccountsGateway): number => new Set(gateway.commands.map((it) => it.requestId)).size;

describe('AccountWriter', () => {
  it('asks again under the same request id, by itself and when it is asked to', async () => {
    const gateway = failing(4, new ApiError('Timeout'));
    const writer = writerOver(gateway);
    expect(await writer.create('a1', draft)).to.equal(undefined);
    expect(writer.state).to.deep.include({ status: 'failed', unsure: true });
    expect((await writer.create('a1', draft))?.id).to.equal('a1');
    expect([gateway.commands.length, requestIds(gateway)]).to.deep.equal([5, 1]);
  });

  it('is joined by a second call while it runs', async () => {
    const gateway = memoryAccountsGateway();
    const writer = writerOver(gateway);
    const [first, second] = await Promise.all([writer.create('a1', draft), writer.create('a1', draft)]);
    expect(first).to.equal(second);
    expect(gateway.commands).to.have.length(1);
  });

  it('does not repeat what the server refused', async () => {
    const gateway = failing(1, new ApiError('ValidationError'));
    const writer = writerOver(gateway);
    await writer.create('a1', draft);
    expect(gateway.commands).to.have.length(1);
    expect(writer.state).to.deep.include({ status: 'failed', unsure: false });
  });

  it('waits as long as the server asks for', async () => {
    const waits: number[] = [];
    const gateway = failing(1, new ApiError('Throttled', 'busy', { retryAfterSeconds: 7 }));
    await writerOver(gateway, waits).create('a1', draft);
    expect(waits).to.deep.equal([7_000]);
    expect(gateway.commands).to.have.length(2);
  });

  it('neither hammers a server that names no time nor waits for ever', async () => {
    const waits: number[] = [];
    const gateway = failing(1, new ApiError('Throttled', 'busy', { retryAfterSeconds: 0 }));
    const other = failing(1, new ApiError('Throttled', 'busy', { retryAfterSeconds: 2_147_484 }));
    for (const each of [gateway, other]) await writerOver(each, waits).create('a1', draft);
    expect(waits).to.deep.equal([1_000, 300_000]);
  });

  it('changes what was shown, and says what stands in the way of it', async () => {
    const gateway = memoryAccountsGateway({ accounts: [accountFixture()] });
    const writer = writerOver(gateway);
    expect(await writer.update('main', 1, { name: 'Renamed', bic: null })).to.deep.include({ version: 2 });
    gateway.put(accountFixture({ version: 3, name: 'Theirs' }));
    expect(await writer.update('main', 2, { name: 'Mine' })).to.equal(undefined);
    const { state } = writer;
    expect(state.status === 'conflict' && [state.current?.name, state.current?.version]).to.deep.equal(['Theirs', 3]);
    expect(state)
      .to.have.property('intent')
      .that.deep.includes({ version: 2, changes: { name: 'Mine' } });
    gateway.put(accountFixture({ version: 4, deletedAt: '2026-11-22T00:00:00Z' }));
    await writer.update('main', 4, { name: 'Mine' });
    expect(writer.state).to.deep.include({ status: 'conflict', current: undefined });
  });

  it('closes the default as no default, makes another one it, and does not delete what is in use', async () => {
    const dollar = accountFixture({ id: 'dollar', isDefault: false });
    const gateway = memoryAccountsGateway({ accounts: [accountFixture(), dollar], used: ['dollar'] });
    const writer = writerOver(gateway);
    expect(await writer.close(accountFixture())).to.deep.include({ status: 'CLOSED', isDefault: false });
    expect(await writer.makeDefault(dollar)).to.deep.include({ isDefault: true, version: 2 });
    await writer.delete('dollar', 2);
    expect(writer.state).to.have.property('status', 'failed');
    expect(writer.state).to.have.property('error').that.has.property('code', 'StatusConflict');
    expect(await writer.delete('main', 2)).to.have.property('deletedAt');
  });

  it('is another request when what was refused is asked for again', async () => {
    const gateway = failing(1, new ApiError('ValidationError'));
    const writer = writerOver(gateway);
    await writer.create('a1', draft);
    await writer.create('a1', draft);
    expect([gateway.commands.length, requestIds(gateway)]).to.deep.equal([2, 2]);
  });

  it('refuses another intent while one runs', async () => {
    const gateway = memoryAccountsGateway();
    const writer = writerOver(gateway);
    const both = await Promise.all([writer.create('a1', draft), writer.create('a2', draft)]);
    expect(both.map((account) => account?.id)).to.deep.equal(['a1', undefined]);
  });

  it('shows nothing of another tenant that a gateway answers', async () => {
    const gateway = memoryAccountsGateway();
    gateway.write = () => Promise.resolve(accountFixture({ tenantId: TENANT_B }));
    const writer = writerOver(gateway);
    expect(await writer.create('a1', draft)).to.equal(undefined);
    expect(writer.state).to.have.property('error').that.has.property('code', 'TenantMismatch');
  });

  it('writes nothing more once its session has ended', async () => {
    const gateway = memoryAccountsGateway();
    const writer = writerOver(gateway);
    gateway.end();
    expect(await writer.create('a1', draft)).to.equal(undefined);
    expect(gateway.commands).to.have.length(0);
  });
});
