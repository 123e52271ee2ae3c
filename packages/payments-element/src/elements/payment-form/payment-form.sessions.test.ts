import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ApiError } from '@remit-elements/auth-core';
import { fakeSession, fakeSessionClient } from '@remit-elements/auth-core/testing.js';
import {
  buttonNamed,
  deferred,
  expectAccessible,
  expectEvent,
  fieldNamed,
  recordEvents,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import type { PaymentSavedEvent } from '../../events/payment-saved-event.js';
import type { PaymentsErrorEvent } from '../../events/payments-error-event.js';
import { accountFixtures, paymentFixture, TENANT_A, TENANT_B } from '../../testing.js';
import { fillForm as fill, formsForEach, TODAY } from '../../testing/form-bench.js';
import type { PaymentForm } from './payment-form.js';

const { formOver, gatewayWith } = formsForEach();

describe('payment-form, sessions', () => {
  it('empties at once when another tenant takes over, and writes nothing for it', async () => {
    const first = gatewayWith();
    const el = await formOver(first);
    fill(el);
    const second = gatewayWith({ accounts: accountFixtures(TENANT_B), session: { tenantId: TENANT_B } });
    el.gateway = second;
    await settled(el);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('');
    expect(fieldNamed(el, 'Creditor IBAN').value).to.equal('');
    expect(el.hasChanges).to.equal(false);
    expect([...first.commands, ...second.commands]).to.be.empty;
  });

  it('empties when the session ends in the middle of a save, and sends nothing more', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    fill(el);
    gateway.fail({ on: 'write', error: new ApiError('Offline'), times: 9 });
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    const sent = gateway.commands.length;
    const saves = recordEvents(el, 'payment-saved');
    await expectEvent(el, 'session-required', () => gateway.end());
    await settled(el);
    expect(textOf(el)).to.include('Your session has ended.').and.not.include('Nordwind');
    expect(gateway.commands).to.have.length(sent);
    expect(saves).to.be.empty;
  });

  it('says aloud that the session has ended, that the payment is gone or that nothing may be prepared', async () => {
    const alertOf = (el: PaymentForm): string | undefined =>
      el.shadowRoot!.querySelector('[role=alert]:has(.notice)')?.textContent.replace(/\s+/g, ' ').trim();
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    expect(alertOf(el)).to.equal(undefined);
    gateway.end();
    await settled(el);
    expect(alertOf(el)).to.equal('Your session has ended. Sign in again to go on.');
    const gone = await formOver(gatewayWith(), { paymentId: 'no-such' });
    expect(alertOf(gone)).to.match(/^This payment is no longer there\./);
    const denied = await formOver(gatewayWith({ session: { roles: ['viewer'] } }));
    expect(alertOf(denied)).to.match(/^You may not prepare payments\./);
  });

  it('drops the answer that comes for a tenant it no longer shows', async () => {
    const answer = deferred<undefined>();
    let slow = false;
    const first = gatewayWith({ wait: () => (slow ? answer.promise : Promise.resolve()) });
    const el = await formOver(first);
    fill(el);
    slow = true;
    const saves = recordEvents(el, 'payment-saved');
    buttonNamed(el, 'Save')!.click();
    el.gateway = gatewayWith({ accounts: accountFixtures(TENANT_B), session: { tenantId: TENANT_B } });
    await settled(el);
    answer.resolve(undefined);
    await settled(el);
    expect(saves).to.be.empty;
    expect(fieldNamed(el, 'Creditor name').value).to.equal('');
  });

  it('gives up what is on its way when another tenant takes over', async () => {
    const first = gatewayWith();
    let given: AbortSignal | undefined;
    first.write = (_, options) => {
      given = options?.signal;
      return new Promise(() => undefined);
    };
    const el = await formOver(first);
    fill(el);
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    expect(given?.aborted).to.equal(false);
    el.gateway = gatewayWith({ accounts: accountFixtures(TENANT_B), session: { tenantId: TENANT_B } });
    await settled(el);
    expect(given?.aborted).to.equal(true);
  });

  it('never fills itself with a payment of another tenant', async () => {
    const gateway = gatewayWith();
    gateway.get = () => Promise.resolve(paymentFixture({ tenantId: TENANT_B, creditorName: 'Stranger Ltd' }));
    const el = await fixture<PaymentForm>(html`<payment-form .gateway=${gateway}></payment-form>`);
    const { code } = await expectEvent<PaymentsErrorEvent>(el, 'payments-error', () => (el.paymentId = 'payment-1'));
    await settled(el);
    expect(code).to.equal('TenantMismatch');
    expect(textOf(el)).not.to.include('Stranger');
  });

  it('works over a session’s client, and hands over nothing to the client of another', async () => {
    const account = { ...accountFixtures()[0], status: 'OPEN' };
    const first = fakeSessionClient({ answers: { listAccounts: { items: [account] } } });
    first.answer('createPayment', ({ variables }: { variables: { input: object } }) => ({
      ...paymentFixture(),
      ...variables.input,
    }));
    const el = await fixture<PaymentForm>(
      html`<payment-form locale="en-GB" .client=${first} .now=${TODAY}></payment-form>`,
    );
    await waitUntil(() => fieldNamed(el, 'From account').value === 'main');
    fill(el);
    const { paymentId } = await expectEvent<PaymentSavedEvent>(el, 'payment-saved', () =>
      buttonNamed(el, 'Save')!.click(),
    );
    const sent = first.requests.filter(({ field }) => field === 'createPayment');
    expect(sent.map(({ variables }) => variables['input'])).to.have.nested.property('[0].id', paymentId);
    const second = fakeSessionClient({ session: fakeSession({ tenantId: TENANT_B }) });
    el.client = second;
    await settled(el);
    expect(fieldNamed(el, 'Creditor name').value).to.equal('');
    expect(second.requests.some(({ field }) => field === 'createPayment')).to.equal(false);
  });

  it('waits quietly without a session, and offers a viewer nothing', async () => {
    const el = await fixture<PaymentForm>(html`<payment-form></payment-form>`);
    await settled(el);
    expect(buttonNamed(el, 'Save')).to.be.undefined;
    el.gateway = gatewayWith({ session: { roles: ['viewer'] } });
    await settled(el);
    expect(textOf(el)).to.include('You may not prepare payments.');
  });
});

describe('payment-form, for everyone', () => {
  it('has no violation of axe: empty, with problems, filled', async () => {
    const el = await formOver(gatewayWith());
    await expectAccessible(el);
    buttonNamed(el, 'Save')!.click();
    await settled(el);
    await expectAccessible(el);
    fill(el);
    await settled(el);
    await expectAccessible(el);
  });

  it('reads amounts and dates in the locale, and writes them anew when it changes', async () => {
    const gateway = gatewayWith();
    const el = await formOver(gateway);
    // Of a language that has no words here, so that the fields keep their names.
    el.locale = 'da-DK';
    await settled(el);
    fill(el);
    typeInto(el, 'Amount', '1.250,50');
    typeInto(el, 'Execution date', '26.11.2026');
    el.locale = 'en-US';
    await settled(el);
    expect(fieldNamed(el, 'Amount').value).to.equal('1,250.50');
    expect(fieldNamed(el, 'Execution date').value).to.equal('11/26/2026');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(gateway.backend.payments(TENANT_A)[0]).to.include({
      amountMinor: 125_050,
      requestedExecutionDate: '2026-11-26',
    });
  });
});
