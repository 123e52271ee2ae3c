import { inviteMember } from './invite-member.js';
import { MemberError, throttled } from './member-error.js';
import { toInvite, toRemove, toSetRole } from './member-input.js';
import { createEnvironmentPorts } from './member-environment.js';
import type { MemberCaller, MemberPorts } from './member-ports.js';
import type { Member } from './member-rows.js';
import { removeMember } from './remove-member.js';
import { setMemberRole } from './set-member-role.js';

export type { MemberPorts } from './member-ports.js';

/** What the resolver sends, out of the verified token and the mutation's input. */
interface Payload {
  readonly operation: string;
  readonly caller: MemberCaller;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What the resolver answers by: the row, or the contract's error. */
export type MemberAnswer =
  | { readonly member: Member }
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly data?: Member;
        readonly info?: Readonly<Record<string, unknown>>;
      };
    };

type Operation = (ports: MemberPorts, caller: MemberCaller, input: Payload['input']) => Promise<Member>;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['inviteMember', inviteOrRefuse],
  ['setMemberRole', (ports, caller, input) => setMemberRole(ports, caller, toSetRole(input))],
  ['removeMember', (ports, caller, input) => removeMember(ports, caller, toRemove(input))],
]);

function inviteOrRefuse(ports: MemberPorts, caller: MemberCaller, input: Payload['input']): Promise<Member> {
  if (!ports.invitations) throw new MemberError('StatusConflict', 'Invitations are not set up');
  return inviteMember(ports, caller, toInvite(input));
}

/**
 * The data source behind `inviteMember`, `setMemberRole` and `removeMember`. The resolver has authorised the caller by
 * the token; that the caller is an admin still, the members table says here, right before the work.
 * @returns The handler; it rejects for bugs and outages only, never for what a caller sent.
 */
export function createMemberAdministration(ports: MemberPorts): (payload: unknown) => Promise<MemberAnswer> {
  return async (payload) => {
    const { operation, caller, input } = toPayload(payload);
    const run = OPERATIONS.get(operation);
    if (!run) throw new Error(`There is no operation ${operation}`);
    try {
      const row = await ports.store.member(caller.tenantId, caller.subject);
      if (row?.status !== 'ACTIVE' || !row.roles.includes('admin'))
        throw new MemberError('Unauthorized', 'Not allowed');
      return { member: await run(ports, caller, input) };
    } catch (error) {
      const refusal = isThrottling(error) ? throttled(1) : error;
      if (!(refusal instanceof MemberError)) throw error;
      return { error: { code: refusal.code, message: refusal.message, ...refusal.details } };
    }
  };
}

/** AWS's own words for too much at once, after the client has tried again. */
function isThrottling(error: unknown): boolean {
  return error instanceof Error && /Throttl|TooManyRequests|LimitExceeded|ThroughputExceeded/.test(error.name);
}

function toPayload(payload: unknown): Payload {
  const { operation, caller, input } = (payload ?? {}) as Partial<Payload>;
  const whole = typeof operation === 'string' && typeof input === 'object' && typeof caller === 'object';
  if (!whole || typeof caller.tenantId !== 'string' || typeof caller.subject !== 'string')
    throw new Error('The payload must have operation, caller and input');
  return { operation, caller, input };
}

let portsOf: ((tenantId: string) => Promise<MemberPorts>) | undefined;

/** Lambda's entry; `createEnvironmentPorts` says what its configuration must name. */
export const handler = async (payload: unknown): Promise<MemberAnswer> => {
  portsOf ??= createEnvironmentPorts(process.env);
  return createMemberAdministration(await portsOf(toPayload(payload).caller.tenantId))(payload);
};
