import {
  buttonNamed,
  deferred,
  fieldNamed,
  recordEvents,
  settled,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect, waitUntil } from '@open-wc/testing';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import { paymentFixture } from '../../testing.js';
import { rootOf } from '../../testing/table-bench.js';
import {
  buttonIn,
  choose,
  dialog,
  fillForm,
  formOf,
  gatewayWith,
  listOf,
  nameOf,
  press,
  rowButtons,
  textOf,
  saidBy,
  workspaceOf,
} from '../../testing/workspace-bench.js';

describe('payments-element', () => {
  it('opens a payment in a side sheet named by whom it goes to, with all its facts', async () => {
    const payment = paymentFixture({ creditorBic: 'COBADEFFXXX', endToEndId: 'INV-1' });
    const element = await workspaceOf(gatewayWith({ payments: [payment] }));
    await choose(element, 0);
    const sheet = dialog(element, 'detail');
    expect([sheet.open, nameOf(element, 'detail')]).to.deep.equal([true, 'Payment to Nordwind GmbH']);
    const text = textOf(element, 'detail');
    for (const fact of [
      'EUR',
      '1,250.00',
      'Main account',
      '26 November 2026',
      'Invoice 4711',
      'COBADEFFXXX',
      'INV-1',
    ]) {
      expect(text).to.contain(fact);
    }
  });

  it('gives the focus back to the row when the sheet is closed by Escape', async () => {
    const element = await workspaceOf(gatewayWith());
    await choose(element, 1);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(dialog(element, 'detail').open).to.equal(false);
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[1]);
  });

  it('offers Edit and Delete for unconfirmed and rejected payments only, and says why not', async () => {
    const element = await workspaceOf(gatewayWith());
    const offered: string[] = [];
    for (const index of [0, 1, 2, 3, 4]) {
      await choose(element, index);
      if (buttonIn(element, 'detail', 'Edit') && buttonIn(element, 'detail', 'Delete')) {
        offered.push(rootOf(listOf(element)).querySelectorAll('.payment-status')[index]!.textContent.trim());
      } else {
        expect(textOf(element, 'detail')).to.match(/Only an unconfirmed or rejected payment|withdraw it first/);
      }
      await press(element, 'detail', '');
    }
    expect(offered).to.deep.equal(['Unconfirmed', 'Rejected']);
  });

  it('offers a viewer, and whoever reads it readonly, nothing that changes payments', async () => {
    const viewer = await workspaceOf(gatewayWith({ session: { roles: ['viewer'] } }));
    const reader = await workspaceOf(gatewayWith());
    reader.readonly = true;
    await settled(reader);
    for (const element of [viewer, reader]) {
      expect(buttonNamed(element, 'New payment')).to.equal(undefined);
      await choose(element, 0);
      expect(buttonIn(element, 'detail', 'Edit')).to.equal(undefined);
      expect(buttonIn(element, 'detail', 'Delete')).to.equal(undefined);
    }
  });
});

