/* global document, requestAnimationFrame */
import { Row } from './row.mjs';

const AHEAD_ROWS = 10;
const READ_AHEAD = 100;
const LIMIT = 100;

/** All rows in one box that scrolls: those in sight are drawn, those that follow are read before they are. */
export class ScrollBody {
  rowPx = 44;
  #frame;
  #body;
  #gateway;
  #rows = [];
  #nextToken;
  #reading = false;
  #drawn = new Map();
  #spare = [];
  #before = spaceRow();
  #behind = spaceRow();

  constructor(frame, gateway) {
    this.#frame = frame;
    this.#body = frame.querySelector('tbody');
    this.#gateway = gateway;
    this.#body.append(this.#before, this.#behind);
    let asked = false;
    frame.addEventListener(
      'scroll',
      () => {
        if (asked) return;
        asked = true;
        requestAnimationFrame(() => {
          asked = false;
          this.#draw();
        });
      },
      { passive: true },
    );
  }

  async read() {
    if (this.#reading) return;
    this.#reading = true;
    const { items, nextToken } = await this.#gateway.list({
      limit: LIMIT,
      ...(this.#nextToken && { nextToken: this.#nextToken }),
    });
    this.#rows.push(...items);
    this.#nextToken = nextToken;
    this.#reading = false;
    this.#draw();
  }

  #draw() {
    const { scrollTop, clientHeight } = this.#frame;
    const first = Math.floor(scrollTop / this.rowPx);
    const last = Math.ceil((scrollTop + clientHeight) / this.rowPx);
    const start = Math.max(0, first - AHEAD_ROWS);
    const end = Math.min(this.#rows.length, last + AHEAD_ROWS);
    for (const [index, row] of this.#drawn) {
      if (index >= start && index < end) continue;
      this.#drawn.delete(index);
      this.#spare.push(row);
    }
    for (let index = start; index < end; index += 1) {
      const row = this.#drawn.get(index) ?? this.#spare.pop() ?? new Row();
      row.fill(this.#rows[index], index);
      if (this.#drawn.get(index) === row) continue;
      this.#drawn.set(index, row);
      const next = this.#drawn.get(index + 1)?.element ?? this.#drawn.get(index - 1)?.element.nextSibling;
      this.#body.insertBefore(row.element, next ?? this.#behind);
    }
    for (const row of this.#spare.splice(0)) row.element.remove();
    this.#before.style.height = `${start * this.rowPx}px`;
    this.#behind.style.height = `${(this.#rows.length - end) * this.rowPx}px`;
    if (this.#nextToken !== undefined && last + READ_AHEAD > this.#rows.length) void this.read();
  }
}

const spaceRow = () => Object.assign(document.createElement('tr'), { className: 'space' });
