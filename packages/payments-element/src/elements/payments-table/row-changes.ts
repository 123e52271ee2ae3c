import type { Payment } from '../../model/payment.js';

/** Tells which rows changed, or came, while the reader looked at the same page of the same list. */
export class RowChanges {
  #list: object | undefined;
  #page: unknown;
  #versions: ReadonlyMap<string, number> = new Map();
  #times = new Map<string, number>();

  /** How often each row has changed before the reader's eyes. */
  get times(): ReadonlyMap<string, number> {
    return this.#times;
  }

  /** @returns Whether the payment has a row, which has the focus now. */
  focus({ renderRoot }: { readonly renderRoot: ParentNode }, id: string): boolean {
    const index = [...this.#versions.keys()].indexOf(id);
    const button = renderRoot.querySelectorAll<HTMLElement>('.row-button')[index];
    button?.focus();
    return button !== undefined;
  }

  /** @param list Whose rows these are; another one begins anew. */
  see(
    list: { readonly state: { readonly value: { readonly readAtMs: number | undefined } } } | undefined,
    rows: readonly Payment[],
  ): void {
    const readAtMs = list?.state.value.readAtMs;
    const samePage = list === this.#list && readAtMs !== undefined && readAtMs === this.#page;
    if (list !== this.#list) this.#times = new Map();
    for (const row of rows) {
      const before = this.#versions.get(row.id);
      const changed = before === undefined ? samePage : before < row.version && list === this.#list;
      if (changed) this.#times.set(row.id, (this.#times.get(row.id) ?? 0) + 1);
    }
    this.#list = list;
    this.#page = readAtMs;
    this.#versions = new Map(rows.map((row) => [row.id, row.version]));
  }
}
