import { expect } from '@open-wc/testing';
import { paymentFixture } from '../testing.js';
import { formerVersion } from './former-version.js';

const event = (version: number, ...changes: readonly { field: string; from?: string; to?: string }[]): object => ({
  version,
  action: 'update',
  at: '2026-11-20T10:00:00.000Z',
  by: 'someone',
  changes,
});

describe('formerVersion', () => {
  const now = paymentFixture({
    version: 4,
    status: 'CONFIRMED',
    creditorName: 'Third GmbH',
    creditorAddress: { townName: 'Berlin', country: 'DE' },
    history: [
      event(2, { field: 'creditorName', from: '"First GmbH"', to: '"Second GmbH"' }),
      event(
        3,
        { field: 'creditorName', from: '"Second GmbH"', to: '"Third GmbH"' },
        { field: 'amountMinor', from: '99900', to: '125000' },
        { field: 'creditorAddress.townName', to: '"Berlin"' },
        { field: 'creditorAddress.country', to: '"DE"' },
        { field: 'tenantId', from: '"tenant-b"' },
      ),
      event(
        4,
        { field: 'status', from: '"UNCONFIRMED"', to: '"CONFIRMED"' },
        { field: 'endToEndId', from: '{', to: '"x"' },
      ),
    ] as never,
  });

  it('undoes what came later, newest first, and nothing besides content', () => {
    const { creditorName, amountMinor, creditorAddress, tenantId, version, status } = formerVersion(now, 2);
    expect({ creditorName, amountMinor, creditorAddress, tenantId, version, status }).to.deep.equal({
      creditorName: 'Second GmbH',
      amountMinor: 99_900,
      creditorAddress: undefined,
      tenantId: 'tenant-a',
      version: 2,
      status: 'UNCONFIRMED',
    });
    expect(formerVersion(now, 1).creditorName).to.equal('First GmbH');
    expect(now.creditorName).to.equal('Third GmbH');
  });

  it('leaves what no history tells of as it is now', () => {
    const { creditorName, version } = formerVersion(paymentFixture({ version: 4 }), 2);
    expect([creditorName, version]).to.deep.equal(['Nordwind GmbH', 2]);
  });
});
