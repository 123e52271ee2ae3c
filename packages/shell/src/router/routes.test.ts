import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf } from './routes.js';

const at = (path: string) => routeOf(new URL(path, 'https://shell.example'));

describe('routeOf', () => {
  it.each([
    ['/', 'start'],
    ['/payments', 'payments'],
    ['/payments/', 'payments'],
    ['/accounts', 'accounts'],
    ['/members', 'members'],
    ['/settings', 'settings'],
    ['/sign-up', 'sign-up'],
    ['/join', 'join'],
    ['/forgotten-password', 'forgotten-password'],
    ['/members/1', 'not-found'],
    ['/payments/1/2', 'not-found'],
    ['/payments/a%2Fb', 'not-found'],
    ['/nowhere', 'not-found'],
    ['/paymentsx', 'not-found'],
  ] as const)('reads %s as %s', (path, page) => {
    expect(at(path).page).toBe(page);
  });

  it('hands on what the address of the payments says about the list', () => {
    expect(at('/payments?account=account-main&sort=-amount').query).toBe('account=account-main&sort=-amount');
  });

  it.each(['/payments/p-1', '/payments/p-1/', '/accounts/p-1'])('reads which one is meant out of %s', (path) => {
    expect(at(path).id).toBe('p-1');
  });

  it.each(['/accounts?account=a', '/?account=a', `/payments?status=${'x'.repeat(2_000)}`])(
    'takes nothing of the kind out of %s',
    (path) => {
      expect(at(path).query).toBe('');
    },
  );
});

describe('hrefOf', () => {
  it('gives what routeOf reads back', () => {
    expect(at(hrefOf('start'))).toMatchObject({ page: 'start', query: '' });
    expect(at(hrefOf('accounts'))).toMatchObject({ page: 'accounts', query: '' });
    expect(at(hrefOf('accounts', { id: 'a-1' }))).toMatchObject({ page: 'accounts', id: 'a-1' });
    expect(at(hrefOf('payments', { query: { account: 'a-1' } }))).toMatchObject({
      page: 'payments',
      query: 'account=a-1',
    });
    expect(at(hrefOf('payments', { query: 'status=confirmed' }))).toMatchObject({
      page: 'payments',
      query: 'status=confirmed',
    });
  });

  it.each(['..', '..//evil.example', '../../outbox', 'a?b', 'a#b', 'a b', '', 'x'.repeat(129)])(
    'leads nowhere else by the id %j',
    (id) => {
      expect(hrefOf('accounts', { id })).toBe('/accounts');
    },
  );
});
