import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { AccountsGateway, GatewayCapability } from '../data/accounts-gateway.js';
import type { Account, AccountChanges, AccountDraft } from '../model/account.js';
import { AccountWriter, type WriteState } from '../state/account-writer.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';
import { mayWrite } from './may-write.js';

export type { AccountIntent, WriteState } from '../state/account-writer.js';

export type WriterHost = SourceHost & AccountsDoors;

/** The writes of one session, while its host is connected: one writer per client or gateway. */
export class AccountWriterController {
  readonly #gateways = accountsGateways();
  readonly #writers: SourceController<AccountsGateway, AccountWriter>;

  /** @param heard After each change of a writer's state. */
  constructor(host: WriterHost, heard: (state: WriteState) => void) {
    this.#writers = new SourceController<AccountsGateway, AccountWriter>(
      host,
      () => this.#gateways.of(host),
      (gateway) => new AccountWriter(gateway),
      (writer) => {
        heard(writer.state);
      },
    );
  }

  /** Whose session this is; another object means another session. */
  get session(): object | undefined {
    return this.#writers.source?.session;
  }

  get state(): WriteState {
    return this.#writers.store?.state ?? { status: 'idle' };
  }

  /** Whether the gateway can do this and the session's roles allow it; the server decides, this only mirrors it. */
  may(capability: GatewayCapability): boolean {
    return mayWrite(this.#writers.source, capability);
  }

  create(id: string, draft: AccountDraft): Promise<Account | undefined> {
    return this.#writers.store?.create(id, draft) ?? nothing();
  }

  /** @param version The one that the changes were made from. */
  update(id: string, version: number, changes: AccountChanges): Promise<Account | undefined> {
    return this.#writers.store?.update(id, version, changes) ?? nothing();
  }

  delete(id: string, version: number): Promise<Account | undefined> {
    return this.#writers.store?.delete(id, version) ?? nothing();
  }

  /** Closes an account, or opens it again. One that is closed is the default no longer. */
  close(account: Account, status?: 'CLOSED' | 'OPEN'): Promise<Account | undefined> {
    return this.#writers.store?.close(account, status) ?? nothing();
  }

  makeDefault(account: Account): Promise<Account | undefined> {
    return this.#writers.store?.makeDefault(account) ?? nothing();
  }

  reset(): void {
    this.#writers.store?.reset();
  }
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}
