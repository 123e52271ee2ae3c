import { html, nothing, type TemplateResult } from 'lit';
import { keyedRows, type KeyedRow } from './keyed-rows.js';

export interface Column<R> {
  /** Becomes a class of the column's cells. */
  readonly key: string;
  readonly label: string;
  /** What stands in its head in place of the label, as a button with the label. */
  readonly head?: unknown;
  /** Stands beside the rows' names and contents: a box to tick. */
  readonly aside?: true;
  /** Figures stand at the end edge. */
  readonly align?: 'end';
  /** On the one column by which the rows are in order. */
  readonly sort?: 'ascending' | 'descending';
  /** Where the cell goes when rows are cards; cells without a place are not shown there. */
  readonly card?: 'title' | 'value' | 'note' | 'mark' | 'tick';
  cell(row: R): unknown;
}

export interface TableModel<R> {
  /** The table's name. */
  readonly caption: string;
  /** The cells of the first one that does not stand aside name their rows. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** While rows are on their way: those of before are dimmed, or as many skeletons stand in. */
  readonly busy: boolean;
  readonly skeletons: number;
  /** Where the first row stands in its list, from 1. */
  readonly firstIndex: number;
  /** Length of the whole list; undefined when it is not known. */
  readonly total: number | undefined;
  /** How often a row changed before the reader's eyes; each further time it is marked for a moment. */
  readonly changes?: ReadonlyMap<string, number>;
  /** Draws the rows in place of all of them at once. */
  readonly body?: unknown;
  /** A class of the frame. */
  readonly look?: string;
  rowKey(row: R): string;
}

/** A native table; in a container narrower than 640 px its rows are cards. */
export function tableTemplate<R>(model: TableModel<R>): TemplateResult {
  const { columns, rows, busy } = model;
  return html`<div class="frame ${model.look ?? ''}" part="frame">
    <table
      part="table"
      aria-busy=${busy ? 'true' : 'false'}
      aria-rowcount=${model.total === undefined ? -1 : model.total + 1}
      class=${busy && rows.length ? 'dimmed' : ''}
    >
      <caption class="hidden">
        ${model.caption}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          ${columns.map((column) => headTemplate(column))}
        </tr>
      </thead>
      <tbody>
        ${busy && !rows.length ? Array.from({ length: model.skeletons }, () => skeletonTemplate(columns)) : nothing}
        ${model.body ?? keyedRows(rows.map((row, index) => keyedRow(model, row, index)))}
      </tbody>
    </table>
  </div>`;
}

function headTemplate<R>(column: Column<R>): TemplateResult {
  return html`<th scope="col" class=${cellClass(column)} aria-sort=${column.sort ?? nothing}>
    ${column.head ?? column.label}
  </th>`;
}

/** A row as the table's body draws it. */
export function keyedRow<R>(model: TableModel<R>, row: R, index: number): KeyedRow {
  const head = model.columns.find(({ aside }) => !aside);
  const key = model.rowKey(row);
  const times = model.changes?.get(key) ?? 0;
  return {
    key,
    // Two names for one animation: the second change starts it anew.
    className: times ? `changed-${times % 2}` : '',
    rowIndex: model.firstIndex + index + 1,
    cells: html`${model.columns.map((column) =>
      column === head
        ? html`<th scope="row" class=${cellClass(column)}>${column.cell(row)}</th>`
        : html`<td class=${cellClass(column)}>${column.cell(row)}</td>`,
    )}`,
  };
}

function skeletonTemplate<R>(columns: readonly Column<R>[]): TemplateResult {
  return html`<tr class="skeleton" aria-hidden="true">
    ${columns.map((column) => html`<td class=${cellClass(column)}><span></span></td>`)}
  </tr>`;
}

/** Of every cell of a column. */
export function cellClass<R>(column: Column<R>): string {
  const place = column.card ? `card-${column.card}` : 'card-none';
  return `${column.key} ${place}${column.align ? ' end' : ''}`;
}
