interface Entry {
  readonly fieldName: string;
  readonly operator: string;
  readonly value: unknown;
}
interface Filter {
  readonly filterGroup: readonly { readonly filters: readonly Entry[] }[];
}
type Payload = Readonly<Record<string, unknown>>;
type Test = (found: unknown, wanted: unknown) => boolean;

const compare =
  (test: (order: number) => boolean): Test =>
  (found, wanted) => {
    if (typeof found !== typeof wanted || (typeof found !== 'number' && typeof found !== 'string')) return false;
    return test(found < (wanted as typeof found) ? -1 : found > (wanted as typeof found) ? 1 : 0);
  };
const within: Test = (found, wanted) => Array.isArray(wanted) && wanted.includes(found);
const holds: Test = (found, wanted) =>
  Array.isArray(found)
    ? found.includes(wanted)
    : typeof found === 'string' && typeof wanted === 'string' && found.includes(wanted);

/** @see https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html */
const TESTS: Readonly<Record<string, Test>> = {
  eq: (found, wanted) => found === wanted,
  ne: (found, wanted) => found !== wanted,
  lt: compare((order) => order < 0),
  le: compare((order) => order <= 0),
  gt: compare((order) => order > 0),
  ge: compare((order) => order >= 0),
  in: within,
  notIn: (found, wanted) => !within(found, wanted),
  contains: holds,
  notContains: (found, wanted) => !holds(found, wanted),
  containsAny: (found, wanted) => Array.isArray(wanted) && wanted.some((it) => holds(found, it)),
  beginsWith: (found, wanted) => typeof found === 'string' && typeof wanted === 'string' && found.startsWith(wanted),
  between: (found, wanted) =>
    Array.isArray(wanted) && (TESTS['ge']?.(found, wanted[0]) ?? false) && (TESTS['le']?.(found, wanted[1]) ?? false),
};

/** Whether a change passes what the subscription's resolver set, or, where it set nothing, equals the arguments. */
function passes(payload: Payload, filter: unknown, args: Payload): boolean {
  if (filter === undefined || filter === null) {
    return Object.entries(args).every(([name, wanted]) => wanted === undefined || payload[name] === wanted);
  }
  return (filter as Filter).filterGroup.some(({ filters }) => filters.every((entry) => passesEntry(payload, entry)));
}

/** A field that the mutation did not select is not there, and passes nothing. */
function passesEntry(payload: Payload, { fieldName, operator, value }: Entry): boolean {
  const found = fieldName.split('.').reduce<unknown>((at, name) => (at as Payload | null | undefined)?.[name], payload);
  return found !== undefined && (TESTS[operator]?.(found, value) ?? false);
}

/** Whether an invalidation's payload passes the filter that the subscription's resolver set; without one it never ends. */
export function isInvalidated(payload: Payload, filter: unknown): boolean {
  return filter !== undefined && filter !== null && passes(payload, filter, {});
}

/**
 * Whether a change goes to a subscriber. The filter is the resolver's; this asks once more for the tenant, so that a
 * resolver that forgot it is a loud failure and not a leak.
 */
export function isDelivered(
  payload: Payload,
  filter: unknown,
  args: Payload,
  { tenantId, tenantGuard }: { readonly tenantId: string | undefined; readonly tenantGuard: boolean },
): boolean {
  if (!passes(payload, filter, args)) return false;
  if (!tenantGuard) return true;
  if (tenantId !== undefined && payload['tenantId'] === tenantId) return true;
  console.error("local-backend: a subscription's filter let another tenant's change pass; it was not delivered");
  return false;
}
