import type { MessageValues } from '@remit-elements/element-kit';
import type { LitElement } from 'lit';
import type { AccountWriterController } from '../../controllers/account-writer-controller.js';
import type { AccountsGateway } from '../../controllers/gateway-source.js';
import type { AccountAction } from '../../events/account-action-event.js';
import type { Account } from '../../model/account.js';
import { dialogWords as ownWords } from '../../strings/en-dialogs.js';
import { errorWords } from '../../strings/en.js';
import type { AccountDetail } from '../account-detail/account-detail.js';

export const dialogWords = { ...errorWords, ...ownWords };
export type DialogWords = typeof dialogWords;
export type DialogWord = keyof DialogWords;

/** What is open over a list needs of the workspace around both. */
export interface AccountsWorkspace {
  /** Those that are shown. */
  accounts(): readonly Account[];
  /** Shows at once what was saved. */
  applySaved(account: Account): void;
  /** In its one polite line. */
  say(said: string): void;
  /** Where the focus goes when what had it is gone. */
  fallback(): HTMLElement | undefined;
}

/** The element that holds all of them. */
export type DialogsHost = LitElement & {
  readonly gateway: AccountsGateway | undefined;
  readonly locale: string;
  readonly messages: unknown;
  readonly actions: readonly AccountAction[];
};

/** What a question over a list works with. */
export interface QuestionDesk {
  readonly host: DialogsHost;
  readonly writer: AccountWriterController;
  workspace(): AccountsWorkspace | undefined;
  /** The details under the question. */
  detail(): AccountDetail | undefined;
  /** Shows what was saved wherever the account is shown, and says so. */
  saved(account: Account, said: DialogWord): void;
  t(key: DialogWord, values?: MessageValues): string;
}
