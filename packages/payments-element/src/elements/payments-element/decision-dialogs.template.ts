import {
  alertTemplate,
  dialogTemplate,
  fieldTemplate,
  formatDay,
  groupIban,
  infoIcon,
} from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PayeeAnswer } from '../../controllers/payee-check.js';
import { bankDay } from '../../model/bank-day.js';
import type { DebtorAccount, Payment } from '../../model/payment.js';
import { moneyText } from '../payment-detail/money-text.js';
import { payeeAnswerTemplate } from '../payment-form/payee.template.js';
import { filled } from '../payment-form/filled-words.js';
import { today } from '../payments-table/tools/reader-days.js';
import { bankNoteOf } from './bank-note.js';
import type { DecisionProblem } from './decision-words.js';
import type { WorkspaceText, WorkspaceWord } from './workspace-text.js';

/** What both dialogs are drawn by. */
export interface DecisionContext extends WorkspaceText {
  readonly locale: string;
  readonly payment: Payment | undefined;
  /** For the name of the one that is paid from. */
  readonly accounts: readonly DebtorAccount[];
  readonly problem: DecisionProblem | undefined;
  /** What is under way, in words. */
  readonly busy: string | undefined;
  confirm(): void;
  cancel(): void;
}

export interface ApproveContext extends DecisionContext {
  /** It was opened, or became another, so little ago that nobody has read it. */
  readonly isUnread: boolean;
  /** Whether the company's policy alone lets this person approve it. */
  readonly isOwn: boolean;
  /** What the creditor's bank says; undefined where the host asks nobody. */
  readonly payee: PayeeAnswer | undefined;
}

/** The payment once more, as one sentence, before it is approved: it cannot be taken back afterwards. */
export function approveDialogTemplate(context: ApproveContext): TemplateResult {
  const { payment, cancel } = context;
  return dialogTemplate({
    id: 'approve',
    kind: 'confirm',
    label: labelOf('decision.approveQuestion', context),
    body: payment ? html`${sentenceTemplate(payment, context)} ${notesTemplate(payment, context)}` : nothing,
    actions: payment ? approveActions(context) : nothing,
    onDismiss: cancel,
    onClose: cancel,
  });
}

function labelOf(question: WorkspaceWord, { payment, t }: DecisionContext): string | TemplateResult {
  if (!payment) return '';
  return html`${filled(t(question), { creditor: html`<bdi>${payment.creditorName}</bdi>` })}`;
}

function sentenceOf(payment: Payment, { accounts, locale, t }: DecisionContext): unknown {
  const account = accounts.find(({ id }) => id === payment.debtorAccountId);
  return filled(t(account ? 'decision.sentence' : 'decision.sentenceNoAccount'), {
    amount: html`<strong>${moneyText(payment, locale)}</strong>`,
    account: html`<bdi>${account?.name}</bdi>`,
    creditor: html`<bdi>${payment.creditorName}</bdi>`,
    date: html`<span class="day">${formatDay(payment.requestedExecutionDate, locale)}</span>`,
  });
}

/** Also what a name does not say: where the money goes, and for what. */
function sentenceTemplate(payment: Payment, context: DecisionContext): TemplateResult {
  const { remittanceInformation, creditorReference } = payment;
  const facts: readonly (readonly [WorkspaceWord, string | undefined])[] = [
    ['detail.iban', groupIban(payment.creditorIban)],
    ['detail.remittance', remittanceInformation],
    ['detail.creditorReference', creditorReference && groupIban(creditorReference)],
  ];
  return html`<p class="decision-sentence" tabindex="-1" autofocus>${sentenceOf(payment, context)}</p>
    <dl>
      ${facts.map(([name, fact]) =>
        fact
          ? html`<div>
              <dt>${context.t(name)}</dt>
              <dd><bdi>${fact}</bdi></dd>
            </div>`
          : nothing,
      )}
    </dl>`;
}

