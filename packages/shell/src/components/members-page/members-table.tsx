import { h, type FunctionalComponent } from '@stencil/core';
import { nameOf, type Member } from '../../members/member.js';
import { choiceOf } from '../../members/role-choice.js';
import type { Translate } from '../../strings/speech.js';

export type MemberAction = 'change' | 'sendAgain' | 'remove' | 'withdraw';

interface MembersTableProps {
  readonly t: Translate;
  readonly members: readonly Member[];
  /** Who reads this. */
  readonly subject: string;
  readonly act: (action: MemberAction, member: Member) => void;
}

const COLUMNS = ['members.member', 'members.role', 'members.status'] as const;
const ACTIONS: Readonly<Record<Member['status'], readonly MemberAction[]>> = {
  ACTIVE: ['change', 'remove'],
  INVITED: ['change', 'sendAgain', 'withdraw'],
};
/** Shape beside the word: a filled ring with a check for who is here, a clock for who is awaited. */
const MARKS: Readonly<Record<Member['status'], readonly [string, string]>> = {
  ACTIVE: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z', 'm5.2 8.2 2 2 3.6-4.2'],
  INVITED: ['M8 2.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4Z', 'M8 5v3.2l2 1.4'],
};

/** Who belongs to the company. Its parts have their roles written out, since the rows are cards where there is little room. */
export const MembersTable: FunctionalComponent<MembersTableProps> = ({ t, members, subject, act }) => (
  <table role="table" aria-label={t('menu.members')}>
    <thead role="rowgroup">
      <tr role="row">
        {COLUMNS.map((column) => (
          <th role="columnheader" scope="col">
            {t(column)}
          </th>
        ))}
        <th role="columnheader" scope="col">
          <span class="unseen">{t('members.actions')}</span>
        </th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      {members.map((member) => (
        <tr role="row" key={member.id}>
          {who(member, t, member.id === subject)}
          <td role="cell" class="role">
            {t(`members.role.${choiceOf(member.roles)}`)}
          </td>
          <td role="cell">{status(member, t)}</td>
          <td role="cell" class="actions">
            {ACTIONS[member.status].map((action) => button(action, member, t, act))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function who(member: Member, t: Translate, isSelf: boolean) {
  const name = nameOf(member);
  return (
    <th role="rowheader" scope="row">
      <bdi class="name" id={`name-${member.id}`}>
        {name}
      </bdi>
      {isSelf && <span class="you">{t('members.you')}</span>}
      {member.email !== undefined && member.email !== name && <bdi class="email">{member.email}</bdi>}
    </th>
  );
}

/** Whom it is about is said beside its name. */
function button(action: MemberAction, member: Member, t: Translate, act: MembersTableProps['act']) {
  const id = `${action}-${member.id}`;
  return (
    <button
      id={id}
      class="button quiet"
      type="button"
      aria-describedby={`name-${member.id}`}
      onClick={() => act(action, member)}
    >
      {t(`members.${action}`)}
    </button>
  );
}

function status({ status: value }: Member, t: Translate) {
  const [shape, sign] = MARKS[value];
  return (
    <span class={`status ${value}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="shape" d={shape} />
        <path class="sign" d={sign} />
      </svg>
      {t(`members.status.${value}`)}
    </span>
  );
}
