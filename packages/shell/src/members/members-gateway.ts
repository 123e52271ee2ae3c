import type { Role, SessionClient } from '@remit-elements/auth-core';
import { decodeConnection, requestField, type DecodedPage } from '@remit-elements/auth-core/gateways.js';
import { requestOptions } from '../api/request-options.js';
import { decodeMember, type Member } from './member.js';

const MEMBER = 'id userName email roles status version';
const LIST = `query ListMembers($limit: Int, $nextToken: String) {
  listMembers(limit: $limit, nextToken: $nextToken) { items { ${MEMBER} } nextToken }
}`;
const INVITE = `mutation InviteMember($input: InviteMemberInput!) { inviteMember(input: $input) { ${MEMBER} } }`;
const SET_ROLE = `mutation SetMemberRole($input: SetMemberRoleInput!) { setMemberRole(input: $input) { ${MEMBER} } }`;
const REMOVE = `mutation RemoveMember($input: RemoveMemberInput!) { removeMember(input: $input) { ${MEMBER} } }`;

export interface Invitation {
  /** One for each thing that is wanted: a repeat is the same invitation. */
  readonly requestId: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** Whoever reads and changes the members of one session's company. Each rejects with an `ApiError` alone. */
export interface MembersGateway {
  list(
    page: { readonly limit: number; readonly nextToken?: string },
    signal: AbortSignal,
  ): Promise<DecodedPage<Member>>;
  invite(invitation: Invitation): Promise<Member>;
  /** A repeat is known by the version and the roles. */
  setRoles(member: Member, roles: readonly Role[]): Promise<Member>;
  /** A repeat is known by the version. */
  remove(member: Member): Promise<Member>;
}

export function graphqlMembersGateway(client: SessionClient): MembersGateway {
  const write = async (query: string, field: string, input: Readonly<Record<string, unknown>>): Promise<Member> =>
    decodeMember(await requestField(client, { query, variables: { input } }, field, requestOptions()));
  return {
    async list(page, signal) {
      const request = { query: LIST, variables: { ...page } };
      return decodeConnection(await requestField(client, request, 'listMembers', requestOptions(signal)), decodeMember);
    },
    invite: (invitation) => write(INVITE, 'inviteMember', { ...invitation }),
    setRoles: ({ id, version }, roles) => write(SET_ROLE, 'setMemberRole', { id, version, roles }),
    remove: ({ id, version }) => write(REMOVE, 'removeMember', { id, version }),
  };
}
