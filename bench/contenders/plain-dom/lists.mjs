const PAGE = 25;

/** Pages of 25 rows that are asked of a gateway. */
export class AskedPages {
  rows = [];
  first = 0;
  #gateway;
  #tokens = [undefined];
  #index = 0;
  #query = {};

  constructor(gateway) {
    this.#gateway = gateway;
  }

  async ask(query = this.#query) {
    if (query !== this.#query) [this.#tokens, this.#index, this.#query] = [[undefined], 0, query];
    const nextToken = this.#tokens[this.#index];
    const { items, nextToken: after } = await this.#gateway.list({
      ...query,
      limit: PAGE,
      ...(nextToken && { nextToken }),
    });
    this.#tokens[this.#index + 1] = after;
    this.rows = items;
    this.first = this.#index * PAGE;
  }

  async turn(by) {
    this.#index += by;
    await this.ask();
  }

  get hasNext() {
    return this.#tokens[this.#index + 1] !== undefined;
  }

  get hasPrevious() {
    return this.#index > 0;
  }
}

const KEYS = {
  CREATED: ({ createdAt }) => createdAt,
  CREDITOR_NAME: ({ creditorName }) => creditorName.toLowerCase(),
  AMOUNT: ({ amountMinor }) => amountMinor,
};

function inOrder(rows, { field, direction }) {
  const keyed = rows.map((row) => ({ key: KEYS[field](row), row }));
  const sign = direction === 'ASC' ? 1 : -1;
  keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
  return keyed.map(({ row }) => row);
}

/** Pages of 25 out of rows that are all there. */
export class OwnPages {
  first = 0;
  #all;
  #sorted;
  #listed;

  constructor(rows) {
    this.#all = rows;
  }

  get rows() {
    return this.#listed.slice(this.first, this.first + PAGE);
  }

  async ask({ filter, sort = { field: 'CREATED', direction: 'DESC' } } = {}) {
    this.#sorted = this.sort === sort ? this.#sorted : inOrder(this.#all, sort);
    this.sort = sort;
    this.#listed = filter?.status ? this.#sorted.filter(({ status }) => filter.status.includes(status)) : this.#sorted;
    this.first = 0;
  }

  async turn(by) {
    this.first += by * PAGE;
  }

  get hasNext() {
    return this.first + PAGE < this.#listed.length;
  }

  get hasPrevious() {
    return this.first > 0;
  }
}
