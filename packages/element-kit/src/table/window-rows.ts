import { html, noChange, render } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
import type { RowRange } from './engine/row-window.js';
import { cellClass, keyedRow, type TableModel } from './table-template.js';

/** A long list, of which some rows may not be there. */
export interface RowSource<R> {
  readonly count: number;
  /** Undefined while it is on its way. */
  at(index: number): R | undefined;
}

interface DrawnRow<R> {
  readonly element: HTMLTableRowElement;
  index: number;
  row: R | undefined;
  /** What it was filled from, beside the row. */
  model: TableModel<R> | undefined;
}

/**
 * Draws a range of a long list into a table's body, between spaces as high as the rows that are not drawn. Rows that
 * leave are filled anew for those that come. A row that has the focus stays, however far it is scrolled away.
 */
export class WindowRows<R> {
  readonly #drawn = new Map<string, DrawnRow<R>>();
  #pool: DrawnRow<R>[] = [];
  readonly #spaces: HTMLTableRowElement[] = [];
  #body: Element | undefined;
  #model: TableModel<R> | undefined;

  /** For the place of the rows in the table's template. */
  body(model: TableModel<R>): DirectiveResult {
    this.#model = model;
    return place(this);
  }

  /** The element that the rows are in, once they are. */
  get element(): Element | undefined {
    return this.#body;
  }

  /** One that is drawn and filled, to be measured. */
  get sample(): HTMLElement | undefined {
    for (const { row, element } of this.#drawn.values()) if (row !== undefined) return element;
    return undefined;
  }

  /** How many times rows were filled; for those who want to know what a scroll costs. */
  fills = 0;

  /** @internal */
  attach(body: Element): void {
    this.#body = body;
  }

  draw(source: RowSource<R>, range: RowRange, rowHeight: number): void {
    const body = this.#body;
    if (!body || !this.#model) return;
    const focused = this.#focused;
    const indexes = withFocused(range, source.count, focused?.index);
    const rows = new Map(indexes.map((index) => [this.#keyAt(source, index, focused), index]));
    this.#release(rows);
    const nodes: Element[] = [];
    let [next, spaces] = [0, 0];
    for (const [key, index] of rows) {
      if (index > next) nodes.push(this.#space(spaces++, (index - next) * rowHeight));
      nodes.push(this.#fill(key, index, source.at(index)));
      next = index + 1;
    }
    if (next < source.count) nodes.push(this.#space(spaces, (source.count - next) * rowHeight));
    // They give way, so that no row that stays is moved: one that has the focus would lose it.
    for (const space of this.#spaces) space.remove();
    arrange(body, nodes);
  }

  /** Takes all rows away. */
  clear(): void {
    for (const { element } of this.#drawn.values()) element.remove();
    for (const space of this.#spaces) space.remove();
    this.#drawn.clear();
    this.#pool = [];
    this.#body = undefined;
  }

  get #focused(): DrawnRow<R> | undefined {
    const active = (this.#body?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    if (!active) return undefined;
    for (const drawn of this.#drawn.values()) if (drawn.element.contains(active)) return drawn;
    return undefined;
  }

  /** By the row, so that it keeps its element where others come before it; by the place while there is none. */
  #keyAt(source: RowSource<R>, index: number, focused: DrawnRow<R> | undefined): string {
    const row = source.at(index) ?? (focused?.index === index ? focused.row : undefined);
    return row === undefined ? `#${index}` : (this.#model?.rowKey(row) ?? '');
  }

  #release(wanted: ReadonlyMap<string, number>): void {
    for (const [key, drawn] of this.#drawn) {
      if (wanted.has(key)) continue;
      this.#drawn.delete(key);
      drawn.element.remove();
      // What stood in for a row has another shape.
      if (drawn.row !== undefined) this.#pool.push(drawn);
    }
  }

  #fill(key: string, index: number, row: R | undefined): Element {
    const known = this.#drawn.get(key);
    const drawn = known ?? (row !== undefined && this.#pool.pop()) ?? undefined;
    const used: DrawnRow<R> = drawn || {
      element: document.createElement('tr'),
      index,
      row: undefined,
      model: undefined,
    };
    this.#drawn.set(key, used);
    const shown = row ?? used.row;
    if (used.model !== this.#model || used.row !== shown || used.index !== index) this.#write(used, index, shown);
    return used.element;
  }

  #write(drawn: DrawnRow<R>, index: number, row: R | undefined): void {
    const model = this.#model;
    const { element } = drawn;
    if (!model) return;
    this.fills += 1;
    if (row === undefined) {
      element.className = 'skeleton';
      element.ariaHidden = 'true';
      render(html`${model.columns.map((column) => html`<td class=${cellClass(column)}><span></span></td>`)}`, element);
    } else {
      const { className, cells } = keyedRow(model, row, index);
      element.setAttribute('part', 'row');
      element.className = className;
      element.ariaRowIndex = String(index + 2);
      if (drawn.model !== model || drawn.row !== row) render(cells, element);
    }
    Object.assign(drawn, { index, row, model });
  }

  #space(which: number, height: number): HTMLTableRowElement {
    const space = (this.#spaces[which] ??= emptyRow());
    (space.firstElementChild as HTMLElement).style.setProperty('block-size', `${String(height)}px`);
    return space;
  }
}

/** The range, and the row that has the focus. */
function withFocused({ start, end }: RowRange, count: number, focused: number | undefined): readonly number[] {
  const indexes = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  if (focused === undefined || focused >= count || (focused >= start && focused < end)) return indexes;
  return focused < start ? [focused, ...indexes] : [...indexes, focused];
}

function emptyRow(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'space';
  row.ariaHidden = 'true';
  const cell = document.createElement('td');
  cell.colSpan = 100;
  row.append(cell);
  return row;
}

/** Puts nodes behind whatever else the body has, and moves none that stands right. */
function arrange(body: Element, nodes: readonly Element[]): void {
  let before: ChildNode | null = null;
  for (const node of [...nodes].reverse()) {
    if (node.parentNode !== body || node.nextSibling !== before) body.insertBefore(node, before);
    before = node;
  }
}

class Place extends Directive {
  #isTaken = false;

  /** Its argument is the directive's; `update` does the work. */
  render(rows: { attach(body: Element): void }): unknown {
    return rows;
  }

  override update(part: ChildPart, [rows]: [{ attach(body: Element): void }]): unknown {
    // What drew the rows before leaves its own behind.
    while (!this.#isTaken && part.startNode?.nextSibling && part.startNode.nextSibling !== part.endNode) {
      part.startNode.nextSibling.remove();
    }
    this.#isTaken = true;
    rows.attach(part.parentNode as Element);
    return noChange;
  }
}

const place = directive(Place);
