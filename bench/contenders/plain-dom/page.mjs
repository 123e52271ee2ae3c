import { AskedPages, OwnPages } from './lists.mjs';
import { Row } from './row.mjs';
import { ScrollBody } from './scroll.mjs';
import { tableElement } from './table.mjs';

/** The table as a careful engineer writes it by hand for one page: no framework, no feature that nobody asked for. */
class PlainTable {
  element = tableElement();
  #pages;
  #pool = Array.from({ length: 25 }, () => new Row());
  #query = {};
  #leave;

  constructor({ mode, gateway, rows }) {
    const frame = this.element.querySelector('.frame');
    if (mode === 'scroll') {
      frame.classList.add('scroller');
      this.element.querySelector('.foot').hidden = true;
      void new ScrollBody(frame, gateway).read();
      return;
    }
    this.#pages = mode === 'client' ? new OwnPages(rows) : new AskedPages(gateway);
    this.element.querySelector('select').addEventListener('change', ({ target }) => {
      this.ask({ ...this.#query, filter: target.value ? { status: [target.value] } : undefined });
    });
    this.element.querySelector('thead').addEventListener('click', ({ target }) => {
      const { field } = target.dataset;
      if (!field) return;
      const { sort } = this.#query;
      const direction = sort?.field === field && sort.direction === 'ASC' ? 'DESC' : 'ASC';
      this.ask({ ...this.#query, sort: { field, direction } });
    });
    this.button('Next page').addEventListener('click', () => this.#turn(1));
    this.button('Previous page').addEventListener('click', () => this.#turn(-1));
    if (mode === 'pages') this.#leave = this.#listen(gateway);
    this.ask({});
  }

  button(name) {
    return this.element.querySelector(`button[aria-label='${name}']`);
  }

  async ask(query) {
    this.#query = query;
    await this.#pages.ask(query);
    this.#draw();
  }

  leave() {
    this.#leave?.();
    this.element.remove();
  }

  async #turn(by) {
    await this.#pages.turn(by);
    this.#draw();
  }

  #listen(gateway) {
    const change = async (id) => {
      const row = this.#pool.find(({ payment }) => payment?.id === id);
      const payment = row && (await gateway.get(id));
      if (payment && row.payment.id === id) row.fill(payment, Number(row.element.ariaRowIndex) - 2);
    };
    return gateway.subscribe({ change, state: () => undefined });
  }

  #draw() {
    const { rows, first, hasNext, hasPrevious } = this.#pages;
    const body = this.element.querySelector('tbody');
    for (const [index, row] of this.#pool.entries()) {
      if (rows[index]) row.fill(rows[index], first + index);
      if (rows[index] && !row.element.isConnected) body.append(row.element);
      if (!rows[index]) row.element.remove();
    }
    this.element.querySelector('[role=status]').textContent = rows.length
      ? `${first + 1} to ${first + rows.length}`
      : 'No payments';
    this.button('Next page').disabled = !hasNext;
    this.button('Previous page').disabled = !hasPrevious;
    const { sort } = this.#query;
    for (const each of this.element.querySelectorAll('.sort')) {
      const isBy = each.dataset.field === sort?.field;
      each.parentElement.ariaSort = isBy ? { ASC: 'ascending', DESC: 'descending' }[sort.direction] : null;
    }
  }
}

let table;
let query = {};
const ask = (change) => {
  query = { ...query, ...change };
  void table.ask(query);
};

/** @type {import('../../race/contender.mjs').Contender} */
globalThis.contender = {
  mount(place, given) {
    query = {};
    table = new PlainTable(given);
    place.append(table.element);
  },
  unmount: () => table.leave(),
  root: () => table.element,
  rows: () => [...table.element.querySelectorAll('tbody tr:not(.space)')],
  ready: () => Promise.resolve(),
  next: () => table.button('Next page').click(),
  previous: () => table.button('Previous page').click(),
  sort: (field, direction) => ask({ sort: { field, direction } }),
  filter: (status) => ask({ filter: status && { status } }),
  scroller: () => table.element.querySelector('.frame'),
};
