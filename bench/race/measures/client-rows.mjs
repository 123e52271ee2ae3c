// Rows that are all in the page: mount, sort by text, filter.
import { visit } from '../visit.mjs';

const ROUNDS = 5;

/** With 10,000 and with 100,000 rows: until the first 25 of another order or choice are there, and how long a task was. */
export async function measure(browser, pages, name) {
  const found = {};
  for (const [label, count] of [
    ['10k', 10_000],
    ['100k', 100_000],
  ]) {
    const { mount, sort, filter, longest } = await visit(browser, pages.url(name), (page) => act(page, count));
    found[`mount${label}Ms`] = mount;
    found[`sort${label}Ms`] = sort;
    found[`filter${label}Ms`] = filter;
    found[`longest${label}Ms`] = longest;
  }
  return found;
}

function act(page, count) {
  return page.evaluate(
    async ([many, rounds]) => {
      const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
      const { gateway, rows } = source.open({ count: many });
      await race.rest(100);
      const mount = await race.mount({ mode: 'client', gateway, rows });
      await contender.ready();
      await race.rest(300);
      race.longTasks.length = 0;
      const [sorts, filters] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        const [status, other] = round % 2 ? ['CONFIRMED', 'REJECTED'] : ['EXPORTED', 'UNCONFIRMED'];
        const field = round % 2 ? 'AMOUNT' : 'CREDITOR_NAME';
        contender.sort(field, 'DESC');
        await race.rest(600);
        sorts.push((await race.over(() => contender.sort('CREDITOR_NAME', 'ASC'))).total);
        await race.rest(200);
        filters.push((await race.over(() => contender.filter([status]))).total);
        await race.rest(200);
        filters.push((await race.over(() => contender.filter([other]))).total);
        await race.rest(200);
        contender.filter(undefined);
        await race.rest(300);
      }
      return { mount, sort: median(sorts), filter: median(filters), longest: Math.max(0, ...race.longTasks) };
    },
    [count, ROUNDS],
  );
}
