import { SessionFollower, type SourceHost } from '@remit-elements/element-kit';
import type { AccountsReader } from '../data/payments-gateway.js';
import { accountsSource } from './accounts-source.js';
import type { PaymentsDoors } from './gateway-source.js';

/** Whose session an element is in, what it reads by, and that it has become another's or nobody's. */
export class SessionController extends SessionFollower<AccountsReader> {
  constructor(host: SourceHost & PaymentsDoors, changed: () => void) {
    super(host, accountsSource(host), changed);
  }
}
