import { useRef, type ReactNode } from 'react';
import type { AccountsElement } from '@remit-elements/accounts-element';
import type {} from '@remit-elements/accounts-element/react';
import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '@remit-elements/payments-element';
import type {} from '@remit-elements/payments-element/react';

export function Right({ client, gateway }: { client: SessionClient | undefined; gateway: PaymentsGateway }): ReactNode {
  const accounts = useRef<AccountsElement>(null);
  return (
    <>
      <payments-element
        id="payments"
        className="wide"
        client={client}
        readonly
        viewState={{ filter: { currency: 'EUR' } }}
        messages={{ 'table.caption': 'Our payments' }}
        onpayment-saved={(event) => console.warn(event.paymentId, event.version.toFixed(), event.operation)}
        onpayment-approve={(event) => event.waitUntil(Promise.resolve(true))}
      />
      <payments-table gateway={gateway} pageSize={50} paging="continuous" columns={['creditor', 'amount']}>
        <p slot="empty">Nothing yet</p>
      </payments-table>
      <accounts-element ref={accounts} client={client} onaccount-select={({ accountId }) => accountId.trim()} />
    </>
  );
}

export function Wrong({ client }: { client: SessionClient }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* wrong: a client is not its token */}
      <payments-element client="eyJ" />
      {/* wrong: no such size */}
      <payments-table pageSize={7} />
      {/* wrong: no such column */}
      <payments-table columns={['creditor', 'iban']} />
      {/* wrong: no such property */}
      <payments-table clients={client} />
      {/* wrong: no such word */}
      <payments-table messages={{ 'table.captions': 'Payments' }} />
      {/* wrong: an event carries ids, never records */}
      <payments-element onpayment-saved={(event) => event.payment} />
      {/* wrong: what is deleted has no version */}
      <payments-element onpayment-deleted={({ version }) => version} />
      {/* wrong: the element's own type */}
      <accounts-element ref={input} />
      {/* wrong: no such tag */}
      <payment-table />
    </>
  );
}
