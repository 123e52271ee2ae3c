/* global document */
import { statuses } from './row.mjs';

const COLUMNS = [
  ['Creditor', 'CREDITOR_NAME', 'creditor'],
  ['Execution date', 'EXECUTION_DATE', 'date'],
  ['Reference', undefined, 'reference'],
  ['Status', undefined, 'status'],
  ['Amount', 'AMOUNT', 'amount end'],
];

const head = ([label, field, name]) =>
  `<th scope="col" class="${name}">${field ? `<button type="button" class="sort" data-field="${field}">${label}</button>` : label}</th>`;

/** What stands around the rows: a filter, the heads, and the way to other pages. */
export function tableElement() {
  const element = document.createElement('section');
  element.className = 'plain';
  element.innerHTML = `<div class="tools"><label>Status <select><option value="">All</option>${statuses
    .map(([status, word]) => `<option value="${status}">${word}</option>`)
    .join('')}</select></label></div>
    <div class="frame"><table><caption>Payments</caption><thead><tr><th scope="col" class="select"><input type="checkbox"
    aria-label="Select all"></th>${COLUMNS.map(head).join('')}</tr></thead><tbody></tbody></table></div>
    <div class="foot"><p role="status"></p><button type="button" aria-label="Previous page">Previous</button><button
    type="button" aria-label="Next page">Next</button></div>`;
  return element;
}
