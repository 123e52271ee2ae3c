import type { ApiError } from '@remit-elements/auth-core';
import { fakeSession, type FakeSession } from '@remit-elements/auth-core/testing.js';
import { amplifyModelGateway, type AmplifyModelOptions } from '@remit-elements/payments-element/amplify-model.js';
import type { PaymentCommand, PaymentDraft, PaymentsGateway } from '@remit-elements/payments-element';
import { accountFixtures, draftFixture } from '@remit-elements/payments-element/testing.js';
import { AmplifyModelApi } from '../support/amplify-model-api.js';
import { PLAIN_FIELDS, type ModelSpec } from '../support/amplify-model-schema.js';

/** A payment with what every payment has, and nothing else: the article's model. */
export const PLAIN: ModelSpec = { fields: PLAIN_FIELDS };

export interface World {
  readonly api: AmplifyModelApi;
  readonly session: FakeSession;
  readonly gateway: PaymentsGateway;
  /** Another gateway to the same API, as after the page was loaded anew or in another session. */
  again(options?: Partial<AmplifyModelOptions>, session?: FakeSession): PaymentsGateway;
}

export function openWorld(options: Partial<AmplifyModelOptions> = {}, spec: ModelSpec = PLAIN): World {
  const api = new AmplifyModelApi(spec);
  const session = fakeSession();
  const again: World['again'] = (other = {}, of = session) =>
    amplifyModelGateway(api.client(of), { accounts: accountFixtures(of.tenantId), ...options, ...other });
  return { api, session, gateway: again(), again };
}

export const uuid = (): string => crypto.randomUUID();

/** A draft that the plain model has a place for. */
export function plainDraft(draft: Partial<PaymentDraft> = {}): PaymentDraft {
  return { ...draftFixture(), remittanceInformation: null, ...draft };
}

export const creation = (draft: Partial<PaymentDraft> = {}): PaymentCommand & { type: 'create' } => ({
  type: 'create',
  requestId: uuid(),
  id: uuid(),
  draft: plainDraft(draft),
});

export const updateOf = (
  { id, version }: { readonly id: string; readonly version: number },
  changes: Partial<PaymentDraft> = { amountMinor: 5 },
): PaymentCommand & { type: 'update' } => ({ type: 'update', requestId: uuid(), id, version, changes });

export const deletionOf = ({ id, version }: { readonly id: string; readonly version: number }): PaymentCommand => ({
  type: 'delete',
  requestId: uuid(),
  id,
  version,
});

export const errorOf = (running: Promise<unknown>): Promise<ApiError | undefined> =>
  running.then(
    () => undefined,
    (cause: unknown) => cause as ApiError,
  );
