import { SessionFollower, type SourceHost } from '@remit-elements/element-kit/core.js';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';

/** The one gateway of a workspace, which its parts share, and what its session's roles allow. */
export class SessionController extends SessionFollower<AccountsGateway> {
  constructor(host: SourceHost & AccountsDoors, changed: () => void) {
    const gateways = accountsGateways();
    super(host, () => gateways.of(host), changed);
  }

  /** Whether the session's roles allow a new account; the server decides, this only mirrors it. */
  get mayCreate(): boolean {
    return this.roles.includes('admin');
  }
}
