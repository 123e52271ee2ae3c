import { appointAdmin, type AppointedAdmin } from './appoint-admin.js';
import { createTenant, type CreatedTenant } from './create-tenant.js';
import type { OperatorPorts } from './operator-ports.js';

interface CreateTenant {
  readonly operation: 'createTenant';
  readonly name: string;
  readonly email: string;
}

interface AppointAdmin {
  readonly operation: 'appointAdmin';
  readonly tenantId: string;
  readonly email: string;
}

/** What an operator can ask for, as JSON carries it to a process that runs. */
export type OperatorCommand = CreateTenant | AppointAdmin;

/** What comes of each command. */
export type OperatorAnswer<Command extends OperatorCommand> = Command extends CreateTenant
  ? CreatedTenant
  : AppointedAdmin;

/**
 * Carries out a command of the operator.
 * @throws {TypeError} When there is no such command.
 * @throws {Error} In words for the operator.
 */
export async function runOperatorCommand(
  ports: OperatorPorts,
  command: unknown,
): Promise<CreatedTenant | AppointedAdmin> {
  const { operation, name, tenantId, email } = (command ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof email === 'string') {
    if (operation === 'createTenant' && typeof name === 'string') return createTenant({ ...ports, name, email });
    if (operation === 'appointAdmin' && typeof tenantId === 'string')
      return appointAdmin({ ...ports, tenantId, email });
  }
  throw new TypeError('There is no such command');
}
