import { alertIcon, dialogTemplate, formatLongDate, groupIban, infoIcon } from '@remit-elements/element-kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { QueueEntry } from '../../controllers/workspace-queue.js';
import type { DebtorAccount } from '../../model/payment.js';
import { amountOf, isRefused, kindWord, nameOf, standingText } from './queue-panel.template.js';
import type { WorkspaceText, WorkspaceWord } from './workspace-text.js';

export interface LookContext extends WorkspaceText {
  readonly locale: string;
  readonly entry: QueueEntry | undefined;
  /** For the name of the one that is paid from. */
  readonly accounts: readonly DebtorAccount[];
  close(): void;
  askDiscard(): void;
  /** Undefined where the payment itself cannot be opened. */
  readonly open: (() => void) | undefined;
  /** Undefined where its content cannot be edited again. */
  readonly again: (() => void) | undefined;
}

/** What is about to be written, as it was asked for. */
export function lookDialogTemplate(context: LookContext): TemplateResult {
  const { entry, t, close } = context;
  return dialogTemplate({
    id: 'look',
    kind: 'sheet',
    label: t(entry ? kindWord(entry) : 'queue.unnamed'),
    closeLabel: t('workspace.close'),
    body: entry ? factsTemplate(entry, context) : nothing,
    actions: entry && actionsTemplate(context),
    onDismiss: close,
    onClose: close,
  });
}

function factsTemplate(entry: QueueEntry, { t, locale, accounts }: LookContext): TemplateResult {
  const {
    creditorName,
    creditorIban,
    creditorReference,
    requestedExecutionDate: due,
    remittanceInformation,
  } = entry.about;
  const from = accounts.find(({ id }) => id === entry.about.debtorAccountId);
  const facts: readonly (readonly [WorkspaceWord, unknown])[] = [
    ['detail.to', creditorName && html`<span class="strong">${creditorName}</span>`],
    ['detail.iban', creditorIban && groupIban(creditorIban)],
    ['detail.from', from && html`${from.name}<br /><bdi class="muted">${groupIban(from.iban)}</bdi>`],
    ['detail.due', due && formatLongDate(due, locale)],
    ['detail.remittance', remittanceInformation],
    ['detail.creditorReference', creditorReference && groupIban(creditorReference)],
    ['detail.endToEndId', entry.about.endToEndId],
  ];
  return html`<p class="amount" part="detail-amount">${amountOf(entry, locale)}</p>
    <div class="reason ${isRefused(entry) ? 'refused' : ''}">
      ${isRefused(entry) ? alertIcon() : infoIcon()}
      <p role="status">${standingText(entry, t)}</p>
    </div>
    <dl>
      ${facts.map(([name, fact]) =>
        fact
          ? html`<div>
              <dt>${t(name)}</dt>
              <dd><bdi>${fact}</bdi></dd>
            </div>`
          : nothing,
      )}
    </dl>`;
}

function actionsTemplate({ t, askDiscard, open, again }: LookContext): TemplateResult {
  return html`${again ? html`<button type="button" class="button primary" @click=${again}>${t('queue.again')}</button>` : nothing}
    ${open ? html`<button type="button" class="button" @click=${open}>${t('queue.open')}</button>` : nothing}
    <button type="button" class="button danger" @click=${askDiscard}>${t('queue.discard')}</button>`;
}

export interface GiveUpContext extends WorkspaceText {
  readonly locale: string;
  readonly entry: QueueEntry | undefined;
  discard(): void;
  keep(): void;
}

/** Asks before a write is given up. */
export function giveUpDialogTemplate({ entry, locale, t, discard, keep }: GiveUpContext): TemplateResult {
  const isNew = entry === undefined || entry.command.type === 'create';
  return dialogTemplate({
    id: 'give-up',
    kind: 'confirm',
    label: t(isNew ? 'queue.discardQuestion' : 'queue.discardChange'),
    body: entry
      ? html`<p>
            ${isNew ? nothing : html`${t(kindWord(entry))} · `}<bdi class="strong">${nameOf(entry, t)}</bdi>
            ${amountOf(entry, locale)}
          </p>
          <p>${t(entry.isSent && !isRefused(entry) ? 'queue.discardSent' : 'queue.discardText')}</p>`
      : nothing,
    actions: html`<button type="button" class="button danger primary" @click=${discard}>${t('queue.discard')}</button>
      <button type="button" class="button" autofocus @click=${keep}>${t('workspace.cancel')}</button>`,
    onDismiss: keep,
    onClose: keep,
  });
}
