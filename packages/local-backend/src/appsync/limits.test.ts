import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../testing/fixture-api.js';
import { startTestBackend, type TestBackend } from '../testing/index.js';

let backend: TestBackend;
let throttled = false;
beforeEach(async () => {
  backend = await startTestBackend({ payments: 100, throttled: () => throttled });
});
afterEach(async () => {
  throttled = false;
  await backend.remove();
  vi.restoreAllMocks();
});
const post = async (query: string, variables?: object) =>
  backend.post(await backend.tokenOf('tenant-a'), query, variables);

it('what does not fit the schema is refused without a guess at its names', async () => {
  const refused = [
    await post('{ listPayment { items { id } } }'),
    await post('{ listPayments { items { creditorNam } } }'),
    await post('{ listPayments(limt: 3) { items { id } } }'),
    await post('{ listPayments(sort: { field: CREATE, direction: ASC }) { items { id } } }'),
    await post('query ($s: PaymentSortInputs) { listPayments(sort: $s) { items { id } } }'),
    await post('query ($f: PaymentFilterInput) { listPayments(filter: $f) { items { id } } }', {
      f: { status: ['CONFIRMD'], txt: 'x' },
    }),
  ];
  for (const { errors = [] } of refused) {
    expect(errors.map((it) => it.errorType)).toContain('ValidationError');
    expect(errors.map((it) => it.message).join()).not.toMatch(
      /did you mean|"listPayments"|"creditorName"|"limit"|"CREATED"|"PaymentSortInput"|"CONFIRMED"|"text"/i,
    );
  }
});

it('an answer larger than 5 MB is an error and no answer', async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: remittanceInformation`).join(' ');
  const ask = (count: number) => post(`{ listPayments(limit: 100) { items { ${fields(count)} } } }`);
  expect((await ask(400)).errors).toBeUndefined();
  expect(await ask(1_400)).toMatchObject({ status: 200, data: null, errors: [{ errorType: 'ResponseTooLarge' }] });
});

it('what DynamoDB refuses for coming too fast is Throttled, with a time to wait', async () => {
  throttled = true;
  const answers = [await post('{ listPayments { items { id } } }'), await post('{ getPayment(id: "x") { id } }')];
  for (const { errors } of answers)
    expect(errors).toMatchObject([
      { errorType: 'Throttled', errorInfo: { retryAfterSeconds: expect.any(Number) as number } },
    ]);
});

it('a loop of more than 1,000 rounds fails here, since it would end in silence when deployed', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const list = (length: number) => `const list = []; ${'list.push(1);'.repeat(length)}`;
  const resolver = (body: string) => [
    { request: 'return { payload: null };', response: `${body} return { id: 'done' };`, dataSource: 'none' },
  ];
  const api = await startTestBackend({
    files: fixtureApi({
      'Query.forOf': resolver(`${list(1_001)} for (const it of list) ctx.stash.last = it;`),
      'Query.map': resolver(`${list(1_001)} list.map((it) => it);`),
      'Query.text': resolver(`${list(1_001)} for (const it of list.join('')) ctx.stash.last = it;`),
      'Query.fits': resolver(`${list(1_000)} for (const it of list.filter((one) => one)) ctx.stash.last = it;`),
    }),
  });
  const { data } = await api.post(await api.tokenOf('tenant-a'), '{ forOf { id } map { id } text { id } fits { id } }');
  expect(data).toEqual({ forOf: null, map: null, text: null, fits: { id: 'done' } });
  expect(log.mock.calls.flat().join(' ')).toContain('A loop ends after 1,000 rounds');
  await api.remove();
});
