import type { AccountDraft, AccountsGateway } from '@remit-elements/accounts-element';

/** How sure it is that a payment leaves. */
export type Certainty = 'unconfirmed' | 'pending' | 'confirmed';

/** Two companies on one server: an admin and a preparer of the one, an admin of the other. */
export interface World {
  readonly carl: AccountsGateway;
  readonly anna: AccountsGateway;
  readonly bert: AccountsGateway;
  /** Prepares a payment of the first company, and brings it so far. */
  pay(accountId: string, amountMinor: number, currency: string, certainty: Certainty): Promise<void>;
  close(): Promise<void>;
}

export const uuid = (): string => crypto.randomUUID();

export const DRAFT: AccountDraft = {
  name: 'Escrow',
  holderName: 'Company A',
  holderAddress: { streetName: 'Hauptstraße', buildingNumber: '1', townName: 'Bonn', country: 'DE' },
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  currency: 'EUR',
};

/** A new account of the first company. */
export function created(world: World, draft: Partial<AccountDraft> = {}): ReturnType<AccountsGateway['write']> {
  return world.carl.write({ type: 'create', requestId: uuid(), id: uuid(), draft: { ...DRAFT, ...draft } });
}
