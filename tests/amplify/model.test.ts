import { ApiError, type SessionClient } from '@remit-elements/auth-core';
import { fakeSession } from '@remit-elements/auth-core/testing.js';
import { amplifyModelGateway, type AmplifyModelOptions } from '@remit-elements/payments-element/amplify-model.js';
import { accountFixtures } from '@remit-elements/payments-element/testing.js';
import { describe, expect, it } from 'vitest';
import { creation, deletionOf, errorOf, openWorld, PLAIN, updateOf, uuid } from './world.js';

describe('the tenant', () => {
  const sent = ({ api }: ReturnType<typeof openWorld>): string =>
    JSON.stringify(api.requests.map(({ variables }) => variables)) + api.requests.map(({ query }) => query).join();

  it('is left to the resolvers, which take it from the claim', async () => {
    const world = openWorld();
    const stored = await world.gateway.write(creation());
    await world.gateway.write(updateOf(stored));
    await world.gateway.list({ limit: 5, filter: { currency: 'EUR' } });
    await world.gateway.write(deletionOf(stored));
    expect(stored.tenantId).toBe('tenant-a');
    expect(sent(world)).not.toContain('tenant-a');
  });

  it('is sent where the model requires it, with new payments, as the session’s', async () => {
    const world = openWorld({ tenant: 'sent' }, { ...PLAIN, tenantType: 'String!' });
    const stored = await world.gateway.write(creation());
    await world.gateway.write(updateOf(stored));
    const inputs = world.api.requests.map(({ variables }) => variables['input'] as Record<string, unknown>);
    expect(inputs.map(({ tenantId }) => tenantId)).toEqual(['tenant-a', undefined]);
  });
});

describe('the fields', () => {
  it('are those that the model names; what fills another is refused', async () => {
    const { gateway } = openWorld(
      { names: { remittanceInformation: 'note' } },
      {
        fields: { ...PLAIN.fields, note: 'String' },
      },
    );
    expect([...(gateway.fields ?? [])].sort()).toEqual([...Object.keys(PLAIN.fields), 'remittanceInformation'].sort());
    const draft = { remittanceInformation: 'Invoice 4711' };
    expect((await gateway.write(creation(draft))).remittanceInformation).toBe('Invoice 4711');
    expect((await errorOf(gateway.write(creation({ creditorBic: 'COBADEFFXXX' }))))?.code).toBe('ValidationError');
  });
});

describe('changes', () => {
  const heardBy = (gateway: ReturnType<typeof openWorld>['gateway']) => {
    const heard: string[] = [];
    const stop = gateway.subscribe?.({ change: (id) => heard.push(id), state: (state) => heard.push(state) });
    return { heard, stop };
  };

  it.each(['claim', 'sent'] as const)('are heard, with the tenant by the %s', async (tenant) => {
    const { gateway, again } = openWorld({ tenant });
    const { heard, stop } = heardBy(gateway);
    expect(heard).toEqual(['live']);
    const stored = await gateway.write(creation());
    await gateway.write(updateOf(stored));
    await gateway.write(deletionOf(stored));
    await again({}, fakeSession({ tenantId: 'tenant-b' })).write(creation());
    expect(heard).toEqual(['live', stored.id, stored.id, stored.id]);
    stop?.();
    await gateway.write(creation());
    expect(heard).toHaveLength(4);
  });

  it('reach a host’s own subscribers with all that they select, under the model’s names', async () => {
    const spec = { ...PLAIN, fields: { ...PLAIN.fields, costCentre: 'String' } };
    const { api, gateway } = openWorld({ alsoSelect: ['costCentre'], createWith: { costCentre: '4711' } }, spec);
    const heard: unknown[] = [];
    const query = 'subscription Own { onCreatePayment { id creditorName costCentre } }';
    const changes = api.client(fakeSession()).graphql({ query });
    if ('subscribe' in changes) changes.subscribe({ next: ({ data }) => heard.push(data) });
    const { id, creditorName } = await gateway.write(creation());
    expect(heard).toEqual([{ onCreatePayment: { id, creditorName, costCentre: '4711' } }]);
  });

  it('are told as stale while one of the three subscriptions is refused', () => {
    const { api, session } = openWorld();
    const client = api.client(session);
    const refusing: SessionClient = {
      ...client,
      graphql: (request) => {
        if (!request.query.includes('onDeletePayment')) return client.graphql(request);
        return {
          subscribe: (observer) => {
            observer.error?.({ errors: [{ errorType: 'Unauthorized', message: 'Not Authorized' }] });
            return { unsubscribe: () => undefined };
          },
        };
      },
    };
    const { heard, stop } = heardBy(amplifyModelGateway(refusing, { accounts: accountFixtures() }));
    stop?.();
    expect(heard.at(-1)).toBe('stale');
  });

  it('are not listened to where the model has no subscriptions', () => {
    const { gateway } = openWorld({ live: false });
    expect([gateway.subscribe, gateway.capabilities.size]).toEqual([undefined, 0]);
  });
});

