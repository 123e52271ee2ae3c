import { buttonNamed, expectAccessible, settled } from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { dialog, gatewayWith, rowButtons } from '../../testing/workspace-bench.js';
import type { PaymentDetail } from '../payment-detail/payment-detail.js';
import type { PaymentsElement } from './payments-element.js';

const textOf = (element: Element): string => element.shadowRoot!.textContent;
const lost = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** A workspace that gets its list, and at first nothing that opens over it. */
async function bare(): Promise<{ element: PaymentsElement; fetch: () => Promise<never> }> {
  const element = document.createElement('payments-element');
  const fetch = element.late as () => Promise<never>;
  element.late = lost;
  const wrapper = await fixture(html`<div>${element}</div>`);
  element.locale = 'en-GB';
  element.gateway = gatewayWith();
  await waitUntil(() => rowButtons(element).length > 0, 'no rows');
  await settled(element);
  return { element: wrapper.firstElementChild as PaymentsElement, fetch };
}

describe('payments-element, whose dialogs cannot be fetched', () => {
  it('says so when they are wanted alone, and goes on with what was asked for when they come', async () => {
    const { element, fetch } = await bare();
    const asked = { times: 0 };
    element.late = () => ((asked.times += 1), lost());
    expect(textOf(element)).to.not.contain('could not be loaded');
    rowButtons(element)[0]!.click();
    await waitUntil(() => textOf(element).includes('Details and the form could not be loaded.'), 'nothing is said');
    await expectAccessible(element);
    expect(asked.times).to.equal(1);
    element.late = fetch;
    rowButtons(element)[0]!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('#detail'), 'it is not fetched');
    await waitUntil(() => dialog(element, 'detail').open, 'it does not open');
    expect(textOf(element)).to.not.contain('could not be loaded');
  });

  it('offers to reload the page where asking again does not help, and holds no session back', async () => {
    const { element } = await bare();
    buttonNamed(element, 'New payment')!.click();
    await waitUntil(() => textOf(element).includes('Reload the page to get them.'), 'no way out');
    expect([buttonNamed(element, 'Retry'), buttonNamed(element, 'Reload')?.disabled]).to.deep.equal([undefined, false]);
    element.gateway = gatewayWith();
    await settled(element);
    expect(textOf(element)).to.not.contain('Reload the page');
  });
});

describe('payment-detail, whose parts cannot be fetched', () => {
  it('is fetched when asked again; where that does not help, the page can be loaded anew', async () => {
    const detail = await fixture<PaymentDetail>(
      html`<payment-detail .late=${lost} .gateway=${gatewayWith()} payment-id="payment-1"></payment-detail>`,
    );
    await waitUntil(() => buttonNamed(detail, 'Retry'), 'not offered');
    await expectAccessible(detail);
    buttonNamed(detail, 'Retry')!.click();
    await waitUntil(() => textOf(detail).includes('Reload the page to see the payment.'), 'no way out');
    expect(buttonNamed(detail, 'Reload')?.disabled).to.equal(false);
    detail.late = document.createElement('payment-detail').late;
    await detail.refresh();
    await waitUntil(() => textOf(detail).includes('Nordwind GmbH'), 'not shown');
  });
});
