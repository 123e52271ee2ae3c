/** Payments from a seed, the same in each run, page and browser: names of many lengths, so that sorting by text is work. */
const FIRST = [
  'Alster',
  'Borealis',
  'Cordoba',
  'Dunmore',
  'Elbe',
  'Fjord',
  'Garonne',
  'Helsinki',
  'Iberia',
  'Jura',
  'Kontor',
];
const TRADE = [
  'Cleaning',
  'Consulting',
  'Freight',
  'Foundry',
  'Catering',
  'Insurance',
  'Logistics',
  'Paper',
  'Software',
];
const FORM = ['GmbH', 'Ltd', 'Oy', 'S.L.', 'SARL', 'B.V.', 'AG & Co. KG'];
const STATUSES = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED'];
const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD'];
const IBANS = ['DE89370400440532013000', 'FR1420041010050500013M02606', 'NL91ABNA0417164300', 'FI2112345600000785'];
const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 20, 9, 30);

/** A linear congruential generator (Numerical Recipes): whole numbers under `below`. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** `count` payments of one tenant, in no order. */
export function seededPayments(count, seed = 8) {
  const roll = dice(seed);
  const pick = (of) => of[roll(of.length)];
  const rows = Array.from({ length: count }, (_, index) => {
    const status = pick(STATUSES);
    return {
      id: `payment-${index + 1}`,
      tenantId: 'tenant-a',
      version: 1,
      status,
      creditorName: `${pick(FIRST)} ${pick(TRADE)} ${roll(10_000)} ${pick(FORM)}`,
      creditorIban: pick(IBANS),
      amountMinor: 1_050 + roll(4_000_000),
      currency: pick(CURRENCIES),
      debtorAccountId: 'main',
      requestedExecutionDate: new Date(NEWEST + roll(40) * DAY_MS).toISOString().slice(0, 10),
      remittanceInformation: `Invoice ${10_000 + roll(90_000)}`,
      createdAt: new Date(NEWEST - index * 61_000).toISOString(),
      createdBy: 'preparer-a',
      ...(status === 'REJECTED' && { rejectionReason: 'The invoice was paid already' }),
    };
  });
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = roll(last + 1);
    [rows[last], rows[other]] = [rows[other], rows[last]];
  }
  return rows;
}
