import type { MessageValues } from '@remit-elements/element-kit';
import type { AccountDetailController } from '../../controllers/account-detail-controller.js';
import type { AccountAction } from '../../events/account-action-event.js';
import type { DetailWords } from './detail-words.js';

/** What can be done to an account in its workspace. */
export type AccountOffer = 'edit' | 'makeDefault' | 'close' | 'reopen' | 'delete';

/** How what the reader asked for stands, where whoever does it shows that in here. */
export interface DetailProgress {
  /** What is under way, in words; nothing else can be asked for meanwhile. */
  readonly busy?: string | undefined;
  /** Why it was not done. */
  readonly problem?: { readonly title: string; readonly text: string } | undefined;
}

/** What the templates of one account draw by. */
export interface DetailContext {
  readonly locale: string;
  readonly detail: AccountDetailController;
  readonly actions: readonly AccountAction[];
  readonly offers: readonly AccountOffer[];
  readonly readonly: boolean;
  readonly progress: DetailProgress | undefined;
  /** What became of copying the IBAN. */
  readonly copied: 'copied' | 'notCopied' | undefined;
  act(action: AccountAction): void;
  offer(offer: AccountOffer): void;
  copy(iban: string): void;
  t(key: keyof DetailWords, values?: MessageValues): string;
}
