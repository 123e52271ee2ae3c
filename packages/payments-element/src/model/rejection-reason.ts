import { isBlank, textProblem } from './draft-rules.js';

/** The most UTF-16 units that a reason may have. */
export const LONGEST_REASON = 500;

/** The rule that a reason for a rejection breaks once its lines are one, if any; the server's. */
export function reasonProblem(reason: string): 'required' | 'length' | 'characters' | undefined {
  if (isBlank(reason)) return 'required';
  const problem = textProblem(reason.replace(/\s+/g, ' ').trim(), LONGEST_REASON);
  return problem === 'length' || problem === 'characters' ? problem : undefined;
}
