import { settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { forgetKept } from '../../kept.js';
import { draftFixture, TENANT_A } from '../../testing.js';
import { leftBehind } from '../../testing/queue-left.js';
import { rootOf } from '../../testing/table-bench.js';
import { gatewayWith, press, workspaceOf } from '../../testing/workspace-bench.js';

const DAY_MS = 86_400_000;

describe('payments-element, writes of long ago', () => {
  it('calls nothing unsent that may be saved already', async () => {
    const gateway = gatewayWith({ payments: [], session: { subject: crypto.randomUUID() }, retention: 'browser' });
    const draft = draftFixture({ requestedExecutionDate: '2099-11-26' });
    await leftBehind(gateway.session, draft, Date.now() - DAY_MS);
    await leftBehind(gateway.session, { ...draft, amountMinor: 7 }, Date.now() - 2 * DAY_MS, { isSent: true });
    try {
      const element = await workspaceOf(gateway);
      const heading = (): string | undefined => rootOf(element).querySelector('.pending h2')?.textContent;
      await waitUntil(() => heading() !== undefined, 'nothing is shown of it');
      expect(heading()).to.equal('1 payment not sent yet, 1 may be saved already');
    } finally {
      await forgetKept(gateway.session);
    }
  });

  it('shows them, and sends or discards each only when it is told to', async () => {
    const gateway = gatewayWith({ payments: [], session: { subject: crypto.randomUUID() }, retention: 'browser' });
    const draft = draftFixture({ requestedExecutionDate: '2099-11-26' });
    for (const [days, creditorName] of ['Old Ltd', 'Older Ltd'].entries()) {
      await leftBehind(gateway.session, { ...draft, creditorName }, Date.now() - (days + 1) * DAY_MS);
    }
    try {
      const element = await workspaceOf(gateway);
      const panel = (): Element | null => rootOf(element).querySelector('.pending');
      const named = (name: string): HTMLButtonElement | null =>
        panel()?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`) ?? null;
      await waitUntil(() => named('Send now: New payment, Old Ltd'), 'nothing is shown of it');
      expect(panel()!.textContent)
        .to.contain('Not sent: look at it, then send or discard it.')
        .and.to.contain('Entered');
      expect(panel()!.querySelector('.pending-head button'), 'one button sends them all').to.equal(null);
      expect(gateway.commands).to.be.empty;
      named('Discard: New payment, Older Ltd')!.click();
      await settled(element);
      await press(element, 'give-up', 'Discard');
      named('Send now: New payment, Old Ltd')!.click();
      await waitUntil(() => panel() === null && gateway.backend.payments(TENANT_A).length > 0, 'it stays');
      expect(gateway.backend.payments(TENANT_A).map(({ creditorName }) => creditorName)).to.deep.equal(['Old Ltd']);
    } finally {
      await forgetKept(gateway.session);
    }
  });
});
