import { viewStateFromQuery, viewStateToQuery, type PaymentsViewState } from '@remit-elements/payments-element';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptTemplate, KeptView } from '../memory/kept-choices.js';
import { PaymentsList } from './payments-list.js';

const UNTOUCHED: PaymentsViewState = { columns: ['creditor', 'amount'], pageSize: 25 };

/** One person's memory in one browser. */
class Memory {
  kept: readonly KeptView[] = [];
  keptTemplates: readonly KeptTemplate[] = [];
  chosen = '';

  views(): Promise<readonly KeptView[]> {
    return Promise.resolve(this.kept);
  }

  setViews(_before: readonly KeptView[], now: readonly KeptView[]): Promise<void> {
    this.kept = now;
    return Promise.resolve();
  }

  templates(): Promise<readonly KeptTemplate[]> {
    return Promise.resolve(this.keptTemplates);
  }

  setTemplates(_before: readonly KeptTemplate[], now: readonly KeptTemplate[]): Promise<void> {
    this.keptTemplates = now;
    return Promise.resolve();
  }

  list(): Promise<string> {
    return Promise.resolve(this.chosen);
  }

  setList(query: string): Promise<void> {
    this.chosen = query;
    return Promise.resolve();
  }
}

let memory: Memory;
let list: PaymentsList;

async function opened(query = ''): Promise<PaymentsList> {
  const code = { fromQuery: viewStateFromQuery, toQuery: viewStateToQuery, untouched: UNTOUCHED };
  const one = new PaymentsList(memory, () => Promise.resolve(code));
  await one.load();
  one.arrive(query);
  return one;
}

beforeEach(async () => {
  memory = new Memory();
  list = await opened();
});

describe('the address of a list', () => {
  it('tells a colleague the same list', async () => {
    const view: PaymentsViewState = {
      filter: { status: ['CONFIRMED'], currency: 'EUR', amountMinorFrom: 100 },
      sort: { field: 'AMOUNT', direction: 'DESC' },
      columns: ['creditor', 'account'],
      pageSize: 50,
    };
    const query = list.change(view);
    memory = new Memory();
    expect((await opened(query)).viewState).toEqual(view);
  });

  it('says nothing of what a list shows by itself', () => {
    const sort = { field: 'CREATED', direction: 'DESC' } as const;
    expect(list.change({ ...UNTOUCHED, sort, due: 'week', filter: { status: ['CONFIRMED'] } })).toBe(
      'status=confirmed&due=week',
    );
  });

  it('never has what was searched for', () => {
    expect(list.change({ ...UNTOUCHED, filter: { text: 'DE89370400440532013000' } })).toBe('');
  });

  it('brings what was searched for back on the way back alone', () => {
    const searched = { ...UNTOUCHED, filter: { text: 'Nordwind', currency: 'EUR' } };
    const query = list.change(searched);
    list.leave();
    list.arrive(query, { isBack: true });
    expect(list.viewState).toEqual(searched);
    list.leave();
    list.arrive(query);
    expect(list.viewState.filter).toEqual({ currency: 'EUR' });
  });

  it('changes nothing while it stands, so that a search goes on', () => {
    const searched = { ...UNTOUCHED, filter: { text: 'Nordwind' } };
    list.arrive(list.change(searched));
    expect(list.viewState).toBe(searched);
  });

  it.each([
    'filter=%7B%22tenantId%22%3A%22tenant-b%22%7D&tenantId=tenant-b',
    '__proto__=1&constructor=2&status=__proto__&sort=__proto__&columns=__proto__',
    `account=${'9'.repeat(1_900)}&min=1e400&max=-1&size=1000000`,
    'from=tomorrow&due=never&currency=%3Cscript%3E',
    '%E0%A4%A&&==&status',
  ])('is harmless whoever wrote it: %s', async (query) => {
    expect((await opened(query)).viewState).toEqual(UNTOUCHED);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('columns and page size', () => {
  it('are those that were chosen last', async () => {
    list.change({ columns: ['creditor', 'account'], pageSize: 50, filter: { currency: 'EUR' } });
    expect((await opened()).viewState).toEqual({ columns: ['creditor', 'account'], pageSize: 50 });
  });

  it('of an address or of a saved view are looked at, not taken over', async () => {
    list = await opened('columns=creditor.status&size=10');
    list.change({ ...list.viewState, filter: { currency: 'EUR' } });
    expect((await opened()).viewState).toEqual(UNTOUCHED);
    const viewState: PaymentsViewState = { columns: ['creditor', 'account'], pageSize: 100 };
    await list.setViews([{ name: 'Accounts', viewState }]);
    list.change(viewState);
    expect((await opened()).viewState).toEqual(UNTOUCHED);
  });

  it('of a saved view whose days are meant from today are none that were chosen', async () => {
    const viewState: PaymentsViewState = { columns: ['creditor', 'account'], pageSize: 100, due: 'month' };
    await list.setViews([{ name: 'This month', viewState }]);
    list.change({ ...viewState, filter: { executionDateFrom: '2026-11-01', executionDateTo: '2026-11-30' } });
    expect((await opened()).viewState).toEqual(UNTOUCHED);
  });
});

describe('saved views', () => {
  it('are there again, the search too', async () => {
    const views = [
      { name: 'Dollars', viewState: { ...UNTOUCHED, filter: { currency: 'USD' } } },
      { name: 'Nordwind', viewState: { filter: { text: 'Nordwind' }, sort: { field: 'AMOUNT', direction: 'ASC' } } },
    ] as const;
    await list.setViews(views);
    expect((await opened()).views).toEqual(views);
    expect(memory.kept.map(({ query }) => query).join()).not.toContain('Nordwind');
  });

  it('that another build wrote show what is still known', async () => {
    memory.kept = [{ name: 'Old', query: 'status=confirmed&mood=good&columns=mood' }];
    expect((await opened()).views).toEqual([{ name: 'Old', viewState: { filter: { status: ['CONFIRMED'] } } }]);
  });
});

it('fetches again what did not arrive', async () => {
  let fails = true;
  const code = { fromQuery: viewStateFromQuery, toQuery: viewStateToQuery, untouched: UNTOUCHED };
  const late = new PaymentsList(memory, () =>
    fails ? Promise.reject(new TypeError('offline')) : Promise.resolve(code),
  );
  await expect(late.load()).rejects.toThrow('offline');
  fails = false;
  await expect(late.load()).resolves.toBeUndefined();
});
