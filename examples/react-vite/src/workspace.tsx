import '@remit-elements/accounts-element/define.js';
import { forgetKept as forgetAccounts } from '@remit-elements/accounts-element/kept.js';
import type {} from '@remit-elements/accounts-element/react';
import type { SessionClient } from '@remit-elements/auth-core';
import '@remit-elements/payments-element/define.js';
import { forgetKept as forgetPayments } from '@remit-elements/payments-element/kept.js';
import type {} from '@remit-elements/payments-element/react';
import { signOut } from 'aws-amplify/auth';
import { useState } from 'react';

export default function Workspace({ client }: { client: SessionClient }) {
  const [news, setNews] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  // While somebody leaves, nothing more is asked for in their name.
  const current = isLeaving ? undefined : client;
  const leave = async () => {
    setLeaving(true);
    await Promise.all([forgetAccounts(client.session), forgetPayments(client.session)]);
    await signOut();
  };
  return (
    <>
      <header>
        <strong>Orbit</strong>
        <span>{client.session.tenantName}</span>
        <button onClick={() => void leave()}>Sign out</button>
      </header>
      <main>
        <p role="status">{news}</p>
        <section>
          <accounts-element
            client={current}
            onaccount-saved={() => setNews('Saved account. The ledger follows tonight.')}
          />
        </section>
        <section>
          <payments-element
            client={current}
            onpayment-saved={({ paymentId }) => setNews(`Saved payment ${paymentId.slice(0, 8)}, and told the ledger.`)}
          />
        </section>
      </main>
    </>
  );
}
