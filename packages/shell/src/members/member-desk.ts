import type { Outcome } from '../api/outcome.js';
import { RequestIds } from '../api/request-ids.js';
import type { Translate } from '../strings/speech.js';
import { changeFailure, inviteFailure, type MemberFailure } from './member-failure.js';
import type { Member } from './member.js';
import type { MembersStore } from './members-store.js';
import { rolesOf, type RoleChoice } from './role-choice.js';

/** What became of a wish, in words. */
export interface Told {
  /** As the server has it now: it is done. */
  readonly member?: Member;
  readonly said?: string;
  readonly failure?: MemberFailure | undefined;
}

/** Has an administrator's wishes carried out, and says what became of them. */
export class MemberDesk {
  readonly #store: MembersStore;
  readonly #t: Translate;
  readonly #ids = new RequestIds();

  constructor(store: MembersStore, t: Translate) {
    this.#store = store;
    this.#t = t;
  }

  async invite(email: string, role: RoleChoice, checking: () => void): Promise<Told> {
    return this.#invite({ email, roles: rolesOf(role) }, 'members.sent', checking);
  }

  /** The address gets a new invitation, which takes the earlier one's place. */
  async sendAgain({ email = '', roles }: Member, checking: () => void): Promise<Told> {
    return this.#invite({ email, roles }, 'members.sentAgain', checking);
  }

  async change(member: Member, role: RoleChoice, checking: () => void): Promise<Told> {
    const outcome = await this.#store.setRoles(member, rolesOf(role), { checking });
    return this.#told(outcome, 'writing.saved', changeFailure(member, outcome, this.#t));
  }

  async remove(member: Member, checking: () => void): Promise<Told> {
    const outcome = await this.#store.remove(member, { checking });
    const said = member.status === 'ACTIVE' ? 'members.removed' : 'members.withdrawn';
    return this.#told(outcome, said, changeFailure(member, outcome, this.#t));
  }

  /** What removing them means. */
  consequences({ status }: Member, isSelf: boolean): readonly string[] {
    if (status === 'INVITED') return [this.#t('members.withdrawText')];
    if (isSelf) return [this.#t('members.removeSelf'), this.#t('members.removeStay')];
    return [this.#t('members.removeOut'), this.#t('members.removeUnsent'), this.#t('members.removeStay')];
  }

  async #invite(
    wanted: Pick<Member, 'roles'> & { readonly email: string },
    said: 'members.sent' | 'members.sentAgain',
    checking: () => void,
  ): Promise<Told> {
    const outcome = await this.#store.invite({ ...wanted, requestId: this.#ids.of(wanted) }, { checking });
    if (outcome.kind === 'done') this.#ids.done();
    return this.#told(outcome, said, inviteFailure(outcome, this.#t));
  }

  #told(outcome: Outcome<Member>, said: Parameters<Translate>[0], failure: MemberFailure | undefined): Told {
    return outcome.kind === 'done' ? { member: outcome.value, said: this.#t(said) } : { failure };
  }
}