function notesTemplate(payment: Payment, context: ApproveContext): TemplateResult {
  const { accounts, isOwn, locale, payee, problem, t } = context;
  const { currency, requestedExecutionDate: due } = payment;
  const isPast = due < today();
  const day = bankDay(due, currency);
  const bankNote = bankNoteOf(payment, accounts);
  return html`${payee ? payeeAnswerTemplate({ answer: payee, isReview: true, t }) : nothing}
  ${isPast ? noteTemplate(t('decision.past')) : nothing}
  ${!isPast && day !== due ? noteTemplate(t('decision.bankDay', { day: formatDay(day, locale) })) : nothing}
  ${bankNote ? noteTemplate(t(bankNote)) : nothing}
  ${isOwn && !problem?.isFinal ? noteTemplate(t('decision.single')) : nothing}
  ${problem ? alertTemplate(problem) : nothing}`;
}

function noteTemplate(text: string): TemplateResult {
  return html`<p class="decision-note">${infoIcon()}${text}</p>`;
}

function approveActions(context: ApproveContext): TemplateResult {
  const { busy, confirm, isUnread, problem, t } = context;
  const isWaiting = busy !== undefined || isUnread;
  // The second press of two in a row confirms nothing.
  const press = ({ detail }: MouseEvent): void => {
    if (!isWaiting && detail < 2) confirm();
  };
  return html`${
    problem?.isFinal
      ? nothing
      : html`<button
          type="button"
          class="button primary"
          aria-disabled=${isWaiting ? 'true' : 'false'}
          @keydown=${once}
          @click=${press}
        >
          ${t('decision.approve')}
        </button>`
  }
  ${leaveTemplate(context)}`;
}

export interface RejectContext extends DecisionContext {
  readonly reason: string;
  /** What is wrong with the reason, in words. */
  readonly error: string | undefined;
  /** How much of it is left, or too much, near the end. */
  readonly count: string | undefined;
  input(reason: string): void;
}

/** Asks for the reason with which a payment goes back. */
export function rejectDialogTemplate(context: RejectContext): TemplateResult {
  const { payment, cancel } = context;
  return dialogTemplate({
    id: 'reject',
    kind: 'confirm',
    label: labelOf('decision.rejectQuestion', context),
    body: payment
      ? html`<p>${sentenceOf(payment, context)}</p>
          ${reasonTemplate(context)} ${context.problem ? alertTemplate(context.problem) : nothing}`
      : nothing,
    actions: payment ? rejectActions(context) : nothing,
    onDismiss: cancel,
    onClose: cancel,
  });
}

function reasonTemplate({ busy, count, error, input, reason, t }: RejectContext): TemplateResult {
  const field = {
    id: 'reason',
    label: t('decision.reason'),
    hint: t('decision.reasonHint'),
    error,
    note: count,
  };
  const describedBy = ['hint', ...(error ? ['error'] : []), ...(count ? ['note'] : [])].map((part) => `reason-${part}`);
  return fieldTemplate(
    field,
    html`<textarea
      id="reason"
      class="control"
      part="control"
      rows="3"
      autofocus
      dir="auto"
      aria-required="true"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy.join(' ')}
      ?readonly=${busy !== undefined}
      .value=${live(reason)}
      @input=${({ target }: InputEvent) => input((target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

function rejectActions(context: RejectContext): TemplateResult {
  const { busy, confirm, problem, t } = context;
  return html`${
    problem?.isFinal
      ? nothing
      : html`<button
          type="button"
          class="button danger primary"
          aria-disabled=${busy === undefined ? 'false' : 'true'}
          @keydown=${once}
          @click=${() => busy === undefined && confirm()}
        >
          ${t('decision.reject')}
        </button>`
  }
  ${leaveTemplate(context)}`;
}

/** What is on its way cannot be cancelled any more, only left. */
function leaveTemplate({ busy, cancel, problem, t }: DecisionContext): TemplateResult {
  const isOver = busy !== undefined || problem?.isFinal === true;
  return html`<button type="button" class="button" @click=${cancel}>
      ${t(isOver ? 'workspace.close' : 'workspace.cancel')}
    </button>
    <span role="status" class="busy">${busy ?? nothing}</span>`;
}

/** A key that is held down asks once. */
function once(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