describe('payments-element, its form', () => {
  it('saves a new payment, says so and shows it as the first row', async () => {
    const element = await workspaceOf(gatewayWith());
    const saved = recordEvents<PaymentSavedEvent>(element, 'payment-saved');
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    expect([dialog(element, 'form').open, nameOf(element, 'form')]).to.deep.equal([true, 'New payment']);
    fillForm(formOf(element), 'Neu KG');
    buttonNamed(formOf(element), 'Save')!.click();
    await waitUntil(() => saidBy(element) === 'Saved.', 'not saved');
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(false);
    expect(rowButtons(element)[0]!.textContent.trim()).to.equal('Neu KG');
    expect(saved.map(({ operation, version }) => [operation, version])).to.deep.equal([['create', 1]]);
  });

  it('closes when nothing was changed, says so and tells of no save', async () => {
    const element = await workspaceOf(gatewayWith());
    const saved = recordEvents(element, 'payment-saved');
    await choose(element, 0);
    await press(element, 'detail', 'Edit');
    buttonNamed(formOf(element), 'Save')!.click();
    await waitUntil(() => saidBy(element) === 'Nothing was changed.', 'not said');
    await settled(element);
    expect([dialog(element, 'form').open, saved.length]).to.deep.equal([false, 0]);
  });

  it('stays open for the next one after Save and new', async () => {
    const element = await workspaceOf(gatewayWith());
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    fillForm(formOf(element), 'Neu KG');
    buttonNamed(formOf(element), 'Save and new')!.click();
    await waitUntil(() => rowButtons(element).length === 6, 'not saved');
    await settled(element);
    expect(dialog(element, 'form').open).to.equal(true);
    expect(formOf(element).hasChanges).to.equal(false);
  });

  it('edits the payment that is open, and gives the focus back to its row', async () => {
    const element = await workspaceOf(gatewayWith());
    await choose(element, 0);
    await press(element, 'detail', 'Edit');
    expect([dialog(element, 'detail').open, nameOf(element, 'form')]).to.deep.equal([false, 'Edit payment']);
    typeInto(formOf(element), 'Creditor name', 'Südwind AG');
    buttonNamed(formOf(element), 'Save')!.click();
    await waitUntil(() => saidBy(element) === 'Saved.', 'not saved');
    await settled(element);
    expect(rowButtons(element)[0]!.textContent.trim()).to.equal('Südwind AG');
    expect(rootOf(listOf(element)).activeElement).to.equal(rowButtons(element)[0]);
  });

  it('asks before what was typed is lost, and keeps it when told to', async () => {
    const element = await workspaceOf(gatewayWith());
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    typeInto(formOf(element), 'Creditor name', 'Neu KG');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(nameOf(element, 'discard')).to.equal('Discard what you typed?');
    await press(element, 'discard', 'Keep editing');
    expect([dialog(element, 'form').open, formOf(element).hasChanges]).to.deep.equal([true, true]);
    buttonNamed(formOf(element), 'Cancel')!.click();
    await settled(element);
    await press(element, 'discard', 'Discard');
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
  });

  it('opens again with all that was typed when the browser closes it without asking', async () => {
    const element = await workspaceOf(gatewayWith());
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    typeInto(formOf(element), 'Creditor name', 'Neu KG');
    await settled(element);
    dialog(element, 'form').close();
    await waitUntil(() => dialog(element, 'discard').open, 'nobody asked', { timeout: 8_000 });
    expect([dialog(element, 'form').open, formOf(element).hasChanges]).to.deep.equal([true, true]);
  });

  it('can still be answered after Escape was pressed on a select however often', async () => {
    const element = await workspaceOf(gatewayWith());
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    typeInto(formOf(element), 'Creditor name', 'Neu KG');
    fieldNamed(formOf(element), 'Currency').focus();
    for (let time = 0; time < 3; time += 1) {
      await sendKeys({ press: 'Escape' });
      await settled(element);
    }
    await waitUntil(() => dialog(element, 'discard').open, 'nobody asked');
    fieldNamed(formOf(element), 'Currency').focus();
    expect(rootOf(element).activeElement!.textContent.trim()).to.equal('Keep editing');
    await press(element, 'discard', 'Discard');
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
  });

  it('asks nothing and stays open while a write is on its way, and closes once it is saved', async () => {
    const gateway = gatewayWith();
    const element = await workspaceOf(gateway);
    const answer = deferred<undefined>();
    const write = gateway.write.bind(gateway);
    gateway.write = async (...command) => {
      await answer.promise;
      return write(...command);
    };
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    fillForm(formOf(element), 'Neu KG');
    buttonNamed(formOf(element), 'Save')!.click();
    await waitUntil(() => formOf(element).isWriting, 'nothing is written');
    await sendKeys({ press: 'Escape' });
    buttonNamed(formOf(element), 'Cancel')!.click();
    await press(element, 'form', '');
    dialog(element, 'form').close();
    await waitUntil(() => dialog(element, 'form').open, 'the form is gone');
    expect([dialog(element, 'discard').open, formOf(element).isWriting]).to.deep.equal([false, true]);
    answer.resolve(undefined);
    await waitUntil(() => saidBy(element) === 'Saved.', 'not saved');
    await settled(element);
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
  });

  it('begins with the focus in the first field, also when a payment is edited', async () => {
    const element = await workspaceOf(gatewayWith());
    const focused = (): Element | null => rootOf(formOf(element)).activeElement;
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    await waitUntil(() => focused()?.id === 'debtorAccountId', 'the first field has no focus');
    buttonNamed(formOf(element), 'Cancel')!.click();
    await settled(element);
    await choose(element, 0);
    await press(element, 'detail', 'Edit');
    await waitUntil(() => focused()?.classList.contains('control'), 'no field has the focus');
  });

  it('gives the focus back to New payment after what was typed is discarded', async () => {
    const element = await workspaceOf(gatewayWith());
    const create = buttonNamed(element, 'New payment')!;
    create.focus();
    create.click();
    await settled(element);
    typeInto(formOf(element), 'Creditor name', 'Neu KG');
    fieldNamed(formOf(element), 'Creditor name').focus();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await press(element, 'discard', 'Discard');
    expect(rootOf(element).activeElement === create).to.equal(true);
  });

  it('closes at once when nothing was typed', async () => {
    const element = await workspaceOf(gatewayWith());
    buttonNamed(element, 'New payment')!.click();
    await settled(element);
    buttonNamed(formOf(element), 'Cancel')!.click();
    await settled(element);
    expect(rootOf(element).querySelectorAll('dialog[open]')).to.have.length(0);
  });
});
