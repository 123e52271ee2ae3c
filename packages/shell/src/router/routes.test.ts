import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf } from './routes.js';

const at = (path: string) => routeOf(new URL(path, 'https://shell.example'));

describe('routeOf', () => {
  it.each([
    ['/', 'start'],
    ['/payments', 'payments'],
    ['/payments/', 'payments'],
    ['/accounts', 'accounts'],
    ['/nowhere', 'not-found'],
    ['/paymentsx', 'not-found'],
  ] as const)('reads %s as %s', (path, page) => {
    expect(at(path).page).toBe(page);
  });

  it('reads the account that payments are filtered by', () => {
    expect(at('/payments?account=account-main')).toEqual({ page: 'payments', accountId: 'account-main' });
  });

  it.each([
    '/payments?account=',
    '/payments?account=a%20b',
    `/payments?account=${'x'.repeat(65)}`,
    '/accounts?account=a',
  ])('takes no account out of %s', (path) => {
    expect(at(path)).not.toHaveProperty('accountId');
  });
});

describe('hrefOf', () => {
  it('gives what routeOf reads back', () => {
    expect(at(hrefOf('start'))).toEqual({ page: 'start' });
    expect(at(hrefOf('accounts'))).toEqual({ page: 'accounts' });
    expect(at(hrefOf('payments', 'a-1'))).toEqual({ page: 'payments', accountId: 'a-1' });
  });
});
