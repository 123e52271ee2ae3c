import { directionOf } from '@remit-elements/element-kit';
import type { ExportContent, ExportFile } from '../../controllers/export-desk.js';
import { csvFormOf, PLAIN_FORM } from '../../exchange/csv-form.js';
import { csvParts } from '../../exchange/csv-writer.js';
import { inSlices } from '../../exchange/in-slices.js';
import { paymentCsvColumns, type CsvContext } from '../../exchange/payments-csv.js';
import { calendarDay } from '../../model/calendar-day.js';
import { DEFAULT_COLUMNS, type PaymentColumn } from '../../model/view-state.js';
import { paperParts } from './export-paper.js';
import { printPaper } from './export-print.js';
import type { ExportText } from './export-text.js';
import { viewInWords } from './export-view.js';
import type { Workspace } from './workspace.js';

export interface MakingContext extends ExportText {
  readonly workspace: Workspace;
  readonly isSelection: boolean;
}

/**
 * A CSV file of what was read: with the columns of the list, as the reader's spreadsheet opens it, or with all that there
 * are, the same in every locale, for programs.
 */
export async function csvFile(content: ExportContent, { workspace, t }: MakingContext): Promise<ExportFile> {
  const { payments, accounts, format } = content;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const context: CsvContext = {
    head: (field) => t(`export.column.${field}`),
    statusName: (status) => t(`status.${status}`),
    account: (id) => byId.get(id),
    form: format === 'csv' ? csvFormOf(workspace.host.locale) : PLAIN_FORM,
  };
  const columns = paymentCsvColumns(context, format === 'csv' ? columnsOf(workspace) : undefined);
  const parts = await inSlices(csvParts(columns, payments, context.form));
  const name = format === 'csv' ? 'payments' : 'payments-all-columns';
  return { name: `${name}-${calendarDay()}.csv`, type: 'text/csv;charset=utf-8', parts, count: payments.length };
}

/** What was read, on paper. */
export async function printContent(content: ExportContent, making: MakingContext): Promise<void> {
  const { payments, accounts } = content;
  const { workspace, t, isSelection } = making;
  const { locale, renderRoot } = workspace.host;
  const what = isSelection ? t('export.paper.selected') : viewInWords(workspace, t, accounts);
  const context = { t, locale, accounts, what, columns: columnsOf(workspace), printedMs: Date.now() };
  await printPaper(renderRoot, {
    title: t('export.paper.title'),
    lang: locale,
    dir: directionOf(locale),
    fill: (paper) => inSlices(paperParts(paper, payments, context)),
  });
}

function columnsOf({ list }: Workspace): readonly PaymentColumn[] {
  return list()?.viewState.columns ?? DEFAULT_COLUMNS;
}
