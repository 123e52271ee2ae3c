import { noChange, render, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

export interface KeyedRow {
  readonly key: string;
  readonly className: string;
  /** Where the row stands in the whole table, its heads counted, from 1. */
  readonly rowIndex: number;
  readonly cells: TemplateResult;
}

/**
 * The rows of a table's body, each kept in its own `<tr>` by its key. A row that others come before stays where it is in
 * the document, and so keeps the focus. In place of Lit's `repeat`, which does the same for any content, at three times
 * the weight.
 */
class KeyedRows extends Directive {
  readonly #rows = new Map<string, HTMLTableRowElement>();

  /** Its argument is the directive's; `update` does the work. */
  render(rows: readonly KeyedRow[]): unknown {
    return rows;
  }

  override update(part: ChildPart, [rows]: [readonly KeyedRow[]]): unknown {
    const wanted = new Set(rows.map(({ key }) => key));
    for (const [key, row] of this.#rows) {
      if (wanted.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
    }
    let before = part.startNode?.nextSibling;
    for (const row of rows) {
      const element = this.#rowOf(row);
      if (element === before) before = before.nextSibling;
      else part.parentNode.insertBefore(element, before ?? part.endNode);
    }
    return noChange;
  }

  #rowOf({ key, className, rowIndex, cells }: KeyedRow): HTMLTableRowElement {
    const row = this.#rows.get(key) ?? document.createElement('tr');
    this.#rows.set(key, row);
    row.setAttribute('part', 'row');
    row.className = className;
    row.ariaRowIndex = String(rowIndex);
    render(cells, row);
    return row;
  }
}

export const keyedRows: (rows: readonly KeyedRow[]) => DirectiveResult = directive(KeyedRows);
