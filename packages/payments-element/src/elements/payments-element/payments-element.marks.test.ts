import { settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import type { PaymentIntent } from '../../state/queued-command.js';
import { keepingOf } from '../../state/payment-keeping.js';
import type { MemoryPaymentsGateway } from '../../testing.js';
import { networkForEach } from '../../testing/network.js';
import { rootOf, rowsOf } from '../../testing/table-bench.js';
import { gatewayWith, listOf, workspaceOf } from '../../testing/workspace-bench.js';
import type { PaymentsElement } from './payments-element.js';

const SOON = { timeout: 3_000 };

/** As if its form had been left. */
const write = (gateway: MemoryPaymentsGateway, intent: PaymentIntent): Promise<void> =>
  keepingOf(gateway).queue.add(intent, {});
const change: PaymentIntent = { type: 'update', id: 'payment-1', version: 1, changes: { creditorName: 'Südwind AG' } };

const marks = (element: PaymentsElement): readonly string[] =>
  rowsOf(listOf(element)).map((row) => row.querySelector('.pending-mark')?.textContent.trim() ?? '');

describe('payments-element, rows with a write that is not acknowledged', () => {
  const setOnline = networkForEach();

  it('are marked until it is, and then show what was saved', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    setOnline(false);
    await write(gateway, change);
    await waitUntil(() => marks(element)[0] === 'Not sent yet', 'not marked', SOON);
    expect(marks(element).slice(1).join('')).to.equal('');
    setOnline(true);
    await waitUntil(() => marks(element).join('') === '', 'still marked', SOON);
    await settled(element);
    expect(rootOf(listOf(element)).querySelector('.row-button')!.textContent.trim()).to.equal('Südwind AG');
  });

  it('say so when it was refused', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    gateway.fail({ on: 'write', error: new ApiError('ValidationError') });
    await write(gateway, change);
    await waitUntil(() => marks(element)[0] === 'Not saved', 'not marked', SOON);
  });
});
