import { expect, fixture, html } from '@open-wc/testing';
import type { SessionClient } from '@remit-elements/auth-core';
import { settled, textOf } from '@remit-elements/element-kit/testing.js';
import '../define.js';
import { memoryPaymentsGateway, paymentFixtures } from '../testing.js';

/** What `generateClient()` of Amplify gives: it belongs to nobody. */
const raw = { graphql: () => Promise.resolve({}), cancel: () => false } as unknown as SessionClient;

const placed = (name: string): Promise<HTMLElement & { client: unknown; gateway: unknown }> =>
  fixture(html`${document.createElement(name)}`);

describe('an Amplify client that is passed as it is', () => {
  for (const name of ['payments-table', 'payment-form', 'payments-element']) {
    it(`leaves ${name} waiting, as without a client`, async () => {
      const waiting = await placed(name);
      const element = await placed(name);
      // Not even a gateway takes its place: rows of one door must not stand where another was opened.
      element.gateway = memoryPaymentsGateway({ payments: paymentFixtures(2) });
      element.client = raw;
      await settled(element);
      await settled(waiting);
      expect(textOf(element)).to.equal(textOf(waiting));
      expect(textOf(element)).not.to.include('Nordwind');
    });
  }
});
