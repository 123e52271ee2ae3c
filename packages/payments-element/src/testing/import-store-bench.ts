import { ApiError } from '@remit-elements/auth-core';
import { SessionVault } from '@remit-elements/element-kit/vault.js';
import { ImportStore } from '../state/import-store.js';
import { accountFixtures, memoryPaymentsGateway, type MemoryPaymentsGateway } from '../testing.js';

const HEAD = 'Empfänger;IBAN;Betrag;Währung;Ausführungsdatum;Verwendungszweck';
/** One good row, another for each number. */
export const row = (index: number): string =>
  `Firma ${index};DE89370400440532013000;1.${String(index % 1000).padStart(3, '0')},50;EUR;26.11.2099;Rechnung ${index}`;
export const fileOf = (rows: readonly string[]): Blob => new Blob([[HEAD, ...rows].join('\r\n')]);
export const rowsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => row(index));
export const facts = { accounts: accountFixtures(), locale: 'de', now: new Date('2026-11-23'), accountId: undefined };

export interface Seen {
  readonly asked: string[];
  readonly saved: string[];
  readonly deleted: string[];
}

export function storeOf(
  gateway: MemoryPaymentsGateway,
  isWanted: (id: string) => boolean = () => true,
): [ImportStore, Seen] {
  const seen: Seen = { asked: [], saved: [], deleted: [] };
  const witness = {
    announce: (id: string, operation: string): boolean => {
      seen.asked.push(`${operation} ${id}`);
      return isWanted(id);
    },
    saved: ({ id }: { id: string }): unknown => seen.saved.push(id),
    deleted: (id: string): unknown => seen.deleted.push(id),
  };
  return [
    new ImportStore(gateway, vaultOf(gateway), witness, {
      wait: () => Promise.resolve(),
      isOnline: () => true,
    }),
    seen,
  ];
}

export async function checked(store: ImportStore, file: Blob): Promise<void> {
  await store.read(file, 'payments.csv', facts);
  await store.check();
}

/** Fails calls by a rule that is the same in each run: before or after the write. */
export function losing(gateway: MemoryPaymentsGateway, often: number): MemoryPaymentsGateway {
  let call = 0;
  const { writeAll } = gateway;
  gateway.writeAll = async (commands, options) => {
    call += 1;
    const turn = (call * 2_654_435_761) % 100;
    if (turn < often / 2) throw new ApiError('Offline');
    const results = await writeAll.call(gateway, commands, options);
    if (turn < often) throw new ApiError('Timeout');
    return results;
  };
  return gateway;
}

/** As the session keeps one for all that is done in it. */
const vaults = new WeakMap<MemoryPaymentsGateway, SessionVault>();
function vaultOf(gateway: MemoryPaymentsGateway): SessionVault {
  const vault = vaults.get(gateway) ?? new SessionVault('imports', { retention: 'page' });
  vaults.set(gateway, vault);
  return vault;
}

export const gatewayWith = (): MemoryPaymentsGateway => memoryPaymentsGateway({ accounts: accountFixtures() });
export const stored = (gateway: MemoryPaymentsGateway): readonly { creditorName: string }[] =>
  gateway.backend.payments('tenant-a');
