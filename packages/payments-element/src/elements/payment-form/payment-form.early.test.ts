import { SessionVault } from '@remit-elements/element-kit';
import { buttonNamed, fieldNamed, settled, textOf, typeInto } from '@remit-elements/element-kit/testing.js';
import { expect, waitUntil } from '@open-wc/testing';
import {
  accountFixtures,
  draftFixture,
  memoryPaymentsGateway,
  paymentFixture,
  type MemoryPaymentsGateway,
} from '../../testing.js';
import { writtenByOthers } from '../../testing/others.js';
import './payment-form.define.js';
import type { PaymentForm } from './payment-form.js';

/** What keeps entries comes in the form's second chunk: a page that is lost before it came takes them along, no other one. */
describe('payment-form, drafts of what was typed before the rest of the form came', () => {
  let subject = '';
  const forms: PaymentForm[] = [];
  const vault = (): SessionVault => new SessionVault(JSON.stringify(['tenant-a', subject]));
  const isKept = () => waitUntil(async () => (await vault().all('drafts')).length === 1, 'no draft is kept');

  beforeEach(() => {
    subject = crypto.randomUUID();
  });

  afterEach(async () => {
    for (const form of forms.splice(0)) form.remove();
    await vault().clear();
  });

  function pageOf(options: Parameters<typeof memoryPaymentsGateway>[0] = {}): MemoryPaymentsGateway {
    return memoryPaymentsGateway({
      accounts: accountFixtures(),
      retention: 'browser',
      ...options,
      session: { subject },
    });
  }

  function opened(properties: Partial<PaymentForm>): PaymentForm {
    const form = Object.assign(document.createElement('payment-form'), { locale: 'en-GB', ...properties });
    document.body.append(form);
    forms.push(form);
    return form;
  }

  /** Types as soon as a field takes it, which has to be before the form is whole. */
  async function typeEarly(form: PaymentForm, label: string, text: string): Promise<void> {
    let isWhole = false;
    void form.updateComplete.then(() => (isWhole = true));
    const takes = (): boolean => !(fieldNamed(form, label) as HTMLInputElement).readOnly;
    for (let turns = 0; turns < 100 && !(form.hasUpdated && takes()); turns += 1) await Promise.resolve();
    expect([takes(), isWhole]).to.deep.equal([true, false]);
    typeInto(form, label, text);
    expect(isWhole).to.equal(false);
    await form.updateComplete;
  }

  async function continued(form: PaymentForm): Promise<void> {
    await waitUntil(() => textOf(form).includes('Unsaved draft '), 'no draft is offered');
    buttonNamed(form, 'Continue')!.click();
    await waitUntil(() => form.hasChanges, 'it is not continued');
    await settled(form);
  }

  /** Someone renames the creditor once the page is lost; then a page goes on with what was kept, and with that name. */
  async function goesOnRenamed(before: PaymentForm, gateway: MemoryPaymentsGateway): Promise<void> {
    await isKept();
    before.remove();
    await writtenByOthers(gateway, { creditorName: 'Renamed GmbH' });
    const after = opened({ gateway, paymentId: 'payment-1' });
    await continued(after);
    expect(fieldNamed(after, 'Amount').value).to.match(/^99/);
    expect(fieldNamed(after, 'Creditor name').value).to.equal('Renamed GmbH');
  }

  it('keeps of an edit what was changed and no more, without another key', async () => {
    const gateway = pageOf({ payments: [paymentFixture()] });
    const before = opened({ gateway, paymentId: 'payment-1' });
    await typeEarly(before, 'Amount', '99');
    await goesOnRenamed(before, gateway);
  });

  it('keeps a new payment without another key', async () => {
    await typeEarly(opened({ gateway: pageOf() }), 'Creditor name', 'Half Ltd');
    await isKept();
  });

  it('keeps of changes that were refused what was changed and no more', async () => {
    const gateway = pageOf({ payments: [paymentFixture()] });
    const changes = { amountMinor: 9_900 };
    const refused = { version: 1, changes, draft: draftFixture(changes), settled: () => undefined };
    const before = opened({ gateway, paymentId: 'payment-1', refused });
    await goesOnRenamed(before, gateway);
  });
});
