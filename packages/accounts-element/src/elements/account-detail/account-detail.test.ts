import { ApiError } from '@remit-elements/auth-core';
import {
  buttonNamed,
  expectAccessible,
  expectEvent,
  recordEvents,
  settled,
  textOf,
  toldOf,
} from '@remit-elements/element-kit/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { defineAccountParts, type AccountActionEvent, type AccountDetail } from '../../index.js';
import {
  accountFixture,
  figureFixtures,
  memoryAccountsGateway,
  outflowFixture,
  TENANT_B,
  type MemoryAccountsGateway,
} from '../../testing.js';

before(() => defineAccountParts());

async function detailOf(gateway: MemoryAccountsGateway, id = 'main'): Promise<AccountDetail> {
  const detail = await fixture<AccountDetail>(
    html`<account-detail .gateway=${gateway} account-id=${id} locale="en"></account-detail>`,
  );
  await settled(detail);
  return detail;
}

const plain = (detail: AccountDetail): string => textOf(detail).replace(/\u00a0/g, ' ');

describe('account-detail', () => {
  it('shows what the account holds, what is to leave it by state and currency, and what is left', async () => {
    const detail = await detailOf(memoryAccountsGateway(figureFixtures()));
    expect(plain(detail)).to.include('EUR 182,450.37 Booked balance, as of Fri 20 Nov');
    expect(plain(detail)).to.include('Available balance').and.include('EUR 181,200.00');
    expect(plain(detail)).to.include('DE02 1203 0000 0000 2020 51');
    const rows = [...detail.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\u00a0/g, ' ')),
    );
    expect(rows).to.deep.equal([
      ['Unconfirmed', '3', 'EUR 12,500.00'],
      ['To approve', '2', 'EUR 4,800.50'],
      ['Confirmed', '1', 'EUR 999.00'],
      ['Total', '6', 'EUR 18,299.50'],
      ['Unconfirmed', '1', 'USD 750.00'],
    ]);
    expect(plain(detail)).to.include('Projected balance EUR 164,150.87').and.include('not counted');
    await expectAccessible(detail);
  });

  it('says in words that the account does not hold enough, and what is not counted', async () => {
    const gateway = memoryAccountsGateway(figureFixtures());
    gateway.putOutflow({ ...outflowFixture('dollar', 'USD', [0, 0], [0, 0], [99, 186_000]), truncated: true });
    const detail = await detailOf(gateway, 'dollar');
    expect(plain(detail)).to.include('-USD 660.00').and.include('does not hold enough for these payments');
    expect(plain(detail)).to.include('at least this much').and.include('it may be less');
  });

  it('follows payments that change elsewhere', async () => {
    const gateway = memoryAccountsGateway(figureFixtures());
    const detail = await detailOf(gateway, 'yen');
    gateway.putOutflow(outflowFixture('yen', 'JPY', [2, 40_000]));
    while (!plain(detail).includes('JPY 40,000')) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

  it('offers the payments where its host shows them, and tells by id alone', async () => {
    const detail = await detailOf(memoryAccountsGateway(figureFixtures()));
    expect(buttonNamed(detail, 'Show payments')).to.equal(undefined);
    detail.actions = ['payments'];
    await settled(detail);
    const event = await expectEvent<AccountActionEvent>(document, 'account-action', () =>
      buttonNamed(detail, 'Show payments')!.click(),
    );
    expect([event.accountId, event.action]).to.deep.equal(['main', 'payments']);
    expect(Object.keys(event)).to.have.members(['isTrusted', 'accountId', 'action']);
  });

  it('says what became of copying the IBAN', async () => {
    const detail = await detailOf(memoryAccountsGateway({ accounts: [accountFixture()] }));
    buttonNamed(detail, 'Copy IBAN')!.click();
    while (!toldOf(detail)) await new Promise((drawn) => requestAnimationFrame(drawn));
    // Which of both is the browser's to say.
    expect(toldOf(detail)).to.match(/^(IBAN copied\.|Not copied: )/);
  });

  const instead = [
    ['NotFound', 'no longer there'],
    ['Unauthorized', 'You may not see this account.'],
    ['Offline', 'The account could not be loaded. The server cannot be reached. Retry'],
  ] as const;
  for (const [code, words] of instead) {
    it(`says so in its place when there is none: ${code}`, async () => {
      const gateway = memoryAccountsGateway({ accounts: [accountFixture({ id: 'other' })] });
      if (code !== 'NotFound') gateway.fail({ on: 'get', error: new ApiError(code) });
      expect(textOf(await detailOf(gateway))).to.include(words);
    });
  }

  it('shows nothing of another tenant, whatever a gateway hands over', async () => {
    const gateway = memoryAccountsGateway();
    gateway.get = () => Promise.resolve(accountFixture({ tenantId: TENANT_B, name: 'Of B' }));
    const detail = await fixture<AccountDetail>(html`<account-detail locale="en"></account-detail>`);
    const errors = recordEvents(detail, 'accounts-error');
    Object.assign(detail, { gateway, accountId: 'main' });
    await settled(detail);
    expect(textOf(detail)).not.to.include('Of B');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.have.property('code', 'TenantMismatch');
  });

  it('shows nothing more once the session has ended', async () => {
    const gateway = memoryAccountsGateway(figureFixtures());
    const detail = await detailOf(gateway);
    await expectEvent(detail, 'session-required', () => gateway.end());
    await settled(detail);
    expect(textOf(detail)).to.include('Your session has ended.').and.not.include('182');
  });
});
