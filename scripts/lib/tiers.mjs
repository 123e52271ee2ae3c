/** Where `tests/support/deep.ts` makes counts greater: storms, races, rounds of `kill -9`, large companies, every look of a story. */
export const DEEP = [
  ...['property', 'races', 'abuse', 'faults', 'members/races', 'tenancy/broken', 'contract/payments-gateways'],
  ...['backend/filters', 'backend/read-cost', 'stories', 'access', 'words', 'batch', 'exchange', 'export', 'looks'],
  ...['e2e/import', 'e2e/tasks', 'e2e/resilience'],
].map((path) => `tests/${path}`);

/** What waits for minutes in all, and is left to the deep tier whole; what it looks at has shorter tests in the quick one. */
export const DEEP_ONLY = [
  ...['answers', 'drafts', 'people', 'queue', 'storage', 'undo'].map((name) => `faults/table/${name}`),
  ...['e2e/many', 'e2e/resilience', 'e2e/resilience-socket', 'e2e/shell-templates', 'e2e/still-page'],
  ...['faults/kill-rounds', 'property/broken', 'stories/leaks', 'stories/toolbar'],
].map((path) => `tests/${path}.test.ts`);

/** What is done in a browser, where a busy machine may come too late for a wait. */
export const IN_BROWSER = [
  ...['access', 'cdn', 'composition', 'e2e', 'faults/table', 'hosts', 'looks', 'stories', 'theming', 'words'].map(
    (path) => `tests/${path}/**/*.test.ts`,
  ),
  'tests/docs/pages.test.ts',
];
