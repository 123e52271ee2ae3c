import type { Api } from '../../support/api.js';

/** A payment as the server has it. */
export interface ServerRow {
  readonly id: string;
  readonly version: number;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly requestedExecutionDate: string;
  readonly amountMinor: number;
  readonly remittanceInformation: string | null;
  readonly status: string;
  readonly rejectionReason: string | null;
  /** What was done to it, oldest first. */
  readonly actions: readonly string[];
}

/** What the server holds: the oracle of the fault table. */
export class ServerRows {
  readonly #api: Api;
  readonly #token: string;

  constructor(api: Api, token: string) {
    this.#api = api;
    this.#token = token;
  }

  /** All live payments, out of the list, each read once more by its id. */
  async all(): Promise<readonly ServerRow[]> {
    const listed = await this.#api.all(this.#token, 'listPayments');
    const ids = listed.map((row) => row['id'] as string);
    if (new Set(ids).size < ids.length) throw new Error('The list names a payment twice');
    const rows = await Promise.all(ids.map((id) => this.#api.must(this.#token, 'getPayment', { id })));
    return rows.map(toRow);
  }

  /** Whom all live payments go to, by the list alone: where there are too many to read each. */
  async creditors(): Promise<readonly string[]> {
    const listed = await this.#api.all(this.#token, 'listPayments');
    return listed.map((row) => row['creditorName'] as string);
  }

  /** Those to one creditor. */
  async to(creditorName: string): Promise<readonly ServerRow[]> {
    return (await this.all()).filter((row) => row.creditorName === creditorName);
  }

  /** Does something as somebody at another desk would, and gives the row. */
  async change(operation: string, input: Readonly<Record<string, unknown>>): Promise<ServerRow> {
    return toRow(await this.#api.must(this.#token, operation, { input: { requestId: crypto.randomUUID(), ...input } }));
  }

  /** A payment that was there before. */
  plant(creditorName: string, amountMinor = 5_000, requestedExecutionDate = '2030-03-04'): Promise<ServerRow> {
    return this.change('createPayment', {
      id: crypto.randomUUID(),
      debtorAccountId: 'main-account',
      creditorName,
      creditorIban: 'DE89370400440532013000',
      amountMinor,
      currency: 'EUR',
      requestedExecutionDate,
      remittanceInformation: 'Invoice 4711',
    });
  }
}

function toRow(row: Record<string, unknown>): ServerRow {
  const history = (row['history'] ?? []) as readonly { readonly action: string; readonly version: number }[];
  return {
    ...(row as unknown as Omit<ServerRow, 'actions'>),
    actions: [...history].sort((a, b) => a.version - b.version).map(({ action }) => action),
  };
}
