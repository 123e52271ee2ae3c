import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { draftFixture, queueFixture } from '../../testing.js';
import { networkForEach } from '../../testing/network.js';
import { gatewayWith, saidBy, workspaceOf } from '../../testing/workspace-bench.js';

describe('payments-element, what was sent', () => {
  const setOnline = networkForEach();

  it('says what went out though the last of it was refused', async () => {
    const gateway = gatewayWith({ payments: [] });
    const element = await workspaceOf(gateway);
    setOnline(false);
    await queueFixture(gateway, draftFixture({ creditorName: 'First Ltd' }));
    await queueFixture(gateway, draftFixture({ creditorName: 'Second Ltd' }));
    const { write } = gateway;
    gateway.write = (command, options) =>
      command.type === 'create' && command.draft.creditorName === 'Second Ltd'
        ? Promise.reject(new ApiError('ValidationError'))
        : write.call(gateway, command, options);
    setOnline(true);
    await waitUntil(() => saidBy(element) !== '', 'nothing is said');
    expect(saidBy(element)).to.equal('1 payment was sent.');
  });
});
