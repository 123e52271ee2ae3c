import type { TemplateResult } from 'lit';
import { html, type StaticValue } from 'lit/static-html.js';
import type { PaymentSelectEvent } from '../../events/payment-select-event.js';
import type { DebtorAccount } from '../../model/payment.js';
import type { PaymentsTable } from '../payments-table/payments-table.js';
import type { WorkspaceDialogs } from './workspace-dialogs.js';

/** What the list has from its workspace's host. */
type ListSettings = Pick<
  PaymentsTable,
  'client' | 'gateway' | 'locale' | 'messages' | 'viewState' | 'views' | 'selection' | 'shortcuts' | 'readonly'
>;

export interface ListContext {
  /** The element's tag, in this registration. */
  readonly tag: StaticValue;
  /** Begins a new payment, where the reader may. */
  readonly create: (() => void) | undefined;
  /** What there is to do about a list without payments. */
  readonly empty: unknown;
  readonly accounts: readonly DebtorAccount[] | undefined;
  readonly dialogs: Pick<WorkspaceDialogs, 'marks' | 'selected'> | undefined;
  choose(event: PaymentSelectEvent): void;
  keepView(event: Event): void;
  keepSelection(event: Event): void;
  /** Once the first rows are there. */
  shown(): void;
}

/** The list of a workspace. */
export function listTemplate(host: ListSettings, context: ListContext): TemplateResult {
  const { tag, create, empty, accounts, dialogs, choose, keepView, keepSelection, shown } = context;
  return html`<${tag}
      id="list"
      part="list"
      exportparts="tools, search, chip, totals, sort, page-size, frame, table, row, row-button, notice, alert, pager"
      .client=${host.client}
      .gateway=${host.gateway}
      .locale=${host.locale}
      .messages=${host.messages}
      .viewState=${host.viewState}
      .views=${host.views}
      .selection=${host.selection}
      .shortcuts=${host.shortcuts}
      .create=${create}
      .accounts=${accounts}
      .pending=${dialogs?.marks}
      ?readonly=${host.readonly}
      @payment-select=${choose}
      @view-state-change=${keepView}
      @views-change=${keepView}
      @selection-change=${keepSelection}
      @rows-shown=${shown}
    >${empty}${dialogs?.selected()}</${tag}>`;
}
