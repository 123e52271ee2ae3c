import type { ApiDescription, ResolverDescription, StepDescription } from './api-description.js';

/** What this deployment has of its own. */
export interface Abilities {
  /** False with an imported user pool: its members are kept elsewhere. */
  readonly members: boolean;
  /** Mail can be sent. */
  readonly invitations: boolean;
}

const CHECK_MEMBERSHIP = 'check-membership';
const ELSEWHERE: StepDescription = { code: 'members-elsewhere', dataSource: 'none' };

/**
 * The resolvers of the description, as this deployment can answer them. Without members of its own no write asks for the
 * membership, since the token alone knows it, and what administers members answers that it is done elsewhere; without
 * mail that is so for invitations.
 */
export function pipelinesOf(api: ApiDescription, { members, invitations }: Abilities): readonly ResolverDescription[] {
  return api.resolvers.map((resolver) => {
    const kept = members ? resolver.functions : resolver.functions.filter(({ code }) => code !== CHECK_MEMBERSHIP);
    const administers = kept.some(({ dataSource }) => dataSource in api.lambdas);
    const answered = administers && (!members || (resolver.field === 'inviteMember' && !invitations));
    if (!answered) return { ...resolver, functions: kept };
    return { ...resolver, functions: kept.map((step) => (step.dataSource in api.lambdas ? ELSEWHERE : step)) };
  });
}
