import { SessionFollower, type SourceHost } from '@remit-elements/element-kit/core.js';
import type { AccountsGateway, GatewayCapability } from '../data/accounts-gateway.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';
import { mayWrite } from './may-write.js';

/** The one gateway of a workspace, which its parts share, and what its session's roles allow. */
export class SessionController extends SessionFollower<AccountsGateway> {
  constructor(host: SourceHost & AccountsDoors, changed: () => void) {
    const gateways = accountsGateways();
    super(host, () => gateways.of(host), changed);
  }

  /** Whether the gateway can do this and the session's roles allow it; the server decides, this only mirrors it. */
  may(capability: GatewayCapability): boolean {
    return mayWrite(this.source, capability);
  }

  get mayCreate(): boolean {
    return this.may('create');
  }
}
