import { expect } from '@open-wc/testing';
import type { PaymentsViewState } from '../model/view-state.js';
import { viewStateFromQuery, viewStateToQuery } from './view-state-query.js';

const VIEW: PaymentsViewState = {
  filter: {
    status: ['UNCONFIRMED', 'PENDING_APPROVAL'],
    debtorAccountId: 'main',
    currency: 'EUR',
    amountMinorFrom: 0,
    amountMinorTo: 125_000,
    executionDateFrom: '2026-11-01',
    executionDateTo: '2026-11-30',
  },
  sort: { field: 'AMOUNT', direction: 'DESC' },
  columns: ['creditor', 'amount', 'account'],
  pageSize: 50,
};

describe('a view in a URL', () => {
  it('comes back as it was', () => {
    expect(viewStateFromQuery(viewStateToQuery(VIEW))).to.deep.equal(VIEW);
    expect(viewStateFromQuery(viewStateToQuery(VIEW).toString())).to.deep.equal(VIEW);
    expect(viewStateFromQuery(viewStateToQuery({}))).to.deep.equal({});
  });

  it('never has what was searched for', () => {
    const query = viewStateToQuery({ filter: { text: 'DE89370400440532013000', currency: 'EUR' } });
    expect(query.toString()).to.equal('currency=EUR');
    expect(viewStateFromQuery('text=Nordwind&currency=EUR')).to.deep.equal({ filter: { currency: 'EUR' } });
  });

  it('has days that are meant from today as such, not the days of then', () => {
    const query = viewStateToQuery({ due: 'week', filter: { executionDateFrom: '2026-11-16' } });
    expect(query.toString()).to.equal('due=week');
    expect(viewStateFromQuery(query)).to.deep.equal({ due: 'week' });
  });

  for (const [what, query] of [
    ['values that are none of ours', 'status=PAID.&due=never&sort=-iban&columns=__proto__.constructor&size=26'],
    ['names of every object', 'sort=constructor&due=toString&status=__proto__'],
    ['days that are none', 'from=2026-02-31&to=yesterday'],
    ['bounds the wrong way round', 'from=2026-12-01'.concat('&to=x')],
    ['amounts without a currency', 'min=1&max=2'],
    ['a currency that is none', 'currency=ZZZ&min=1'],
    ['ids that could be anything', 'account=..%2F..%2F<script>'],
    ['an endless list', `status=${'x.'.repeat(10_000)}`],
  ] as const) {
    it(`is clean whatever it is made of: ${what}`, () => {
      const { filter, ...others } = viewStateFromQuery(query);
      expect(others).to.deep.equal({});
      expect(filter ?? {}).to.satisfy(
        (left: object) =>
          Object.keys(left).length === 0 || JSON.stringify(left) === '{"executionDateFrom":"2026-12-01"}',
      );
    });
  }

  it('keeps what is good beside what is not', () => {
    const view = viewStateFromQuery(
      'status=confirmed.PAID.confirmed&currency=EUR&min=5&max=-1&columns=amount.amount&sort=due',
    );
    expect(view).to.deep.equal({
      filter: { status: ['CONFIRMED'], currency: 'EUR', amountMinorFrom: 5 },
      sort: { field: 'EXECUTION_DATE', direction: 'ASC' },
      columns: ['amount'],
    });
  });

  it('drops only the bound that contradicts the other', () => {
    expect(viewStateFromQuery('from=2026-12-02&to=2026-12-01').filter).to.deep.equal({
      executionDateFrom: '2026-12-02',
    });
  });
});
