import type { Outcome } from '../api/outcome.js';
import { outcomeWords } from '../api/outcome-words.js';
import type { Translate } from '../strings/speech.js';
import { memberIn, nameOf, type Member } from './member.js';
import { choiceOf } from './role-choice.js';

/** Why something was not done; where it is about the address, so. */
export interface MemberFailure {
  readonly text: string;
  readonly isEmail?: boolean;
}

/** Why somebody was not invited. */
export function inviteFailure(outcome: Outcome<Member>, t: Translate): MemberFailure | undefined {
  if (outcome.kind === 'unknown') return { text: t('members.unknown') };
  if (outcome.kind === 'refused') {
    const { code, current, violations, retryAfterSeconds = Infinity } = outcome.error;
    if (violations.some(({ field }) => field === 'email')) return { text: t('members.email.wrong'), isEmail: true };
    if (code === 'StatusConflict' && current === undefined) return { text: t('members.noMail') };
    if (code === 'StatusConflict') return { text: t('members.email.member'), isEmail: true };
    if (code === 'Throttled') {
      // Between two mails to one address lie minutes; what lasts longer is a bound on how many there are.
      const count = Math.ceil(retryAfterSeconds / 60);
      return { text: count > 10 ? t('members.throttled') : t('members.tooSoon', { count }) };
    }
  }
  return failureOf(outcomeWords(outcome, t));
}

/** Why a member or an invitation was not changed or removed. */
export function changeFailure(member: Member, outcome: Outcome<Member>, t: Translate): MemberFailure | undefined {
  const name = nameOf(member);
  if (outcome.kind === 'refused') {
    const { code, current } = outcome.error;
    if (code === 'NotFound') return { text: t('members.gone', { name }) };
    if (code === 'VersionConflict') {
      const role = t(`members.role.${choiceOf((memberIn(current) ?? member).roles)}`);
      return { text: t('members.changed', { name, role }) };
    }
    if (code === 'StatusConflict') {
      return { text: t(member.status === 'ACTIVE' ? 'members.lastAdmin' : 'members.beingAccepted') };
    }
  }
  return failureOf(outcomeWords(outcome, t));
}

function failureOf(text: string | undefined): MemberFailure | undefined {
  return text === undefined ? undefined : { text };
}
