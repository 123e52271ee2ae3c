import { deferred, settled, textOf } from '@remit-elements/element-kit/testing.js';
import { html, type TemplateResult } from 'lit';
import '../elements/payment-form/payment-form.define.js';
import type { PaymentForm } from '../elements/payment-form/payment-form.js';
import {
  accountFixtures,
  memoryPaymentsGateway,
  type MemoryGatewayOptions,
  type MemoryPaymentsGateway,
} from '../testing.js';

type Play = (context: { readonly canvasElement: HTMLElement }) => Promise<void>;

/** Before the days that the payments of the fixtures are due. */
const TODAY = (): Date => new Date(2026, 10, 20);

export function gatewayWith(options: MemoryGatewayOptions = {}): MemoryPaymentsGateway {
  return memoryPaymentsGateway({ accounts: accountFixtures(), ...options });
}

export function form(gateway: MemoryPaymentsGateway, properties: Partial<PaymentForm> = {}): TemplateResult {
  const { paymentId, prefill, refused, templates, verifyPayee, readonly = false, review = false } = properties;
  return html`<payment-form
    .gateway=${gateway}
    .paymentId=${paymentId}
    .prefill=${prefill}
    .refused=${refused}
    .templates=${templates}
    .now=${TODAY}
    .verifyPayee=${verifyPayee}
    ?readonly=${readonly}
    ?review=${review}
  ></payment-form>`;
}

/** Does something to the form once it is there, and waits until it shows what came of it. */
export function then(act: (el: PaymentForm) => void): Play {
  return async ({ canvasElement }) => {
    const el = canvasElement.querySelector<PaymentForm>('payment-form')!;
    await el.updateComplete;
    await settled(el);
    act(el);
    await settled(el);
  };
}

/** The same, and waits for words that come after a while. */
export function thenSays(words: string, act: (el: PaymentForm) => unknown = () => undefined): Play {
  return async (context) => {
    await then((el) => void act(el))(context);
    const el = context.canvasElement.querySelector<PaymentForm>('payment-form')!;
    const { promise: said, resolve: heard } = deferred<undefined>();
    const watch = new MutationObserver(() => textOf(el).includes(words) && heard(undefined));
    watch.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true });
    if (!textOf(el).includes(words)) await said;
    watch.disconnect();
    await settled(el);
  };
}
