import { expect, fixture, html } from '@open-wc/testing';
import type { SessionClient } from '@remit-elements/auth-core';
import { settled, textOf } from '@remit-elements/element-kit/testing.js';
import '../define.js';
import { accountFixtures, memoryAccountsGateway } from '../testing.js';

/** What `generateClient()` of Amplify gives: it belongs to nobody. */
const raw = { graphql: () => Promise.resolve({}), cancel: () => false } as unknown as SessionClient;

type Placed = HTMLElement & { client: unknown; gateway: unknown; updateComplete: Promise<unknown> };

async function placed(name: string): Promise<Placed> {
  return fixture(html`${document.createElement(name)}`);
}

describe('an Amplify client that is passed as it is', () => {
  const { warn } = console;
  let warnings: string[];

  before(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  after(() => {
    console.warn = warn;
  });

  for (const name of ['accounts-table', 'accounts-element']) {
    it(`leaves ${name} waiting, as without a client`, async () => {
      const waiting = await placed(name);
      const element = await placed(name);
      // Not even a gateway takes its place: rows of one door must not stand where another was opened.
      element.gateway = memoryAccountsGateway({ accounts: accountFixtures() });
      element.client = raw;
      await element.updateComplete; // rejects when it could not be drawn
      await settled(element);
      await settled(waiting);
      expect(textOf(element)).to.equal(textOf(waiting));
      expect(textOf(element)).not.to.include('Main account');
    });
  }

  it('is told of once, with what to pass instead', () => {
    const told = warnings.filter((text) => text.includes('createSessionClient'));
    expect(told).to.have.length(1);
  });
});
