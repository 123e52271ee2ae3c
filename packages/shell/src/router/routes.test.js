import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf } from './routes.js';
const at = (path) => routeOf(new URL(path, 'https://shell.example'));
describe('routeOf', () => {
    it.each([
        ['/', 'start'],
        ['/payments', 'payments'],
        ['/payments/', 'payments'],
        ['/accounts', 'accounts'],
        ['/nowhere', 'not-found'],
        ['/paymentsx', 'not-found'],
    ])('reads %s as %s', (path, page) => {
        expect(at(path).page).toBe(page);
    });
    it('hands on what the address of the payments says about the list', () => {
        expect(at('/payments?account=account-main&sort=-amount').query).toBe('account=account-main&sort=-amount');
    });
    it.each(['/accounts?account=a', '/?account=a', `/payments?status=${'x'.repeat(2_000)}`])('takes nothing of the kind out of %s', (path) => {
        expect(at(path).query).toBe('');
    });
});
describe('hrefOf', () => {
    it('gives what routeOf reads back', () => {
        expect(at(hrefOf('start'))).toEqual({ page: 'start', query: '' });
        expect(at(hrefOf('accounts'))).toEqual({ page: 'accounts', query: '' });
        expect(at(hrefOf('payments', { account: 'a-1' }))).toEqual({ page: 'payments', query: 'account=a-1' });
        expect(at(hrefOf('payments', 'status=confirmed'))).toEqual({ page: 'payments', query: 'status=confirmed' });
    });
});
