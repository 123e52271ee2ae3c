import { buttonNamed, recordEvents, settled } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { sendKeys } from '@web/test-runner-commands';
import {
  buttonIn,
  choose,
  dialog,
  gatewayWith,
  listOf,
  press,
  rowButtons,
  saidBy,
  workspaceOf,
} from '../../testing/workspace-bench.js';
import type { MemoryPaymentsGateway } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import type { PaymentSubmitEvent } from '../../events/payment-submit-event.js';
import type { PaymentsElement } from './payments-element.js';

describe('payments-element, undo', () => {
  async function deleteFirst(element: PaymentsElement): Promise<void> {
    await choose(element, 0);
    await press(element, 'detail', 'Delete');
    await press(element, 'delete', 'Delete');
  }

  /** After its first payment was deleted. */
  async function deleted(): Promise<{ gateway: MemoryPaymentsGateway; element: PaymentsElement }> {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    await deleteFirst(element);
    return { gateway, element };
  }

  const undo = (element: PaymentsElement): HTMLButtonElement | undefined => buttonNamed(element, 'Undo');
  const sent = ({ commands }: MemoryPaymentsGateway): string[] => commands.map(({ type }) => type);

  it('brings a deleted payment back, once, however often it is asked', async () => {
    const { gateway, element } = await deleted();
    expect([saidBy(element), rowButtons(element).length]).to.deep.equal(['Deleted.', 4]);
    const button = undo(element)!;
    button.click();
    button.click();
    await settled(element);
    expect([saidBy(element), rowButtons(element).length]).to.deep.equal(['Restored.', 5]);
    expect(gateway.commands.filter(({ type }) => type === 'restore')).to.have.length(1);
    expect(undo(element)).to.be.undefined;
  });

  const undoByKey = async (element: PaymentsElement): Promise<void> => {
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await settled(element);
  };

  it('leaves the focus on the row that came back', async () => {
    const { element } = await deleted();
    undo(element)!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saidBy(element) === 'Restored.', 'it is not restored');
    await settled(element);
    expect(rootOf(element).activeElement?.id).to.equal('list');
    expect(rootOf(listOf(element)).activeElement?.textContent.trim()).to.equal('Nordwind GmbH');
  });

  it('takes nothing back by a key while a dialog is open, nor after it', async () => {
    const { gateway, element } = await deleted();
    await choose(element, 0);
    await undoByKey(element);
    dialog(element, 'detail').querySelector<HTMLElement>('[aria-label=Close]')!.click();
    await settled(element);
    await undoByKey(element);
    expect(sent(gateway)).to.deep.equal(['delete']);
  });

  it('takes nothing back by a key once the offer has had its time', async () => {
    const { gateway, element } = await deleted();
    rootOf(element).querySelector('.toast')!.dispatchEvent(new Event('animationend'));
    await settled(element);
    await undoByKey(element);
    expect(sent(gateway)).to.deep.equal(['delete']);
  });

  it('brings it back by Ctrl+Z, also where the answer is lost', async () => {
    const { gateway, element } = await deleted();
    gateway.fail({ on: 'write', when: 'after', error: new ApiError('Timeout') });
    await undoByKey(element);
    await waitUntil(() => saidBy(element) === 'Restored.', 'it is not restored');
    await settled(element);
    expect(rowButtons(element)).to.have.length(5);
  });

  it('asks the host before it brings a payment back, and tells of it, as of any write', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    const asked = recordEvents<PaymentSubmitEvent>(element, 'payment-submit');
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    await deleteFirst(element);
    undo(element)!.click();
    await settled(element);
    expect(asked.map(({ operation }) => operation)).to.deep.equal(['delete', 'restore']);
    expect(saved.map(({ paymentId, version, operation }) => [paymentId, version, operation])).to.deep.equal([
      ['payment-1', 3, 'restore'],
    ]);
  });

  it('leaves a payment deleted when the host prevents that it comes back', async () => {
    const { gateway, element } = await deleted();
    element.addEventListener('payment-submit', (event) => event.preventDefault());
    undo(element)!.click();
    await settled(element);
    expect(sent(gateway)).to.deep.equal(['delete']);
    expect([saidBy(element), rowButtons(element).length]).to.deep.equal(['', 4]);
  });

  it('says why not when someone was faster', async () => {
    const { gateway, element } = await deleted();
    const id = 'payment-1';
    gateway.backend.write(gateway.session, { type: 'restore', id, version: 2, requestId: crypto.randomUUID() });
    undo(element)!.click();
    await settled(element);
    expect(saidBy(element)).to.match(/^Not restored: .*changed/);
  });

  it('offers nothing that the gateway cannot do', async () => {
    const gateway = gatewayWith();
    Object.defineProperty(gateway, 'capabilities', { value: new Set() });
    const element = await workspaceOf(gateway);
    await deleteFirst(element);
    expect([saidBy(element), undo(element)]).to.deep.equal(['Deleted.', undefined]);
    expect(buttonIn(element, 'detail', 'Delete')).to.be.undefined;
  });
});