describe('what the model has no place for', () => {
  it('is refused with its field, and never lost', async () => {
    const { api, gateway } = openWorld();
    const draft = { remittanceInformation: 'Invoice 4711', creditorReference: null, endToEndId: '' };
    const refusal = { code: 'ValidationError', violations: [{ field: 'remittanceInformation', rule: 'unknown' }] };
    expect(await errorOf(gateway.write(creation(draft)))).toMatchObject(refusal);
    const stored = await gateway.write(creation({ remittanceInformation: null }));
    expect(await errorOf(gateway.write(updateOf(stored, draft)))).toMatchObject(refusal);
    expect(api.requests.map(({ field }) => field)).toEqual(['createPayment']);
  });

  it('may be a currency and an account: there is one of each then', async () => {
    const { currency, debtorAccountId, ...fields } = PLAIN.fields;
    expect([currency, debtorAccountId]).toEqual(['String!', 'ID!']);
    const accounts = accountFixtures().slice(0, 1);
    const names = { currency: false, debtorAccountId: false } as const;
    const { gateway } = openWorld({ accounts, names, currency: 'EUR', money: 'decimal' }, { fields });
    const stored = await gateway.write(creation());
    expect(stored).toMatchObject({ currency: 'EUR', debtorAccountId: 'main', amountMinor: 125_000 });
    expect(await gateway.write(updateOf(stored, { amountMinor: 1_999 }))).toMatchObject({ amountMinor: 1_999 });
    const other = await errorOf(gateway.write(creation({ currency: 'USD', debtorAccountId: 'dollar' })));
    expect(other?.violations).toEqual([
      { field: 'debtorAccountId', rule: 'unknown' },
      { field: 'currency', rule: 'unknown' },
    ]);
    expect((await gateway.list({ limit: 5, filter: { currency: 'USD' } })).items).toEqual([]);
    expect((await gateway.list({ limit: 5, filter: { debtorAccountId: 'main' } })).items).toHaveLength(1);
  });

  it('is an amount with more digits than a Float holds', async () => {
    const { api, gateway } = openWorld({ money: 'decimal' });
    const violations = [{ field: 'amountMinor', rule: 'range' }];
    const most = creation({ amountMinor: Number.MAX_SAFE_INTEGER });
    expect(await errorOf(gateway.write(most))).toMatchObject({ code: 'ValidationError', violations });
    const yen = await gateway.write(creation({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'JPY' }));
    expect(await errorOf(gateway.write(updateOf(yen, { currency: 'EUR' })))).toMatchObject({ violations });
    expect(api.table.rows.get(yen.id)).toMatchObject({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'JPY' });
  });

  it('is a decimal amount’s currency by itself: both are written anew', async () => {
    const { api, gateway } = openWorld({ money: 'decimal' });
    const stored = await gateway.write(creation({ amountMinor: 1_250 }));
    expect(api.table.rows.get(stored.id)).toMatchObject({ amountMinor: 12.5 });
    const yen = await gateway.write(updateOf(stored, { currency: 'JPY' }));
    expect(yen).toMatchObject({ amountMinor: 1_250, currency: 'JPY' });
    expect(api.table.rows.get(stored.id)).toMatchObject({ amountMinor: 1_250, currency: 'JPY' });
    const dinar = await gateway.write(updateOf(stored, { currency: 'KWD', amountMinor: 1_251 }));
    expect(dinar).toMatchObject({ amountMinor: 1_251, currency: 'KWD' });
    expect(api.table.rows.get(stored.id)).toMatchObject({ amountMinor: 1.251 });
  });

  it.each(['restore', 'submit', 'withdraw', 'approve'] as const)('is a way to %s', async (type) => {
    const { api, gateway } = openWorld();
    const command = { type, requestId: uuid(), id: uuid(), version: 1 };
    expect(await errorOf(gateway.write(command))).toMatchObject({ code: 'Unauthorized' });
    expect(api.requests).toEqual([]);
  });

  it('is an order of its own', async () => {
    const { gateway } = openWorld();
    const violations = [{ field: 'sort.field', rule: 'unknown' }];
    const sort = { field: 'AMOUNT', direction: 'ASC' } as const;
    expect(await errorOf(gateway.list({ limit: 5, sort }))).toMatchObject({ code: 'ValidationError', violations });
  });
});

