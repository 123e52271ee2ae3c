import { expect } from '@open-wc/testing';
import {
  buttonNamed,
  errorOf,
  expectEvent,
  fieldNamed,
  press,
  settled,
  textOf,
  typeInto,
} from '@remit-elements/element-kit/testing.js';
import { ApiError } from '@remit-elements/auth-core';
import { PAYMENT_FIELDS, REQUIRED_FIELDS, type PaymentDraft, type PaymentField } from '../../model/payment-draft.js';
import { fillForm, formsForEach, gatewayOf } from '../../testing/form-bench.js';
import { TENANT_A } from '../../testing.js';
import type { PaymentForm } from './payment-form.js';

const labels = (el: PaymentForm): readonly string[] =>
  [...el.shadowRoot!.querySelectorAll('label')].map(({ textContent }) => textContent.trim());
/** Those that may stay empty. */
const optional = (el: PaymentForm): readonly string[] =>
  [...el.shadowRoot!.querySelectorAll('.field-label:has(.muted) label')].map(({ textContent }) => textContent.trim());

describe('payment-form, over a gateway that does not keep every field', () => {
  const { formOver, gatewayWith } = formsForEach();

  function formKeeping(fields: readonly PaymentField[], prefill?: Partial<PaymentDraft>): Promise<PaymentForm> {
    const gateway = gatewayWith();
    return formOver(Object.assign(gateway, { fields: new Set(fields) }), prefill && { prefill });
  }

  it('offers no other field, and saves without them', async () => {
    const el = await formKeeping(REQUIRED_FIELDS);
    expect(optional(el)).to.deep.equal([]);
    expect(el.shadowRoot!.querySelector('details.more')).to.equal(null);
    fillForm(el, '1250', '2026-11-26');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(
      gatewayOf(el)
        .backend.payments(TENANT_A)
        .map(({ amountMinor }) => amountMinor),
    ).to.deep.equal([125_000]);
  });

  it('offers what there is of the details, and nothing beside it', async () => {
    const el = await formKeeping([...REQUIRED_FIELDS, 'endToEndId']);
    el.shadowRoot!.querySelector<HTMLDetailsElement>('details.more')!.open = true;
    await settled(el);
    expect(optional(el)).to.deep.equal(['End-to-end reference']);
    expect(textOf(el)).not.to.include('Creditor address');
  });

  it('asks for the address as a whole where it is kept', async () => {
    const el = await formKeeping([...REQUIRED_FIELDS, 'creditorAddress']);
    el.shadowRoot!.querySelector<HTMLDetailsElement>('details.more')!.open = true;
    await settled(el);
    expect(optional(el)).to.deep.equal(['Street', 'Number', 'Post code', 'Town', 'Country']);
  });

  it('shows what came in all the same, so that nothing is lost unseen, and can be emptied', async () => {
    const el = await formKeeping(REQUIRED_FIELDS, { creditorBic: 'COBADEFFXXX' });
    expect(fieldNamed(el, 'Creditor BIC').value).to.equal('COBADEFFXXX');
    fillForm(el, '1250', '2026-11-26');
    const error = new ApiError('ValidationError', 'refused', {
      violations: [{ field: 'creditorBic', rule: 'unknown' }],
    });
    gatewayOf(el).fail({ on: 'write', error });
    await press(el, 'Save');
    await settled(el);
    expect(errorOf(el, 'Creditor BIC')).not.to.equal('');
    typeInto(el, 'Creditor BIC', '');
    await expectEvent(el, 'payment-saved', () => buttonNamed(el, 'Save')!.click());
    expect(labels(el).some((label) => label.startsWith('Creditor BIC'))).to.equal(false);
  });

  it('offers the currencies of the accounts alone where payments keep none', async () => {
    const currencies = async (fields: readonly PaymentField[]): Promise<number> => {
      const el = await formKeeping(fields);
      return (fieldNamed(el, 'Currency') as unknown as HTMLSelectElement).options.length;
    };
    const own = await currencies(PAYMENT_FIELDS.filter((field) => field !== 'currency'));
    expect([own > 0 && own < 5, (await currencies(PAYMENT_FIELDS)) > 50]).to.deep.equal([true, true]);
  });
});
