import type { Column } from '@remit-elements/element-kit';
import { html, svg, type SVGTemplateResult } from 'lit';
import type { PendingMark, PendingMarks } from '../../../model/pending-mark.js';
import type { Payment } from '../../../model/payment.js';
import type { TableLiveWord } from '../../../strings/table-live.js';
import { pendingId } from '../payment-columns.js';

const SHAPES: Readonly<Record<PendingMark, SVGTemplateResult>> = {
  notSent: svg`<path d="M8 10.4V3M4.9 5.9L8 2.8l3.1 3.1M2.8 10.2v3h10.4v-3"/>`,
  checking: svg`<path d="M4 2.4h8M4 13.6h8M5 2.4c0 3.4 3 3.9 3 5.6s-3 2.2-3 5.6M11 2.4c0 3.4-3 3.9-3 5.6s3 2.2 3 5.6"/>`,
  notSaved: svg`<path d="M8 2.2L14.4 13.3H1.6zM8 6.5v3.2M8 11.6v.1"/>`,
};

/** Marks the rows with a write that is not acknowledged: at their status, or where that is not shown, at their name. */
export function pendingColumns(
  columns: readonly Column<Payment>[],
  marks: PendingMarks | undefined,
  t: (key: TableLiveWord) => string,
): readonly Column<Payment>[] {
  if (!marks?.size) return columns;
  const key = columns.some((column) => column.key === 'status') ? 'status' : 'creditor';
  return columns.map((column) => (column.key === key ? { ...column, cell: (row) => marked(column, row) } : column));

  function marked(column: Column<Payment>, row: Payment): unknown {
    const mark = marks?.get(row.id);
    if (!mark) return column.cell(row);
    return html`${column.cell(row)}<span class="pending-mark ${mark}" id=${pendingId(row.id)} part="pending">
        <svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[mark]}</svg>${t(`pending.${mark}`)}</span
      >`;
  }
}
