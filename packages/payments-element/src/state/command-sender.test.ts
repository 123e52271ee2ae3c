import { expect } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import type { PaymentCommand } from '../data/payments-gateway.js';
import { draftFixture, MemoryPaymentsBackend, memoryPaymentsGateway, paymentFixture, TENANT_B } from '../testing.js';
import { sendOnce, type SendOutcome } from './command-sender.js';

type Create = PaymentCommand & { type: 'create' };

describe('sendOnce of a new payment whose earlier attempt arrived', () => {
  const backend = new MemoryPaymentsBackend();
  const gateway = memoryPaymentsGateway({ backend });
  const colleague = memoryPaymentsGateway({ backend, session: { subject: 'a-colleague' } });
  const { signal } = new AbortController();

  const creation = (id: string, amountMinor: number): Create => ({
    type: 'create',
    id,
    requestId: crypto.randomUUID(),
    draft: draftFixture({ amountMinor }),
  });

  const arrived = async (): Promise<string> => {
    const first = creation(crypto.randomUUID(), 100);
    await gateway.write(first);
    return first.id;
  };

  const sendAgain = (id: string): Promise<SendOutcome> => sendOnce(gateway, creation(id, 200), signal);

  it('changes it to what is wanted now', async () => {
    const id = await arrived();
    const outcome = await sendAgain(id);
    expect(outcome.kind).to.equal('saved');
    expect((await gateway.get(id))?.amountMinor).to.equal(200);
  });

  it('takes it for saved when it is already so, and writes nothing', async () => {
    const id = await arrived();
    await sendAgain(id);
    const outcome = await sendAgain(id);
    expect(outcome.kind).to.equal('saved');
    expect((await gateway.get(id))?.version).to.equal(2);
  });

  it('is a conflict when a colleague changed it since, and overwrites nothing', async () => {
    const id = await arrived();
    const changes = { amountMinor: 999 };
    await colleague.write({ type: 'update', id, version: 1, requestId: crypto.randomUUID(), changes });
    const outcome = await sendAgain(id);
    expect(outcome).to.deep.include({ kind: 'conflict' });
    expect(outcome.kind === 'conflict' && outcome.current?.amountMinor).to.equal(999);
    expect((await gateway.get(id))?.amountMinor).to.equal(999);
  });

  it('shows nobody another tenant’s payment in the place of what was refused', async () => {
    const stranger = memoryPaymentsGateway({ backend });
    stranger.write = () => Promise.reject(new ApiError('VersionConflict'));
    stranger.get = () => Promise.resolve(paymentFixture({ tenantId: TENANT_B }));
    const command = { type: 'delete', id: 'payment-1', version: 1, requestId: crypto.randomUUID() } as const;
    const outcome = await sendOnce(stranger, command, signal);
    expect(outcome.kind === 'failed' && outcome.error.code).to.equal('TenantMismatch');
  });
});
