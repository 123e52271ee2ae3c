/** Stands in the page as text: a gateway (`PaymentsGateway`) whose answers come over the network. */
export function remoteSource() {
  const ask = async (method, of) => {
    const answer = await fetch(`/api/${method}?of=${encodeURIComponent(JSON.stringify(of ?? null))}`);
    return answer.json();
  };
  const ended = new AbortController().signal;
  globalThis.source = {
    gateway: {
      session: { tenantId: 'tenant-a', subject: 'preparer-a', roles: ['preparer'], ended },
      capabilities: new Set([
        'approve',
        'versions',
        'history',
        'totals',
        'duplicates',
        'sort',
        'live',
        'export',
        'restore',
      ]),
      get: (id) => ask('get', id),
      list: (query) => ask('list', query),
      totals: (filter) => ask('totals', filter),
      accounts: () => ask('accounts'),
      subscribe: (listener) => {
        listener.state('live');
        return () => undefined;
      },
    },
  };
}
