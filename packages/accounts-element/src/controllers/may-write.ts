import type { AccountsGateway, GatewayCapability } from '../data/accounts-gateway.js';

/** Whether the gateway can do this and an admin's session is open; the server decides, this only mirrors it. */
export function mayWrite(gateway: AccountsGateway | undefined, capability: GatewayCapability): boolean {
  if (!gateway || gateway.session.ended.aborted) return false;
  return gateway.capabilities.has(capability) && gateway.session.roles.includes('admin');
}
