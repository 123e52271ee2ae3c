import { SessionVault } from '@remit-elements/element-kit';
import { buttonNamed, fieldNamed, settled, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PaymentDraft } from '../../model/payment-draft.js';
import { accountFixtures, MemoryPaymentsBackend, memoryPaymentsGateway, paymentFixture } from '../../testing.js';
import { writtenByOthers } from '../../testing/others.js';
import './payment-form.define.js';
import type { PaymentForm } from './payment-form.js';

describe('payment-form, the draft of an edit that others outran', () => {
  let subject = '';
  let backend = new MemoryPaymentsBackend();
  const vault = (): SessionVault => new SessionVault(JSON.stringify(['tenant-a', subject]));
  const gateway = () =>
    memoryPaymentsGateway({ backend, accounts: accountFixtures(), retention: 'browser', session: { subject } });
  const stored = () => backend.payments('tenant-a')[0]!;

  beforeEach(() => {
    subject = crypto.randomUUID();
    backend = new MemoryPaymentsBackend();
    backend.seed([paymentFixture({ requestedExecutionDate: '2099-04-05' })]);
  });

  afterEach(() => vault().clear());

  async function formOf(locale = 'en-GB'): Promise<PaymentForm> {
    const form = await fixture<PaymentForm>(
      html`<payment-form .gateway=${gateway()} payment-id="payment-1" locale=${locale}></payment-form>`,
    );
    await form.updateComplete;
    await settled(form);
    return form;
  }

  async function leaveDraft(entries: Readonly<Record<string, string>>, locale?: string): Promise<void> {
    const form = await formOf(locale);
    for (const [label, text] of Object.entries(entries)) typeInto(form, label, text);
    await waitUntil(async () => (await vault().all('drafts')).length === 1, 'no draft is kept');
    form.remove();
  }

  async function goneOn(amount: string, locale?: string): Promise<PaymentForm> {
    const form = await formOf(locale);
    await waitUntil(() => buttonNamed(form, 'Continue'), 'no draft is offered');
    buttonNamed(form, 'Continue')!.click();
    await waitUntil(() => fieldNamed(form, 'Amount').value === amount, 'it is not continued');
    await settled(form);
    return form;
  }

  const alertIn = (form: PaymentForm): string => form.shadowRoot!.querySelector('.alert')?.textContent ?? '';
  const changedByOthers = (changes: Partial<PaymentDraft>) =>
    writtenByOthers(memoryPaymentsGateway({ backend }), changes);

  it('shows both versions before anything is written over what others wrote', async () => {
    await leaveDraft({ Amount: '99' });
    await changedByOthers({ amountMinor: 5_000, creditorName: 'Renamed GmbH' });
    const form = await goneOn('99.00');
    expect(alertIn(form)).to.contain('Someone changed this payment while you were editing.');
    expect(form.shadowRoot!.activeElement?.className).to.equal('alert');
    buttonNamed(form, 'Choose by field')!.click();
    await settled(form);
    const choices = form.shadowRoot!.querySelector('dialog#conflict')!;
    expect(choices.textContent).to.contain('50.00').and.to.contain('99').and.to.contain('Renamed GmbH');
    buttonNamed(form, 'Save my choices')!.click();
    await waitUntil(() => stored().version === 3, 'it is not saved');
    expect(stored()).to.include({ amountMinor: 9_900, creditorName: 'Renamed GmbH' });
  });

  it('goes on without a word where others changed something else', async () => {
    await leaveDraft({ Amount: '99' });
    await changedByOthers({ creditorName: 'Renamed GmbH' });
    const form = await goneOn('99.00');
    expect(alertIn(form)).to.equal('');
    buttonNamed(form, 'Save')!.click();
    await waitUntil(() => stored().version === 3, 'it is not saved');
    expect(stored()).to.include({ amountMinor: 9_900, creditorName: 'Renamed GmbH' });
  });

  it('is none any more once the payment says the same', async () => {
    await leaveDraft({ Amount: '1,300.00' });
    await changedByOthers({ amountMinor: 130_000 });
    const form = await goneOn('1,300.00');
    await waitUntil(async () => (await vault().all('drafts')).length === 0, 'it is still kept');
    expect([form.hasChanges, alertIn(form)]).to.deep.equal([false, '']);
  });

  it('leaves what was not changed as the form’s own locale writes it', async () => {
    await leaveDraft({ Amount: '99.50' }, 'en-US');
    const form = await goneOn('99.50', 'en-GB');
    expect(fieldNamed(form, 'Execution date').value).to.equal('05/04/2099');
  });
});
