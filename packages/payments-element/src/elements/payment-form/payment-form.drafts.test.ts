import { SessionVault } from '@remit-elements/element-kit';
import { buttonNamed, fieldNamed, settled, textOf, toldOf, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { accountFixtures, memoryPaymentsGateway, paymentFixture, type MemoryPaymentsGateway } from '../../testing.js';
import { writtenByOthers } from '../../testing/others.js';
import './payment-form.define.js';
import type { PaymentForm } from './payment-form.js';

describe('payment-form, drafts', () => {
  let subject = '';
  const scope = (): string => JSON.stringify(['tenant-a', subject]);
  const kept = async (): Promise<number> => (await new SessionVault(scope()).all('drafts')).length;
  const hasKept = (count: number) => waitUntil(async () => (await kept()) === count, `not ${String(count)} drafts`);

  beforeEach(() => {
    subject = crypto.randomUUID();
  });

  afterEach(async () => {
    await new SessionVault(scope()).clear();
  });

  /** A page of this person: a session of its own over the same storage. */
  function pageOf(options: Parameters<typeof memoryPaymentsGateway>[0] = {}): MemoryPaymentsGateway {
    const session = { subject, ...options.session };
    return memoryPaymentsGateway({ accounts: accountFixtures(), retention: 'browser', ...options, session });
  }

  async function formOver(gateway: MemoryPaymentsGateway, paymentId?: string): Promise<PaymentForm> {
    const form = await fixture<PaymentForm>(
      html`<payment-form .gateway=${gateway} .paymentId=${paymentId} locale="en-GB"></payment-form>`,
    );
    await form.updateComplete;
    await settled(form);
    return form;
  }

  const offers = (form: PaymentForm) => waitUntil(() => textOf(form).includes('Unsaved draft '), 'no draft is offered');

  it('keeps nothing before something is typed, and offers after a reload what was', async () => {
    const before = await formOver(pageOf());
    expect(await kept()).to.equal(0);
    typeInto(before, 'Creditor name', 'Half Ltd');
    typeInto(before, 'Amount', '12');
    await hasKept(1);
    before.remove();
    const after = await formOver(pageOf());
    await offers(after);
    expect(toldOf(after)).to.contain('Half Ltd');
    expect(fieldNamed(after, 'Creditor name').value).to.equal('');
    buttonNamed(after, 'Continue')!.click();
    await waitUntil(() => fieldNamed(after, 'Creditor name').value === 'Half Ltd', 'it is not continued');
    await settled(after);
    expect(fieldNamed(after, 'Amount').value).to.match(/^12/);
    expect([buttonNamed(after, 'Continue'), after.hasChanges]).to.deep.equal([undefined, true]);
    await hasKept(1);
  });

  it('offers it to nobody else, and forgets it when it is not wanted', async () => {
    const before = await formOver(pageOf());
    typeInto(before, 'Creditor name', 'Half Ltd');
    await hasKept(1);
    before.remove();
    const stranger = await formOver(pageOf({ session: { subject: 'someone-else' } }));
    const after = await formOver(pageOf());
    await offers(after);
    expect(textOf(stranger)).not.to.contain('draft');
    buttonNamed(after, 'Discard')!.click();
    await hasKept(0);
    await settled(after);
    expect(textOf(after)).not.to.contain('draft');
  });

  it('keeps what was typed when the session ends, for the same person', async () => {
    const gateway = pageOf();
    const before = await formOver(gateway);
    typeInto(before, 'Creditor name', 'Half Ltd');
    await hasKept(1);
    gateway.end();
    await settled(before);
    expect(textOf(before)).to.contain('Your session has ended.');
    before.gateway = pageOf();
    await settled(before);
    await offers(before);
    expect(await kept()).to.equal(1);
  });

  it('removes the draft when it is saved', async () => {
    const gateway = pageOf();
    const form = await formOver(gateway);
    typeInto(form, 'Creditor name', 'Nordwind GmbH');
    typeInto(form, 'Creditor IBAN', 'DE89370400440532013000');
    typeInto(form, 'Amount', '12.50');
    typeInto(form, 'Execution date', '2099-11-26');
    await hasKept(1);
    buttonNamed(form, 'Save')!.click();
    await waitUntil(() => gateway.backend.payments('tenant-a').length === 1, 'not saved');
    await hasKept(0);
  });

  it('offers the draft of an edit to that payment alone, and only what was changed', async () => {
    const payments = [paymentFixture(), paymentFixture({ id: 'payment-2' })];
    const gateway = pageOf({ payments });
    const before = await formOver(gateway, 'payment-1');
    typeInto(before, 'Amount', '99');
    await hasKept(1);
    before.remove();
    await writtenByOthers(gateway, { creditorName: 'Renamed GmbH' });
    const [other, fresh] = [await formOver(gateway, 'payment-2'), await formOver(gateway)];
    const after = await formOver(gateway, 'payment-1');
    await offers(after);
    expect([textOf(other), textOf(fresh)].join()).not.to.contain('draft');
    buttonNamed(after, 'Continue')!.click();
    await waitUntil(() => fieldNamed(after, 'Amount').value.startsWith('99'), 'it is not continued');
    expect(fieldNamed(after, 'Creditor name').value).to.equal('Renamed GmbH');
  });

  it('keeps two tabs apart: each has a draft of its own, and what is open is not offered', async () => {
    const [one, other] = [await formOver(pageOf()), await formOver(pageOf())];
    typeInto(one, 'Creditor name', 'One Ltd');
    await hasKept(1);
    typeInto(other, 'Creditor name', 'Other Ltd');
    await hasKept(2);
    const third = await formOver(pageOf());
    await settled(third);
    expect(textOf(third)).not.to.contain('draft');
  });

  it('goes on with a whole payment, and nothing of what the form began with', async () => {
    const euro = accountFixtures();
    const dollar = { ...euro[0]!, id: 'usd', name: 'Dollar account', currency: 'USD', isDefault: true };
    const accounts = [...euro.map((account) => ({ ...account, isDefault: false })), dollar];
    const before = await formOver(pageOf({ accounts }));
    typeInto(before, 'Creditor name', 'Half Ltd');
    typeInto(before, 'Amount', '5000');
    await hasKept(1);
    before.remove();
    const prefill = {
      creditorName: 'Nordwind GmbH',
      creditorIban: 'DE89370400440532013000',
      creditorBic: 'COBADEFFXXX',
    };
    const after = await fixture<PaymentForm>(
      html`<payment-form
        .gateway=${pageOf()}
        .accounts=${[...euro, dollar]}
        .prefill=${prefill}
        locale="en-GB"
      ></payment-form>`,
    );
    await offers(after);
    expect(textOf(after)).to.contain('It takes the place of what stands here.');
    buttonNamed(after, 'Continue')!.click();
    await waitUntil(() => fieldNamed(after, 'Creditor name').value === 'Half Ltd', 'it is not continued');
    await settled(after);
    const labels = ['From account', 'Currency', 'Amount', 'Creditor IBAN', 'Creditor BIC'];
    expect(labels.map((label) => fieldNamed(after, label).value)).to.deep.equal(['usd', 'USD', '5,000.00', '', '']);
  });

  it('has one copy at least at every moment', async () => {
    const before = await formOver(pageOf());
    typeInto(before, 'Creditor name', 'Half Ltd');
    await hasKept(1);
    before.remove();
    const after = await formOver(pageOf());
    await offers(after);
    const counts: number[] = [];
    const deleted = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (query) {
      const count = this.count();
      count.onsuccess = () => counts.push(count.result);
      return deleted.call(this, query);
    };
    try {
      buttonNamed(after, 'Continue')!.click();
      await waitUntil(() => fieldNamed(after, 'Creditor name').value === 'Half Ltd', 'it is not continued');
    } finally {
      IDBObjectStore.prototype.delete = deleted;
    }
    expect([...counts, await kept()]).to.deep.equal([2, 1]);
  });

  it('keeps the creditor of an edit as a whole', async () => {
    const gateway = pageOf({ payments: [paymentFixture()] });
    const before = await formOver(gateway, 'payment-1');
    typeInto(before, 'Creditor name', 'Nordwind AG');
    await hasKept(1);
    before.remove();
    const changes = { creditorIban: 'NL91ABNA0417164300' };
    gateway.backend.write(gateway.session, {
      type: 'update',
      id: 'payment-1',
      version: 1,
      requestId: crypto.randomUUID(),
      changes,
    });
    const after = await formOver(gateway, 'payment-1');
    await offers(after);
    buttonNamed(after, 'Continue')!.click();
    await waitUntil(() => fieldNamed(after, 'Creditor name').value === 'Nordwind AG', 'it is not continued');
    expect(fieldNamed(after, 'Creditor IBAN').value).to.equal('DE89 3704 0044 0532 0130 00');
  });
});
