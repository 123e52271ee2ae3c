import { ApiError } from '@remit-elements/auth-core';
import { buttonNamed, deferred, settled } from '@remit-elements/element-kit/testing.js';
import { expect } from '@open-wc/testing';
import { countPendingWrites } from '../../kept.js';
import { admin, ask, confirm, confirmation, selected, waiting, waitUntil } from '../../testing/bulk-bench.js';
import { rootOf } from '../../testing/table-bench.js';
import { buttonIn, gatewayWith, nameOf, press, workspaceOf } from '../../testing/workspace-bench.js';

describe('payments-element that leaves its page', () => {
  it('goes on without its workspace, asks before the page is left, and shows the next one what came of it', async () => {
    const gateway = gatewayWith({ payments: waiting(30), ...admin });
    const { writeAll } = gateway;
    const gate = deferred<undefined>();
    gateway.writeAll = (...call) => gate.promise.then(() => writeAll.apply(gateway, call));
    gateway.fail({ on: 'write', error: new ApiError('FourEyes') });
    const ids = waiting(30).map(({ id }) => id);
    const first = await selected(gateway, ids);
    await ask(first, 'Approve');
    await waitUntil(() => confirmation(first), 'those on other pages are not read');
    await confirm(first);
    await waitUntil(() => buttonIn(first, 'bulk', 'Stop'), 'it does not run');
    first.remove();
    const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect([leave(), await countPendingWrites(gateway.session)]).to.deep.equal([true, 28]);
    const next = await workspaceOf(gateway);
    await waitUntil(() => next.pendingWrites === 28, 'nobody takes it up');
    gate.resolve(undefined);
    await waitUntil(() => next.pendingWrites === 0, 'it does not go on');
    await waitUntil(() => buttonNamed(next, 'Show'), 'what came of it is not to be seen');
    buttonNamed(next, 'Show')!.click();
    await waitUntil(() => nameOf(next, 'bulk') === '27 of 28 approved', 'no results');
    expect([leave(), await countPendingWrites(gateway.session)]).to.deep.equal([false, 0]);
    await press(next, 'bulk', 'Close');
    next.remove();
    const last = await workspaceOf(gateway);
    expect([buttonNamed(last, 'Show'), rootOf(last).querySelector('#bulk')]).to.deep.equal([undefined, null]);
  });

  it('begins nothing for a workspace that left before it was to', async () => {
    const gateway = gatewayWith({ payments: waiting(4), ...admin });
    const element = await selected(gateway);
    const granted = deferred<undefined>();
    element.addEventListener('payment-approve', (event) => event.waitUntil(granted.promise));
    await ask(element, 'Approve');
    await confirm(element);
    element.remove();
    granted.resolve(undefined);
    await settled(await workspaceOf(gateway));
    expect(gateway.commands).to.deep.equal([]);
  });
});
