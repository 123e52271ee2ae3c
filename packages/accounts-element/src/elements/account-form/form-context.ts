import type { MessageValues } from '@remit-elements/element-kit';
import type { FormAccess } from '../../controllers/account-form-controller.js';
import type { WriteState } from '../../controllers/account-writer-controller.js';
import type { Side } from '../../controllers/conflict-choices.js';
import type { Account } from '../../model/account.js';
import type { DraftUnit } from '../../model/account-draft.js';
import { formWords as ownWords } from '../../strings/en-form.js';
import { errorWords } from '../../strings/en.js';
import type { Problem } from './account-problems.js';
import type { AccountTexts, FormField } from './account-texts.js';

export const formWords = { ...errorWords, ...ownWords };
export type FormWords = typeof formWords;

/** Two versions that differ, to be chosen from. */
export interface Conflict {
  readonly theirs: Account;
  readonly units: readonly DraftUnit[];
  sideOf(unit: DraftUnit): Side;
  choose(unit: DraftUnit, side: Side): void;
  takeTheirs(): void;
}

/** What the form's templates draw by. */
export interface FormContext {
  readonly locale: string;
  readonly access: FormAccess;
  readonly status: 'new' | 'loading' | 'ready' | 'gone' | 'failed';
  readonly texts: AccountTexts;
  readonly hasChanges: boolean;
  /** What was typed was so before, and was put back. */
  readonly isResumed: boolean;
  readonly problems: ReadonlyMap<FormField, Problem>;
  readonly state: WriteState;
  readonly conflict: Conflict | undefined;
  t(key: keyof FormWords, values?: MessageValues): string;
  type(field: FormField, text: string): void;
  leave(field: FormField): void;
  save(): void;
  saveAsNew(): void;
  retry(): void;
  startOver(): void;
  cancel(): void;
}
