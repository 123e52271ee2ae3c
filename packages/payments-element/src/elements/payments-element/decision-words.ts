import { stepProblem } from '../../model/lifecycle.js';
import type { WriteState } from '../../controllers/decision-writer.js';
import type { WorkspaceText, WorkspaceWord } from './workspace-text.js';

/** What one person decides about one payment at a time. */
export type Decision = 'submit' | 'withdraw' | 'approve' | 'reject';

interface DecisionTexts {
  readonly busy: WorkspaceWord;
  readonly done: WorkspaceWord;
  readonly not: WorkspaceWord;
}

export const DECISION_TEXTS: Readonly<Record<Decision, DecisionTexts>> = {
  submit: { busy: 'decision.submitting', done: 'decision.submitted', not: 'decision.notSubmitted' },
  withdraw: { busy: 'decision.withdrawing', done: 'decision.withdrawn', not: 'decision.notWithdrawn' },
  approve: { busy: 'decision.approving', done: 'decision.approved', not: 'decision.notApproved' },
  reject: { busy: 'decision.rejecting', done: 'decision.rejected', not: 'decision.notRejected' },
};

export function isDecision(deed: string): deed is Decision {
  return Object.hasOwn(DECISION_TEXTS, deed);
}

/** What became of a decision that was not carried out, and whether it can be tried as it is. */
export interface DecisionProblem {
  readonly title: string;
  readonly text: string;
  readonly isFinal: boolean;
}

/** How a decision on its way stands, in words; undefined when none is. */
export function busyText(decision: Decision, { status }: WriteState, t: WorkspaceText['t']): string | undefined {
  if (status === 'saving') return t(DECISION_TEXTS[decision].busy);
  if (status === 'checking') return t('decision.checking');
  return status === 'notSent' ? t('workspace.notSent') : undefined;
}

/** Why a decision was not carried out; undefined while nothing is wrong. */
export function problemOf(
  decision: Decision,
  state: WriteState,
  roles: readonly string[],
  t: WorkspaceText['t'],
): DecisionProblem | undefined {
  const title = t(DECISION_TEXTS[decision].not);
  if (state.status === 'conflict') {
    const { current } = state;
    if (!current) return { title, text: t('error.NotFound'), isFinal: true };
    const isFinal = stepProblem(decision, current, { roles, subject: '' }) !== undefined;
    const status = t(`status.${current.status}`);
    return { title, text: isFinal ? t('decision.moved', { status }) : t('decision.changed'), isFinal };
  }
  if (state.status !== 'failed') return undefined;
  const { code, violations } = state.error;
  const isAccount = code === 'ValidationError' && violations.some(({ field }) => field === 'debtorAccountId');
  const isFinal = code === 'FourEyes' || code === 'NotFound' || code === 'Unauthorized';
  return { title, text: t(isAccount ? 'decision.account' : `error.${code}`), isFinal };
}
