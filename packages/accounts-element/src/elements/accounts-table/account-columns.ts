import { groupIban, type Column } from '@remit-elements/element-kit/core.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Account } from '../../model/account.js';
import type { tableWords } from '../../strings/en.js';

export interface ColumnContext {
  readonly rows: readonly Account[];
  t(key: keyof typeof tableWords): string;
  select(account: Account): void;
}

/** Shape and word together: neither the colour nor the shape alone carries the meaning. */
const MARKS = {
  OPEN: svg`<circle cx="8" cy="8" r="3.6" class="fill"/>`,
  CLOSED: svg`<circle cx="8" cy="8" r="5.6"/><path d="M5 8h6"/>`,
  UNKNOWN: svg`<circle cx="8" cy="8" r="5.6" stroke-dasharray="2 2.4"/>`,
};

/** The columns, in their order; the first names its row. */
export function accountColumns({ rows, t, select }: ColumnContext): readonly Column<Account>[] {
  return [
    { key: 'name', label: t('column.name'), card: 'title', cell: (row) => nameCell(row, t('table.default'), select) },
    { key: 'holder', label: t('column.holder'), cell: (row) => html`<bdi>${row.holderName}</bdi>` },
    { key: 'iban', label: t('column.iban'), card: 'note', cell: (row) => html`<bdi>${groupIban(row.iban)}</bdi>` },
    ...(rows.some(({ bic }) => bic) ? [bicColumn(t('column.bic'))] : []),
    { key: 'currency', label: t('column.currency'), card: 'value', cell: (row) => row.currency },
    {
      key: 'status',
      label: t('column.status'),
      card: 'mark',
      cell: (row) => statusCell(row.status, t(`status.${row.status}`)),
    },
  ];
}

/** Few enter one, since the bank is known by the IBAN. */
function bicColumn(label: string): Column<Account> {
  return { key: 'bic', label, cell: ({ bic }) => html`<bdi>${bic ?? nothing}</bdi>` };
}

function nameCell(row: Account, defaultWord: string, select: (account: Account) => void): TemplateResult {
  return html`<button type="button" class="row-button" part="row-button" @click=${() => select(row)}>
      <bdi>${row.name}</bdi></button
    >${row.isDefault ? html`<span class="default">${defaultWord}</span>` : nothing}`;
}

function statusCell(status: Account['status'], word: string): TemplateResult {
  return html`<span class="status-mark ${status}">
    <svg viewBox="0 0 16 16" aria-hidden="true">${MARKS[status]}</svg>${word}
  </span>`;
}
