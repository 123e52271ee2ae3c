import { groupIban, type Column } from '@remit-elements/element-kit/core.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../model/account.js';
import type { tableWords } from '../../strings/en.js';
import { accountStatusTemplate } from './account-status.template.js';

/** The columns of figures: a balance, what is to leave by how sure it is, all of that, and what is left then. */
export type FigureColumn = 'balance' | 'unconfirmed' | 'pending' | 'confirmed' | 'toPay' | 'projected';

export interface ColumnContext {
  /** What is not told where accounts come from has no column. */
  readonly hasBalances: boolean;
  readonly hasOutflows: boolean;
  t(key: keyof typeof tableWords): string;
  select(account: Account): void;
  /** A figure, or what keeps its place. */
  figure(column: FigureColumn, account: Account): unknown;
}

/** The columns, in their order; the first names its row. */
export function accountColumns(context: ColumnContext): readonly Column<Account>[] {
  const { hasBalances, hasOutflows, t } = context;
  const plain = !hasBalances && !hasOutflows;
  return [
    { key: 'name', label: t('column.name'), card: 'title', cell: (row) => nameCell(row, context) },
    { key: 'holder', label: t('column.holder'), cell: (row) => html`<bdi>${row.holderName}</bdi>` },
    { key: 'currency', label: t('column.currency'), ...(plain && { card: 'value' }), cell: (row) => row.currency },
    {
      key: 'status',
      label: t('column.status'),
      card: 'note',
      cell: (row) => accountStatusTemplate(row.status, t(`status.${row.status}`)),
    },
    ...(hasBalances ? [figureColumn('balance', context, 'value')] : []),
    ...(hasOutflows ? outflowColumns(context, hasBalances ? undefined : 'value') : []),
    ...(hasBalances && hasOutflows ? [figureColumn('projected', context, 'mark')] : []),
  ];
}

/** One for each state, and one for all of them where there is no room for that. */
function outflowColumns(context: ColumnContext, card: 'value' | undefined): readonly Column<Account>[] {
  const states = (['unconfirmed', 'pending', 'confirmed'] as const).map((key) => figureColumn(key, context));
  return [...states, figureColumn('toPay', context, card)];
}

function figureColumn(key: FigureColumn, context: ColumnContext, card?: 'value' | 'mark'): Column<Account> {
  const label = context.t(`column.${key}`);
  // A card has no head that would say what a figure is.
  const named = (row: Account): TemplateResult =>
    html`${card && key !== 'balance' ? html`<span class="card-label muted">${label}</span> ` : nothing}${context.figure(key, row)}`;
  // Those of one state each give way together where there is no room.
  const isState = key === 'unconfirmed' || key === 'pending' || key === 'confirmed';
  return { key: isState ? 'state' : key, label, align: 'end', ...(card && { card }), cell: named };
}

function nameCell(row: Account, { t, select }: ColumnContext): TemplateResult {
  return html`<button type="button" class="row-button" part="row-button" @click=${() => select(row)}>
      <span dir="auto">${row.name}</span></button
    >${row.isDefault ? html`<span class="default">${t('table.default')}</span>` : nothing}<span
      class="second"
      dir="auto"
      >${groupIban(row.iban)}</span
    >`;
}
