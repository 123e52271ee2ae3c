import { useRef, type ReactNode } from 'react';
import { AccountsElement } from '@remit-elements/accounts-element/react18';
import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsTable as PaymentsTableElement } from '@remit-elements/payments-element';
import { PaymentsElement, PaymentsTable } from '@remit-elements/payments-element/react18';

export function Right({ client }: { client: SessionClient | undefined }): ReactNode {
  const table = useRef<PaymentsTableElement>(null);
  return (
    <>
      <PaymentsElement className="wide" client={client} readonly onPaymentSaved={(event) => event.version.toFixed()} />
      <PaymentsTable ref={table} pageSize={50} onSelectionChange={() => table.current?.selection?.length} />
      <AccountsElement client={client} onAccountSelect={({ accountId }) => accountId.trim()} />
    </>
  );
}

export function Wrong({ client }: { client: SessionClient }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* wrong: a client is not its token */}
      <PaymentsElement client="eyJ" />
      {/* wrong: no such size */}
      <PaymentsTable pageSize={7} />
      {/* wrong: no such property */}
      <PaymentsTable clients={client} />
      {/* wrong: no such event */}
      <PaymentsTable onPaymentSaved={() => undefined} />
      {/* wrong: what is deleted has no version */}
      <PaymentsElement onPaymentDeleted={({ version }) => version} />
      {/* wrong: the element's own type */}
      <AccountsElement ref={input} />
    </>
  );
}