describe('a status', () => {
  const spec = { fields: { ...PLAIN.fields, state: 'String' } };
  const options: Partial<AmplifyModelOptions> = {
    names: { status: 'state' },
    statuses: { DRAFT: 'UNCONFIRMED', PAID: 'EXPORTED' },
  };
  const seeded = async (state: string | null) => {
    const world = openWorld(options, spec);
    const stored = await world.gateway.write(creation());
    const row = world.api.table.rows.get(stored.id);
    world.api.seed([{ ...row, id: stored.id, state }]);
    return { ...world, id: stored.id };
  };

  it('is unconfirmed for all where the model has none, or a payment has none yet', async () => {
    expect(await openWorld().gateway.write(creation())).toMatchObject({ status: 'UNCONFIRMED' });
    const { gateway, id } = await seeded(null);
    expect(await gateway.get(id)).toMatchObject({ status: 'UNCONFIRMED' });
    expect((await gateway.list({ limit: 5, filter: { status: ['UNCONFIRMED'] } })).items).toHaveLength(1);
    expect(await gateway.write(updateOf({ id, version: 1 }))).toMatchObject({ amountMinor: 5 });
  });

  it('that is none of those named leaves a payment to be read alone', async () => {
    const { gateway, id } = await seeded('STRANGE');
    expect(await gateway.get(id)).toMatchObject({ status: 'UNKNOWN' });
    expect(await errorOf(gateway.write(updateOf({ id, version: 1 })))).toMatchObject({ code: 'StatusConflict' });
  });

  it('keeps what is on its way from being changed or deleted, though nobody looked before', async () => {
    const { api, gateway, id } = await seeded('PAID');
    const refusal = { code: 'StatusConflict', current: { id, status: 'EXPORTED' } };
    expect(await errorOf(gateway.write(updateOf({ id, version: 1 })))).toMatchObject(refusal);
    expect(await errorOf(gateway.write(deletionOf({ id, version: 1 })))).toMatchObject(refusal);
    expect(api.table.rows.get(id)).toMatchObject({ amountMinor: 125_000 });
  });

  it('that no payment can have finds none', async () => {
    const { gateway } = await seeded('DRAFT');
    expect((await gateway.list({ limit: 5, filter: { status: ['CONFIRMED'] } })).items).toEqual([]);
  });
});

describe('accounts', () => {
  it('may be read by the host, and are read again for one that is new', async () => {
    let asked = 0;
    const accounts = () => {
      asked += 1;
      return Promise.resolve(asked > 1 ? accountFixtures() : accountFixtures().slice(0, 1));
    };
    const { gateway } = openWorld({ accounts });
    await gateway.write(creation());
    await gateway.write(creation());
    expect(asked).toBe(1);
    await gateway.write(creation({ debtorAccountId: 'dollar' }));
    expect(asked).toBe(2);
  });

  it('that cannot be read are told by what the host says of it', async () => {
    const { gateway } = openWorld({ accounts: () => Promise.reject(new ApiError('Offline')) });
    expect(await errorOf(gateway.accounts!())).toMatchObject({ code: 'Offline' });
    const { gateway: broken } = openWorld({ accounts: () => Promise.reject(new TypeError('x is undefined')) });
    expect(await errorOf(broken.accounts!())).toMatchObject({ name: 'ApiError', code: 'Unexpected' });
  });
});

describe('options that do not go together', () => {
  it.each<[string, Partial<AmplifyModelOptions>]>([
    ['a model’s name that is none', { model: 'Payment { id } }' }],
    ['a field’s name that is none', { names: { creditorName: 'a b' } }],
    ['a query’s name that is none', { listBy: 'payments(' }],
    ['no account field, and two accounts', { names: { debtorAccountId: false } }],
    ['no currency at all', { names: { currency: false } }],
    ['a version without its field', { versions: 'field' }],
    ['a time without its field', { versions: 'updatedAt', names: { updatedAt: false } }],
    ['a status field, and no word for a new payment', { names: { status: 'state' }, statuses: { PAID: 'EXPORTED' } }],
  ])('are refused at once: %s', (_, options) => {
    expect(() => openWorld(options)).toThrow(TypeError);
  });
});
