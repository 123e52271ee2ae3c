import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import type { Account, AccountDraft } from '../model/account.js';
import { AccountWriter, type WriteState } from '../state/account-writer.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';

export type { WriteState } from '../state/account-writer.js';

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

  /** Whether the session's roles allow creating an account; the server decides, this only mirrors it. */
  get mayCreate(): boolean {
    const session = this.#writers.source?.session;
    return session !== undefined && !session.ended.aborted && session.roles.includes('admin');
  }

  create(id: string, draft: AccountDraft): Promise<Account | undefined> {
    return this.#writers.store?.create(id, draft) ?? Promise.resolve(undefined);
  }

  reset(): void {
    this.#writers.store?.reset();
  }
}
