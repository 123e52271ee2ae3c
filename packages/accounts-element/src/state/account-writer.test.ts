import { ApiError } from '@remit-elements/auth-core';
import { expect } from '@open-wc/testing';
import type { AccountDraft } from '../model/account.js';
import { memoryAccountsGateway, type MemoryAccountsGateway } from '../testing.js';
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

  it('writes nothing more once its session has ended', async () => {
    const gateway = memoryAccountsGateway();
    const writer = writerOver(gateway);
    gateway.end();
    expect(await writer.create('a1', draft)).to.equal(undefined);
    expect(gateway.commands).to.have.length(0);
  });
});
