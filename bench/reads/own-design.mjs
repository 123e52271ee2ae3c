import { plantedPayment, plantPayments, startTestBackend } from '@remit-elements/local-backend/testing.js';
import { PAGE, ROWS_OF_OTHERS } from './rows.mjs';

const LIST = `query L($filter: PaymentFilterInput, $sort: PaymentSortInput, $nextToken: String) {
  listPayments(filter: $filter, sort: $sort, limit: ${PAGE}, nextToken: $nextToken) { items { id } nextToken } }`;
const CHUNK = 1_000;

/** The backend as it is deployed, with one company whose pages are measured. */
export class OwnDesign {
  #backend;
  #token;

  static async open() {
    const design = new OwnDesign();
    design.#backend = await startTestBackend({ tenants: ['company'] });
    design.#token = await design.#backend.tokenOf('company', 'viewer');
    return design;
  }

  async plant(tenantId, count) {
    for (let from = 0; from < count; from += CHUNK) {
      const length = Math.min(CHUNK, count - from);
      const rows = Array.from({ length }, (_, place) => plantedPayment(tenantId, from + place));
      await plantPayments(this.#backend.dynamo, rows);
    }
  }

  async plantOthers(from, to) {
    for (let other = from; other < to; other += 1) await this.plant(`other-${other}`, ROWS_OF_OTHERS);
  }

  /** The cost of the pages of these numbers, counted from 1, as far as there are so many. */
  async pages({ sort, filter }, numbers) {
    const costs = [];
    let nextToken = null;
    for (let number = 1; number <= Math.max(...numbers); number += 1) {
      const cost = await this.#page({ sort, filter, nextToken });
      if (numbers.includes(number)) costs.push({ page: number, ...cost });
      ({ nextToken } = cost);
      if (nextToken === null) break;
    }
    return costs.map(({ nextToken: token, ...cost }) => ({ ...cost, more: token !== null }));
  }

  async #page(variables) {
    const { reads } = this.#backend;
    // The tokens of a long run would end: each page asks with one of its own.
    this.#token = await this.#backend.tokenOf('company', 'viewer');
    reads.reset();
    const { data, errors } = await this.#backend.post(this.#token, LIST, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    const { items, nextToken } = data.listPayments;
    return { items: reads.items, units: reads.capacityUnits, requests: reads.requests, rows: items.length, nextToken };
  }

  close() {
    return this.#backend.remove();
  }
}
